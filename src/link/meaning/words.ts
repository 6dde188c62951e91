import { lemmaOf } from './lemma.ts'
import table from './vectors.json' with { type: 'json' }

/** How many numbers a meaning has. */
export const DIMENSIONS = table.dimensions

const rows = new Map(table.words.split(' ').map((word, row) => [word, row]))
const bytes = Buffer.from(table.vectors, 'base64')
/** Vectors already read, by word. It cannot outgrow the table: words that are not in it are not remembered. */
const read = new Map<string, Float32Array>()

/** Half a byte holds a number from -8 to 7, as 0 to 15. */
const OFFSET = 8

/**
 * The meaning of an English word, whatever its inflection, as a vector of length 1: related words point the same
 * way. Nothing for a word that the table does not have; the caller must not alter it. The table was made from
 * WordNet by `scripts/make-meanings.ts`.
 */
export function meaningOfWord(word: string): Float32Array | undefined {
  const base = lemmaOf(word, (each) => rows.has(each))
  if (base === null) return undefined
  const known = read.get(base)
  if (known) return known
  const vector = new Float32Array(DIMENSIONS)
  const start = (rows.get(base)! * DIMENSIONS) / 2
  for (let at = 0; at < DIMENSIONS; at++) {
    const byte = bytes[start + (at >> 1)]!
    vector[at] = (at % 2 === 0 ? byte >> 4 : byte & 15) - OFFSET
  }
  toUnitLength(vector)
  read.set(base, vector)
  return vector
}

/** Scales a vector to Euclidean length 1; one without length stays as it is. */
export function toUnitLength(vector: Float32Array): void {
  const length = Math.sqrt(dot(vector, vector))
  if (length === 0) return
  for (let at = 0; at < vector.length; at++) vector[at] = vector[at]! / length
}

/** The sum of products; of two vectors of length 1, the cosine between them. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}

/** Adds a multiple of one vector to another. */
export function addTo(into: Float32Array, vector: Float32Array, factor: number): void {
  for (let at = 0; at < into.length; at++) into[at] = into[at]! + factor * vector[at]!
}
