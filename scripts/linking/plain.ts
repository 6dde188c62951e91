import { bestMatching } from '../../src/link/choosing/assignment.ts'
import type { KnownSeries } from './truth.ts'

/** A pair of records of neighbouring editions, by their ids, and how alike their texts are, 0 to 1. */
export type PlainLink = { from: string; to: string; likeness: number }

/** From this likeness on a pair of the assignment is a link: the one threshold that does best on average outside. */
export const PLAIN_THRESHOLD = 0.33
/** Less than this is never worth an assignment. */
const LEAST = 0.05

/**
 * What plain linking finds: TF-IDF cosines of words and of character 3- to 5-grams, half and half, and one global
 * one-to-one assignment between neighbouring editions. It shares no comparison with the linker: it is what the
 * linker must never be worse than.
 */
export function plainLinks({ editions }: KnownSeries): PlainLink[] {
  return editions.slice(1).flatMap(({ records: later }, at) => {
    const { records: earlier } = editions[at]!
    const texts = [...earlier, ...later].map(({ action }) => action.toLowerCase())
    const spaces = [vectorsOf(texts.map(wordsIn)), vectorsOf(texts.map(gramsIn))]
    const edges = earlier.flatMap((_, from) =>
      likenesses(spaces, from, earlier.length).flatMap((likeness, to) =>
        likeness < LEAST ? [] : [{ from, to, gain: likeness }],
      ),
    )
    return bestMatching(edges).map((chosen) => {
      const { from, to, gain } = edges[chosen]!
      return { from: earlier[from]!.actionId, to: later[to]!.actionId, likeness: gain }
    })
  })
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]{2,}/gu) ?? []

function gramsIn(text: string): string[] {
  const spaced = text.replace(/\s+/g, ' ')
  return [3, 4, 5].flatMap((size) =>
    Array.from({ length: Math.max(0, spaced.length - size + 1) }, (_, at) => spaced.slice(at, at + size)),
  )
}

type Vector = ReadonlyMap<string, number>

/** Term frequency times inverse document frequency, scaled to length 1; with where each term stands. */
function vectorsOf(texts: readonly (readonly string[])[]): {
  vectors: Vector[]
  holders: ReadonlyMap<string, number[]>
} {
  const holders = new Map<string, number[]>()
  for (const [at, terms] of texts.entries()) {
    for (const term of new Set(terms)) {
      const list = holders.get(term)
      if (list) list.push(at)
      else holders.set(term, [at])
    }
  }
  const vectors = texts.map((terms) => {
    const weights = new Map<string, number>()
    for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + 1)
    let squares = 0
    for (const [term, count] of weights) {
      const weight = count * (1 + Math.log((1 + texts.length) / (1 + holders.get(term)!.length)))
      weights.set(term, weight)
      squares += weight * weight
    }
    const length = Math.sqrt(squares) || 1
    return new Map([...weights].map(([term, weight]) => [term, weight / length]))
  })
  return { vectors, holders }
}

/** How alike a text is to each of those from `start` on. */
function likenesses(spaces: readonly ReturnType<typeof vectorsOf>[], of: number, start: number): number[] {
  const sums = Array.from({ length: spaces[0]!.vectors.length - start }, () => 0)
  for (const { vectors, holders } of spaces) {
    for (const [term, weight] of vectors[of]!) {
      for (const holder of holders.get(term)!) {
        const at = holder - start
        if (at >= 0) sums[at] = sums[at]! + (weight * vectors[holder]!.get(term)!) / spaces.length
      }
    }
  }
  return sums
}
