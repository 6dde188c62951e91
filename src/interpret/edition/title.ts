import { isTitle as isPersonTitle } from '../../util/person-name.ts'
import { comparableWords, foldForComparison, foldSpace } from '../../util/text.ts'
import type { DateContext } from '../dates/index.ts'
import { bareTitle, isDateLine, PLAN_WORDS } from './bare-title.ts'
import { type Choice, choose, type Features, type Weights, weigh } from './weigh.ts'
import { type Witness, withoutAddresses } from './witnesses.ts'

type Feature =
  | 'planWord'
  | 'likePlan'
  | 'reportWord'
  | 'kindOnly'
  | 'first'
  | 'depth'
  | 'heading'
  | 'running'
  | 'property'
  | 'labelled'
  | 'namedPlan'
  | 'sheetName'
  | 'agrees'
  | 'filename'
  | 'bodyOnly'
  | 'placeOnly'
  | 'sentence'
  | 'longish'
  | 'tooLong'
  | 'letter'
  | 'letterhead'
  | 'generic'
  | 'unit'
  | 'section'
  | 'aside'
  | 'label'
  | 'cut'
  | 'joined'
  | 'mends'

/** By hand: a title names a plan, stands first or is set as a heading, and is said again elsewhere. */
const WEIGHTS: Weights<Feature> = {
  planWord: 3,
  // `Improvement` may be of a team.
  likePlan: 1.8,
  reportWord: 1.2,
  // `Action plan` alone may be a section of anything.
  kindOnly: -1,
  first: 2,
  depth: -0.1,
  heading: 1.5,
  running: 2.5,
  property: 1.5,
  labelled: 2.5,
  // `Plan name` says it outright.
  namedPlan: 2,
  // The tab of a sheet is called in one word what its first lines say in full.
  sheetName: -2,
  agrees: 1,
  filename: 1,
  // Whose plan it is stands over the title, and a town beside it; they are not the title.
  bodyOnly: -3,
  placeOnly: -2.5,
  sentence: -3.5,
  longish: -1.5,
  tooLong: -4,
  letter: -1.5,
  letterhead: -0.5,
  // `Memorandum`, `Introduction`: what every paper has.
  generic: -4,
  unit: -2.5,
  // `Part 1: Maternity` heads a part.
  section: -2,
  aside: -3,
  label: -4,
  // A line that ends in `of` goes on in the next.
  cut: -2.5,
  joined: -0.3,
  mends: 1.6,
}

/** The score of there being no title among the candidates. */
const NOTHING = 1
/** Letters of a title; of more it speaks against one that they are so many. */
const LONGEST_TITLE = 200
/** Lines that one title may run over. */
const MOST_LINES = 3

/** Words for other papers that may hold a plan. */
export const REPORT_WORDS =
  /\b(?:reports?|review|self-assessment|assessment|update|schedule|list|agenda|recommendations?|lessons|findings|follow[- ]?ups?|monitor(?:ing)?|tasks|undertakings?)\b/iu
const KIND_WORDS = new Set(
  'the a an of for and on to our action actions plan plans improvement report progress update strategy programme program log register tracker schedule minutes response work delivery implementation operational annual draft final'.split(
    ' ',
  ),
)
const ENDS_OPEN =
  /(?:\b(?:of|and|for|the|to|on|in|from|with|by|at|a|an|into|towards|ended|ending)|[&,:–—-])\s*$/iu
const BEGINS_OPEN = /^(?:of|and|for|to|on|in|from|with|by|at|into|towards|&)\b|^\p{Ll}/u
const PLACE_LINE =
  /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,3},\s+\p{Lu}[\p{L}'’.\s-]*(?:,?\s*[A-Z]{1,2}\d.*|\d{5})?$/u
const SALUTATION = /^(?:dear|yours|kind regards|sincerely)\b/iu
/** A person by name, as under a letter. */
const INITIALS = /^(?:\p{Lu}\.?\s){1,3}\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u
const isPerson = (text: string): boolean => INITIALS.test(text) || isPersonTitle(text.split(/\s/u, 1)[0]!)

/** Candidates for a title: a line, or lines that belong together. */
export interface TitleCandidate {
  text: string
  lines: Witness[]
}

/** What a title is read from. */
export interface TitleEvidence {
  witnesses: readonly Witness[]
  /** Names of the bodies that the witnesses tell of, in comparison form. */
  bodies: ReadonlySet<string>
  order: DateContext['order']
}

/** Whether a line is a town or an address and nothing more. */
export const isPlaceLine = (text: string): boolean => PLACE_LINE.test(text) && !PLAN_WORDS.test(text)

/** Whether a line may be a title or a part of one. */
function mayName({ text, sentence, inProse, label }: Witness, evidence: TitleEvidence): boolean {
  if (sentence || inProse || (label !== null && !isTitleLabel(label))) return false
  const bare = withoutAddresses(text)
  return /\p{L}/u.test(bare) && !isDateLine(bare, evidence.order) && !SALUTATION.test(bare) && !isPerson(bare)
}

const isTitleLabel = (label: string): boolean => /\b(?:title|name|subject|re)\b/iu.test(label)
const NAMES_PLAN_LABEL =
  /^(?:(?:title|name) of (?:the )?)?(?:plan|project|programme|strategy|document|report)(?:[’']s)?(?: (?:title|name))?$/iu
/** Whether the words are the name of a sheet. */
const isSheetName = ({ places: [place] }: Witness): boolean => place?.kind === 'part' && place.path === 'name'
/** Words that name nothing but a plan. */
const NAMES_PLAN =
  /\b(?:plans?|actions|action (?:list|sheet|points)|tracker|strategy|programme|program|log|register|roadmap|charter|commitments|milestones|minutes)\b/iu
const GENERIC =
  /^(?:\d+\.?\s*)?(?:memo(?:randum)?|agenda(?: item)?|annex(?:e|es)?|appendix|introduction|foreword|contents|(?:executive )?summary|background|document (?:control|history|information)|version (?:control|history)|cover(?:ing)? (?:letter|note|sheet)|purpose|scope|overview|preface|confidential|official|draft|report|key|legend|notes?|sheet\d*)(?:\s+(?:\d+|[a-z]))?$/iu
/** `Issue 5 of the tracker`, `Edition 4`: which one of them it is. */
const VERSION_LINE = /^(?:issue|version|edition|revision|draft|release)\s+(?:no\.?\s?)?\d+(?:\.\d+)*\b/iu
const SECTION =
  /^(?:(?:part|section|theme|objective|priority|chapter|goal|recommendation|requirement|finding|lesson|concern|standard|outcome|phase|strand|workstream|step)\s+(?:\d+|[a-z]|[ivx]+|one|two|three|four|five)\b|\d+(?:\.\d+)*[.)]\s|\d+\/\d+\s)/iu
/** `New actions`, `Brought forward from 2014`: a part of a list by how its actions stand. */
const PART_BY_STANDING =
  /^(?:(?:new|open|closed|outstanding|completed?|ongoing|previous|remaining|recurring)\s+(?:actions?|items?|tasks?)|(?:(?:actions?|items?)\s+)?(?:carried|brought)\s+(?:forward|over)\b.*)$/iu
/** A part of an organisation. */
const UNIT =
  /\b(?:team|group|committee|board|unit|division|office|house|hall|centre|council|trust|department)$/iu
const hasPlanWord = (text: string): boolean => PLAN_WORDS.test(text)
/** Whether words say what kind of paper it is, and not of what. */
export const isKindOnly = (text: string): boolean =>
  comparableWords(text).every((word) => KIND_WORDS.has(word) || /^\d+$/u.test(word))

/** Whether two neighbouring lines are one title: the one is cut, or one names the subject and the other the plan. */
function belongTogether(above: Witness, below: Witness, evidence: TitleEvidence): 'cut' | 'parts' | null {
  const [first, second] = [withoutAddresses(above.text), withoutAddresses(below.text)]
  if (isSheetName(above) || isSheetName(below)) return null
  if (!mayName(above, evidence) || above.setting !== below.setting || below.at !== above.at + 1) return null
  if (ENDS_OPEN.test(first) && isDateLine(second, evidence.order)) return 'cut'
  // What ends in a colon heads what follows it.
  if (!mayName(below, evidence) || second.endsWith(':')) return null
  if (first === '' || second === '' || first.length + second.length > LONGEST_TITLE) return null
  if (ENDS_OPEN.test(first) || BEGINS_OPEN.test(second)) return 'cut'
  if (evidence.bodies.has(foldForComparison(first)) || evidence.bodies.has(foldForComparison(second)))
    return null
  if (isPlaceLine(first) || isPlaceLine(second)) return null
  const isSubjectFirst = !hasPlanWord(first) && !REPORT_WORDS.test(first) && hasPlanWord(second)
  const isSame = above.heading === below.heading && above.level === below.level
  return isSubjectFirst && (isKindOnly(second) || (isSame && isLarge(above))) ? 'parts' : null
}

/** Lines of a cover are set as large as each other. */
const isLarge = ({ places: [place] }: Witness): boolean =>
  place?.kind === 'page' && place.box.bottom - place.box.top > 20

function joinedLines(lines: readonly Witness[], evidence: TitleEvidence): TitleCandidate[] {
  return lines.flatMap((_, from) => {
    const found: TitleCandidate[] = []
    for (let to = from + 1; to < Math.min(lines.length, from + MOST_LINES); to += 1) {
      if (belongTogether(lines[to - 1]!, lines[to]!, evidence) === null) break
      const joined = lines.slice(from, to + 1)
      found.push({ text: foldSpace(joined.map(({ text }) => text).join(' ')), lines: joined })
    }
    return found
  })
}

function featuresOf(
  { text, lines }: TitleCandidate,
  evidence: TitleEvidence,
  sayings: readonly Saying[],
): Features<Feature> {
  const [line] = lines as [Witness, ...Witness[]]
  const words = withoutAddresses(text)
  const folded = foldForComparison(words)
  const bare = bareTitle(words, null, evidence.order)
  const isIn = (kind: Witness['kind']): boolean => line.kind === kind
  const bodyOnly = isBodyOnly(folded, words, evidence)
  // Whose plan it is, is said on every page, and by that no title.
  const said = (bodyOnly ? [] : sayings)
    .filter((each) => isLong(folded) && (each.words.includes(folded) || folded.includes(each.words)))
    .map(({ witness }) => witness)
    .filter((witness) => !lines.includes(witness))
  return {
    planWord: NAMES_PLAN.test(words),
    likePlan: hasPlanWord(words) && !NAMES_PLAN.test(words),
    reportWord: !hasPlanWord(words) && REPORT_WORDS.test(words),
    kindOnly: isKindOnly(bare),
    first: isIn('line') && line.at === 0,
    depth: isIn('line') ? line.at : 0,
    heading: line.heading,
    running: isIn('running') || said.some(({ kind }) => kind === 'running'),
    property: isIn('property'),
    labelled: line.label !== null && !isIn('property') && isTitleLabel(line.label),
    namedPlan: line.label !== null && isTitleLabel(line.label) && NAMES_PLAN_LABEL.test(line.label),
    sheetName: isSheetName(line),
    agrees: said.some(({ kind }) => kind === 'property' || kind === 'line'),
    filename: shareInFileName(folded, evidence.witnesses),
    bodyOnly,
    placeOnly: isPlaceLine(words),
    sentence: line.sentence || line.inProse,
    longish: words.length > LONGEST_TITLE,
    tooLong: words.length > 2 * LONGEST_TITLE,
    letter: line.setting === 'letter',
    letterhead: line.setting === 'letterhead',
    aside: line.setting === 'aside',
    generic: GENERIC.test(words) || VERSION_LINE.test(words),
    section: SECTION.test(words) || PART_BY_STANDING.test(words),
    unit: UNIT.test(words) && !NAMES_PLAN.test(words),
    label: SALUTATION.test(words) || isPerson(words) || (line.label !== null && !isTitleLabel(line.label)),
    cut: ENDS_OPEN.test(words),
    joined: lines.length - 1,
    mends: lines.length > 1,
  }
}

/** Whose plan it is, perhaps with its town: `Office of the City Auditor, Lake Tarrow`. */
function isBodyOnly(folded: string, words: string, { bodies }: TitleEvidence): boolean {
  if (bodies.has(folded)) return true
  return (
    [...bodies].some((body) => folded.startsWith(`${body} `)) &&
    !hasPlanWord(words) &&
    !REPORT_WORDS.test(words)
  )
}

/** Fewer words than this are said again by chance. */
const FEWEST_WORDS = 2

/** What others than sentences say, in comparison form. */
type Saying = { witness: Witness; words: string }

const sayingsOf = (witnesses: readonly Witness[]): Saying[] =>
  witnesses
    .filter(({ sentence }) => !sentence)
    .map((witness) => ({ witness, words: foldForComparison(witness.text) }))
    .filter(({ words }) => isLong(words))

const isLong = (folded: string): boolean => folded.split(' ').length >= FEWEST_WORDS

/** How much of a candidate the file's name says. */
function shareInFileName(folded: string, witnesses: readonly Witness[]): number {
  const file = witnesses.find(({ kind }) => kind === 'filename')
  const named = new Set(comparableWords(file?.text ?? '').filter((word) => word.length > 3))
  const words = folded.split(' ').filter((word) => word.length > 3)
  return words.length === 0 ? 0 : words.filter((word) => named.has(word)).length / words.length
}

/** Picks the title among the lines, alone or joined, the running titles and the properties. */
export function findTitle(evidence: TitleEvidence): Choice<TitleCandidate> | null {
  const { witnesses, order } = evidence
  const lines = witnesses.filter(({ kind }) => kind === 'line')
  const single = witnesses
    .filter(({ kind, label }) =>
      kind === 'property'
        ? label === 'title'
        : kind === 'cell'
          ? isTitleLabel(label ?? '')
          : kind !== 'filename',
    )
    .map((line): TitleCandidate => ({ text: line.text, lines: [line] }))
  const candidates = [...single, ...joinedLines(lines, evidence)].filter(
    ({ text }) => /\p{L}/u.test(withoutAddresses(text)) && !isDateLine(withoutAddresses(text), order),
  )
  const sayings = sayingsOf(witnesses)
  return choose(
    candidates.map((value) => ({ value, score: weigh(featuresOf(value, evidence, sayings), WEIGHTS) })),
    NOTHING,
    (a, b) => foldForComparison(a.text) === foldForComparison(b.text),
  )
}
