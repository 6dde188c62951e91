import { deflateSync } from 'node:zlib'
import { SourceError } from '../../model/index.ts'
import { type Picture, tooLarge } from './picture.ts'

const damaged = (cause?: unknown): SourceError =>
  new SourceError('damaged', 'the PNG is damaged or cut short and cannot be read', { cause })

/** A PNG as a page on white paper. Throws SourceError where it is damaged or too large. */
export async function readPng(bytes: Uint8Array): Promise<Picture> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33) throw damaged()
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (width < 1 || height < 1) throw damaged()
  const large = tooLarge(width, height)
  if (large) throw new SourceError('too-large', large)
  return {
    width,
    height,
    dpi: densityOf(view),
    turned: 0,
    colours: '/DeviceRGB',
    bits: 8,
    inverted: false,
    packing: { filter: 'FlateDecode' },
    parts: [{ left: 0, top: 0, width, height, bytes: deflateSync(await pixelsOf(bytes, width, height), { level: 1 }) }],
  }
}

/** Red, green and blue of every pixel, what is transparent as white paper. */
async function pixelsOf(bytes: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const image = await loadImage(bytes).catch((error: unknown) => {
    throw damaged(error)
  })
  const pen = createCanvas(width, height).getContext('2d')
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(image, 0, 0)
  const { data } = pen.getImageData(0, 0, width, height)
  const pixels = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; to < pixels.length; from += 4) {
    pixels[to++] = data[from]!
    pixels[to++] = data[from + 1]!
    pixels[to++] = data[from + 2]!
  }
  return pixels
}

/** Dots an inch, of the chunk `pHYs` before the picture. */
function densityOf(view: DataView): number | null {
  for (let at = 8; at + 12 < view.byteLength; at += 12 + view.getUint32(at)) {
    const kind = view.getUint32(at + 4)
    if (kind === 0x49444154) return null
    if (kind === 0x70485973 && at + 17 <= view.byteLength) return view.getUint8(at + 16) === 1 ? view.getUint32(at + 8) * 0.0254 : null
  }
  return null
}
