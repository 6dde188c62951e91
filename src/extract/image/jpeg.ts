import { SourceError } from '../../model/index.ts'
import { type Picture, tooLarge } from './picture.ts'

/** Markers that begin a frame, which says how large the picture is: all of C0 to CF but the tables'. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const damaged = (): SourceError =>
  new SourceError('damaged', 'the JPEG is damaged or cut short and cannot be read')

/** A JPEG as a page. Throws SourceError where it says nothing of its size, or too much. */
export function readJpeg(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [dpi, turned]: [number | null, Picture['turned']] = [null, 0]
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) throw damaged()
    const marker = bytes[at + 1]!
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const length = view.getUint16(at + 2)
    if (marker === 0xe0 && hasName(bytes, at + 4, 'JFIF')) dpi = densityOf(view, at + 4)
    if (marker === 0xe1 && hasName(bytes, at + 4, 'Exif'))
      turned = orientationOf(bytes.subarray(at + 10, at + 2 + length))
    if (isFrame(marker)) {
      const [height, width, channels] = [view.getUint16(at + 5), view.getUint16(at + 7), bytes[at + 9]!]
      if (width < 1 || height < 1) throw damaged()
      const large = tooLarge(width, height)
      if (large) throw new SourceError('too-large', large)
      return {
        width,
        height,
        dpi,
        turned,
        colours: channels === 1 ? '/DeviceGray' : channels === 4 ? '/DeviceCMYK' : '/DeviceRGB',
        bits: 8,
        // Programs of print write the ink of a JPEG of four channels the other way round.
        inverted: channels === 4,
        packing: { filter: 'DCTDecode' },
        parts: [{ left: 0, top: 0, width, height, bytes }],
      }
    }
    at += 2 + length
  }
  throw damaged()
}

/** The marker that ends a JPEG, and how many bytes other programs may have put behind it. */
const END = [0xff, 0xd9]
const BEHIND = 4096

/** Whether the lower part of a JPEG is missing: it has no end. */
export const isCutShort = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(-BEHIND)).lastIndexOf(Buffer.from(END)) === -1

const hasName = (bytes: Uint8Array, at: number, name: string): boolean =>
  Buffer.from(bytes.subarray(at, at + name.length)).toString('latin1') === name

function densityOf(view: DataView, at: number): number | null {
  const [unit, density] = [view.getUint8(at + 7), view.getUint16(at + 8)]
  if (unit === 1) return density
  return unit === 2 ? density * 2.54 : null
}

/** How a camera was held, as its Exif says. */
function orientationOf(exif: Uint8Array): Picture['turned'] {
  try {
    const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength)
    const little = view.getUint16(0) === 0x4949
    const first = view.getUint32(4, little)
    for (let i = 0; i < view.getUint16(first, little); i++) {
      const entry = first + 2 + 12 * i
      if (view.getUint16(entry, little) !== 274) continue
      return ({ 3: 180, 6: 90, 8: 270 } as const)[view.getUint16(entry + 8, little)] ?? 0
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return 0
}
