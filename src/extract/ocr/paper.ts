import { darkAreas } from './dark-areas.ts'
import type { Grey, Mask, PixelBox } from './raster.ts'

/** Side of the squares, in pixels, in which the paper is looked for: wider than any stroke of a letter. */
const SQUARE = 48
/** The share of a square's pixels that are darker than its paper. */
const DARKER = 0.85
/** How light paper is made. */
const LIGHT = 250

/** How light the paper is in every square of a page, row after row. */
interface Paper {
  columns: number
  light: Uint8Array
  /** Of most squares. */
  usual: number
}

function paperOf({ width, height, data }: Grey): Paper {
  const [columns, rows] = [Math.ceil(width / SQUARE), Math.ceil(height / SQUARE)]
  const light = new Uint8Array(columns * rows)
  const counts = new Uint32Array(256)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0)
      let total = 0
      const [bottom, right] = [Math.min(height, (row + 1) * SQUARE), Math.min(width, (column + 1) * SQUARE)]
      for (let y = row * SQUARE; y < bottom; y += 2) {
        for (let x = column * SQUARE; x < right; x += 2) {
          counts[data[y * width + x]!]!++
          total++
        }
      }
      light[row * columns + column] = levelAt(counts, DARKER * total)
    }
  }
  return { columns, light, usual: light.toSorted()[light.length >> 1] ?? 255 }
}

/** The level below which so many of the counted pixels are. */
function levelAt(counts: Uint32Array, wanted: number): number {
  let [level, seen] = [0, 0]
  while (level < 255 && seen + counts[level]! < wanted) seen += counts[level++]!
  return level
}

/** A page on white paper. */
export interface OnWhite {
  grey: Grey
  /** Dark areas with light words on them; on `grey` they are light with dark words. */
  inverted: PixelBox[]
}

/**
 * The page as if its paper were white and evenly lit: tints and shadows go, light words on dark areas become dark ones,
 * and what is no print goes altogether (the dark around the sheet, punch holes).
 */
export function onWhite(picture: Grey, dpi: number): OnWhite {
  const { width, height, data } = picture
  const { columns, light, usual } = paperOf(picture)
  const { inverted, blotted, side, across } = darkAreas(picture, usual, dpi)
  const white = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    const squares = Math.floor(y / SQUARE) * columns
    const blots = Math.floor(y / side) * across
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const paper = light[squares + Math.floor(x / SQUARE)]!
      // The paper shows nowhere in a square that is dark all over.
      const lit = paper < usual / 2 ? usual : paper
      white[at] = blotted[blots + Math.floor(x / side)] ? 255 : Math.min(255, (data[at]! * LIGHT) / lit)
    }
  }
  for (const box of inverted) invert(picture, white, box)
  return { grey: { width, height, data: white }, inverted }
}

function invert({ width, data }: Grey, white: Uint8Array, { left, top, right, bottom }: PixelBox): void {
  const counts = new Uint32Array(256)
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) counts[data[y * width + x]!]!++
  const area = (right - left) * (bottom - top)
  const [dark, bright] = [levelAt(counts, area / 2), levelAt(counts, 0.98 * area)]
  const range = Math.max(40, bright - dark)
  for (let y = top; y < bottom; y++) {
    for (let x = left, at = y * width + left; x < right; x++, at++) {
      white[at] = LIGHT - Math.min(LIGHT, Math.max(0, ((data[at]! - dark) * LIGHT) / range))
    }
  }
}

/** Ink is darker than white paper by this share at least, and by this many times the grain of the paper. */
const CONTRAST = 0.16
const GRAINS = 4.5

/** Which pixels of a page on white paper hold ink. */
export function inkOf({ width, height, data }: Grey): Mask {
  const counts = new Uint32Array(256)
  let total = 0
  for (let at = 0; at < data.length; at += 7) {
    const stray = LIGHT - data[at]!
    if (stray > 0) {
      counts[stray]!++
      total++
    }
  }
  const grain = levelAt(counts, total / 2)
  const limit = LIGHT - Math.max(CONTRAST * LIGHT, GRAINS * grain)
  const mask = new Uint8Array(data.length)
  for (let at = 0; at < data.length; at++) if (data[at]! < limit) mask[at] = 1
  return { width, height, data: mask }
}
