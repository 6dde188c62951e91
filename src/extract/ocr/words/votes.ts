import type { SeenWord } from '../engine/engine.ts'
import { patternOf } from './look-alikes.ts'

/** How much more a reading counts that has the form of its column. */
const FITTING = 2.5

/** Words line by line, each from left to right, so that readings can be held against one another. */
export const inOrder = (words: readonly SeenWord[]): SeenWord[] => linesOf(words).flat()

/** Words in lines from top to bottom, each from left to right. */
export function linesOf(words: readonly SeenWord[]): SeenWord[][] {
  const lines: SeenWord[][] = []
  for (const word of words.toSorted((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1)
    if (line && word.baseline - line[0]!.baseline < word.height / 2) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => line.toSorted((a, b) => a.box.left - b.box.left))
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** How much a reading counts: its letters, those that are sure more, those that are nearly none less than nothing. */
const worth = (words: readonly SeenWord[]): number =>
  sum(words.map(({ text, sure }) => (sure - 0.3) * text.length))

/**
 * What several readings of a cell say together. Readings of as many words are held against one another word by word; `form`
 * is the form of the words in its column, where that is known.
 */
export function settle(readings: readonly SeenWord[][], form: string | null): SeenWord[] {
  const seen = readings.filter((words) => words.length > 0)
  if (seen.length === 0) return []
  const weight = (words: readonly SeenWord[]): number =>
    Math.max(0.01, worth(words)) * (words.length === 1 && patternOf(words[0]!.text) === form ? FITTING : 1)
  const groups = [...Map.groupBy(seen, (words) => words.length).values()]
  const [best] = groups.toSorted((a, b) => sum(b.map(weight)) - sum(a.map(weight)))
  return best![0]!.map((_, at) => {
    const candidates = best!.map((words) => ({
      word: words[at]!,
      weight: wordWeight(words[at]!, words.length === 1 ? form : null),
    }))
    const byText = [...Map.groupBy(candidates, ({ word }) => word.text).values()]
    const [chosen] = byText.toSorted(
      (a, b) => sum(b.map((each) => each.weight)) - sum(a.map((each) => each.weight)),
    )
    const [first] = chosen!.toSorted((a, b) => b.word.sure - a.word.sure)
    const weights = (some: typeof candidates): number => sum(some.map((each) => each.weight))
    const unlike = (seen.length - best!.length) * 0.5
    const agreeing = weights(chosen!) / (weights(candidates) + unlike)
    const mean = sum(chosen!.map(({ word }) => word.sure)) / chosen!.length
    return {
      ...first!.word,
      sure: mean * Math.sqrt(agreeing),
      readings: { of: seen.length, agreeing: chosen!.length },
    }
  })
}

const wordWeight = ({ text, sure }: SeenWord, form: string | null): number =>
  Math.max(0.05, sure) * (patternOf(text) === form ? FITTING : 1)
