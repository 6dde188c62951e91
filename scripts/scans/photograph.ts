import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { PDFDocument } from 'pdf-lib'
import {
  type Corners,
  ontoCorners,
  type Point,
  projectedPoint,
} from '../../src/extract/ocr/picture/projection.ts'
import { DrawnPages } from '../../src/extract/pdf/document/drawn-pages.ts'
import type { Random } from '../variations/random.ts'

/** How a page on a desk was photographed. */
export interface PhotographLook {
  /** The longer side of the photograph in pixels. */
  pixels: number
  /** How far each corner of the sheet stands from where it would be seen from straight above, in parts of the sheet's width. */
  bent: readonly Point[]
  /** Degrees by which the camera was turned. */
  turned: number
  /** How light the desk is, 0 to 255, and how much darker the darkest corner of the picture is. */
  desk: number
  shade: number
  noise: number
  jpeg: number
}

/** A look as a hand and a desk lamp make it. */
export function drawPhotographLook(random: Random): PhotographLook {
  const between = (least: number, most: number): number => least + random.next() * (most - least)
  // A camera that is tilted pulls two neighbouring corners together.
  const [tilt, lean] = [between(-0.1, 0.1), between(-0.08, 0.08)]
  const bent: Point[] = [
    [tilt, lean],
    [-tilt, -lean],
    [tilt, lean],
    [-tilt, -lean],
  ].map(([x, y]) => [x! + between(-0.015, 0.015), y! + between(-0.015, 0.015)])
  return {
    pixels: 4000,
    bent,
    turned: between(-5, 5),
    desk: Math.round(between(30, 140)),
    shade: between(0.05, 0.35),
    noise: between(2, 8),
    jpeg: Math.round(between(70, 90)),
  }
}

/** The share of the photograph that is left free around the sheet, on each side. */
const AROUND = 0.12

/** A photograph of a drawn page, as a JPEG; and where the page's corners stand on it. */
export function photograph(
  page: Canvas,
  look: PhotographLook,
  random: Random,
): { bytes: Uint8Array; width: number; height: number; corners: Corners } {
  const scale = (look.pixels * (1 - 2 * AROUND)) / Math.max(page.width, page.height)
  const [sheetWide, sheetHigh] = [page.width * scale, page.height * scale]
  const [width, height] = [sheetWide, sheetHigh].map((side) =>
    Math.round(side + 2 * AROUND * look.pixels),
  ) as [number, number]
  const angle = (look.turned * Math.PI) / 180
  const corners = (
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const
  ).map(([x, y], at): Point => {
    const [bentX, bentY] = look.bent[at]!
    const [dx, dy] = [(x * sheetWide) / 2 + bentX * sheetWide, (y * sheetHigh) / 2 + bentY * sheetHigh]
    return [
      width / 2 + dx * Math.cos(angle) - dy * Math.sin(angle),
      height / 2 + dx * Math.sin(angle) + dy * Math.cos(angle),
    ]
  }) as unknown as Corners
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  const seen = pen.createImageData(width, height)
  const printed = page.getContext('2d').getImageData(0, 0, page.width, page.height).data
  const fromPage = ontoCorners(page.width, page.height, corners)
  const toPage = inverse(fromPage)
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      const [fromX, fromY] = projectedPoint(toPage, [x, y])
      const lit = 1 - look.shade * (0.6 * (x / width) + 0.4 * (y / height))
      const grain = (random.next() + random.next() - 1) * 2 * look.noise
      for (let c = 0; c < 3; c++) {
        const isOn = fromX >= 0 && fromY >= 0 && fromX < page.width - 1 && fromY < page.height - 1
        const light = isOn
          ? blended(printed, page.width, fromX, fromY, c) * 0.92
          : look.desk * (c === 2 ? 0.7 : 1)
        seen.data[to + c] = light * lit + grain
      }
      seen.data[to + 3] = 255
    }
  }
  pen.putImageData(seen, 0, 0)
  return { bytes: new Uint8Array(canvas.toBuffer('image/jpeg', look.jpeg)), width, height, corners }
}

function blended(data: Uint8ClampedArray, width: number, x: number, y: number, channel: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [shareX, shareY] = [x - left, y - top]
  const at = (top * width + left) * 4 + channel
  const below = at + width * 4
  const upper = data[at]! * (1 - shareX) + data[at + 4]! * shareX
  return upper * (1 - shareY) + (data[below]! * (1 - shareX) + data[below + 4]! * shareX) * shareY
}

type Projection = ReturnType<typeof ontoCorners>

/** The projection that undoes another. */
function inverse({ a, b, c, d, e, f, g, h }: Projection): Projection {
  const n = a * e - b * d
  return {
    a: (e - f * h) / n,
    b: (c * h - b) / n,
    c: (b * f - c * e) / n,
    d: (f * g - d) / n,
    e: (a - c * g) / n,
    f: (c * d - a * f) / n,
    g: (d * h - e * g) / n,
    h: (b * g - a * h) / n,
  }
}

/** A PDF's pages photographed one by one, each a page of a PDF as large as its pixels, as telephones make them. */
export async function photographPdf(bytes: Uint8Array, random: Random, most: number): Promise<Uint8Array> {
  const pages = new DrawnPages(bytes)
  const taken = await PDFDocument.create()
  try {
    const count = (await PDFDocument.load(bytes)).getPageCount()
    for (let number = 1; number <= Math.min(count, most); number++) {
      const { canvas } = await pages.draw(number, () => 300 / 72)
      const photo = photograph(canvas as Canvas, drawPhotographLook(random), random)
      const picture = await taken.embedJpg(photo.bytes)
      taken
        .addPage([photo.width, photo.height])
        .drawImage(picture, { x: 0, y: 0, width: photo.width, height: photo.height })
    }
    return await taken.save()
  } finally {
    await pages.close()
  }
}
