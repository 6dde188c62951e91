import { type KnownWord, knownWord } from '../../words/likeness.ts'
import { cosineOf } from '../../words/table.ts'

/** A known word, and how alike it is to the one asked for, up to 1. */
export type NearWord = readonly [word: string, likeness: number]

/** So many known words speak for an unknown one. */
const MOST = 3
/** Words less alike say nothing of each other. */
const LEAST_LIKENESS = 0.45

const likeness = (one: KnownWord, other: KnownWord): number =>
  (cosineOf(one.sense, other.sense) + cosineOf(one.usage, other.usage)) / 2

/** The words of headers that the model knows, and those nearest in meaning to one that it does not. */
export class NearWords {
  private readonly known: ReadonlySet<string>
  private table: { word: string; vectors: KnownWord }[] | undefined
  private readonly found = new Map<string, readonly NearWord[]>()

  constructor(known: ReadonlySet<string>) {
    this.known = known
  }

  /** The likest known words of a word that is none itself; the vectors are loaded at the first such word. */
  of(word: string): readonly NearWord[] {
    if (this.known.has(word)) return []
    const before = this.found.get(word)
    if (before) return before
    // Only words of the tables are kept, so that what hostile headers say takes no memory.
    const own = knownWord(word)
    if (!own) return []
    this.table ??= [...this.known].flatMap((each) => {
      const vectors = knownWord(each)
      return vectors ? [{ word: each, vectors }] : []
    })
    const near = this.table
      .map((each): NearWord => [each.word, likeness(own, each.vectors)])
      .filter(([, alike]) => alike >= LEAST_LIKENESS)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST)
    this.found.set(word, near)
    return near
  }
}
