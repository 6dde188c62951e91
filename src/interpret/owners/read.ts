import { type Owner, type Paragraph, paragraphWords } from '../../model/index.ts'
import { foldSpace, joinBroken } from '../../util/text.ts'
import { holderOf } from './holder.ts'
import { isField, isNobody, isRoleAcronym, kindOf } from './kind.ts'
import { isLabel, partsByLabel, withoutContacts, withoutDashedLabels } from './labels.ts'
import { isPerson, isSurelyPerson, mayBeField } from './person.ts'
import { LONGEST_NAME, splitOwners } from './split.ts'
import { BODY_NOUNS, JOINING_PHRASES, OPENING_PHRASES } from './vocabulary.ts'
import { bareWords, hasRoleNoun, isRoleWord } from './words.ts'

/** The owners of one cell. */
export function readCell(header: string, paragraphs: readonly Paragraph[]): Owner[] {
  const lines = paragraphs.flatMap((paragraph) => linesOf(paragraph))
  return joinLines(lines.map(withoutContacts).filter((line) => line !== '')).flatMap((line) =>
    ownersOfLine(joinBroken(line), header),
  )
}

const LIST_NUMBER = /^(?:\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|v)[.)]|[•·▪*-])\s+/u

/** Footnote marks, and quotes that enclose a cell. */
const FOOTNOTES = /\[\^?\d+\]|\*+|[†‡"“”]/gu

const INITIAL = /^\p{Lu}\.$/u

/** A paragraph's lines without list signs and footnote marks; struck names are given up. */
function linesOf(paragraph: Paragraph): string[] {
  const kept = { runs: paragraph.runs.filter((run) => !run.struck && run.change?.kind !== 'deleted') }
  const { list } = paragraph
  // `H. Boyle` looks like the eighth item of a list.
  const initial = list?.ordered && INITIAL.test(list.marker) ? `${list.marker} ` : ''
  const text = initial + kept.runs.map((run) => run.text).join('')
  const lines = text.includes('\n') ? text.split('\n') : [initial + paragraphWords(kept)]
  return lines
    .map((line) => foldSpace(line.replace(FOOTNOTES, '')).replace(LIST_NUMBER, ''))
    .filter((line) => line !== '')
}

const OPEN_END = /(?:[,&/+–-]|\p{L}(?:['’]s|s['’])|\b(?:and|of|for|the|to|with|in))$/iu
const CONTINUES = /^(?:[(&/+,–-]|(?:and|of|for|with|to|the)\b|\p{Ll})/u

/** Lines that a narrow column broke are one again: each owner must be whole on its own line. */
function joinLines(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    const whole =
      before !== undefined &&
      before.length <= LONGEST_NAME &&
      !OPEN_END.test(before) &&
      !CONTINUES.test(line) &&
      kindOf(stripBrackets(before)) !== null
    const alone = (kindOf(stripBrackets(line)) !== null && !isRestOf(line, before)) || line.includes(':')
    const full = before !== undefined && before.length > LONGEST_NAME
    if (before === undefined || full || (whole && alone)) joined.push(line)
    else joined[joined.length - 1] = foldSpace(joinBroken(`${before}\n${line}`))
  }
  return joined
}

/** `Committee` under `Pay and Personnel`: the noun of a body that says nothing of which. */
function isRestOf(line: string, before: string | undefined): boolean {
  if (before === undefined) return false
  // `Head of Environmental` above `Health`: an adjective ends no name.
  if (isField(line) && isFieldAdjective(bareWords(before).at(-1) ?? '')) return true
  if (!/^(?:team|group|board|committee|panel|services?|department|office|unit)s?$/iu.test(line)) return false
  return !isRoleWord(bareWords(before).at(-1) ?? '')
}

/** `environmental`, `public`, `regulatory`; and not what is itself a name or an office. */
const isFieldAdjective = (word: string): boolean =>
  /(?:(?<!g)al|ic|ory)$/u.test(word) && !isRoleWord(word) && !BODY_NOUNS.has(word)

const stripBrackets = (text: string): string => foldSpace(text.replace(/\([^()]*\)/gu, ''))

const HARD = new RegExp(
  `\\s*;\\s*|,?\\s+(?:${[...JOINING_PHRASES, ...OPENING_PHRASES].join('|')})\\s+(?:the\\s+)?(?!responsibility|oversight|lead\\b)`,
  'giu',
)

function ownersOfLine(line: string, header: string): Owner[] {
  return partsByLabel(line)
    .flatMap(bracketParts)
    .flatMap((part) => part.split(HARD))
    .flatMap((piece) => ownersOfPiece(piece, header))
}

/** A line and what its brackets name, in the order printed; brackets that name nobody stay in their place. */
function bracketParts(line: string): string[] {
  const parts: string[] = []
  let text = ''
  let from = 0
  for (const match of line.matchAll(/\(([^()]*)\)/gu)) {
    const inner = withoutLabel(foldSpace(match[1]!).replace(JOINING_START, ''))
    text += line.slice(from, match.index)
    from = match.index + match[0].length
    if (
      inner === '' ||
      isNobody(inner) ||
      isAside(inner) ||
      isClassOf(text, inner) ||
      isOfficeToo(text, inner)
    ) {
      // Whoever is said to lead or to support is named to the end.
      text += '; '
      continue
    }
    const named = inner.split(/(?:(?<!\s)\s+)?[,/]\s*/u)
    const areAll = named.length > 1 && named.every((each) => kindOf(each) !== null)
    if (!areAll && (kindOf(inner) === null || isPartOfOffice(text, inner))) text += match[0]
    else {
      parts.push(text, ...(areAll ? named : [inner]))
      text = ''
    }
  }
  parts.push(text + line.slice(from))
  return parts
    .map((part) => part.replace(/^\s*(?:[,/&+;–-]|and\b)\s*/iu, ''))
    .filter((part) => part.trim() !== '')
}

/** `until 31/3/12`, `job share`: how long or how somebody holds an office. */
const isAside = (inner: string): boolean =>
  /^(?:(?:until|till|from|since|to|w\.?e\.?f\.?|left|started?|starting)\b.*\d|acting|interim|job[ -]?share|part[ -]time|maternity (?:cover|leave)|post(?: is)? vacant|seconded)/iu.test(
    inner,
  )

/** `Miss T. Arkwright (Y6)`: the class or ward of a person. */
const isClassOf = (before: string, inner: string): boolean =>
  /^(?:\p{Lu}{1,3}\d{1,2}|(?:gr(?:ade)?|year|yr|class|form|ward|room)\b\.? ?\p{L}?\d{0,2}\p{L}?)$/iu.test(
    inner,
  ) && isPerson(before.replace(/^.*[,;/&]/u, '').trim())

/** `Director of Resources (S151)`: an office that the holder of another one has too. */
const isOfficeToo = (before: string, inner: string): boolean => {
  const name = lastName(before)
  if (isCutShort(name, inner)) return false
  return isRoleAcronym(inner) && name.length <= LONGEST_NAME && kindOf(name) === 'role' && hasRoleNoun(name)
}

/** The name that stands before a bracket. */
const lastName = (before: string): string => before.replace(/^.*[,;/]/u, '').trim()

/** `Pro-Vice-Chancellor (Education)`, `Chief Information Officer (CIO)`: the office's field, or its name cut short. */
function isPartOfOffice(before: string, inner: string): boolean {
  if (before.length > LONGEST_NAME) return false
  const name = lastName(before)
  if (isPerson(name)) return false
  return isCutShort(name, inner) || (hasRoleNoun(name) && (isField(inner) || mayBeField(inner)))
}

/** Whether capitals are the first letters of a name's words; two letters might as well be somebody's. */
function isCutShort(name: string, capitals: string): boolean {
  if (!/^\p{Lu}\p{L}?\p{Lu}{0,4}$/u.test(capitals)) return false
  const words = bareWords(name).flatMap((word) => word.split('-'))
  const initials = words.map((word) => word.charAt(0)).join('')
  return capitals.length === 2
    ? initials === capitals.toLowerCase()
    : initials.endsWith(capitals.toLowerCase())
}

const OPENING = new RegExp(`^(?:${[...JOINING_PHRASES, ...OPENING_PHRASES].join('|')})\\s+(?:the\\s+)?`, 'iu')
const JOINING_START = new RegExp(`^(?:${JOINING_PHRASES.join('|')})\\s+(?:the\\s+)?`, 'iu')

/** `Lead: Head of Adoption`, `lead`: the label is no part of the name. */
function withoutLabel(text: string): string {
  return isLabel(text) ? '' : partsByLabel(text).join('; ')
}

/** What each is to do, who may stand in, and how many there are of them: `HR Business Partner to draft`, `BCU Commanders x 3`. */
const DUTIES =
  /\s(?:to\s(?!the\b|be\b)\p{Ll}{3}[\p{Ll} ]{0,40}|or\s(?:designees?|delegates?|nominees?|deputy|designate)|x\s?\d{1,3})(?=[,;/]|$)/gu

/** Letters after a name, which a comma parts from it: `D. Quill, RN`. */
const POST_NOMINALS =
  /^(?:RN|RGN|RMN|MSN|BSN|DNP|CPA|CPFA|ACA|FCA|MBA|MSc|BSc|BA|MA|PhD|MD|OBE|MBE|CBE|JP|QC|KC|QPM|Esq|CIPFA|PE|RA)$/u

/** An initial, or a word cut short: its full stop is a part of the name. */
const KEPT_DOT = /(?:^|[\s,.])(?:\p{Lu}|dept|exec|asst|dir|mgr|govt|coord|inc|ltd|jr|sr|assoc)\.$/iu

/** Who owned it before the one who is named beside. */
const FORMER = /^(?:previously|formerly)\s/iu

/** Signs that a name taken out has left. */
const LOOSE_SIGNS = /^(?:[\s,/&+–-]+|and\b\s*)+|(?<![\s,/&+–-])[\s,/&+–-]+$/gu

function ownersOfPiece(piece: string, header: string): Owner[] {
  const bare = foldSpace(piece).replace(LOOSE_SIGNS, '').replace(OPENING, '').replace(DUTIES, '')
  const text = withoutDashedLabels(bare)
  if (text === '' || isNobody(text) || FORMER.test(text)) return []
  const shared = sharedOffice(text)
  if (shared) return shared.map((name) => ({ kind: 'role', name }))
  return splitOwners(text, isOfBodies(header)).flatMap((name) => ownersOfName(name, header))
}

/** `Service Managers: Duty + Fostering`: each field has its own. */
function sharedOffice(text: string): string[] | null {
  const colon = text.indexOf(':')
  if (colon < 0) return null
  const office = text.slice(0, colon).trim()
  const fields = text
    .slice(colon + 1)
    .split(/(?:(?<!\s)\s+)?[+,;/]\s*/u)
    .map((field) => field.trim())
    .filter((field) => field !== '')
  if (!hasRoleNoun(office) || fields.length < 2) return null
  if (fields.some((field) => isPerson(field) || kindOf(field) === 'role')) return null
  return fields.map((field) => `${office}: ${field}`)
}

const BODY_HEADER =
  /\b(?:agency|agencies|organi[sz]ations?|body|partners?|department|directorate|service|team)\b/iu
const PERSON_HEADER = /\b(?:initials|names?)\b/iu
const isOfBodies = (header: string): boolean => BODY_HEADER.test(header) && !PERSON_HEADER.test(header)

function ownersOfName(printed: string, header: string): Owner[] {
  const name = withoutDashedLabels(printed)
    .replace(/^the\s+/iu, '')
    .replace(/(?<![.;,:])[.;,:]+$/u, (end) => (KEPT_DOT.test(printed) ? end : ''))
    .trim()
  if (name === '' || isNobody(name) || POST_NOMINALS.test(name)) return []
  const kind = kindOf(name)
  const holder = kind === 'role' ? holderOf(name) : null
  if (holder) return holder
  if (PERSON_HEADER.test(header) && /^\p{Lu}{2,4}$/u.test(name)) return [{ kind: 'person', name }]
  if (kind === null || (kind === 'person' && !isSurelyPerson(name))) {
    if (isOfBodies(header)) return [{ kind: 'body', name }]
  }
  return [{ kind: kind ?? 'body', name }]
}
