import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { readDocx } from '../../src/extract/docx/read-docx.ts'

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'word')
const ROUNDS = 20

/**
 * .docx plans a second, read as Plandrift reads them (the second opinion included), beside mammoth's bare
 * `convertToHtml` on the same files. The two take turns, so that whatever else the machine does hits both.
 */
export async function bench(): Promise<void> {
  const files = readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => readFileSync(join(FIXTURES, name)))
  let ours = 0
  let theirs = 0
  // The first round loads and warms both; it does not count.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const buffer of files) {
      const start = performance.now()
      await mammoth.convertToHtml({ buffer })
      const middle = performance.now()
      await readDocx(buffer)
      if (round === 0) continue
      theirs += middle - start
      ours += performance.now() - middle
    }
  }
  const plans = files.length * ROUNDS
  const rate = (time: number): string => `${((plans * 1000) / time).toFixed(0)} plans a second`
  console.log(
    `Plandrift ${rate(ours)}, mammoth ${rate(theirs)}: ${(ours / theirs).toFixed(2)} times its time`,
  )
}
