import type { Box } from '../../../model/index.ts'
import { DrawnPages, type Pen } from './drawn-pages.ts'

/** The longer side of the picture in pixels: sharp enough to read, small enough to mail. */
const LONGER_SIDE = 1600

/**
 * Draws a page of a PDF as a PNG, with boxes marked; `boxes` are in points from the page's top left corner, and `scale`
 * is how many of the picture's pixels one point is. Throws SourceError where the file cannot be read, UsageError where
 * it has no such page.
 */
export async function pageImage(
  bytes: Uint8Array,
  page: number,
  boxes: readonly Box[],
  password?: string,
): Promise<{ picture: Uint8Array; scale: number }> {
  const pages = new DrawnPages(bytes, password)
  try {
    const { canvas, pen, scale } = await pages.draw(
      page,
      (width, height) => LONGER_SIDE / Math.max(width, height, 1),
    )
    for (const box of boxes) mark(pen, box, scale)
    return { picture: new Uint8Array(canvas.toBuffer('image/png')), scale }
  } finally {
    await pages.close()
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
