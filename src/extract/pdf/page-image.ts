import { type Box, UsageError } from '../../model/index.ts'
import { loadDocument } from './load.ts'

/** The longer side of the picture in pixels: sharp enough to read, small enough to mail. */
const LONGER_SIDE = 1600
/** Pictures on the page with more pixels than this are left out rather than decoded. */
const MOST_PIXELS = 50_000_000

/** The part of the canvas's drawing context that is used here. */
interface Pen {
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  fillRect(x: number, y: number, width: number, height: number): void
  strokeRect(x: number, y: number, width: number, height: number): void
}

interface CanvasFactory {
  create(width: number, height: number): { canvas: { toBuffer(type: string): Uint8Array }; context: Pen }
}

/**
 * Draws a page of a PDF as a PNG, with boxes marked; `boxes` are in points from the page's top left corner.
 * Throws SourceError where the file cannot be read, UsageError where it has no such page.
 */
export async function pageImage(
  bytes: Uint8Array,
  page: number,
  boxes: readonly Box[],
  password?: string,
): Promise<Uint8Array> {
  return (await scaledPageImage(bytes, page, boxes, password)).picture
}

/** The same, with how many of the picture's pixels one point is. */
export async function scaledPageImage(
  bytes: Uint8Array,
  page: number,
  boxes: readonly Box[],
  password?: string,
): Promise<{ picture: Uint8Array; scale: number }> {
  const { document, close } = await loadDocument(bytes, password, { maxImageSize: MOST_PIXELS })
  try {
    if (!Number.isInteger(page) || page < 1 || page > document.numPages) {
      throw new UsageError(`there is no page ${page}; the file has ${document.numPages}`)
    }
    const proxy = await document.getPage(page)
    const natural = proxy.getViewport({ scale: 1 })
    const scale = LONGER_SIDE / Math.max(natural.width, natural.height, 1)
    const viewport = proxy.getViewport({ scale })
    const { canvas, context } = (document.canvasFactory as CanvasFactory).create(
      viewport.width,
      viewport.height,
    )
    await proxy.render({ canvas: null, canvasContext: context as never, viewport }).promise
    for (const box of boxes) mark(context, box, scale)
    return { picture: new Uint8Array(canvas.toBuffer('image/png')), scale }
  } finally {
    await close()
  }
}

function mark(pen: Pen, box: Box, scale: number): void {
  const margin = 1.5 * scale
  const [x, y] = [box.left * scale - margin, box.top * scale - margin]
  const [width, height] = [
    (box.right - box.left) * scale + 2 * margin,
    (box.bottom - box.top) * scale + 2 * margin,
  ]
  pen.fillStyle = 'rgba(255, 214, 0, 0.25)'
  pen.fillRect(x, y, width, height)
  pen.strokeStyle = '#d00000'
  pen.lineWidth = 1.5 * scale
  pen.strokeRect(x, y, width, height)
}
