/** Words, and for each a vector of four-bit numbers: as `scripts/linking/vectors.ts` writes them. */
export type WrittenTable = { dimensions: number; words: string; vectors: string }

/** Half a byte holds a number from -8 to 7, as 0 to 15. */
export const OFFSET = 8

/** Word vectors of length 1. Nothing is read before the first question, and each vector when it is asked for. */
export class VectorTable {
  private table: { rows: ReadonlyMap<string, number>; bytes: Buffer; dimensions: number } | undefined
  /** Vectors already read, by row. */
  private readonly read = new Map<number, Float32Array>()

  private readonly load: () => WrittenTable

  constructor(load: () => WrittenTable) {
    this.load = load
  }

  /** How many numbers a vector has. */
  get dimensions(): number {
    return this.opened().dimensions
  }

  has(word: string): boolean {
    return this.opened().rows.has(word)
  }

  /** The place of a word in the table, from 0. */
  placeOf(word: string): number | undefined {
    return this.opened().rows.get(word)
  }

  /** The vector of a word, which the caller must not alter; nothing for a word that is not in the table. */
  vectorOf(word: string): Float32Array | undefined {
    const { rows, bytes, dimensions } = this.opened()
    const row = rows.get(word)
    if (row === undefined) return undefined
    const known = this.read.get(row)
    if (known) return known
    const vector = new Float32Array(dimensions)
    const start = (row * dimensions) / 2
    for (let at = 0; at < dimensions; at++) {
      const byte = bytes[start + (at >> 1)]!
      vector[at] = (at % 2 === 0 ? byte >> 4 : byte & 15) - OFFSET
    }
    toUnitLength(vector)
    this.read.set(row, vector)
    return vector
  }

  private opened() {
    if (!this.table) {
      const { dimensions, words, vectors } = this.load()
      const rows = new Map(words.split(' ').map((word, row) => [word, row]))
      this.table = { rows, bytes: Buffer.from(vectors, 'base64'), dimensions }
    }
    return this.table
  }
}

/** Scales a vector to Euclidean length 1; one without length stays as it is. */
export function toUnitLength(vector: Float32Array): void {
  const length = Math.sqrt(dot(vector, vector))
  if (length === 0) return
  for (let at = 0; at < vector.length; at++) vector[at] = vector[at]! / length
}

/** The sum of products; of two vectors of length 1, the cosine between them. */
export function dot(a: Float32Array, b: Float32Array): number {
  // Four sums, of which no one waits for another.
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  let at = 0
  for (; at + 3 < a.length; at += 4) {
    s0 += a[at]! * b[at]!
    s1 += a[at + 1]! * b[at + 1]!
    s2 += a[at + 2]! * b[at + 2]!
    s3 += a[at + 3]! * b[at + 3]!
  }
  for (; at < a.length; at++) s0 += a[at]! * b[at]!
  return s0 + s1 + (s2 + s3)
}

/** The cosine of two vectors of length 1, 0 where either is not known. */
export function cosineOf(a: Float32Array | null, b: Float32Array | null): number {
  return a && b ? dot(a, b) : 0
}

/** Adds a multiple of one vector to another. */
export function addTo(into: Float32Array, vector: Float32Array, factor: number): void {
  for (let at = 0; at < into.length; at++) into[at] = into[at]! + factor * vector[at]!
}
