import type { Grid } from '../../pdf/ruled/grid.ts'
import type { SeenWord } from '../engine/engine.ts'
import { type Evidence, evidenceOf, isDate } from './evidence.ts'
import written from './word-weights.json' with { type: 'json' }

const { weights } = written as { weights: Readonly<Record<string, number>> }

/** How likely it is that a word was printed as it was read. */
export function likelihood(evidence: Evidence, by: Readonly<Record<string, number>> = weights): number {
  const sum = Object.entries(evidence).reduce((all, [name, value]) => all + (by[name] ?? 0) * value, 0)
  return 1 / (1 + Math.exp(-sum))
}

/** No date that was made of something else is surer: that is never done without being said. */
const MENDED_DATE = 0.5

/** A year has nothing in it by which a wrong figure could show: one that the engine is unsure of is no surer than that. */
const YEAR = /(?:19|20)\d\d/
const UNSURE_YEAR = { engine: 0.9, most: 0.95 }

/** The words of a page, each as sure as words of which as much is known are right (`scripts/train-words.ts`). */
export function rated(words: readonly SeenWord[], grids: readonly Grid[], perPoint: number): SeenWord[] {
  const evidence = evidenceOf(words, grids, perPoint)
  return words.map((word, at) => {
    const isMended = word.raw !== undefined && isDate(word.text)
    const isUnsureYear = YEAR.test(word.text) && word.sure < UNSURE_YEAR.engine
    const most = isMended ? MENDED_DATE : isUnsureYear ? UNSURE_YEAR.most : 1
    return { ...word, sure: Math.min(most, likelihood(evidence[at]!)) }
  })
}
