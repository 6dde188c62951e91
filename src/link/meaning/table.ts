/** Words, and for each a vector of four-bit numbers: as `scripts/linking/vectors.ts` writes them. */
export type WrittenTable = { dimensions: number; words: string; vectors: string }

/** Half a byte holds a number from -8 to 7, as 0 to 15. */
export const OFFSET = 8

/** Word vectors of length 1, read when they are asked for. */
export class VectorTable {
  /** How many numbers a vector has. */
  readonly dimensions: number
  private readonly rows: ReadonlyMap<string, number>
  private readonly bytes: Buffer
  /** Vectors already read, by row. */
  private readonly read = new Map<number, Float32Array>()

  constructor({ dimensions, words, vectors }: WrittenTable) {
    this.dimensions = dimensions
    this.rows = new Map(words.split(' ').map((word, row) => [word, row]))
    this.bytes = Buffer.from(vectors, 'base64')
  }

  has(word: string): boolean {
    return this.rows.has(word)
  }

  /** The place of a word in the table, from 0. */
  placeOf(word: string): number | undefined {
    return this.rows.get(word)
  }

  /** The vector of a word, which the caller must not alter; nothing for a word that is not in the table. */
  vectorOf(word: string): Float32Array | undefined {
    const row = this.rows.get(word)
    if (row === undefined) return undefined
    const known = this.read.get(row)
    if (known) return known
    const vector = new Float32Array(this.dimensions)
    const start = (row * this.dimensions) / 2
    for (let at = 0; at < this.dimensions; at++) {
      const byte = this.bytes[start + (at >> 1)]!
      vector[at] = (at % 2 === 0 ? byte >> 4 : byte & 15) - OFFSET
    }
    toUnitLength(vector)
    this.read.set(row, vector)
    return vector
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
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}

/** Adds a multiple of one vector to another. */
export function addTo(into: Float32Array, vector: Float32Array, factor: number): void {
  for (let at = 0; at < into.length; at++) into[at] = into[at]! + factor * vector[at]!
}
