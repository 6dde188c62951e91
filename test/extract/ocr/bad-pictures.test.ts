import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { asPdf } from '../../../src/extract/image/as-pdf.ts'
import type { Picture } from '../../../src/extract/image/picture.ts'
import { read } from '../pdf/read.ts'

const [WIDTH, HEIGHT] = [850, 1100]

/** A page that is a picture and nothing else. */
function page(bytes: Uint8Array, more: Partial<Picture> = {}): Uint8Array {
  const { width, height } = { width: WIDTH, height: HEIGHT, ...more }
  return asPdf([
    {
      width,
      height,
      dpi: 100,
      turned: 0,
      colours: '/DeviceGray',
      bits: 8,
      inverted: false,
      packing: { filter: 'FlateDecode' },
      parts: [{ left: 0, top: 0, width, height, bytes }],
      ...more,
    },
  ])
}

/** Light that changes from pixel to pixel, the same on every run. */
const noise = (length: number): Uint8Array => {
  let state = 7
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

const filled = (length: number, light: number): Uint8Array => new Uint8Array(length).fill(light)

describe('a picture that is no page of words', () => {
  const all = WIDTH * HEIGHT
  it.each([
    ['black all over', page(deflateSync(filled(all, 0)))],
    ['white all over', page(deflateSync(filled(all, 255)))],
    ['noise', page(deflateSync(noise(all)))],
    ['of ink in four colours', page(deflateSync(filled(all * 4, 0)), { colours: '/DeviceCMYK' })],
    ['a damaged JPEG', page(noise(2000), { packing: { filter: 'DCTDecode' } })],
    ['a damaged JPEG 2000', page(noise(2000), { packing: { filter: 'JPXDecode' } })],
    ['a damaged JBIG2', page(noise(2000), { packing: { filter: 'JBIG2Decode' }, bits: 1 })],
    ['cut short', page(deflateSync(noise(all)).subarray(0, 5000))],
    [
      'of 20,000 by 20,000 pixels',
      page(deflateSync(filled((20_000 * 20_000) / 8, 255), { level: 1 }), {
        width: 20_000,
        height: 20_000,
        bits: 1,
        dpi: 2400,
      }),
    ],
  ])('%s: says so and gives no records', { timeout: 120_000 }, async (_, bytes) => {
    const { value, issues } = await read(bytes, { ocr: 'js' })
    expect(value.pages).toHaveLength(1)
    const codes = issues.map(({ code }) => code)
    expect(codes.some((code) => ['no-text-layer', 'not-read', 'text-recognised'].includes(code))).toBe(true)
    expect(value.pages[0]!.blocks.filter(({ kind }) => kind === 'table')).toEqual([])
  })
})
