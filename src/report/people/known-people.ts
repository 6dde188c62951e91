import { foldName, partsOfName } from '../../util/person-name.ts'
import { ORDINARY_SURNAMES } from './ordinary-names.ts'

type Row = Readonly<Record<string, string | number | null>>

/** The persons whom plans name as owners, by the parts of their names. */
export class KnownPeople {
  /** The first names and initials that go with each surname. */
  private readonly surnames = new Map<string, Set<string>>()
  /** Beginnings of surnames: a name broken over lines is put together word by word. */
  private readonly beginnings = new Set<string>()
  /** Surnames that stand for something else as well: words, surnames cut short, parts of bodies' names. */
  private readonly ambiguous = new Set<string>()
  /** Persons of whom only a first name is given. */
  private readonly lone = new Set<string>()
  /** `jk` of a person given as `JK`. */
  private readonly initials = new Set<string>()
  /** Initials of persons named in full: known for theirs only with their dots. */
  private readonly dotted = new Set<string>()

  learn(name: string): void {
    const { given, surname, short } = partsOfName(name)
    if (surname === null) this.learnGiven(given)
    else {
      this.learnSurname(surname, given)
      for (const half of short) {
        if (!this.surnames.has(half)) this.ambiguous.add(half)
        this.learnSurname(half, given)
      }
      const letters = [...given.map((word) => word.charAt(0)), surname.charAt(0)].join('')
      if (letters.length > 1) this.dotted.add(letters)
    }
  }

  private learnGiven(given: readonly string[]): void {
    if (given.every((word) => word.length === 1)) this.initials.add(given.join(''))
    else for (const word of given) this.lone.add(word)
  }

  private learnSurname(surname: string, given: readonly string[]): void {
    if (ORDINARY_SURNAMES.has(surname)) this.ambiguous.add(surname)
    const known = this.surnames.get(surname) ?? new Set()
    for (const word of given) known.add(word)
    this.surnames.set(surname, known)
    for (let length = 1; length <= surname.length; length += 1) this.beginnings.add(surname.slice(0, length))
  }

  /** Surnames that a body has in its name (`Hartley Primary School`) are not always a person's. */
  learnBody(name: string): void {
    const words = name.split(/\s+/u).map(foldName)
    if (words.length < 2) return
    words.forEach((word, at) => {
      const given = this.surnames.get(word)
      if (given && !given.has(words[at - 1] ?? '')) this.ambiguous.add(word)
    })
  }

  givenOf = (surname: string): ReadonlySet<string> | undefined => this.surnames.get(surname)
  isBeginning = (letters: string): boolean => this.beginnings.has(letters)
  isAmbiguous = (surname: string): boolean => surname.length < 3 || this.ambiguous.has(surname)
  isLone = (given: string): boolean => this.lone.has(given)
  areInitials = (letters: string, dots: boolean): boolean =>
    this.initials.has(letters) || (dots && this.dotted.has(letters))
  /** Whether the part of an e-mail address before its `@` holds a name. */
  isInAddress(local: string): boolean {
    const letters = foldName(local)
    if (this.lone.has(letters)) return true
    return [...this.surnames.keys()].some((surname) => surname.length > 3 && letters.includes(surname))
  }
}

/** How a plan writes one owner: the message of an `owner-variant` issue quotes every way. */
const QUOTED = /“([^”]+)”/gu

/** The persons of a database, from the rows of its relations. */
export async function knownPeople(
  rows: (relation: 'action_owners' | 'issues' | 'plans') => Iterable<Row> | AsyncIterable<Row>,
): Promise<KnownPeople> {
  const people = new KnownPeople()
  const names = new Set<string>()
  const bodies = new Set<string>()
  for await (const { kind, name } of rows('action_owners'))
    (kind === 'person' ? names : bodies).add(String(name))
  for await (const { body } of rows('plans')) if (body !== null) bodies.add(String(body))
  for await (const { code, message, text } of rows('issues')) {
    if (code !== 'owner-variant' || !names.has(String(text))) continue
    for (const [, variant = ''] of String(message).matchAll(QUOTED)) names.add(variant)
  }
  for (const name of names) people.learn(name)
  for (const body of bodies) people.learnBody(body)
  return people
}
