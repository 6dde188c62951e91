import { type Issue, issue } from '../../model/index.ts'
import type { Glyph } from '../pdf/ink/ink.ts'
import type { ReadOptions } from '../reader.ts'
import { type Engine, type Recognise, RecognitionError } from './engine/engine.ts'
import { engineFor } from './engine/engines.ts'
import type { Coloured } from './picture/raster.ts'
import { readPicture, type ScannedPage } from './scanned-page.ts'

/** Pictures are read at so many dots an inch: more tells no program more, less costs it letters. */
const DPI = 300
/** The picture of a page has no more pixels than this: those of larger sheets are coarser. */
const MOST_PIXELS = 24_000_000
/** Seconds of processor time that recognising one page may take. */
const SECONDS_A_PAGE = 60

/** How many pixels a point of a page is, for a page of that many points. */
export const pixelsPerPoint = (width: number, height: number): number =>
  Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)))

/** Reads the pictures of a document's pages. */
export class Recogniser {
  readonly #engine: Engine
  readonly #onStep: ReadOptions['onStep']

  private constructor(engine: Engine, onStep: ReadOptions['onStep']) {
    this.#engine = engine
    this.#onStep = onStep
  }

  /** One as the options say; null where pictures are not to be read. Throws SourceError where the program is not installed. */
  static async of({ ocr = 'auto', onStep }: ReadOptions): Promise<Recogniser | null> {
    const engine = await engineFor(ocr)
    return engine && new Recogniser(engine, onStep)
  }

  /**
   * Reads a page's picture, which is drawn here; `layer` is the text that a program left under it. Where that fails there
   * is an Issue, and no page.
   */
  async read(
    number: number,
    of: number,
    layer: readonly Glyph[],
    draw: () => Promise<{ picture: Coloured; perPoint: number }>,
  ): Promise<{ page: ScannedPage | null; issues: Issue[] }> {
    this.#onStep?.({ unit: 'scan', at: number, of })
    try {
      const { picture, perPoint } = await draw()
      const page = await readPicture(picture, perPoint * 72, layer, limited(this.#engine))
      return { page, issues: doubtsOf(page, layer, number) }
    } catch (error) {
      if (!(error instanceof RecognitionError)) throw error
      const message = `Page ${number}: ${error.message}; the page was not read.`
      return { page: null, issues: [issue('not-read', message, { page: number })] }
    }
  }
}

/** The engine with the time that one page may take, in whatever it reads of it. */
function limited(engine: Engine): Recognise {
  let left = SECONDS_A_PAGE
  return async (pictures, layout) => {
    const before = engine.seconds
    try {
      return await engine.recognise(pictures, layout, left)
    } finally {
      left -= engine.seconds - before
    }
  }
}

function doubtsOf(
  { ink, wordsOf, drawings, toPage }: ScannedPage,
  layer: readonly Glyph[],
  page: number,
): Issue[] {
  const issues: Issue[] = []
  if (layer.length > 0 && wordsOf === 'picture') {
    const message = `Page ${page}: the text that a program left under the picture does not agree with it; the picture was read anew.`
    issues.push(issue('hidden-left-out', message, { page }))
  }
  if (drawings.length > 0) {
    const message = `Page ${page}: what stands inside lines made no sense when it was read, and was taken for a drawing.`
    const places = drawings.map((box) => ({ kind: 'page' as const, page, box: toPage(box) }))
    issues.push(issue('not-read', message, { page, places, severity: 'warning' }))
  }
  if (ink.glyphs.length === 0) {
    issues.push(
      issue('no-text-layer', `Page ${page} is a picture on which no words were recognised.`, { page }),
    )
  }
  return issues
}
