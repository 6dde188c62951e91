import { overlap } from './geometry.ts'
import type { Word } from './words.ts'

/** Words of one run stand no further apart than this, in parts of the type size. */
const WIDEST_GAP = 1.2
/** Words that share more than this, in parts of the type size, are printed over one another. */
const SHARED = 0.3

/**
 * Runs of words that are printed over other runs on their line: words too long for their cell, and those of the next cell.
 * Each word is given with its whole run; `words` are in the order in which they were drawn. Words that stand clear of
 * others are not in the answer.
 */
export function overlappingRuns(words: readonly Word[]): Map<Word, Word[]> {
  const found = new Map<Word, Word[]>()
  const upright = words.filter((word) => word.turn === 0)
  for (const line of Map.groupBy(upright, (word) => Math.round(word.baseline)).values()) {
    const runs: Word[][] = []
    for (const word of line) {
      const run = runs.at(-1)
      const gap = run ? word.start - run.at(-1)!.end : Number.POSITIVE_INFINITY
      if (run && gap >= -SHARED * word.size && gap <= WIDEST_GAP * word.size) run.push(word)
      else runs.push([word])
    }
    if (runs.length < 2) continue
    const ends = runs.map((run) => ({ run, from: run[0]!.start, to: run.at(-1)!.end, size: run[0]!.size }))
    ends.sort((a, b) => a.from - b.from)
    for (let at = 1; at < ends.length; at++) {
      const [one, two] = [ends[at - 1]!, ends[at]!]
      if (overlap(one.from, one.to, two.from, two.to) <= SHARED * two.size) continue
      for (const { run } of [one, two]) for (const word of run) found.set(word, run)
    }
  }
  return found
}
