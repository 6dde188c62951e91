import type { Box } from '../../../model/index.ts'
import type { Ruling } from '../../pdf/ink/ink.ts'
import { connectedRulings, joinRulings } from '../../pdf/ink/rulings.ts'
import { type Grid, gridOf } from '../../pdf/ruled/grid.ts'
import type { SeenWord } from '../engine/engine.ts'
import type { PixelBox } from '../picture/raster.ts'
import type { Piece } from '../picture/specks.ts'
import { inOrder, linesOf } from './votes.ts'

/** A cell of a drawn grid, or a word outside of one, that is read again by itself. */
export interface CellToRead {
  box: PixelBox
  /** The box of the ink in it. */
  inked: PixelBox
  /** What was read in it first. */
  words: SeenWord[]
  /** Which grid it is of, if any, and which column of that. */
  grid: number
  column: number
  /** It holds little more than a date, a number, a reference or a rating. */
  decides: boolean
}

/** The grid of words outside of any: each is a column for itself. */
export const NO_GRID = -1
/** Words less sure than this are read again. */
const UNSURE = 0.85
/** Pieces of ink lower than this, in points, are specks, dots and dashes. */
const LEAST_HEIGHT = 3
/** How far around a word its ink may stand, in parts of the line's height. */
const REACH = 0.25
/** What decides something: dates, numbers, references, ratings of a letter. */
export const DECIDES = /\d|^\W*[A-Za-z]\W*$/u
/** More words, or letters, are sentences that have a number in them. */
const MOST_WORDS = 6
const MOST_LETTERS = 36

/** The grids that lines draw on a page. */
export const gridsOf = (rulings: readonly Ruling[]): Grid[] =>
  connectedRulings(joinRulings(rulings))
    .map((group) => gridOf(group))
    .filter((grid): grid is Grid => grid !== null && grid.cells.length > 1)

/** The first word of each filled cell of every column, from top to bottom. */
export function columnsOf(
  grids: readonly Grid[],
  words: readonly SeenWord[],
  perPoint: number,
): SeenWord[][] {
  return grids.flatMap(({ cells }) =>
    [...Map.groupBy(cells, (cell) => cell.column).values()].map((column) =>
      column
        .toSorted((a, b) => a.row - b.row)
        .flatMap(({ box }) => {
          const own = words.filter((word) => holdsMiddle(inPixels(box, perPoint), word.box))
          return inOrder(own).slice(0, 1)
        }),
    ),
  )
}

/** The cells of a page whose first reading is unsure, left ink unread or decides something. */
export function cellsToRead(
  grids: readonly Grid[],
  words: readonly SeenWord[],
  pieces: readonly Piece[],
  perPoint: number,
): CellToRead[] {
  const tall = tallOf(pieces, perPoint)
  return grids.flatMap(({ cells }, grid) =>
    cells.flatMap((cell): CellToRead[] => {
      const box = inPixels(cell.box, perPoint)
      const ink = tall.filter((piece) => holdsMiddle(box, piece.box))
      if (ink.length === 0) return []
      const own = words.filter((word) => holdsMiddle(box, word.box))
      const isUnsure = own.some(({ sure }) => sure < UNSURE)
      const hasUnread = ink.some((piece) => !own.some((word) => covers(word, piece.box)))
      const letters = own.reduce((sum, { text }) => sum + text.length, 0)
      const isShort = own.length <= MOST_WORDS && letters <= MOST_LETTERS
      const decides = isShort && (own.length === 0 || own.some(({ text }) => DECIDES.test(text)))
      if (!isUnsure && !hasUnread && !decides) return []
      return [{ box, inked: around(ink), words: own, grid, column: cell.column, decides }]
    }),
  )
}

/** How sure a number is beside which there is ink that no word was read in, or that may be of another row. */
const IN_DOUBT = 0.6
/** Ink narrower than this in a cell, in points, is no word. */
const LEAST_UNREAD = 8

/**
 * Words with those less sure that decide something where the cell itself is in doubt: it holds ink that no program made a
 * word of (a date that is struck out), or runs over several rows and has more of them, one below the other, as where the
 * line between two rows was not seen.
 */
export function doubtedByCell(
  words: readonly SeenWord[],
  grids: readonly Grid[],
  pieces: readonly Piece[],
  perPoint: number,
): SeenWord[] {
  const unread = tallOf(pieces, perPoint).filter((piece) => !words.some((word) => covers(word, piece.box)))
  const doubted = new Set<SeenWord>()
  for (const { box, rowSpan } of grids.flatMap(({ cells }) => cells)) {
    const cell = inPixels(box, perPoint)
    const own = unread.filter((piece) => holdsMiddle(cell, piece.box))
    const wide = own.reduce((sum, piece) => sum + piece.box.right - piece.box.left, 0)
    if (wide < LEAST_UNREAD * perPoint && rowSpan === 1) continue
    const deciding = words.filter(({ text, box }) => DECIDES.test(text) && holdsMiddle(cell, box))
    const lines = linesOf(deciding).length
    if (wide >= LEAST_UNREAD * perPoint || lines > 1) for (const word of deciding) doubted.add(word)
  }
  return words.map((word) => (doubted.has(word) ? { ...word, sure: Math.min(word.sure, IN_DOUBT) } : word))
}

/** Pieces of ink that are no specks, dots and dashes. */
export const tallOf = (pieces: readonly Piece[], perPoint: number): Piece[] =>
  pieces.filter(({ box }) => box.bottom - box.top >= LEAST_HEIGHT * perPoint)

export const inPixels = (box: Box, perPoint: number): PixelBox => ({
  left: Math.round(box.left * perPoint),
  top: Math.round(box.top * perPoint),
  right: Math.round(box.right * perPoint),
  bottom: Math.round(box.bottom * perPoint),
})

export const around = (pieces: readonly Piece[]): PixelBox => ({
  left: Math.min(...pieces.map(({ box }) => box.left)),
  top: Math.min(...pieces.map(({ box }) => box.top)),
  right: Math.max(...pieces.map(({ box }) => box.right)),
  bottom: Math.max(...pieces.map(({ box }) => box.bottom)),
})

export function holdsMiddle(box: PixelBox, other: PixelBox): boolean {
  const [x, y] = [(other.left + other.right) / 2, (other.top + other.bottom) / 2]
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom
}

/** Whether a piece of ink is of a word. */
export function covers({ box, height }: SeenWord, piece: PixelBox): boolean {
  const reach = REACH * height
  const [x, y] = [(piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2]
  return x >= box.left - reach && x <= box.right + reach && y >= box.top - reach && y <= box.bottom + reach
}
