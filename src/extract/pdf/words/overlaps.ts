import { overlap } from '../ink/geometry.ts'
import type { Word } from './words.ts'

/** Words of one run stand no further apart than this, in parts of the type size. */
const WIDEST_GAP = 1.2
/** Words that share more than this, in parts of the type size, are printed over one another. */
const SHARED = 0.3

/** A run of words on its line, and where it begins and ends. */
interface WordRun {
  words: Word[]
  from: number
  to: number
}

/** Neighbouring runs of a line of which the first is printed over the second. `words` are in the order they were drawn. */
function overlappingPairs(words: readonly Word[]): [one: WordRun, two: WordRun][] {
  const upright = words.filter((word) => word.turn === 0)
  return [...Map.groupBy(upright, (word) => Math.round(word.baseline)).values()].flatMap((line) => {
    const runs: Word[][] = []
    for (const word of line) {
      const run = runs.at(-1)
      const gap = run ? word.start - run.at(-1)!.end : Number.POSITIVE_INFINITY
      if (run && gap >= -SHARED * word.size && gap <= WIDEST_GAP * word.size) run.push(word)
      else runs.push([word])
    }
    const ends = runs.map((run): WordRun => ({ words: run, from: run[0]!.start, to: run.at(-1)!.end }))
    ends.sort((a, b) => a.from - b.from)
    return ends.flatMap((two, at): [WordRun, WordRun][] => {
      const one = ends[at - 1]
      const isOver = one && overlap(one.from, one.to, two.from, two.to) > SHARED * two.words[0]!.size
      return isOver ? [[one, two]] : []
    })
  })
}

/** For each word of a run that is printed over the next one, where its run begins and where that one does. */
export type Overruns = ReadonlyMap<Word, { from: number; next: number }>

/**
 * The words of runs that are printed over the next one: words too long for their cell stand over those of the next cell.
 * `words` are in the order in which they were drawn.
 */
export const overruns = (words: readonly Word[]): Overruns =>
  new Map(
    overlappingPairs(words).flatMap(([one, two]) =>
      one.words.map((word) => [word, { from: one.from, next: two.from }] as const),
    ),
  )
