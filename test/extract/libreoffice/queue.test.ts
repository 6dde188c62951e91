import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Conversion, convertBatch } from '../../../src/extract/libreoffice/convert.ts'
import { conversionQueue } from '../../../src/extract/libreoffice/queue.ts'

const file = (text: string): Conversion => ({ bytes: Buffer.from(text), extension: 'doc' })
const textOf = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString()

describe('the queue', () => {
  it('converts what comes together in one batch, each answer to its own request', async () => {
    const batches: number[] = []
    const convert = conversionQueue((files) => {
      batches.push(files.length)
      return Promise.resolve(files.map(({ bytes }) => bytes))
    })
    const texts = ['a', 'b', 'c']
    const answers = await Promise.all(texts.map((text) => convert(file(text))))
    expect(answers.map(textOf)).toEqual(texts)
    expect(batches).toEqual([3])
    expect(textOf(await convert(file('later')))).toBe('later')
  })

  it('gives what a failed batch left unconverted a second run, alone', async () => {
    const convert = conversionQueue((files) => {
      const hangs = files.some(({ bytes }) => textOf(bytes) === 'bad')
      return hangs ? Promise.reject(new Error('no')) : Promise.resolve(files.map(({ bytes }) => bytes))
    })
    const answers = await Promise.all(['a', 'bad', 'b'].map((text) => convert(file(text))))
    expect(answers.map(textOf)).toEqual(['a', null, 'b'])
  })
})

describe('one run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plandrift-test-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  /** A stand-in for LibreOffice: the last of its arguments are the files. */
  const program = (name: string, script: string): string => {
    const path = join(folder, name)
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o755)
    return path
  }
  const copying =
    'while [ "$1" != --outdir ]; do shift; done; out="$2"; shift 2; mkdir -p "$out"; for f in "$@"; do b=$(basename "$f" .doc); cp "$f" "$out/$b.docx"; done'

  it('gives the converted files', async () => {
    const done = await convertBatch(program('works', copying), [file('a'), file('b')])
    expect(done.map(textOf)).toEqual(['a', 'b'])
  })

  it('is killed when its time is up; what it finished counts', async () => {
    const hanging = program('hangs', `${copying}; rm "$out/1.docx"; sleep 600`)
    const done = await convertBatch(hanging, [file('a'), file('b')], 300)
    expect(done.map(textOf)).toEqual(['a', null])
  })

  it('converts nothing where the program fails or does not exist', async () => {
    expect(await convertBatch(program('fails', 'exit 1'), [file('a')])).toEqual([null])
    expect(await convertBatch(join(folder, 'absent'), [file('a')])).toEqual([null])
  })
})
