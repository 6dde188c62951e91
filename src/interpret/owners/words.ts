import { ROLE_NOUNS, SURNAMES_TOO } from './vocabulary.ts'

/** A word in the form that vocabulary is looked up by: lower case, no accents, possessive or signs around it. */
export const bare = (word: string): string =>
  (/[^\0-\x7f]/u.test(word) ? word.normalize('NFD').replace(/\p{M}+/gu, '') : word)
    .toLowerCase()
    .replace(/\(e?s\)$/u, 's')
    .replace(/['’]s?$|(?<![.,;:*()])[.,;:*()]+$|^[('"“‘]+/gu, '')

/** The words of a name in the form that vocabulary is looked up by. */
export function bareWords(text: string): string[] {
  return text
    .split(/[\s/]+/u)
    .map(bare)
    .filter((word) => word !== '')
}

/** Capitals, with their plural or a number: `SSCB`, `CDOs`, `KS2`. */
export function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&]{1,6}s?$/u.test(text)
}

/** Endings that make nouns of people who hold an office: `paymaster`, `archivist`, `organiser`, `groundsman`. */
const AGENT_ENDING =
  /(?:master|mistress|teacher|keeper|ologist|apist|macist|ician|itian|ographer|fighter|worker|organi[sz]er|[a-z]{4}[einortv]ist)s?$|[a-z]{3}(?:[^s]s|wo)m[ae]n$|[a-z]{4}(?:person|people)$/

/** Whether a bare word is the noun of an office: itself, its plural, or the last of a compound (`vice-chancellors`). */
export function isRoleWord(word: string): boolean {
  if (ROLE_NOUNS.has(word) || AGENT_ENDING.test(word)) return true
  const hyphen = word.lastIndexOf('-')
  const last = word.slice(hyphen + 1)
  // `O'Rafferty-Dean` is a surname.
  if (hyphen > 0 && ROLE_NOUNS.has(last)) return !/['’]/u.test(word.slice(0, hyphen))
  return last.length > 4 && last.endsWith('s') && ROLE_NOUNS.has(last.slice(0, -1))
}

/** Nouns of offices that may as well be surnames: `Cook`, and what only ends like an office, such as `Lindqvist`. */
export const isSurnameToo = (word: string): boolean =>
  SURNAMES_TOO.has(word) || (AGENT_ENDING.test(word) && !ROLE_NOUNS.has(word))

/** Whether an office is named. */
export function hasRoleNoun(text: string): boolean {
  return bareWords(text).some(isRoleWord)
}
