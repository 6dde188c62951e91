import { throughDark } from './dark-headers.ts'
import type { DrawnLine } from './drawn-line.ts'
import { drawnLines } from './lines.ts'
import { inkOf, onWhite } from './paper.ts'
import { type Coloured, type Grey, greyOf, halved, type Mask, type PixelBox } from './raster.ts'
import { type Piece, piecesOf, specksAmong } from './specks.ts'
import { levelled, skewOf } from './straighten.ts'
import { strikesAmong } from './struck-pieces.ts'
import { withoutLines } from './without-lines.ts'

/** A scanned page made ready for reading. */
export interface PreparedPage {
  /** Degrees clockwise by which the sheet lay askew. */
  skew: number
  /** The level page in colour. */
  coloured: Coloured
  /** Its words alone, dark on white: no lines, no specks, no holes. */
  words: Grey
  /** Where their ink is. */
  ink: Mask
  lines: DrawnLine[]
  /** Lines through words: like the others they are painted over. */
  strikes: DrawnLine[]
  /** Dark areas, and those of them that held light words. */
  dark: PixelBox[]
  inverted: PixelBox[]
  /** The pieces of ink that are left for words. */
  pieces: Piece[]
}

/** Skews below this many degrees are left. */
const LEAST_SKEW = 0.04

/** Straightens and cleans the picture of a page, which has `dpi` dots an inch and stands upright but for its skew. */
export function prepare(picture: Coloured, dpi: number): PreparedPage {
  // At half its size a page tells its skew as well, in a quarter of the time.
  const skew = skewOf(inkOf(onWhite(halved(greyOf(picture)), dpi / 2).grey))
  const coloured = Math.abs(skew) < LEAST_SKEW ? picture : levelled(picture, skew)
  const { grey, ground, dark, inverted, tinted, plain } = onWhite(greyOf(coloured), dpi)
  const drawn = inkOf(grey)
  const lines = drawnLines(withDarker(drawn, plain, tinted), dpi, dark, { white: grey, ground })
  const struck = withoutLines(grey, drawn, lines, dpi)
  const struckInk = inkOf(struck)
  const struckPieces = piecesOf(struckInk)
  const strikes = strikesAmong(struckPieces, struckInk, dpi)
  const words = withoutLines(struck, struckInk, strikes, dpi)
  const ink = strikes.length === 0 ? struckInk : inkOf(words)
  const all = strikes.length === 0 ? struckPieces : piecesOf(ink)
  const specks = specksAmong(all, ink, dpi)
  wipe(words, specks, dpi)
  const dropped = new Set(specks)
  const pieces = all.filter((piece) => !dropped.has(piece))
  return {
    skew,
    coloured,
    words,
    ink,
    lines: throughDark(lines, inverted, pieces, dpi),
    strikes,
    dark,
    inverted,
    pieces,
  }
}

/** Ink with that of the lines between light words, which are darker than their ground. */
function withDarker(ink: Mask, plain: Grey, tinted: readonly PixelBox[]): Mask {
  if (tinted.length === 0) return ink
  const darker = inkOf(plain)
  const both = Uint8Array.from(ink.data)
  for (const { left, top, right, bottom } of tinted) {
    for (let y = top; y < bottom; y++) {
      for (let at = y * ink.width + left; at < y * ink.width + right; at++) both[at]! |= darker.data[at]!
    }
  }
  return { ...ink, data: both }
}

/** Paints over what is dirt, with the grey around it. */
function wipe({ width, height, data }: Mask, specks: readonly Piece[], dpi: number): void {
  const rim = Math.ceil(0.01 * dpi)
  for (const { box } of specks) {
    const [left, right] = [Math.max(0, box.left - rim), Math.min(width, box.right + rim)]
    for (let y = Math.max(0, box.top - rim); y < Math.min(height, box.bottom + rim); y++) {
      data.fill(255, y * width + left, y * width + right)
    }
  }
}
