import { deflateSync } from 'node:zlib'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.ts'
import { drawPage } from '../../../src/read.ts'
import { jpegOf, tiffOf } from './files.ts'

/** 64 by 40 pixels, a byte each: the left half black, a white square in its middle. */
const WIDTH = 64
const HEIGHT = 40
const PIXELS = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
  const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)]
  return x >= WIDTH / 2 || (x > 8 && x < 20 && y > 12 && y < 28) ? 255 : 0
})
const BITS = Uint8Array.from({ length: (WIDTH / 8) * HEIGHT }, (_, at) =>
  PIXELS.subarray(at * 8, at * 8 + 8).reduce((byte, light) => (byte << 1) | (light > 0 ? 1 : 0), 0),
)

/** How light a drawn page is at places given in parts of its size. */
async function lightAt(bytes: Uint8Array, page: number, places: [number, number][]): Promise<number[]> {
  const picture = await loadImage(Buffer.from((await drawPage(bytes, page, [])).picture))
  const pen = createCanvas(picture.width, picture.height).getContext('2d')
  pen.drawImage(picture, 0, 0)
  return places.map(([x, y]) => {
    const [red] = pen.getImageData(Math.floor(x * picture.width), Math.floor(y * picture.height), 1, 1).data
    return red! > 127 ? 1 : 0
  })
}
const PLACES: [number, number][] = [
  [0.05, 0.1],
  [0.9, 0.5],
  [0.22, 0.5],
]
const RIGHT = [0, 1, 1]

/** PackBits of bytes, none repeated. */
const packed = (bytes: Uint8Array): Uint8Array =>
  Buffer.concat(
    Array.from({ length: Math.ceil(bytes.length / 128) }, (_, at) => {
      const part = bytes.subarray(at * 128, at * 128 + 128)
      return Buffer.from([part.length - 1, ...part])
    }),
  )

describe('a JPEG whose lower part is missing', () => {
  it('says so', async () => {
    const canvas = createCanvas(WIDTH, HEIGHT)
    const whole = canvas.toBuffer('image/jpeg')
    const codes = async (bytes: Uint8Array): Promise<string[]> =>
      (await extract({ name: 'page.jpg', bytes }, { ocr: 'off' })).issues.map(({ code }) => code)
    expect(await codes(whole)).not.toContain('not-read')
    expect(await codes(whole.subarray(0, whole.length - 40))).toContain('not-read')
  })
})

describe('a TIFF', () => {
  const half = (bytes: Uint8Array, at: 0 | 1): Uint8Array =>
    bytes.subarray((at * bytes.length) / 2, ((at + 1) * bytes.length) / 2)

  it.each([
    ['bytes as they are', { bits: 8, compression: 1, photometric: 1, strips: [PIXELS] }],
    [
      'bits in two strips',
      { bits: 1, compression: 1, photometric: 1, strips: [half(BITS, 0), half(BITS, 1)] },
    ],
    ['black for one', { bits: 1, compression: 1, photometric: 0, strips: [BITS.map((byte) => ~byte)] }],
    ['PackBits', { bits: 1, compression: 32_773, photometric: 1, strips: [packed(BITS)] }],
    ['Deflate', { bits: 8, compression: 8, photometric: 1, strips: [deflateSync(PIXELS)] }],
    [
      'the low bit first',
      { bits: 1, compression: 1, photometric: 1, fillOrder: 2, strips: [turnedBits(BITS)] },
    ],
    ['the high byte first', { bits: 1, compression: 1, photometric: 1, strips: [BITS], big: true }],
  ])('with %s shows what it holds', async (_, page) => {
    const bytes = tiffOf([{ width: WIDTH, height: HEIGHT, ...page }])
    expect(await lightAt(bytes, 1, PLACES)).toEqual(RIGHT)
  })

  it('has its pages, as large as it says', async () => {
    const page = {
      width: WIDTH,
      height: HEIGHT,
      bits: 8,
      compression: 1,
      photometric: 1,
      strips: [PIXELS],
      dpi: 8,
    }
    const { value } = await extract({ name: 'plan.tif', bytes: tiffOf([page, page, page]) }, { ocr: 'off' })
    expect(value.mediaType).toBe('image/tiff')
    expect(value.pages.map(({ number, width, height }) => [number, width, height])).toEqual([
      [1, 576, 360],
      [2, 576, 360],
      [3, 576, 360],
    ])
  })

  it('that leads back to itself ends', async () => {
    const page = { width: WIDTH, height: HEIGHT, bits: 8, compression: 1, photometric: 1, strips: [PIXELS] }
    const { value } = await extract(
      { name: 'plan.tif', bytes: tiffOf([page], { loop: true }) },
      { ocr: 'off' },
    )
    expect(value.pages).toHaveLength(1)
  })
})

function turnedBits(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) =>
    Number.parseInt(byte.toString(2).padStart(8, '0').split('').reverse().join(''), 2),
  )
}

describe('a PNG and a JPEG', () => {
  const canvas = createCanvas(WIDTH * 4, HEIGHT * 4)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#000000'
  pen.fillRect(0, 0, WIDTH * 2, HEIGHT * 4)
  pen.clearRect(WIDTH / 2, HEIGHT * 1.2, WIDTH * 0.8, HEIGHT * 1.6)

  it('are pages; what is transparent is paper', async () => {
    expect(await lightAt(canvas.toBuffer('image/png'), 1, PLACES)).toEqual(RIGHT)
    pen.globalCompositeOperation = 'destination-over'
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    expect(await lightAt(canvas.toBuffer('image/jpeg'), 1, PLACES)).toEqual(RIGHT)
  })

  it('are shown as the camera was held', async () => {
    const { value } = await extract(
      { name: 'photo.jpg', bytes: jpegOf(300, 200, { orientation: 6 }) },
      { ocr: 'off' },
    )
    expect([value.pages[0]!.width, value.pages[0]!.height].map((side) => Math.round(side!))).toEqual([
      561, 842,
    ])
  })
})

describe('a picture that cannot be read is refused in a sentence', () => {
  const refusal = (name: string, bytes: Uint8Array): Promise<string> =>
    extract({ name, bytes }, { ocr: 'off' }).then(
      () => 'read',
      (error: Error) => error.message,
    )
  const page = { width: WIDTH, height: HEIGHT, bits: 8, compression: 1, photometric: 1, strips: [PIXELS] }

  it.each([
    ['large.jpg', jpegOf(20_000, 20_000), /20000 x 20000 pixels.*scan it again/],
    ['large.tif', tiffOf([{ ...page, width: 20_000, height: 20_000 }]), /20000 x 20000 pixels/],
    ['cut.tif', tiffOf([page]).subarray(0, 40), /TIFF is damaged/],
    ['cut.jpg', jpegOf(300, 200).subarray(0, 8), /JPEG is damaged/],
    ['cut.png', createCanvas(80, 80).toBuffer('image/png').subarray(0, 60), /PNG is damaged/],
    ['odd.tif', tiffOf([{ ...page, compression: 34_712 }]), /packed in a way of its own/],
    ['deep.tif', tiffOf([{ ...page, bits: 16 }]), /more than 8 bits/],
  ])('%s', async (name, bytes, sentence) => {
    expect(await refusal(name, bytes)).toMatch(sentence)
  })
})
