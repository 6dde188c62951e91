import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OFFSET, type WrittenTable } from '../../src/words/table.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'data', 'words')
/** The largest step of a quantized number: four bits, sign included. */
const LARGEST_STEP = 7
/** Numbers up to so many times the mean are told apart; the few beyond are cut. */
const TOLD_APART = 2.7

/** Vectors of Euclidean length 1 as four-bit numbers, two a byte, the first of them in the upper half. */
function quantize(vectors: readonly Float64Array[]): Uint8Array {
  const dimensions = vectors[0]!.length
  const sum = vectors.reduce(
    (all, vector) => all + vector.reduce((some, value) => some + Math.abs(value), 0),
    0,
  )
  const step = (TOLD_APART * sum) / (vectors.length * dimensions) / LARGEST_STEP
  const bytes = new Uint8Array((vectors.length * dimensions) / 2)
  let at = 0
  for (const vector of vectors) {
    const steps = vector.map((value) =>
      Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, Math.round(value / step))),
    )
    for (let pair = 0; pair < dimensions; pair += 2)
      bytes[at++] = ((steps[pair]! + OFFSET) << 4) | (steps[pair + 1]! + OFFSET)
  }
  return bytes
}

/** Writes a table of word vectors (of length 1, with an even number of dimensions) to `data/words/NAME.json`. */
export function writeVectors(
  name: string,
  { about, licence }: { about: string; licence: string },
  words: readonly string[],
  vectors: readonly Float64Array[],
): void {
  const table: WrittenTable & { about: string; licence: string } = {
    about: `${about} Do not edit. Words, and for each a vector of four-bit numbers (less ${OFFSET}), base64.`,
    licence,
    dimensions: vectors[0]!.length,
    words: words.join(' '),
    vectors: Buffer.from(quantize(vectors)).toString('base64'),
  }
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(table, null, 1)}\n`)
}
