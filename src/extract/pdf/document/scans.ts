import type { Issue } from '../../../model/index.ts'
import { collectGarbage } from '../../../util/collect.ts'
import type { Recogniser } from '../../ocr/recogniser.ts'
import type { ScannedPage } from '../../ocr/scanned-page.ts'
import type { ReadOptions } from '../../reader.ts'
import { heightOf, union, widthOf } from '../ink/geometry.ts'
import type { Glyph, PageInk } from '../ink/ink.ts'
import { DrawnPages } from './drawn-pages.ts'

/** A picture over this share of a page that has no words is a scan of words. */
const SCAN = 0.25

/** Whether a page is a picture, and no letter is printed on it, not even without ink. */
export const isScan = (ink: PageInk): boolean => isPicture(ink) && ink.glyphs.every((glyph) => glyph.blank)

/** The share of a page that a picture fills on which a stamp or a page number was printed afterwards. */
const FILLS = 0.6
/** How far from the edge of the page those stand, as a share of its sides, and how many letters they have at most. */
const MARGIN = 0.09
const MOST_STAMPED = 200

/** Whether a page is a picture, under which a program may have left text and on whose margins something may be printed. */
function isPicture({ glyphs, pictures, width, height }: PageInk): boolean {
  if (pictures.length === 0) return false
  const box = union(pictures)
  const share = (widthOf(box) * heightOf(box)) / (width * height)
  const printed = glyphs.filter((glyph) => !glyph.blank && !glyph.invisible)
  if (printed.length === 0) return share > SCAN
  const isStamped = ({ box: { left, top, right, bottom } }: Glyph): boolean =>
    bottom < MARGIN * height ||
    top > (1 - MARGIN) * height ||
    right < MARGIN * width ||
    left > (1 - MARGIN) * width
  return share > FILLS && printed.length <= MOST_STAMPED && printed.every(isStamped)
}

/** The upright text under a picture; none where most of it runs another way. */
function layerOf({ glyphs }: PageInk): Glyph[] {
  const layer = glyphs.filter((glyph) => glyph.invisible)
  const upright = layer.filter((glyph) => glyph.turn === 0)
  return upright.length * 2 > layer.length ? upright : []
}

/** The scanned pages of one PDF. What draws and reads them is loaded with the first. */
export class Scans {
  readonly #drawn: DrawnPages
  readonly #options: ReadOptions
  readonly #of: number
  #recogniser: Promise<Recogniser | null> | undefined

  /** `of`: how many pages the document has. */
  constructor(bytes: Uint8Array, of: number, options: ReadOptions) {
    this.#drawn = new DrawnPages(bytes, options.password)
    this.#options = options
    this.#of = of
  }

  /** What stands on the picture that a page is; null where it is none, or is not to be read. */
  async read(shown: PageInk, number: number): Promise<{ page: ScannedPage | null; issues: Issue[] }> {
    if (!isPicture(shown)) return { page: null, issues: [] }
    this.#recogniser ??= this.#start()
    const recogniser = await this.#recogniser
    if (!recogniser) return { page: null, issues: [] }
    const { pixelsPerPoint } = await import('../../ocr/recogniser.ts')
    return recogniser.read(number, this.#of, layerOf(shown), async () => {
      // The picture of the page before is not needed any more.
      collectGarbage()
      const { canvas, pen, scale } = await this.#drawn.draw(number, pixelsPerPoint)
      const { width, height } = canvas
      const { data } = pen.getImageData(0, 0, width, height)
      // What a canvas holds lies outside of V8, which does not see that there is much of it to be freed.
      canvas.width = 1
      canvas.height = 1
      return { picture: { width, height, data }, perPoint: scale }
    })
  }

  async #start(): Promise<Recogniser | null> {
    if (this.#options.ocr === 'off') return null
    const { Recogniser } = await import('../../ocr/recogniser.ts')
    return Recogniser.of(this.#options)
  }

  close(): Promise<void> {
    return this.#drawn.close()
  }
}
