import { deflateSync, inflateSync } from 'node:zlib'
import { SourceError } from '../../model/index.ts'
import { type Picture, tooLarge } from './picture.ts'

const damaged = (cause?: unknown): SourceError =>
  new SourceError('damaged', 'the PNG is damaged or cut short and cannot be read', { cause })

/** Kinds of colour: how many channels a pixel has. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** A PNG as a page, what is transparent as white paper. Throws SourceError where it is damaged or too large. */
export function readPng(bytes: Uint8Array): Picture {
  const chunks = chunksOf(bytes)
  const head = chunks.get('IHDR')?.[0]
  const packed = chunks.get('IDAT')
  if (!head || head.length < 13 || !packed || !chunks.has('IEND')) throw damaged()
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const [width, height, bits, kind] = [view.getUint32(0), view.getUint32(4), head[8]!, head[9]!]
  const channels = CHANNELS[kind]
  if (width < 1 || height < 1 || channels === undefined) throw damaged()
  const large = tooLarge(width, height)
  if (large) throw new SourceError('too-large', large)
  const isClear = kind === 4 || kind === 6
  if (head[12] === 1 || (isClear && bits !== 8)) {
    throw new SourceError(
      'unsupported',
      'the PNG is interlaced or has 16 bits a colour, which is not read; save it anew without',
    )
  }
  const data = Buffer.concat(packed)
  // PDF has PNG's own way of packing; only it knows no half transparent pixels.
  const parameters = `<< /Predictor 15 /Colors ${channels} /BitsPerComponent ${bits} /Columns ${width} >>`
  return {
    width,
    height,
    dpi: densityOf(chunks.get('pHYs')?.[0]),
    turned: 0,
    colours: coloursOf(kind, chunks.get('PLTE')?.[0]),
    bits,
    inverted: false,
    packing: isClear ? { filter: 'FlateDecode' } : { filter: 'FlateDecode', parameters },
    parts: [
      { left: 0, top: 0, width, height, bytes: isClear ? onPaper(data, width, height, channels) : data },
    ],
  }
}

/** The parts of a PNG by their names. */
function chunksOf(bytes: Uint8Array): Map<string, Uint8Array[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks = new Map<string, Uint8Array[]>()
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (at + 12 + length > bytes.length) break
    chunks.set(name, [...(chunks.get(name) ?? []), bytes.subarray(at + 8, at + 8 + length)])
    at += 12 + length
  }
  return chunks
}

function coloursOf(kind: number, palette: Uint8Array | undefined): string {
  if (kind === 3) {
    if (!palette || palette.length < 3) throw damaged()
    return `[/Indexed /DeviceRGB ${Math.floor(palette.length / 3) - 1} <${Buffer.from(palette).toString('hex')}>]`
  }
  return kind === 0 || kind === 4 ? '/DeviceGray' : '/DeviceRGB'
}

/** Dots an inch. */
function densityOf(chunk: Uint8Array | undefined): number | null {
  if (!chunk || chunk.length < 9 || chunk[8] !== 1) return null
  return new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength).getUint32(0) * 0.0254
}

/** Pixels with a channel that says how much is seen of them, as they look on white paper, packed again. */
function onPaper(packed: Uint8Array, width: number, height: number, channels: number): Uint8Array {
  const row = width * channels
  let lines: Uint8Array
  try {
    lines = inflateSync(packed, { maxOutputLength: (row + 1) * height })
  } catch (error) {
    throw damaged(error)
  }
  if (lines.length < (row + 1) * height) throw damaged()
  const seen = channels - 1
  const pixels = new Uint8Array(width * height * seen)
  let above = new Uint8Array(row)
  for (let y = 0; y < height; y++) {
    const line = unfiltered(lines.subarray(y * (row + 1), (y + 1) * (row + 1)), above, channels)
    for (let x = 0; x < width; x++) {
      const share = line[x * channels + seen]! / 255
      for (let c = 0; c < seen; c++)
        pixels[(y * width + x) * seen + c] = 255 - share * (255 - line[x * channels + c]!)
    }
    above = line
  }
  return deflateSync(pixels, { level: 1 })
}

/** A row as it was before PNG made it easier to pack: its first byte says how (PNG specification, 9.2). */
function unfiltered(line: Uint8Array, above: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const [filter] = line
  const row = new Uint8Array(above.length)
  for (let at = 0; at < row.length; at++) {
    const [left, up, corner] = [row[at - size] ?? 0, above[at]!, above[at - size] ?? 0]
    const guess =
      filter === 1
        ? left
        : filter === 2
          ? up
          : filter === 3
            ? (left + up) >> 1
            : filter === 4
              ? nearest(left, up, corner)
              : 0
    row[at] = line[at + 1]! + guess
  }
  return row
}

function nearest(left: number, up: number, corner: number): number {
  const sum = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}
