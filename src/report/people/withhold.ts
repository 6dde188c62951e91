import { foldName, isTitle } from '../../util/person-name.ts'
import type { KnownPeople } from './known-people.ts'
import { ORDINARY_GIVEN_NAMES } from './ordinary-names.ts'

/** What stands in place of a person's name. */
export const WITHHELD = '[name withheld]'

interface Word {
  folded: string
  printed: string
  start: number
  end: number
}

/** Words from one to another, both counted. */
type Span = readonly [from: number, to: number]

/** A word without hyphens: a name may be broken at them. Soft hyphens are no break. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00ad\u200b]|['’](?=\p{L}))*/gu
const ADDRESS = /[\p{L}\p{N}._%+'’-]{1,64}@[\p{L}\p{N}.-]+/gu

/** What may stand between two words of one name. */
const WITHIN_NAME = /^[\s.]*(?:[-‐‑–]\s*)?$/u
const BEFORE_GIVEN = /^\s*(?:,\s*)?$/u
const BETWEEN_INITIALS = /^[.\s]*$/u

const MARKS = /<[^<>]*>|[*_\\|]+/gu

/** No name has more words, however narrow the column that broke it. */
const MOST_WORDS = 6

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

/** A text without the names of known persons, in whatever form and however broken over lines they stand in it. */
export function withhold(text: string, people: KnownPeople): string {
  const unaddressed = text.replace(ADDRESS, (address) =>
    people.isInAddress(address.slice(0, address.indexOf('@'))) ? WITHHELD : address,
  )
  return new TextWithPeople(unaddressed, people).withheld()
}

/** A value with the names out of its texts and the names of its properties; properties that `keeps` stay as they are. */
export function withholdIn<T>(value: T, people: KnownPeople, keeps?: (property: string) => boolean): T {
  const of = <V>(each: V): V => withholdIn(each, people, keeps)
  if (typeof value === 'string') return withhold(value, people) as T
  if (Array.isArray(value)) return value.map(of) as T
  if (value === null || typeof value !== 'object') return value
  const properties = Object.entries(value)
  return Object.fromEntries(
    properties.map(([name, each]) => (keeps?.(name) ? [name, each] : [withhold(name, people), of(each)])),
  ) as T
}

/** One text whose words are asked, each in turn, whether a name begins with them. */
class TextWithPeople {
  private readonly words: Word[]
  private readonly text: string
  private readonly people: KnownPeople

  constructor(text: string, people: KnownPeople) {
    this.text = text
    this.people = people
    this.words = [...text.matchAll(WORD)].map(({ 0: printed, index }) => ({
      printed,
      folded: foldName(printed),
      start: index,
      end: index + printed.length,
    }))
  }

  withheld(): string {
    let result = ''
    let written = 0
    /** The first word that no earlier name took. */
    let free = 0
    for (let at = 0; at < this.words.length; at += 1) {
      const span = this.surnameAt(at, free) ?? this.initialsAt(at) ?? this.givenAt(at)
      if (!span) continue
      const [from, to] = span
      result += this.text.slice(written, this.words[from]!.start) + WITHHELD
      written = this.words[to]!.end
      free = to + 1
      at = to
    }
    return result + this.text.slice(written)
  }

  /** What stands before a word, marks of HTML and Markdown left out. */
  private gap(at: number): string {
    return this.text.slice(this.words[at - 1]?.end ?? 0, this.words[at]!.start).replace(MARKS, ' ')
  }

  /** A surname with all of its person's name that stands around it, if it is surely a person's. */
  private surnameAt(at: number, free: number): Span | null {
    const found = this.longestSurname(at)
    if (!found) return null
    const { surname, end } = found
    const from = this.leftEdge(at, free, surname)
    const to = this.rightEdge(end, surname)
    const alone = from === at && to === end
    const capital = this.words.slice(at, end + 1).some(({ printed }) => isCapital(printed))
    if (alone && (!capital || this.people.isAmbiguous(surname))) return null
    return [from, to]
  }

  private longestSurname(at: number): { surname: string; end: number } | null {
    let letters = ''
    let found: { surname: string; end: number } | null = null
    for (let end = at; end < Math.min(at + MOST_WORDS, this.words.length); end += 1) {
      if (end > at && !WITHIN_NAME.test(this.gap(end))) break
      letters += this.words[end]!.folded
      if (this.people.givenOf(letters)) found = { surname: letters, end }
      if (!this.people.isBeginning(letters)) break
    }
    return found
  }

  /** The first of the titles, first names and initials before a surname. */
  private leftEdge(at: number, free: number, surname: string): number {
    let edge = at
    for (let before = at - 1; before >= Math.max(free, at - MOST_WORDS); before -= 1) {
      if (!WITHIN_NAME.test(this.gap(before + 1))) break
      const { printed } = this.words[before]!
      if (this.isBefore(before, surname)) edge = before
      // `Jane M. Hartley`: an initial that nobody knows, if a first name stands before it.
      else if (!/^\p{Lu}$/u.test(printed)) break
    }
    return edge
  }

  /** Whether a word is a title or may be a first name of someone with this surname. */
  private isBefore(at: number, surname: string): boolean {
    const { folded, printed } = this.words[at]!
    const ambiguous = this.people.isAmbiguous(surname)
    if (isTitle(folded)) return isCapital(printed) || !ambiguous
    return this.isGiven(printed, surname) || (!ambiguous && /^\p{Lu}$/u.test(printed))
  }

  /** The last of the first names and initials after a surname: `Hartley, J`. */
  private rightEdge(at: number, surname: string): number {
    let edge = at
    for (let after = at + 1; after < this.words.length; after += 1) {
      const between = edge === at ? BEFORE_GIVEN : WITHIN_NAME
      const { printed } = this.words[after]!
      if (!between.test(this.gap(after)) || !isCapital(printed) || !this.isGiven(printed, surname)) break
      // `Hartley, J. Bell`: it belongs to the surname after it.
      if (after + 1 < this.words.length && this.longestSurname(after + 1)) break
      edge = after
    }
    return edge
  }

  /** Whether a word is a known first name of those with a surname, whole, cut short or as initials. */
  private isGiven(printed: string, surname: string): boolean {
    const word = foldName(printed)
    const known = [...this.people.givenOf(surname)!]
    if (known.includes(word)) return word.length > 1 || isCapital(printed)
    if (!isCapital(printed)) return false
    const initials = /^\p{Lu}{1,3}$/u.test(printed)
    const ambiguous = this.people.isAmbiguous(surname)
    return known.some((given) => {
      if (initials) return given.startsWith(word.charAt(0))
      if (given.length === 1) return !ambiguous && word.startsWith(given)
      return word.length > 1 && (given.startsWith(word) || word.startsWith(given))
    })
  }

  /** `JK`, `J.K.`, `J K`, of a person whom an owner cell names so. */
  private initialsAt(at: number): Span | null {
    const { printed } = this.words[at]!
    if (!/^\p{Lu}{1,4}$/u.test(printed)) return null
    if (printed.length > 1) return this.people.areInitials(foldName(printed), false) ? [at, at] : null
    let letters = ''
    let dots = true
    for (let end = at; end < Math.min(at + 4, this.words.length); end += 1) {
      if (!/^\p{Lu}$/u.test(this.words[end]!.printed)) break
      if (end > at && !BETWEEN_INITIALS.test(this.gap(end))) break
      dots &&= end === at || this.gap(end).includes('.')
      letters += this.words[end]!.folded
      if (letters.length > 1 && this.people.areInitials(letters, dots)) return [at, end]
    }
    return null
  }

  /** A first name by which alone an owner cell names somebody. */
  private givenAt(at: number): Span | null {
    const { folded, printed } = this.words[at]!
    if (!this.people.isLone(folded) || !isCapital(printed)) return null
    const opens = at === 0 || /(?:[.!?:;]|(?<!\s)[^\S\n]*\n)\s*$/u.test(this.gap(at))
    if (opens && ORDINARY_GIVEN_NAMES.has(folded) && this.words.length > 3) return null
    return [at, at]
  }
}
