import { SourceError } from '../../model/index.ts'
import { type Packing, type Picture, type PicturePart, tooLarge } from './picture.ts'

/** Tags of TIFF 6.0. */
const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  resolution: 282,
  planar: 284,
  t4Options: 292,
  resolutionUnit: 296,
  predictor: 317,
  palette: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
  jpegTables: 347,
} as const

/** Bytes of one value of each type that is read here: byte, ASCII, short, long, rational, undefined. */
const SIZES: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 }
const MOST_PAGES = 5000
const MOST_VALUES = 4_000_000

const damaged = (): SourceError =>
  new SourceError('damaged', 'the TIFF is damaged or cut short and cannot be read')

/** One page's tags. */
class Directory {
  readonly #view: DataView
  readonly #little: boolean
  readonly #entries = new Map<number, { type: number; count: number; at: number }>()
  readonly next: number

  constructor(view: DataView, little: boolean, at: number) {
    this.#view = view
    this.#little = little
    const entries = view.getUint16(at, little)
    for (let i = 0; i < entries; i++) {
      const entry = at + 2 + 12 * i
      const [tag, type, count] = [
        view.getUint16(entry, little),
        view.getUint16(entry + 2, little),
        view.getUint32(entry + 4, little),
      ]
      const size = (SIZES[type] ?? 0) * count
      this.#entries.set(tag, { type, count, at: size > 4 ? view.getUint32(entry + 8, little) : entry + 8 })
    }
    this.next = view.getUint32(at + 2 + 12 * entries, little)
  }

  numbers(tag: number): number[] {
    const entry = this.#entries.get(tag)
    if (!entry || entry.count > MOST_VALUES) return []
    const { type, count, at } = entry
    return Array.from({ length: count }, (_, i) => {
      if (type === 3) return this.#view.getUint16(at + 2 * i, this.#little)
      if (type === 4) return this.#view.getUint32(at + 4 * i, this.#little)
      if (type === 5) {
        const below = this.#view.getUint32(at + 8 * i + 4, this.#little)
        return below === 0 ? 0 : this.#view.getUint32(at + 8 * i, this.#little) / below
      }
      return this.#view.getUint8(at + i)
    })
  }

  number(tag: number, otherwise: number): number {
    return this.numbers(tag)[0] ?? otherwise
  }
}

/** The pages of a TIFF. Throws SourceError where it is damaged, or packed in a way that is not read. */
export function readTiff(bytes: Uint8Array): Picture[] {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const little = view.getUint16(0) === 0x4949
    const pages: Picture[] = []
    const seen = new Set<number>()
    for (let at = view.getUint32(4, little); at !== 0 && pages.length < MOST_PAGES; ) {
      // A chain that leads back to itself has no end.
      if (seen.has(at)) break
      seen.add(at)
      const directory = new Directory(view, little, at)
      pages.push(pageOf(bytes, directory))
      at = directory.next
    }
    if (pages.length === 0) throw damaged()
    return pages
  } catch (error) {
    if (error instanceof RangeError) throw damaged()
    throw error
  }
}

function pageOf(bytes: Uint8Array, tags: Directory): Picture {
  const [width, height] = [tags.number(TAG.width, 0), tags.number(TAG.height, 0)]
  if (width < 1 || height < 1) throw damaged()
  const large = tooLarge(width, height)
  if (large) throw new SourceError('too-large', large)
  const photometric = tags.number(TAG.photometric, 1)
  const compression = tags.number(TAG.compression, 1)
  const samples = tags.number(TAG.samples, 1)
  const bits = tags.number(TAG.bits, 1)
  const isFax = compression >= 2 && compression <= 4
  const unit = tags.number(TAG.resolutionUnit, 2)
  const resolution = tags.number(TAG.resolution, 0) * (unit === 3 ? 2.54 : 1)
  return {
    width,
    height,
    dpi: unit === 1 || resolution === 0 ? null : resolution,
    turned: ({ 3: 180, 6: 90, 8: 270 } as const)[tags.number(TAG.orientation, 1)] ?? 0,
    colours: coloursOf(tags, photometric, samples, bits),
    bits,
    // Facsimile tells white by itself: PDF's usual way is TIFF's.
    inverted: photometric === 0 && !isFax,
    packing: packingOf(tags, compression, width, samples, bits, photometric),
    parts: partsOf(bytes, tags, width, height).map((part) => unpackedFor(part, tags, compression)),
  }
}

const unread = (what: string): SourceError =>
  new SourceError('unsupported', `the TIFF ${what}, which is not read; save it as PDF, PNG or JPEG`)

function coloursOf(tags: Directory, photometric: number, samples: number, bits: number): string {
  if (samples > 1 && tags.number(TAG.planar, 1) === 2)
    throw unread('keeps its colours in layers of their own')
  if (bits > 8) throw unread('has more than 8 bits a colour')
  if (photometric === 3) {
    const values = tags.numbers(TAG.palette)
    const size = values.length / 3
    const hex = (value: number): string => (value >> 8).toString(16).padStart(2, '0')
    const table = Array.from({ length: size }, (_, i) =>
      [0, 1, 2].map((c) => hex(values[c * size + i]!)).join(''),
    )
    return `[/Indexed /DeviceRGB ${size - 1} <${table.join('')}>]`
  }
  if (samples === 1) return '/DeviceGray'
  if (samples === 3) return '/DeviceRGB'
  if (samples === 4 && photometric === 5) return '/DeviceCMYK'
  throw unread('has a transparent background')
}

function packingOf(
  tags: Directory,
  compression: number,
  width: number,
  samples: number,
  bits: number,
  photometric: number,
): Packing {
  const columns = tags.number(TAG.tileWidth, width)
  const predictor =
    tags.number(TAG.predictor, 1) === 2
      ? { parameters: `<< /Predictor 2 /Colors ${samples} /BitsPerComponent ${bits} /Columns ${columns} >>` }
      : {}
  const fax = (more: string): Packing => ({
    filter: 'CCITTFaxDecode',
    parameters: `<< ${more} /Columns ${columns} /BlackIs1 ${photometric === 1} >>`,
  })
  switch (compression) {
    case 1:
      return { filter: null }
    case 2:
      return fax('/K 0 /EncodedByteAlign true')
    case 3:
      return fax((tags.number(TAG.t4Options, 0) & 1) === 1 ? '/K 1' : '/K 0')
    case 4:
      return fax('/K -1')
    case 5:
      return { filter: 'LZWDecode', ...predictor }
    case 7:
      return { filter: 'DCTDecode' }
    case 8:
    case 32_946:
      return { filter: 'FlateDecode', ...predictor }
    case 32_773:
      return { filter: 'RunLengthDecode' }
    default:
      throw unread(`is packed in a way of its own (${compression})`)
  }
}

function partsOf(bytes: Uint8Array, tags: Directory, width: number, height: number): PicturePart[] {
  const tileWidth = tags.number(TAG.tileWidth, 0)
  const isTiled = tileWidth > 0
  const wide = isTiled ? tileWidth : width
  const high = Math.min(
    isTiled ? tags.number(TAG.tileHeight, height) : tags.number(TAG.rowsPerStrip, height),
    isTiled ? 65_535 : height,
  )
  if (high < 1) throw damaged()
  const offsets = tags.numbers(isTiled ? TAG.tileOffsets : TAG.stripOffsets)
  const counts = tags.numbers(isTiled ? TAG.tileBytes : TAG.stripBytes)
  const across = Math.ceil(width / wide)
  if (offsets.length === 0) throw damaged()
  return offsets.map((offset, at) => {
    const top = Math.floor(at / across) * high
    const part = bytes.subarray(offset, offset + (counts[at] ?? bytes.length - offset))
    if (part.length === 0) throw damaged()
    return {
      left: (at % across) * wide,
      top,
      width: wide,
      height: isTiled ? high : Math.min(high, height - top),
      bytes: part,
    }
  })
}

/** The bits of a byte the other way round. */
const REVERSED = Uint8Array.from({ length: 256 }, (_, byte) => {
  let turned = 0
  for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) turned |= 128 >> bit
  return turned
})

/** A part with its bytes as PDF's filter wants them. */
function unpackedFor(part: PicturePart, tags: Directory, compression: number): PicturePart {
  if (compression === 7) {
    const tables = Uint8Array.from(tags.numbers(TAG.jpegTables))
    // The tables are a JPEG without a picture: their end and the picture's beginning fall away.
    return tables.length < 4
      ? part
      : { ...part, bytes: Buffer.concat([tables.subarray(0, -2), part.bytes.subarray(2)]) }
  }
  if (tags.number(TAG.fillOrder, 1) !== 2) return part
  return { ...part, bytes: part.bytes.map((byte) => REVERSED[byte]!) }
}
