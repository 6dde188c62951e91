import { likenessOf } from '../../words/texts.ts'
import type { RecordText } from '../comparing/weigh.ts'
import { InvertedIndex } from './inverted-index.ts'

/** More rows than this under one reference say nothing of which row is which. */
const SHARED_REFERENCE = 8
/** Where words find nothing this near, characters and meanings are asked too. */
const NEAR = 0.35

/** How far partners are looked for. */
export type Reach = {
  /** How many at most share words with one record. */
  byWords: number
  /** Whether characters and meanings are asked too where words find nothing near. */
  isWide: boolean
}

/**
 * Pairs of records that are worth comparing, by index, in rising order: those that share telling words, characters or
 * their reference. Records whose text stands once in each edition are compared with each other alone.
 */
export function candidates(
  before: readonly RecordText[],
  after: readonly RecordText[],
  reach: Reach,
): { a: number; b: number }[] {
  const [ofBefore, ofAfter] = [onceOnly(before), onceOnly(after)]
  const equalTo = (text: RecordText): RecordText | undefined =>
    ofBefore.has(text.of.folded) ? ofAfter.get(text.of.folded) : undefined
  const open = after.filter((text) => !(ofBefore.has(text.of.folded) && ofAfter.has(text.of.folded)))
  const search = new Search(open, reach)
  return before.flatMap((text, at) => {
    const a = text.of.index
    const equal = equalTo(text)
    if (equal) return [{ a, b: equal.of.index }]
    return search.partnersOf(text, Math.floor((at / before.length) * open.length)).map((b) => ({ a, b }))
  })
}

/** The records whose text no other has. */
function onceOnly(texts: readonly RecordText[]): Map<string, RecordText> {
  const found = new Map<string, RecordText>()
  const again = new Set<string>()
  for (const text of texts) {
    if (found.has(text.of.folded)) again.add(text.of.folded)
    found.set(text.of.folded, text)
  }
  for (const folded of [...again, '']) found.delete(folded)
  return found
}

/** Where the partners of a record are looked for. */
class Search {
  private readonly among: readonly RecordText[]
  private readonly reach: Reach
  private readonly byWords: InvertedIndex
  private byCharacters: InvertedIndex | undefined
  private readonly byReference: Map<string | null, RecordText[]>

  constructor(among: readonly RecordText[], reach: Reach) {
    this.among = among
    this.reach = reach
    this.byWords = new InvertedIndex(among.map(({ words }) => words))
    this.byReference = Map.groupBy(among, (text) => text.of.reference)
  }

  /** Indices of the records worth comparing with one that stands about `place`, in rising order. */
  partnersOf(text: RecordText, place: number): number[] {
    const found = this.byWords.nearest(text.words, place, this.reach.byWords)
    const partners = new Set(found.map((each) => this.among[each.text]!.of.index))
    if (this.reach.isWide && (found[0]?.score ?? 0) < NEAR) {
      this.byCharacters ??= new InvertedIndex(this.among.map(({ grams }) => grams))
      for (const each of this.byCharacters.nearest(text.grams, place, 8))
        partners.add(this.among[each.text]!.of.index)
      for (const index of nearestInMeaning(text, this.among)) partners.add(index)
    }
    const { reference } = text.of
    const named = reference === null ? [] : (this.byReference.get(reference) ?? [])
    if (named.length <= SHARED_REFERENCE) for (const each of named) partners.add(each.of.index)
    return [...partners].sort((x, y) => x - y)
  }
}

/** So many of the records nearest in meaning are looked at, and among so many records at most. */
const NEAREST_IN_MEANING = 6
const MOST_RECORDS = 2000

/** The records that mean most nearly the same, by index, best first. */
function nearestInMeaning({ meaning }: RecordText, among: readonly RecordText[]): number[] {
  if (meaning.sense === null || among.length > MOST_RECORDS) return []
  return among
    .map((other) => ({ index: other.of.index, near: likenessOf(meaning, other.meaning) }))
    .filter(({ near }) => near > 0)
    .sort((x, y) => y.near - x.near || x.index - y.index)
    .slice(0, NEAREST_IN_MEANING)
    .map(({ index }) => index)
}
