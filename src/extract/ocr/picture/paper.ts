import { darkAreas } from './dark-areas.ts'
import { LIGHT, levelAt } from './levels.ts'
import { darkenLightWords } from './light-words.ts'
import { type Grey, halved, type Mask, type PixelBox, transposed } from './raster.ts'

/** Side of a square, in inches, that fits into no stroke of a letter and into every shaded cell. */
const STROKE = 0.13

/**
 * What a page would be without its words and lines, at half its size: the shade around every pixel. Dark strokes are
 * closed by what stands around them; shaded areas keep their edges.
 */
function paperOf(picture: Grey, dpi: number): Grey {
  const half = halved(picture)
  const side = Math.round((STROKE * dpi) / 2)
  // The least light around a pixel is the most dark.
  return inverse(lightest(inverse(lightest(half, side)), side))
}

const inverse = ({ width, height, data }: Grey): Grey => ({
  width,
  height,
  data: data.map((light) => ~light),
})

/** The largest value in the square of a side around every pixel. */
const lightest = (picture: Grey, side: number): Grey =>
  transposed(lightestAlong(transposed(lightestAlong(picture, side)), side))

/** As `lightest` along each row, in time that does not grow with the side (van Herk's way, block by block). */
function lightestAlong({ width, height, data }: Grey, side: number): Grey {
  const reach = side >> 1
  const size = 2 * reach + 1
  const found = new Uint8Array(data.length)
  const [forwards, backwards] = [new Uint8Array(width), new Uint8Array(width)]
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let block = 0; block < width; block += size) {
      const end = Math.min(width, block + size)
      for (let x = block, most = 0; x < end; x++) {
        const light = data[row + x]!
        if (light > most) most = light
        forwards[x] = most
      }
      for (let x = end - 1, most = 0; x >= block; x--) {
        const light = data[row + x]!
        if (light > most) most = light
        backwards[x] = most
      }
    }
    for (let x = 0; x < width; x++) {
      const left = backwards[x > reach ? x - reach : 0]!
      const right = forwards[x + reach < width ? x + reach : width - 1]!
      found[row + x] = left > right ? left : right
    }
  }
  return { width, height, data: found }
}

/** A page on white paper. */
export interface OnWhite {
  grey: Grey
  /** What shade the paper or the cell has around each pixel, without its ink, at half the size. */
  ground: Grey
  /** Areas too dark to be paper, and those of them that hold light words. */
  dark: PixelBox[]
  inverted: PixelBox[]
  /**
   * Those with light words that are shaded or coloured, not dark, and the page before these words became dark ones: lines
   * darker than such a ground are seen on it, which on a dark one grain would be taken for.
   */
  tinted: PixelBox[]
  plain: Grey
}

/**
 * The page as if its paper were white and evenly lit: tints, shadows and shades of cells go, light words on dark areas
 * become dark ones, and what is no print goes altogether (the dark around the sheet, punch holes).
 */
export function onWhite(picture: Grey, dpi: number): OnWhite {
  const { width, height, data } = picture
  const paper = paperOf(picture, dpi)
  const usual = paper.data.toSorted()[paper.data.length >> 1] ?? 255
  const { dark, shaded, blotted, side, across } = darkAreas(picture, usual, dpi)
  const white = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    const row = Math.min(paper.height - 1, y >> 1) * paper.width
    const blots = Math.floor(y / side) * across
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const lit = Math.max(1, paper.data[row + Math.min(paper.width - 1, x >> 1)]!)
      white[at] = blotted[blots + Math.floor(x / side)] ? 255 : Math.min(255, (data[at]! * LIGHT) / lit)
    }
  }
  const plain = { width, height, data: Uint8Array.from(white) }
  const inverted = darkenLightWords(picture, white, [...dark, ...shaded])
  const tinted = inverted.filter((box) => shaded.includes(box))
  const grey = { width, height, data: white }
  return { grey, ground: paper, dark: [...dark, ...tinted], inverted, tinted, plain }
}

/** Ink is darker than white paper by this share at least, and by this many times the grain of the paper. */
const CONTRAST = 0.16
const GRAINS = 4.5

/** The light below which a pixel of a page on white paper is ink. */
function inkLimit({ data }: Grey): number {
  const counts = new Uint32Array(256)
  let total = 0
  for (let at = 0; at < data.length; at += 7) {
    counts[Math.abs(LIGHT - data[at]!)]!++
    total++
  }
  const grain = levelAt(counts, total / 2)
  return LIGHT - Math.max(CONTRAST * LIGHT, GRAINS * grain)
}

/** Which pixels of a page on white paper hold ink. */
export function inkOf(page: Grey): Mask {
  const { width, height, data } = page
  const limit = inkLimit(page)
  const mask = new Uint8Array(data.length)
  for (let at = 0; at < data.length; at++) if (data[at]! < limit) mask[at] = 1
  return { width, height, data: mask }
}

/** A part of a page on white paper without the grain of the paper: what is no ink is white. */
export function withoutGrain({ width, height, data }: Grey, page: Grey): Grey {
  const limit = inkLimit(page)
  return { width, height, data: data.map((light) => Math.min(255, (light * 255) / limit)) }
}
