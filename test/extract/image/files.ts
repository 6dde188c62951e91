/** One page of a TIFF to write: its tags and its strips, packed. */
export interface TiffPage {
  width: number
  height: number
  bits: number
  compression: number
  photometric: number
  fillOrder?: number
  dpi?: number
  strips: Uint8Array[]
}

/** A TIFF of grey or black and white pages. `loop`: its last page leads back to its first. */
export function tiffOf(pages: readonly (TiffPage & { big?: boolean })[], { loop = false } = {}): Uint8Array {
  const big = pages[0]?.big ?? false
  const pieces: Buffer[] = []
  let length = 8
  const put = (bytes: Uint8Array): number => {
    const at = length
    const padded = Buffer.concat([bytes, Buffer.alloc(bytes.length % 2)])
    pieces.push(padded)
    length += padded.length
    return at
  }
  const short = (value: number): Buffer => {
    const bytes = Buffer.alloc(2)
    if (big) bytes.writeUInt16BE(value)
    else bytes.writeUInt16LE(value)
    return bytes
  }
  const long = (value: number): Buffer => {
    const bytes = Buffer.alloc(4)
    if (big) bytes.writeUInt32BE(value)
    else bytes.writeUInt32LE(value)
    return bytes
  }
  const starts: number[] = []
  const nexts: number[] = []
  for (const page of pages) {
    const offsets = page.strips.map(put)
    const longs = (values: readonly number[]): number =>
      values.length === 1 ? values[0]! : put(Buffer.concat(values.map(long)))
    const dpi = put(Buffer.concat([long(page.dpi ?? 0), long(1)]))
    const entries: [tag: number, type: number, count: number, value: number][] = [
      [256, 4, 1, page.width],
      [257, 4, 1, page.height],
      [258, 4, 1, page.bits],
      [259, 4, 1, page.compression],
      [262, 4, 1, page.photometric],
      [266, 4, 1, page.fillOrder ?? 1],
      [273, 4, offsets.length, longs(offsets)],
      [278, 4, 1, Math.ceil(page.height / page.strips.length)],
      [279, 4, offsets.length, longs(page.strips.map((strip) => strip.length))],
      [282, 5, 1, dpi],
    ]
    const directory = Buffer.concat([
      short(entries.length),
      ...entries.flatMap(([tag, type, count, value]) => [short(tag), short(type), long(count), long(value)]),
    ])
    starts.push(put(directory))
    nexts.push(put(Buffer.alloc(4)))
  }
  const bytes = Buffer.concat([Buffer.from(big ? 'MM\0*' : 'II*\0', 'latin1'), long(starts[0]!), ...pieces])
  nexts.forEach((at, index) => {
    const next = starts[index + 1] ?? (loop ? starts[0]! : 0)
    long(next).copy(bytes, at)
  })
  return bytes
}

/** The beginning of a JPEG: how large it is, and how the camera was held. */
export function jpegOf(width: number, height: number, { orientation = 1 } = {}): Uint8Array {
  const exif = Buffer.alloc(26)
  exif.write('MM\0*', 0, 'latin1')
  exif.writeUInt32BE(8, 4)
  exif.writeUInt16BE(1, 8)
  exif.writeUInt16BE(274, 10)
  exif.writeUInt16BE(3, 12)
  exif.writeUInt32BE(1, 14)
  exif.writeUInt16BE(orientation, 18)
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 8])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    head,
    Buffer.from('Exif\0\0', 'latin1'),
    exif,
    frame,
    Buffer.alloc(12),
  ])
}
