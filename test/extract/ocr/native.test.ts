import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RecognitionError } from '../../../src/extract/ocr/engine/engine.ts'
import { isTesseractInstalled, NativeTesseract } from '../../../src/extract/ocr/engine/native-tesseract.ts'
import { Sheet } from './sheet.ts'

/** A stand-in for the program: it says what it was given, in the program's own table; nothing for a list of one picture. */
const PROGRAM = `#!${process.execPath}
const { readFileSync } = require('node:fs')
const [list, ...options] = process.argv.slice(2)
if (list === '--list-langs') { console.log('List of available languages (2):\\neng\\nosd'); process.exit() }
if (!options.includes('tsv')) process.exit(1)
const pictures = readFileSync(list, 'utf8').trim().split('\\n')
if (pictures.length === 1) process.exit(1)
console.log('level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext')
pictures.forEach((picture, at) => {
  const size = readFileSync(picture, 'latin1').split('\\n')[1].replace(' ', 'x')
  const page = at + 1
  console.log(['1', page, 0, 0, 0, 0, 0, 0, 80, 40, -1, ''].join('\\t'))
  console.log(['5', page, 1, 1, 1, 1, 10, 10, 30, 20, 91.5, size].join('\\t'))
  console.log(['5', page, 1, 1, 1, 2, 50, 16, 30, 20, -1, 'gap'].join('\\t'))
})
`

let folder = ''
const path = process.env['PATH']
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plandrift-test-'))
  await writeFile(join(folder, 'tesseract'), PROGRAM)
  await chmod(join(folder, 'tesseract'), 0o755)
  process.env['PATH'] = `${folder}${delimiter}${path}`
})
afterAll(async () => {
  process.env['PATH'] = path
  await rm(folder, { recursive: true })
})

describe('the installed program', () => {
  it('is found, and reads any number of pictures at once', async () => {
    expect(await isTesseractInstalled()).toBe(true)
    const engine = new NativeTesseract()
    const seen = await engine.recognise([new Sheet(80, 40).grey, new Sheet(60, 30).grey], 'block', 10)
    expect(seen.map((words) => words.map(({ text, sure }) => [text, sure]))).toEqual([
      [
        ['80x40', 0.915],
        ['gap', 0],
      ],
      [
        ['60x30', 0.915],
        ['gap', 0],
      ],
    ])
    // The words of one line stand on one line of writing, whatever reaches below it.
    expect(seen[0]!.map(({ baseline }) => baseline)).toEqual([30, 30])
    expect(seen[0]![0]!.height).toBeCloseTo(20 / 0.74)
    expect(engine.seconds).toBeGreaterThan(0)
  })

  it('that fails says so of the page', async () => {
    await expect(new NativeTesseract().recognise([new Sheet(9, 9).grey], 'page', 10)).rejects.toThrow(
      RecognitionError,
    )
  })
})
