import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Grey, portableGrey } from '../picture/raster.ts'
import { type Engine, type Layout, MODES, RecognitionError, type SeenWord, TOO_LONG } from './engine.ts'

const run = promisify(execFile)
/** Seconds by the clock that one second of processor time may take on a busy machine. */
const PATIENCE = 4
const MOST_BYTES = 64 * 2 ** 20

/** Whether the program is installed and knows English. */
export async function isTesseractInstalled(): Promise<boolean> {
  try {
    const { stdout } = await run('tesseract', ['--list-langs'], { timeout: 10_000 })
    return /^eng$/mu.test(stdout)
  } catch {
    return false
  }
}

/** The `tesseract` program of the machine: one call reads any number of pictures. */
export class NativeTesseract implements Engine {
  readonly name = 'tesseract'
  /** By the clock: what a child process used is not told. */
  seconds = 0

  async recognise(pictures: readonly Grey[], layout: Layout, seconds: number): Promise<SeenWord[][]> {
    if (pictures.length === 0) return []
    const began = performance.now()
    const folder = await mkdtemp(join(tmpdir(), 'plandrift-ocr-'))
    try {
      const names = pictures.map((_, at) => join(folder, `${at}.pgm`))
      for (const [at, name] of names.entries()) await writeFile(name, portableGrey(pictures[at]!))
      const list = join(folder, 'pictures.txt')
      await writeFile(list, `${names.join('\n')}\n`)
      const { stdout } = await run(
        'tesseract',
        [list, 'stdout', '-l', 'eng', '--dpi', '300', '--psm', MODES[layout], 'tsv'],
        {
          timeout: Math.max(1, seconds) * PATIENCE * 1000,
          killSignal: 'SIGKILL',
          maxBuffer: MOST_BYTES,
          // One thread: as many files are read at once as there are processors.
          env: { ...process.env, OMP_THREAD_LIMIT: '1' },
        },
      )
      return pictures.map((_, at) => wordsOf(stdout, at + 1))
    } catch (error) {
      const wasKilled = (error as { killed?: boolean }).killed === true
      throw new RecognitionError(wasKilled ? TOO_LONG : 'the tesseract program failed on its picture', {
        cause: error,
      })
    } finally {
      this.seconds += (performance.now() - began) / 1000 / PATIENCE
      await rm(folder, { recursive: true, force: true })
    }
  }

  async close(): Promise<void> {}
}

/** What a line of tesseract's table says of a word. */
interface Told {
  line: string
  text: string
  sure: number
  left: number
  top: number
  right: number
  bottom: number
}

/** The level of words in tesseract's table, and its columns. */
const WORD = '5'

function toldOf(row: string, page: number): Told | null {
  const [level, on, block, paragraph, line, , left, top, width, height, sure, ...text] = row.split('\t')
  if (level !== WORD || Number(on) !== page) return null
  return {
    line: `${block} ${paragraph} ${line}`,
    text: text.join('\t'),
    sure: Math.max(0, Number(sure)) / 100,
    left: Number(left),
    top: Number(top),
    right: Number(left) + Number(width),
    bottom: Number(top) + Number(height),
  }
}

/** Letters that reach below their line of writing, and those that reach to the height of capitals. */
const BELOW = /[gjpqyQ,;()[\]{}|/@]/u
const TALL = /[A-Zbdfhklt\d]/u
/** The height of capitals, and of small letters, in parts of a line's. */
const [CAPITAL, SMALL] = [0.74, 0.55]

/** The words of one picture; its table does not tell lines of writing and heights of type, which their boxes do. */
function wordsOf(table: string, page: number): SeenWord[] {
  const told = table.split('\n').flatMap((row) => toldOf(row.replace(/\r$/, ''), page) ?? [])
  return [...Map.groupBy(told, ({ line }) => line).values()].flatMap((line) => {
    const standing = line.filter(({ text }) => !BELOW.test(text))
    const bottoms = (standing.length > 0 ? standing : line).map(({ bottom }) => bottom)
    const baseline = middle(bottoms)
    const tall = line.filter(({ text }) => TALL.test(text))
    const rise = baseline - middle((tall.length > 0 ? tall : line).map(({ top }) => top))
    const height = Math.max(1, rise / (tall.length > 0 ? CAPITAL : SMALL))
    return line.map(({ text, sure, left, top, right, bottom }) => ({
      text,
      sure,
      box: { left, top, right, bottom },
      baseline,
      height,
    }))
  })
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
