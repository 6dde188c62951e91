import { join } from 'node:path'
import type * as Tesseract from 'tesseract.js'
import { libraryFolder } from '../../library-folder.ts'
import { type Grey, portableGrey } from '../picture/raster.ts'
import { type Engine, type Layout, MODES, RecognitionError, type SeenWord, TOO_LONG } from './engine.ts'

/** How often the processor time is looked at, in milliseconds. */
const LOOK_MS = 250

/** The trained words of English come in a package: nothing is fetched, nothing is written. */
const trained = (): string => join(libraryFolder('@tesseract.js-data/eng'), '4.0.0_best_int')

/** What the thread that recognises runs. */
const program = (): string => join(libraryFolder('tesseract.js'), 'src/worker-script/node/index.js')

/** The worker thread inside a tesseract.js worker: it must not keep a process alive that waits for nothing else. */
type Threaded = Tesseract.Worker & { worker: { ref(): void; unref(): void } }

async function startWorker(): Promise<Threaded> {
  const { createWorker } = (await import('tesseract.js')).default
  const worker = await createWorker('eng', 1, {
    langPath: trained(),
    workerPath: program(),
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => {},
  })
  // It says on standard error what it makes of every picture.
  await worker.setParameters({ user_defined_dpi: '300', debug_file: '/dev/null' })
  const threaded = worker as Threaded
  threaded.worker.unref()
  return threaded
}

/** Tesseract as WebAssembly in a thread of this process, started with the first picture. */
export class TesseractJs implements Engine {
  readonly name = 'tesseract.js'
  seconds = 0
  #worker: Promise<Threaded> | undefined
  #mode: Layout | undefined

  async recognise(pictures: readonly Grey[], layout: Layout, seconds: number): Promise<SeenWord[][]> {
    this.#worker ??= startWorker()
    const worker = await this.#worker
    worker.worker.ref()
    try {
      return await this.#limited(this.#run(worker, pictures, layout), seconds)
    } catch (error) {
      await this.close()
      if (error instanceof RecognitionError) throw error
      throw new RecognitionError('the program that recognises words failed on its picture', { cause: error })
    } finally {
      worker.worker.unref()
    }
  }

  async #run(worker: Threaded, pictures: readonly Grey[], layout: Layout): Promise<SeenWord[][]> {
    if (this.#mode !== layout) {
      await worker.setParameters({ tessedit_pageseg_mode: MODES[layout] as Tesseract.PSM })
      this.#mode = layout
    }
    const seen: SeenWord[][] = []
    for (const picture of pictures) {
      const { data } = await worker.recognize(portableGrey(picture), {}, { text: false, blocks: true })
      seen.push(wordsOf(data.blocks ?? []))
    }
    return seen
  }

  /** Ends a recognition that takes too long. The processor time is this process's: nothing else runs in it meanwhile. */
  async #limited<T>(work: Promise<T>, seconds: number): Promise<T> {
    const before = process.cpuUsage()
    const used = (): number => {
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1e6
    }
    let look: NodeJS.Timeout | undefined
    const over = new Promise<never>((_, reject) => {
      look = setInterval(() => {
        if (used() > seconds) reject(new RecognitionError(TOO_LONG))
      }, LOOK_MS)
    })
    try {
      return await Promise.race([work, over])
    } finally {
      clearInterval(look)
      this.seconds += used()
    }
  }

  async close(): Promise<void> {
    const worker = await this.#worker?.catch(() => undefined)
    this.#worker = undefined
    this.#mode = undefined
    await worker?.terminate()
  }
}

function wordsOf(blocks: readonly Tesseract.Block[]): SeenWord[] {
  const lines = blocks.flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
  return lines.flatMap((line) => {
    const { x0, y0, x1, y1 } = line.baseline
    const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0
    return line.words.map(({ text, confidence, bbox }) => ({
      text,
      sure: confidence / 100,
      box: { left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 },
      baseline: y0 + slope * ((bbox.x0 + bbox.x1) / 2 - x0),
      height: line.rowAttributes.rowHeight,
    }))
  })
}
