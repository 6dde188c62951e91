import { dueMoves } from './says.ts'
import type { EditionSketch } from './signature.ts'

/** Which of two editions is the later by what they hold: above 0 the second, and what tells so. */
type Told = { sign: number; by: string }

/** What may tell two editions apart in time where their dates do not, the surest first. */
const SIGNS: readonly { by: string; of: (a: EditionSketch, b: EditionSketch) => number }[] = [
  {
    by: 'the old dates that it prints',
    of: (a, b) => {
      const { quoted, quotedBack } = dueMoves(a.says, b.says)
      return quoted - quotedBack
    },
  },
  { by: 'how much of it is complete', of: (a, b) => b.done - a.done },
  {
    by: 'its last completion',
    of: (a, b) => compareText(b.lastDoneOn ?? '', a.lastDoneOn ?? ''),
  },
  { by: 'the number in its file’s name', of: (a, b) => compareNumbers(b.sourceFile, a.sourceFile) },
  {
    by: 'its due dates',
    of: (a, b) => {
      const { later, earlier } = dueMoves(a.says, b.says)
      return later - earlier
    },
  },
  { by: 'its file’s name alone', of: (a, b) => compareText(b.sourceFile, a.sourceFile) },
  { by: 'chance, for nothing tells', of: (a, b) => compareText(b.editionId, a.editionId) },
]

export function precedence(a: EditionSketch, b: EditionSketch): Told {
  for (const { by, of } of SIGNS) {
    const sign = Math.sign(of(a, b))
    if (sign !== 0) return { sign, by }
  }
  return { sign: 0, by: '' }
}

/** Editions by what they hold, the earliest first: each after as many others as it is later than. */
export function byContents<T>(items: readonly T[], sketchOf: (item: T) => EditionSketch): T[] {
  const places = new Map(
    items.map((item) => [
      item,
      items.filter((other) => precedence(sketchOf(other), sketchOf(item)).sign > 0).length,
    ]),
  )
  return items.toSorted(
    (a, b) => places.get(a)! - places.get(b)! || compareText(sketchOf(a).editionId, sketchOf(b).editionId),
  )
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Compares the first numbers in which two names differ, if they differ in numbers only. */
function compareNumbers(a: string, b: string): number {
  if (a.replace(/\d+/g, '0') !== b.replace(/\d+/g, '0')) return 0
  const [ofA, ofB] = [a, b].map((name) => (name.match(/\d+/g) ?? []).map(Number)) as [number[], number[]]
  for (const [at, number] of ofA.entries()) if (number !== ofB[at]) return number - ofB[at]!
  return 0
}
