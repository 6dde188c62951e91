import { comparableWords, foldForComparison } from '../../util/text.ts'
import { PLAN_WORDS } from './bare-title.ts'
import { type BodyName, bodyNames } from './body-names.ts'
import { holdsName, openingPlace } from './place-names.ts'
import { plainName } from './plain-names.ts'
import { isPlaceLine } from './title.ts'
import { type Choice, choose, type Features, type Weights, weigh } from './weigh.ts'
import type { Witness } from './witnesses.ts'

type Feature =
  | 'named'
  | 'loose'
  | 'unnamed'
  | 'kind'
  | 'proper'
  | 'titled'
  | 'place'
  | 'alone'
  | 'opens'
  | 'among'
  | 'ownsPlan'
  | 'heading'
  | 'running'
  | 'company'
  | 'author'
  | 'labelled'
  | 'filename'
  | 'depth'
  | 'closing'
  | 'sentence'
  | 'aside'
  | 'otherParty'
  | 'addressee'
  | 'agrees'
  | 'echoed'
  | 'part'
  | 'office'

/** By hand: a body is named over or in the title, on every page, or as the owner of the plan in a sentence. */
const WEIGHTS: Weights<Feature> = {
  named: 2,
  loose: 1,
  unnamed: -0.8,
  // A name by itself: it ends as names of bodies may, it is a proper one, and it stands by a title.
  kind: 1,
  proper: 0.2,
  titled: 0.3,
  place: 0.4,
  alone: 1.5,
  opens: 1,
  // Among other words of a heading or a list it is what they are about.
  among: -1,
  ownsPlan: 2,
  heading: 0.5,
  running: 0.5,
  company: 0.5,
  author: -0.5,
  labelled: 1.5,
  filename: 0.5,
  depth: -0.06,
  // At the end stand addresses of others as well.
  closing: -1,
  // In a sentence others are named as well; in thanks and lists, only others.
  sentence: -1.5,
  aside: -4,
  otherParty: -2.5,
  // Who a letter is written to; where an office there is addressed, the letter may be about its plan.
  addressee: -2.2,
  agrees: 0.8,
  echoed: 0.7,
  // A town is a part of its council's name, and a file's name may be cut short.
  part: -1.5,
  // The office of who heads a body is a part of it.
  office: -3.2,
}

/** The score of the plan not saying whose it is. */
const NOTHING = 1
/** Witnesses that say the same count so often at most: they are often copies of one another. */
const MOST_AGREEING = 2
/** A name without the noun of a body stands so near the top. */
const NEAR_TOP = 6

/** Words before a name by which it is another party's: who inspected, who is thanked, who paid. */
const OTHER_PARTY =
  /\b(?:inspect(?:ion|ed)(?: of [\p{L}\s]+)? by|by the inspectors of|report(?:ed)? (?:to|by|of)|reported by|recommendations? (?:of|by|from)|commissioned by|funded by|funding from|thanks?(?: to)?|thanked|grateful to|support(?:ed)? (?:of|by|from)|help (?:of|from)|helped by|with (?:the )?(?:help|support) of|partners?(?:hip)?(?: with)?|working with|together with|copied to|sent to|submitted to|presented to|for the attention of|c\/o|written by|drawn up by|advis(?:ed|ers?)(?: by)?|auditors?|consultants?)\s+(?:the\s+|our\s+|a\s+)?$/iu
/** `Report to: Scrutiny Panel`: before whom a plan came. */
const HEARD_BY = /^(?:report(?:ed)?|presented|submitted)?\s*(?:to|for)$/iu
/** Words before a name by which the plan is its own. */
const OWNS_PLAN =
  /\b(?:plan|plans|strategy|programme|program|response|tracker|register|charter|roadmap|minutes|log|actions|committee|cabinet|governors|directors|trustees|supervisors|behalf|written|prepared|drawn up|adopted|published|issued|produced)(?:\s+(?:on\s+)?(?:\d{1,2}\s+)?\p{Lu}\p{Ll}+\s+\d{4})?(?:\s+(?:of|for|from|by)|,)\s+(?:the\s+)?$/iu
/** A title that is at its end: whose plan it is may follow it. */
const PLAN_END =
  /\b(?:plan|strategy|programme|program|response|tracker|register|charter|roadmap|minutes|log)\W*$/iu
/** Words after a name by which the plan is its own. */
const PRESENTS =
  /^(?:\s*\([^()]*\))?\s+(?:submits|presents|publishes|sets out|(?:has|have) (?:prepared|produced|written|agreed|adopted|drawn up)|adopted|prepared|wrote|agreed)\b/u
/** Who heads or serves a body from within; its own office is not the body. */
const INNER_OFFICE =
  /^Office of the (?:(?:Chief|Deputy|Vice|Managing|Executive|Privacy|Senior|Town|Principal) ?)*(?:[- ]?(?:Chancellor|Executive|Officer|President|Principal|Provost|Registrar|Dean|Bursar|Director|Secretary|Head|Chair(?:man|person)?|Clerk|Manager|Constable))\b/u
/** `Clerk, Kelder Town Council`: who holds an office there. */
const OFFICE_HOLDER = /^[\p{L}\s.'’,&-]{3,60},\s*$/u
const OWNER_AT_END =
  /\b(?:[Pp]lan|[Ss]trategy|[Pp]rogramme|[Tt]racker|[Cc]harter|[Rr]egister|[Ll]og|[Mm]inutes)\s+of\s+(?:the\s+)?(\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:and|of|the)\s+)?\p{Lu}[\p{L}'’-]+){0,4})(?=[,.]|\s+[–-]\s|$)/u
const OWNER_LABEL =
  /\b(?:organi[sz]ation|authority|body|council|trust|school|agency|department|company|client|provider|facility|institution|hospital|charity|grantee|operator|prepared for|prepared by|produced by|published by|issued by|owner|from)\b/iu
/** A name without the noun of a body: a few words in title case. */
const PLAIN_NAME = /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|of|and|the|for|&)){1,6}$/u

/** A body that a witness names. */
interface BodyCandidate {
  name: string
  /** The label of the cell it stands in. */
  label?: string | null
  features: Features<Feature>
  kind: Witness['kind']
}

/** What the body is read from. */
export interface BodyEvidence {
  witnesses: readonly Witness[]
  /** The prose of the whole document. */
  prose: string
}

const kindFeatures = ({ kind, label, heading, at }: Witness): Features<Feature> => ({
  running: kind === 'running',
  company: kind === 'property' && label === 'company',
  author: kind === 'property' && label === 'author',
  filename: kind === 'filename',
  labelled: kind !== 'property' && label !== null && OWNER_LABEL.test(label),
  heading: heading,
  depth: kind === 'line' ? at : 0,
  closing: kind === 'closing',
})

function candidateOf(witness: Witness, { name, index, loose }: BodyName): BodyCandidate {
  const { sentence, setting } = witness
  const text = nameText(witness)
  const [before, after] = [text.slice(0, index), text.slice(index + name.length)]
  const opens = /^\W*(?:the\s+)?$/iu.test(before) || OWNS_PLAN.test(before) || PLAN_END.test(before)
  const alone = foldForComparison(name) === foldForComparison(text)
  return {
    name,
    kind: witness.kind,
    label: witness.label,
    features: {
      ...kindFeatures(witness),
      ...(loose ? { loose: true } : { named: true }),
      alone,
      opens: !sentence && !alone && opens,
      among: !sentence && !opens && !OFFICE_HOLDER.test(before),
      ownsPlan: sentence && (OWNS_PLAN.test(before) || PRESENTS.test(after)),
      sentence: sentence,
      aside: setting === 'aside',
      otherParty: OTHER_PARTY.test(before),
      addressee: setting === 'addressee' && before.trim() === '',
      office: INNER_OFFICE.test(name),
    },
  }
}

/** Where no body is named, a town may stand for its council: `Kelder's Parks Plan`. */
function places(witness: Witness): BodyCandidate[] {
  const { kind, sentence, setting, text } = witness
  if ((kind !== 'line' && kind !== 'running') || sentence || setting === 'aside') return []
  const place = openingPlace(text) ?? ownerIn(text)
  if (place === null) return []
  const alone = foldForComparison(place) === foldForComparison(text)
  if (alone ? witness.at > 0 : !PLAN_WORDS.test(text)) return []
  return [
    { name: place, kind, features: { ...kindFeatures(witness), place: true, opens: true, alone: alone } },
  ]
}

/** `Action plan of the Larkmoor Bell Ringers`: a proper name that owns the plan and ends the title. */
function ownerIn(text: string): string | null {
  const [, owner] = OWNER_AT_END.exec(text) ?? []
  return owner !== undefined && holdsName(owner, true) ? owner : null
}

/** A line that may be a name by itself: for how it stands and ends, or because others know it. */
function plainNames(witness: Witness, evidence: BodyEvidence): BodyCandidate[] {
  const plain = plainName(
    witness,
    evidence.witnesses.filter(({ kind }) => kind === 'line'),
  )
  if (plain) {
    const { name, alone, ...features } = plain
    const where = { ...kindFeatures(witness), alone, opens: !alone }
    return [{ name, kind: witness.kind, features: { ...where, ...features, unnamed: true } }]
  }
  return echoedNames(witness, evidence)
}

function echoedNames(witness: Witness, evidence: BodyEvidence): BodyCandidate[] {
  const { text, kind, sentence, setting } = witness
  const canBe =
    (kind === 'line' && witness.at < NEAR_TOP) || (kind === 'property' && witness.label === 'company')
  if (!canBe || sentence || setting === 'letter' || setting === 'addressee' || !PLAIN_NAME.test(text))
    return []
  if (PLAN_WORDS.test(text) || isPlaceLine(text) || comparableWords(text).length < 2) return []
  const name = text.trim()
  if (!isEchoed(name, evidence)) return []
  const aside = setting === 'aside'
  return [
    { name, kind, features: { ...kindFeatures(witness), unnamed: true, alone: true, aside, echoed: true } },
  ]
}

/** Whether others begin a name as this one begins: `Merrowby Light and Water thanks ...`. */
function isEchoed(name: string, { witnesses, prose }: BodyEvidence): boolean {
  const [first = ''] = name.split(/\s+/u)
  if (first.length < 4) return false
  const folded = foldForComparison(first)
  const others = witnesses.some(
    ({ kind, text }) => kind !== 'line' && text !== name && comparableWords(text).includes(folded),
  )
  return others || prose.split(first).length > 2
}

/** Names that several kinds of witness give are likelier. */
function markAgreement(candidates: readonly BodyCandidate[]): void {
  for (const ofName of Map.groupBy(candidates, ({ name }) => foldForComparison(name)).values()) {
    const kinds = new Set(ofName.map(({ kind }) => kind)).size
    for (const { features } of ofName) features.agrees = Math.min(MOST_AGREEING, kinds - 1)
  }
}

/** Under one label of a table stand several: who came, who was asked; the plan is none of theirs. */
function listLabels(witnesses: readonly Witness[]): ReadonlySet<string> {
  const cells = witnesses.filter(({ kind, label }) => kind === 'cell' && label !== null)
  return new Set(
    [...Map.groupBy(cells, ({ label }) => label!)]
      .filter(([, ofLabel]) => new Set(ofLabel.map(({ text }) => foldForComparison(text))).size > 1)
      .map(([label]) => label),
  )
}

/** Names of files are often written small, with hyphens for spaces. */
const nameText = ({ kind, text }: Witness): string =>
  kind === 'filename'
    ? text.replace(/[_-]+/gu, ' ').replace(/(?<!\p{L})\p{Ll}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase())
    : text

/** Whether a longer name holds all words of a shorter one in their order, be they singular or plural. */
function isPartOf(name: string, whole: string): boolean {
  const stems = (words: string): string[] => comparableWords(words).map((word) => word.replace(/s$/u, ''))
  const [short, long] = [stems(name), stems(whole)]
  let at = 0
  for (const word of long) if (word === short[at]) at++
  return at === short.length && short.length < long.length
}

/** Where a town and its council are both named, the council is meant; names of files are cut short. */
function markParts(candidates: readonly BodyCandidate[]): void {
  for (const { name, features } of candidates.filter(
    (each) => each.features.place || each.kind === 'filename',
  )) {
    const whole = candidates.filter((each) => isPartOf(name, each.name))
    if (whole.length > 0) features.part = 1
    for (const each of whole) each.features.echoed = 1
  }
}

/** A council or a school by its name in Welsh or Irish: the kind of body, then its place. */
const OTHER_TONGUE =
  /^(?:Cyngor(?: Bwrdeistref)?(?: Sirol| Sir| Dinas| Tref| Cymuned)?|Comhairle(?: Cathrach agus)?(?: Contae| Cathrach)?|Prifysgol|Coleg|Ysgol(?: Gynradd| Uwchradd)?|Scoil)\s+(?=\p{Lu})/u

/** Of one body's names in two tongues the English is taken, by which its other editions call it as a rule. */
function markTongues(candidates: readonly BodyCandidate[]): void {
  for (const { name, features } of candidates) {
    const kind = OTHER_TONGUE.exec(name)
    if (!kind) continue
    const english = candidates.filter(
      (each) => !OTHER_TONGUE.test(each.name) && isPartOf(name.slice(kind[0].length), each.name),
    )
    if (english.length > 0) features.part = 1
    for (const each of english) each.features.echoed = 1
  }
}

/** Every body that the witnesses name, as often as they do. */
function candidatesOf(evidence: BodyEvidence): BodyCandidate[] {
  const elsewhere = [evidence.prose, ...evidence.witnesses.map(({ text }) => text)].join('\n')
  return evidence.witnesses.flatMap((witness) => {
    const named = bodyNames(nameText(witness), elsewhere).map((name) => candidateOf(witness, name))
    if (named.length > 0 || HEARD_BY.test(witness.label ?? '')) return named
    const plain = plainNames(witness, evidence)
    return plain.length > 0 ? plain : places(witness)
  })
}

/** Weighs all bodies that the document names and picks the one whose plan it is; null where none may be. */
export function findBody(evidence: BodyEvidence): Choice<string> | null {
  const candidates = candidatesOf(evidence)
  markAgreement(candidates)
  markParts(candidates)
  markTongues(candidates)
  const lists = listLabels(evidence.witnesses)
  for (const { label, features } of candidates)
    if (lists.has(label ?? '')) Object.assign(features, { aside: true, labelled: false })
  return choose(
    candidates.map(({ name, features }) => ({ value: name, score: weigh(features, WEIGHTS) })),
    NOTHING,
    (a, b) => foldForComparison(a) === foldForComparison(b),
  )
}
