import { hashText, stem } from './bag.ts'
import type { PreparedEdition } from './prepare.ts'

/** Words of an earlier edition, and the word that stands for each in the later. */
export type Renames = ReadonlyMap<string, string>

/** So many records at least must show a renaming, and this share of those that show either word. */
const LEAST_SHOWN = 3
const LEAST_SHARE = 0.5
/** The old word may still stand here and there, and the new one may have stood here and there before. */
const LEFT_OVER = 0.34
/** A text that lost and gained more words than this tells nothing of which became which. */
const MOST_CHANGED = 25
const SHORTEST_WORD = 3

/**
 * Terms that a later edition replaces throughout (`Head of Service` becomes `Assistant Director`, `pupils` become
 * `learners`), learned from records that are surely the same: a word that leaves them when another one comes, and
 * that has all but left the plan as the other has all but come into it. `partners` are indices in the later
 * edition, or -1.
 */
export function learnRenames(
  earlier: PreparedEdition,
  later: PreparedEdition,
  partners: Int32Array,
): Renames {
  const together = new Map<string, number>()
  const lostIn = new Map<string, number>()
  const gainedIn = new Map<string, number>()
  for (const [a, b] of partners.entries()) {
    if (b < 0) continue
    const before = new Set(earlier.records[a]!.sequence)
    const after = new Set(later.records[b]!.sequence)
    const lost = [...before.difference(after)].filter((word) => word.length >= SHORTEST_WORD)
    const gained = [...after.difference(before)].filter((word) => word.length >= SHORTEST_WORD)
    if (lost.length > MOST_CHANGED || gained.length > MOST_CHANGED) continue
    for (const word of lost) count(lostIn, word)
    for (const word of gained) count(gainedIn, word)
    for (const old of lost) for (const young of gained) count(together, `${old} ${young}`)
  }
  const share = (edition: PreparedEdition, word: string): number =>
    edition.wordFrequencies.of(hashText(stem(word))) / Math.max(1, edition.records.length)
  const found = [...together]
    .map(([pair, shown]) => {
      const [old, young] = pair.split(' ') as [string, string]
      return { old, young, shown, share: shown / (lostIn.get(old)! + gainedIn.get(young)! - shown) }
    })
    .filter(
      ({ old, young, shown, share: ofEither }) =>
        shown >= LEAST_SHOWN &&
        ofEither >= LEAST_SHARE &&
        share(later, old) <= LEFT_OVER * share(earlier, old) &&
        share(earlier, young) <= LEFT_OVER * share(later, young),
    )
    .sort((x, y) => y.share - x.share || y.shown - x.shown || (x.old + x.young < y.old + y.young ? -1 : 1))
  const renames = new Map<string, string>()
  const taken = new Set<string>()
  for (const { old, young } of found) {
    if (renames.has(old) || taken.has(young)) continue
    renames.set(old, young)
    taken.add(young)
  }
  return renames
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
