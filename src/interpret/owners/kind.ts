import type { Owner } from '../../model/index.ts'
import {
  BODY_NOUNS,
  DEPARTMENT_ACRONYMS,
  FIELD_ACRONYMS,
  FIELD_WORDS,
  GIVEN_NAMES,
  NOBODY,
  NOBODY_PHRASES,
  PARTNERS,
  ROLE_ACRONYMS,
  ROLE_NOUNS,
  STRONG_BODY_NOUNS,
  TITLES,
  WEAK_ROLE_NOUNS,
} from './vocabulary.ts'

const bare = (word: string): string => word.toLowerCase().replace(/['’]s?$|[.,;:*()]+$|^[('"“‘]+/gu, '')

/** The words of a name in the form that vocabulary is looked up by. */
export function bareWords(text: string): string[] {
  return text
    .split(/[\s/]+/u)
    .map(bare)
    .filter((word) => word !== '')
}

/** `JK`, `J.K.`, `A B`. */
function isInitials(text: string): boolean {
  if (/^(?:\p{Lu}\.){2,4}$|^\p{Lu}\.? \p{Lu}\.?$/u.test(text)) return true
  return (
    /^\p{Lu}{2}$/u.test(text) &&
    !DEPARTMENT_ACRONYMS.has(text.toLowerCase()) &&
    !ROLE_ACRONYMS.has(text.toLowerCase())
  )
}

/** Capitals, with their plural or a number: `SSCB`, `CDOs`, `KS2`. */
export function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&]{1,6}s?$/u.test(text)
}

const isNameWord = (word: string): boolean =>
  /^\p{Lu}[\p{L}’']*(?:-\p{Lu}[\p{L}’']*)*$/u.test(word) && word.length >= 2

/** `Jane Hartley`, `J. Hartley`, `Mrs Hartley`, `Jane`, `Cllr Dilys Pritchard`. */
export function isPerson(text: string): boolean {
  if (isInitials(text)) return true
  const words = text.split(/\s+/u)
  if (words.length > 5) return false
  const first = bare(words[0]!)
  if (TITLES.has(first) && words.length >= 2)
    return (
      words.slice(1).every((word) => isNameWord(word) || /^\p{Lu}\.?$/u.test(word)) &&
      !hasRoleNoun(words.slice(1).join(' '))
    )
  const lowers = words.map(bare)
  if (lowers.some((word) => ROLE_NOUNS.has(word) || BODY_NOUNS.has(word))) return false
  if (words.length === 1) return GIVEN_NAMES.has(first) && isNameWord(words[0]!)
  if (words.length > 4) return false
  const initialled = words
    .slice(0, -1)
    .every((word) => /^\p{Lu}\.?$/u.test(word) || (/^(?:\p{Lu}\.)+$/u.test(word) && word.length <= 6))
  if (initialled && isNameWord(words.at(-1)!)) return !FIELD_WORDS.has(lowers.at(-1)!)
  if (GIVEN_NAMES.has(first)) {
    return (
      words.slice(1).every((word) => /^\p{L}[\p{L}’'.-]*$/u.test(word)) &&
      !lowers.slice(1).some((word) => FIELD_WORDS.has(word))
    )
  }
  if (words.length > 3 || lowers.some((word) => FIELD_WORDS.has(word) || PARTNERS.has(word))) return false
  return words.every((word) => isNameWord(word) && !isAcronym(word))
}

/** Whether an office is named. */
export function hasRoleNoun(text: string): boolean {
  return bareWords(text).some(
    (word) => ROLE_NOUNS.has(word) || /(?:master|mistress|teacher|keeper)$/.test(word),
  )
}

/** `AD Safeguarding`, `Deputy DSL`. */
function hasRoleAcronym(text: string): boolean {
  return text.split(/\s+/u).some((word) => isAcronym(word) && ROLE_ACRONYMS.has(bare(word)))
}

/** `Finance Business Partner` is a person, whatever partners are elsewhere. */
function isBusinessPartner(words: readonly string[]): boolean {
  return words.at(-2) === 'business' && /^partners?$/.test(words.at(-1)!)
}

/** The last word of a name decides whether it is a body. */
function endsAsBody(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  const ofAt = words.indexOf('of')
  return BODY_NOUNS.has(last) || (ofAt > 0 && BODY_NOUNS.has(words[ofAt - 1]!))
}

/** What words name, if they name an owner by themselves; null where they are only a part of a name. */
export function kindOf(text: string): Owner['kind'] | null {
  const words = bareWords(text)
  if (words.length === 0) return null
  if (isPerson(text)) return 'person'
  const [only] = words
  if (words.length === 1 && isAcronym(text)) {
    if (ROLE_ACRONYMS.has(only!) || ROLE_NOUNS.has(only!)) return 'role'
    return FIELD_ACRONYMS.has(only!) && !PARTNERS.has(only!) ? null : 'body'
  }
  if (isBodyInSpite(words)) return 'body'
  if (hasRoleNoun(text) || hasRoleAcronym(text) || isBusinessPartner(words)) return 'role'
  if (endsAsBody(words)) return 'body'
  if (words.length === 1 && PARTNERS.has(only!)) return 'body'
  if (words.length === 2 && PARTNERS.has(words[1]!) && words[0] === 'public') return 'body'
  const printed = text.split(/\s+/u)
  const acronyms = printed.filter((word) => isAcronym(word)).length
  return acronyms > 0 && (acronyms === printed.length || isAcronym(printed.at(-1)!)) ? 'body' : null
}

/** Body nouns that people make up: an office right before one is whose group it is. */
const GROUPS = /^(?:team|group|board|committee|panel|forum|network|community)s?$/

/** `Chief Officers Group`, `Executive Steering Committee`, `Lead Covered Agencies`: the body noun outranks the office. */
function isBodyInSpite(words: readonly string[]): boolean {
  const last = words.length - 1
  if (!BODY_NOUNS.has(words[last]!) || isBusinessPartner(words)) return false
  const role = words.findLastIndex((word) => ROLE_NOUNS.has(word))
  const strong = words.some((word, at) => ROLE_NOUNS.has(word) && !isAdjective(words, at))
  if (!strong) return true
  return role > 0 && role === last - 1 && GROUPS.test(words[last]!)
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
  const last = words.findLastIndex((word) => ROLE_NOUNS.has(word))
  return last >= 0 && last < words.length - 1
}

/** Words that stand for nobody: `TBC`, `vacant`. */
export function isNobody(text: string): boolean {
  const lower = text.toLowerCase().replace(/[.\s]+$/u, '')
  return (
    NOBODY.has(lower) || NOBODY.has(text.toLowerCase()) || NOBODY_PHRASES.has(lower.replace(/\s+/gu, '-'))
  )
}
