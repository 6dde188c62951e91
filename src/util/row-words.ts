import { comparableWords } from './text.ts'

/** Words of two rows that are alike to this degree may be those of one. */
const ALIKE = 0.8
/** A row that stands where the one that is looked for stood needs less. */
const ALIKE_IN_PLACE = 0.6
/** So much more alike than any other a row must be. */
const CLEARLY = 0.1

type Known = { id: string; words: string }

/** The share of words that two texts have in common, each counted as often as it stands there: 0 to 1. */
function likeness(a: string, b: string): number {
  const [one, other] = [comparableWords(a), comparableWords(b)]
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of other) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared += 1
  }
  return one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length)
}

/**
 * Which of some rows a person spoke of, by the id and the words that it had then: an index, or null where none or more
 * than one may be it. The words decide, since a later reading may number rows otherwise.
 */
export function findRow(rows: readonly Known[], sought: Known): number | null {
  const same = rows.flatMap(({ words }, index) => (words === sought.words ? [index] : []))
  const inPlace = rows.findIndex(({ id }) => id === sought.id)
  if (same.includes(inPlace)) return inPlace
  if (same.length > 0) return same.length === 1 ? same[0]! : null
  if (inPlace >= 0 && likeness(rows[inPlace]!.words, sought.words) >= ALIKE_IN_PLACE) return inPlace
  const ranked = rows
    .map(({ words }, index) => ({ index, alike: likeness(words, sought.words) }))
    .toSorted((a, b) => b.alike - a.alike)
  const [best, next] = ranked
  return best && best.alike >= ALIKE && best.alike - (next?.alike ?? 0) >= CLEARLY ? best.index : null
}
