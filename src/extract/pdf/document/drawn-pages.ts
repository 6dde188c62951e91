import { UsageError } from '../../../model/index.ts'
import { loadDocument, type PDFDocumentProxy } from './load.ts'

/** Pictures on a page with more pixels than this are left out rather than decoded. */
const MOST_PIXELS = 120_000_000

/** The part of the canvas's drawing context that is used here. */
export interface Pen {
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  fillRect(x: number, y: number, width: number, height: number): void
  strokeRect(x: number, y: number, width: number, height: number): void
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray }
}

/** A page drawn on a canvas. `scale` is how many of its pixels one point is. */
export interface DrawnPage {
  canvas: { width: number; height: number; toBuffer(type: string): Uint8Array }
  pen: Pen
  scale: number
}

interface CanvasFactory {
  create(width: number, height: number): { canvas: DrawnPage['canvas']; context: Pen }
}

/** The pages of a PDF as pictures. It is loaded when the first is drawn, with the pictures on its pages. */
export class DrawnPages {
  readonly #bytes: Uint8Array
  readonly #password: string | undefined
  #loaded: ReturnType<typeof loadDocument> | undefined

  constructor(bytes: Uint8Array, password?: string) {
    this.#bytes = bytes
    this.#password = password
  }

  /**
   * Draws a page, as many pixels a point as `scaleOf` says for its width and height in points. Throws SourceError where
   * the file cannot be read, UsageError where it has no such page.
   */
  async draw(number: number, scaleOf: (width: number, height: number) => number): Promise<DrawnPage> {
    const document = await this.#document()
    if (!Number.isInteger(number) || number < 1 || number > document.numPages) {
      throw new UsageError(`there is no page ${number}; the file has ${document.numPages}`)
    }
    const page = await document.getPage(number)
    const natural = page.getViewport({ scale: 1 })
    const scale = scaleOf(natural.width, natural.height)
    const viewport = page.getViewport({ scale })
    const { canvas, context } = (document.canvasFactory as CanvasFactory).create(
      Math.ceil(viewport.width),
      Math.ceil(viewport.height),
    )
    await page.render({ canvas: null, canvasContext: context as never, viewport }).promise
    page.cleanup()
    return { canvas, pen: context, scale }
  }

  async close(): Promise<void> {
    const loaded = await this.#loaded?.catch(() => undefined)
    await loaded?.close()
  }

  async #document(): Promise<PDFDocumentProxy> {
    this.#loaded ??= loadDocument(this.#bytes, this.#password, { maxImageSize: MOST_PIXELS })
    return (await this.#loaded).document
  }
}
