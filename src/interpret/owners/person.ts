import { PARTICLES, RANKS, TITLES } from '../../util/person-name.ts'
import { lemmaOf } from '../../words/lemma.ts'
import { SENSES } from '../../words/vectors.ts'
import {
  BODY_NOUNS,
  DEPARTMENT_ACRONYMS,
  FIELD_WORDS,
  GIVEN_NAMES,
  PARTNERS,
  ROLE_ACRONYMS,
} from './vocabulary.ts'
import { bare, isAcronym, isRoleWord, isSurnameToo } from './words.ts'

/** `JK`, `J.K.`, `A B`. */
function isInitials(text: string): boolean {
  if (/^(?:\p{Lu}\.){2,4}$|^\p{Lu}\.? \p{Lu}\.?$/u.test(text)) return true
  return (
    /^\p{Lu}{2}$/u.test(text) &&
    !DEPARTMENT_ACRONYMS.has(text.toLowerCase()) &&
    !ROLE_ACRONYMS.has(text.toLowerCase())
  )
}

const isNameWord = (word: string): boolean =>
  /^(?:\p{Ll}{2}-)?\p{Lu}[\p{L}’']*(?:-\p{Lu}[\p{L}’']*)*$/u.test(word) && word.length >= 2

const isPossessive = (word: string): boolean => /['’]s$/u.test(word)

const isInitial = (word: string): boolean =>
  /^\p{Lu}\.?$/u.test(word) || (/^(?:\p{Lu}\.)+$/u.test(word) && word.length <= 6)

/** A bare word that says what is done or where, and so is no surname. */
export const isThing = (word: string): boolean =>
  isRoleWord(word) || BODY_NOUNS.has(word) || FIELD_WORDS.has(word) || PARTNERS.has(word)

/** Whether a word is the noun of an office, and not the surname that closes a name: `Head Cook`, `Robin Cook`. */
function isOfficeAt(words: readonly string[], at: number): boolean {
  const word = bare(words[at]!)
  if (!isRoleWord(word)) return false
  if (at === 0 || at < words.length - 1 || !isSurnameToo(word)) return true
  const first = bare(words[0]!)
  return !(GIVEN_NAMES.has(first) || TITLES.has(first) || isInitial(words[0]!))
}

/** `Jane Hartley`, `J. Hartley`, `Mrs Hartley`, `Jane`, `Cllr Dilys Pritchard`, `DCI Hartley`, `Hartley, J`. */
export function isPerson(text: string): boolean {
  if (isInitials(text)) return true
  const words = text.split(/\s+/u)
  if (words.length > 6) return false
  const first = bare(words[0]!)
  if (TITLES.has(first) && words.length >= 2)
    return (
      words.slice(1).every(isPartOfName) &&
      !words.some(isPossessive) &&
      !words.slice(1).some((_, at) => isOfficeAt(words, at + 1))
    )
  if (isReversed(words) || isRanked(words)) return true
  if (words.some((word) => word.endsWith(',') || isPossessive(word))) return false
  if (words.length === 2 && isSurnameInCapitals(words.slice(0, 1)) && GIVEN_NAMES.has(bare(words[1]!)))
    return !isThing(first)
  const lowers = words.map(bare)
  if (lowers.some((word, at) => isOfficeAt(words, at) || BODY_NOUNS.has(word))) return false
  if (words.length === 1) return GIVEN_NAMES.has(first) && isNameWord(words[0]!)
  // `Teri Y.`: a surname cut to its first letter.
  if (words.length === 2 && /^\p{Lu}\.$/u.test(words[1]!)) return isNameWord(words[0]!) && !isThing(first)
  if (hasParticle(words)) return !lowers.some(isThing)
  if (words.length > 4) return false
  if (words.slice(0, -1).every(isInitial) && isNameWord(words.at(-1)!))
    return !FIELD_WORDS.has(lowers.at(-1)!)
  if (GIVEN_NAMES.has(first)) {
    return (
      words.slice(1).every((word) => /^\p{L}[\p{L}’'.-]*$/u.test(word)) &&
      !lowers.slice(1).some((word) => FIELD_WORDS.has(word) || word === 'and' || word === 'or')
    )
  }
  if (words.length > 3 || lowers.some((word) => FIELD_WORDS.has(word) || PARTNERS.has(word))) return false
  return words.every((word) => isNameWord(word) && !isAcronym(word))
}

/** Whether a word may be of a person's name by its form. */
export const isPartOfName = (word: string): boolean =>
  isNameWord(word) || isInitial(word) || PARTICLES.has(word)

/** `Ludovic van der Merwe`: small words of surnames between words of a name. */
function hasParticle(words: readonly string[]): boolean {
  return (
    words.slice(1, -1).some((word) => PARTICLES.has(word)) &&
    words.every(isPartOfName) &&
    isPartOfName(words[0]!) &&
    isNameWord(words.at(-1)!)
  )
}

/** `Hartley, J`, `Hartley, Jane`: two first names are two people. */
function isReversed(words: readonly string[]): boolean {
  const comma = words.findIndex((word) => word.endsWith(','))
  if (comma < 0 || comma > 3 || words.length > comma + 3) return false
  const surname = [...words.slice(0, comma), words[comma]!.slice(0, -1)]
  const given = words.slice(comma + 1)
  if (given.length === 0 || !surname.every(isPartOfName) || surname.some((word) => isThing(bare(word))))
    return false
  if (isSurnameInCapitals(surname) && given.every(isPartOfName) && !given.some(isThingOrAcronym)) return true
  if (surname.some((word) => isInitial(word) || isAcronym(word))) return false
  if (given.every(isInitial)) return surname.length === 1 || PARTICLES.has(surname[0]!.toLowerCase())
  const named = GIVEN_NAMES.has(bare(given[0]!)) && given.every(isPartOfName)
  return named && surname.length === 1 && !GIVEN_NAMES.has(bare(surname[0]!))
}

const isThingOrAcronym = (word: string): boolean => isThing(bare(word)) || isAcronym(word)

/** `HARTLEY`, `VAN DER MERWE`: capitals that can be spoken, and so are no acronym. */
const isSurnameInCapitals = (surname: readonly string[]): boolean =>
  surname.some((word) => /^[\p{Lu}'’-]{4,}$/u.test(word) && /[AEIOUY]/u.test(word.slice(1))) &&
  surname.every((word) => /^[\p{Lu}'’-]{2,}$/u.test(word))

/** Nouns of what is done, which a rank may command: `DI Cybercrime`, `ACC Investigations`. */
const ABSTRACT = /(?:ment|[ts]ion|ity|ness|ship|[ae]nce|ics|crime)s?$/

/** `DCI Hartley`, `Chief Inspector Jane Hartley`, `PC 4417 Hartley`; `Supt Operations` is an office. */
function isRanked(words: readonly string[]): boolean {
  let from = 0
  while (from < words.length && isRank(words, from)) from += 1
  if (from === 0) return false
  if (/^\d{1,5}$/.test(words[from] ?? '')) from += 1
  const name = words.slice(from)
  if (name.length === 0 || name.length > 3 || !isNameWord(name.at(-1)!)) return false
  return (
    name.every(isPartOfName) &&
    !name.some((word) => isThing(bare(word)) || isAcronym(word) || ABSTRACT.test(bare(word)))
  )
}

/** `T/`, `D/`, `C/`: acting, detective, chief. */
const QUALIFIED = /^[acdpt]\//u

const isRank = (words: readonly string[], at: number): boolean => {
  const word = bare(words[at]!).replace(QUALIFIED, '')
  if (RANKS.has(word)) return true
  return /^(?:chief|ch|det|detective|temporary|temp)$/.test(word) && RANKS.has(bare(words[at + 1] ?? ''))
}

/** What an office may be for, or where: `Program Integrity`, `Financial Monitoring`, `Larch Ward`. */
const OF_A_FIELD =
  /(?:ment|[ts]ion|ity|ness|ship|[ae]nce|ics|[^aeiou]ing|ology|\b(?:ward|wing|block|floor|site|works|therapy|strategy|policy|industry|pharmacy|delivery|recovery|safety))s?$/

/** A person by its capitals alone, though all of it are words of a dictionary that say for what or where an office is. */
export function mayBeField(name: string): boolean {
  const words = name.split(/\s+/u).map(bare)
  const isKnown = (word: string): boolean => SENSES.vectorOf(word) !== undefined
  return (
    words.length > 1 &&
    OF_A_FIELD.test(words.at(-1)!) &&
    !isSurelyPerson(name) &&
    words.every((word) => lemmaOf(word, isKnown) !== null)
  )
}

/** A person by a title, a first name or initials, and not only by capitals. */
export function isSurelyPerson(name: string): boolean {
  const first = bare(name.split(/\s+/u)[0]!)
  return isPerson(name) && (GIVEN_NAMES.has(first) || TITLES.has(first) || /^\p{Lu}[.\s]/u.test(name))
}
