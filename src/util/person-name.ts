import { joinBroken } from './text.ts'

/**
 * The parts of a person's name, so that one person is known again however a plan writes the name: in full, by
 * initials, surname first, or by title and surname.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Titles before a person's name. */
export const TITLES = words(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev revd reverend cllr councillor canon fr',
)

/** Ranks before a person's name; before a field of work they are offices. */
export const RANKS = words(`
  pc ps dc ds di dci dsu dsi sgt sergeant insp inspector supt superintendent constable acc dcc acfo dcfo cso pcso
  captain capt commander lieutenant lt major colonel col cpl corporal sheriff marshal chief-superintendent gm am sm wm
`)

/** Small words inside surnames. */
export const PARTICLES = words(
  'van von der den de del della di da dos du la le ter ten el al bin ibn ap ab zu e y dos das do',
)

export interface PersonName {
  /** First names and initials, folded. */
  given: string[]
  /** Folded, its parts run together; null where only a first name or initials are given. */
  surname: string | null
  /** The surname without its particles, and the halves of a double-barrelled one, folded. */
  short: string[]
}

/** A word as words of names are compared: letters and digits alone, no accents, no possessive. */
export const foldName = (word: string): string =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

const INITIALS = /^(?:\p{Lu}[.\s]*){2,4}$/u

/** Whether a word stands before a name and is no part of it. */
export const isTitle = (word: string): boolean => TITLES.has(foldName(word)) || RANKS.has(foldName(word))

/** A surname, however many words it has, and what it is cut short to. */
function surnameOf(words: string): Pick<PersonName, 'surname' | 'short'> {
  const surname = foldName(words) || null
  const whole = words.split(/\s+/u).filter((word) => !PARTICLES.has(foldName(word)))
  const short = [
    foldName(whole.join('')),
    ...whole
      .join(' ')
      .split(/(?:(?<!\s)\s+)?[-‐‑–]\s*/u)
      .map(foldName),
  ]
  return { surname, short: [...new Set(short)].filter((each) => each.length > 1 && each !== surname) }
}

/** First names; those with a hyphen count as two. */
const givenOf = (words: readonly string[]): string[] =>
  words
    .flatMap((word) => word.split(/[-‐‑–]/u))
    .map(foldName)
    .filter((word) => word !== '')

const wordsOf = (text: string): string[] =>
  text.split(/\s+|(?<=\p{Lu}\.)(?=\p{Lu})/u).filter((word) => foldName(word) !== '')

/** Where a surname begins: at its particles (`van der Merwe`), else with the last word. */
function surnameAt(words: readonly string[]): number {
  const particle = words.findIndex((word, at) => at > 0 && PARTICLES.has(foldName(word)))
  return particle > 0 ? particle : words.length - 1
}

/** The parts of a person's name: `Mrs J. Hartley`, `HARTLEY, Jane`, `Ludovic van der Merwe`, `Jane`, `JH`. */
export function partsOfName(name: string): PersonName {
  const printed = joinBroken(name.trim())
  if (INITIALS.test(printed)) {
    const given = Array.from(printed.replace(/[^\p{Lu}]/gu, ''), foldName)
    return { given, surname: null, short: [] }
  }
  const [before = '', after] = printed.split(/(?:(?<!\s)\s+)?,\s*/u)
  if (after !== undefined) {
    return { given: givenOf(wordsOf(after).filter((word) => !isTitle(word))), ...surnameOf(before) }
  }
  const words = wordsOf(printed)
  const first = words.findIndex((word) => !isTitle(word) && !/^\d+$/u.test(word))
  const named = first < 0 ? [] : words.slice(first)
  if (named.length === 1 && first === 0) return { given: givenOf(named), surname: null, short: [] }
  const from = surnameAt(named)
  return { given: givenOf(named.slice(0, from)), ...surnameOf(named.slice(from).join(' ')) }
}

/** Whether two first names may be one: `Jane`, `J`, `Jan`. */
export const mayBeSameGiven = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)
