import type { Owner } from '../../model/index.ts'
import { listed } from '../phrases.ts'
import { isPerson } from './person.ts'
import {
  BODY_NOUNS,
  DEPARTMENTS,
  FIELD_ACRONYMS,
  FIELD_WORDS,
  GENERAL_WORDS,
  NOBODY,
  NOBODY_PHRASES,
  OFFICES_OF_PARTNERS,
  PARTNERS,
  ROLE_ACRONYMS,
  STRONG_BODY_NOUNS,
  WEAK_ROLE_NOUNS,
} from './vocabulary.ts'
import { bare, bareWords, hasRoleNoun, isAcronym, isRoleWord } from './words.ts'

/** `AD Safeguarding`, `Deputy DSL`. */
function hasRoleAcronym(text: string): boolean {
  return text.split(/\s+/u).some(isRoleAcronym)
}

/** `DCS`, `HoS`: two capitals or more, so that a word of ordinary spelling is none. */
export const isRoleAcronym = (word: string): boolean =>
  /^\p{Lu}(?:\p{L}?\p{Lu}|\d)/u.test(word) && ROLE_ACRONYMS.has(bare(word))

/** `Finance Business Partner`, `HR Partner` are people, whatever partners are elsewhere. */
function isBusinessPartner(words: readonly string[]): boolean {
  return /^partners?$/.test(words.at(-1)!) && OFFICES_OF_PARTNERS.has(words.at(-2) ?? '')
}

/** The last word of a name decides whether it is a body. */
function endsAsBody(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  if (words[0] === 'nhs') return true
  const ofAt = words.indexOf('of')
  return BODY_NOUNS.has(last) || (ofAt > 0 && BODY_NOUNS.has(words[ofAt - 1]!))
}

/** What words name, if they name an owner by themselves; null where they are only a part of a name. */
export function kindOf(text: string): Owner['kind'] | null {
  const words = bareWords(text)
  if (words.length === 0) return null
  const [only] = words
  if (words.length === 1 && isRoleAcronym(text)) return 'role'
  if (isPerson(text)) return 'person'
  if (words.length === 1 && isAcronym(text)) {
    if (isRoleWord(only!)) return 'role'
    return FIELD_ACRONYMS.has(only!) && !PARTNERS.has(only!) ? null : 'body'
  }
  if (
    words.length <= 3 &&
    COLLECTIVES.has(words.at(-1)!) &&
    words.slice(0, -1).every((word) => OF_ALL.has(word))
  )
    return 'body'
  if (CARE_OF_PEOPLE.test(words.join(' '))) return 'body'
  if (isBodyInSpite(words) || isOfficeOfAPerson(text, words)) return 'body'
  if (hasRoleNoun(text) || hasRoleAcronym(text) || isBusinessPartner(words)) return 'role'
  if (endsAsBody(words)) return 'body'
  if (words.length === 1 && PARTNERS.has(only!)) return 'body'
  if (words.length === 2 && PARTNERS.has(words[1]!) && words[0] === 'public') return 'body'
  const printed = text.split(/\s+/u)
  const acronyms = printed.filter((word) => isAcronym(word)).length
  return acronyms > 0 && (acronyms === printed.length || isAcronym(printed.at(-1)!)) ? 'body' : null
}

/** People named together, none of them alone. */
const COLLECTIVES: ReadonlySet<string> = new Set(
  listed('staff, governors, trustees, employees, volunteers, councillors'),
)
const OF_ALL: ReadonlySet<string> = new Set(
  listed(
    'all, the, school, teaching, support, nursing, ward, medical, domestic, kitchen, catering, cleaning, office, clinical, care, frontline, front-line, operational, our',
  ),
)

/** `Staff Development`, `Governor Training`: what is done for people, and not one of them. */
const CARE_OF_PEOPLE =
  /^(?:staff|officer|member|carer|volunteer|teacher|governor|trustee)s? (?:development|training|welfare|wellbeing|well-being|engagement|learning)$/

/** Body nouns that people make up: an office right before one is whose group it is. */
const GROUPS = /^(?:team|group|board|committee|panel|forum|network|community)s?$/

/** `Chief Officers Group`, `Executive Steering Committee`, `Lead Covered Agencies`: the body noun outranks the office. */
function isBodyInSpite(words: readonly string[]): boolean {
  const last = words.length - 1
  if (!BODY_NOUNS.has(words[last]!) || isBusinessPartner(words)) return false
  if (last > 0 && /^(?:practices|surgeries)$/.test(words[last]!)) return true
  const role = words.findLastIndex(isRoleWord)
  const strong = words.some((word, at) => isRoleWord(word) && !isAdjective(words, at))
  if (!strong) return true
  if (/^(?:clerk to|secretary to|chair of)$/.test(words.slice(0, 2).join(' '))) return false
  return role > 0 && role === last - 1 && GROUPS.test(words[last]!)
}

/** `City Manager's Office`, `Office of the Sheriff`, `Board of Governors`: the place or the group, not who holds it. */
function isOfficeOfAPerson(text: string, words: readonly string[]): boolean {
  if (words[1] === 'of' && BODY_NOUNS.has(words[0]!)) return true
  if (words.length < 2 || !BODY_NOUNS.has(words.at(-1)!)) return false
  const possessive = text.split(/[\s/]+/u).findIndex((word) => /\p{L}(?:['’]s|s['’])$/u.test(word))
  if (possessive < 0 || !isRoleWord(words[possessive]!)) return false
  // `Clerk to the Governors' Committee` is who serves it.
  if (words.slice(0, possessive).some((word) => word === 'to' || word === 'of')) return false
  // `Governors' Finance Committee`: whose group it is, and for what.
  return possessive === words.length - 2 || GROUPS.test(words.at(-1)!)
}

function isAdjective(words: readonly string[], at: number): boolean {
  if (!WEAK_ROLE_NOUNS.has(words[at]!) || at === words.length - 1) return false
  if (words[at] === 'executive' && words[at - 1] === 'chief') return false
  return !['of', 'for', 'on'].includes(words[at + 1]!)
}

export function isStrongBody(text: string): boolean {
  const words = bareWords(text)
  return isAcronym(text)
    ? !FIELD_ACRONYMS.has(words[0] ?? '')
    : words.some((word) => STRONG_BODY_NOUNS.has(word))
}

export function isPartner(text: string): boolean {
  const words = bareWords(text)
  return (
    words.length === 1 && (PARTNERS.has(words[0]!) || (isAcronym(text) && !FIELD_ACRONYMS.has(words[0]!)))
  )
}

/** An office whose noun is not its last word, or that says of what: `Director of Finance`, `Service Manager Fostering`. */
export function hasTail(text: string): boolean {
  const words = bareWords(text)
  const last = words.findLastIndex(isRoleWord)
  return last >= 0 && words.slice(last + 1).some((word) => !isDirection(word))
}

/** `North`, `2`: they tell offices apart without saying what they are for. */
const isDirection = (word: string): boolean =>
  /^(?:(?:north|south|east|west)+(?:ern)?|central|\d+)$/.test(word)

/** Whether a name opens with a part of the compass or a number. */
export const opensWithDirection = (text: string): boolean => isDirection(bareWords(text)[0] ?? '')

/** One word that names a field of work as well as those who do it: `Education`, `Finance`, `HR`. */
export function isField(text: string): boolean {
  const [only, ...others] = bareWords(text)
  if (only === undefined || others.length > 0) return false
  return PARTNERS.has(only) && (FIELD_WORDS.has(only) || FIELD_ACRONYMS.has(only))
}

/** `Crime Commissioner`, `Payroll Manager`: a field and a noun, which the field before them may share. */
export function isOfficeOfAField(text: string): boolean {
  const [field, noun, ...others] = bareWords(text)
  if (field === undefined || noun === undefined || others.length > 0 || !isRoleWord(noun)) return false
  return (
    !BODY_NOUNS.has(field) && (PARTNERS.has(field) || (FIELD_WORDS.has(field) && !GENERAL_WORDS.has(field)))
  )
}

/** `Parks Team`, `Staffing Committee`: a group that people make up. */
export const isGroup = (text: string): boolean =>
  kindOf(text) === 'body' && GROUPS.test(bareWords(text).at(-1) ?? '')

/** Words that are a department's name wherever they stand: `Registry`, `Parks and Recreation`, `Clerk's Office`. */
export function isDepartment(text: string): boolean {
  const words = bareWords(text)
  if (!mayBeDepartment(text)) return false
  return (
    kindOf(text) === 'body' ||
    DEPARTMENTS.has(words.at(-1)!) ||
    (words.length === 1 && (PARTNERS.has(words[0]!) || FIELD_WORDS.has(words[0]!)))
  )
}

/** `Marketing`, `Estates`: one word that is a department wherever it stands beside an office. */
export const isDepartmentWord = (text: string): boolean => bareWords(text).length === 1 && isDepartment(text)

/** Words that may be a department's name: none of them an office or a person. */
export function mayBeDepartment(text: string): boolean {
  const kind = kindOf(text)
  return (
    kind === 'body' ||
    (kind === null && /^\p{Lu}[\p{L}'’]+(?:\s+(?:and|&|of|\p{Lu}[\p{L}'’]+))*$/u.test(text))
  )
}

/** Words that stand for nobody: `TBC`, `vacant`. */
export function isNobody(text: string): boolean {
  const lower = text.toLowerCase().replace(/(?<![.\s])[.\s]+$/u, '')
  return (
    NOBODY.has(lower) || NOBODY.has(text.toLowerCase()) || NOBODY_PHRASES.has(lower.replace(/\s+/gu, '-'))
  )
}
