import { darkAreas } from './dark-areas.ts'
import { LIGHT, levelAt } from './levels.ts'
import { darkenLightWords } from './light-words.ts'
import { type Grey, halved, type Mask, type PixelBox } from './raster.ts'

/** Side of a square, in inches, that fits into no stroke of a letter and into every shaded cell. */
const STROKE = 0.13

/**
 * What a page would be without its words and lines, at half its size: the shade around every pixel. Dark strokes are
 * closed by what stands around them; shaded areas keep their edges.
 */
function paperOf(picture: Grey, dpi: number): Grey {
  const half = halved(picture)
  const side = Math.round((STROKE * dpi) / 2)
  return extreme(extreme(half, side, Math.max), side, Math.min)
}

/** The largest or least value in the square of a side around every pixel. */
function extreme(
  { width, height, data }: Grey,
  side: number,
  pick: (one: number, two: number) => number,
): Grey {
  const across = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) slide(data, across, y * width, 1, width, side, pick)
  const both = new Uint8Array(data.length)
  for (let x = 0; x < width; x++) slide(across, both, x, width, height, side, pick)
  return { width, height, data: both }
}

/** As `extreme` along one row or column, in time that does not grow with the side (van Herk's way, block by block). */
function slide(
  from: Uint8Array,
  to: Uint8Array,
  start: number,
  step: number,
  count: number,
  side: number,
  pick: (one: number, two: number) => number,
): void {
  const reach = side >> 1
  const size = 2 * reach + 1
  const forwards = new Uint8Array(count)
  const backwards = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const value = from[start + i * step]!
    forwards[i] = i % size === 0 ? value : pick(forwards[i - 1]!, value)
  }
  for (let i = count - 1; i >= 0; i--) {
    const value = from[start + i * step]!
    backwards[i] = i === count - 1 || i % size === size - 1 ? value : pick(backwards[i + 1]!, value)
  }
  for (let i = 0; i < count; i++) {
    const left = backwards[Math.max(0, i - reach)]!
    const right = forwards[Math.min(count - 1, i + reach)]!
    to[start + i * step] = pick(left, right)
  }
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
