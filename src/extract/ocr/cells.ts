import type { Box } from '../../model/index.ts'
import { type Grid, gridOf } from '../pdf/grid.ts'
import type { Ruling } from '../pdf/ink.ts'
import { connectedRulings, joinRulings } from '../pdf/rulings.ts'
import { type Engine, RecognitionError, type SeenWord } from './engine.ts'
import { cutOut, type Grey, type PixelBox } from './raster.ts'
import type { Piece } from './specks.ts'

/** A cell of a drawn grid whose words are read again by themselves. */
export interface CellToRead {
  box: PixelBox
  /** What was read in it first. */
  words: SeenWord[]
}

/** Words less sure than this are read again. */
const UNSURE = 0.85
/** Pieces of ink lower than this, in points, are specks, dots and dashes. */
const LEAST_HEIGHT = 3
/** How far around a word its ink may stand, in parts of the line's height. */
const REACH = 0.25
/** What decides something is read twice: dates, numbers, references, ratings of a letter. */
const DECIDES = /\d|^\W*[A-Za-z]\W*$/u

/** The cells of a page whose first reading is unsure, left ink unread or decides something. */
export function cellsToRead(
  rulings: readonly Ruling[],
  words: readonly SeenWord[],
  pieces: readonly Piece[],
  perPoint: number,
): CellToRead[] {
  const grids = connectedRulings(joinRulings(rulings))
    .map((group) => gridOf(group))
    .filter((grid): grid is Grid => grid !== null && grid.cells.length > 1)
  const cells = grids.flatMap((grid) => grid.cells.map(({ box }) => inPixels(box, perPoint)))
  const tall = pieces.filter(({ box }) => box.bottom - box.top >= LEAST_HEIGHT * perPoint)
  return cells.flatMap((box): CellToRead[] => {
    const own = words.filter((word) => holdsMiddle(box, word.box))
    const isUnsure = own.some(({ sure }) => sure < UNSURE)
    const isShort = own.length <= 3 && own.some(({ text }) => DECIDES.test(text))
    const hasUnread = tall.some(
      (piece) => holdsMiddle(box, piece.box) && !own.some((word) => covers(word, piece.box)),
    )
    return isUnsure || isShort || hasUnread ? [{ box, words: own }] : []
  })
}

const inPixels = (box: Box, perPoint: number): PixelBox => ({
  left: Math.round(box.left * perPoint),
  top: Math.round(box.top * perPoint),
  right: Math.round(box.right * perPoint),
  bottom: Math.round(box.bottom * perPoint),
})

function holdsMiddle(box: PixelBox, other: PixelBox): boolean {
  const [x, y] = [(other.left + other.right) / 2, (other.top + other.bottom) / 2]
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom
}

function covers({ box, height }: SeenWord, piece: PixelBox): boolean {
  const reach = REACH * height
  const [x, y] = [(piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2]
  return (
    x >= box.left - reach && x <= box.right + reach && y >= box.top - reach && y <= box.bottom + reach
  )
}

/** White around a cell that is read by itself, in pixels. */
const MARGIN = 24

/**
 * Reads cells by themselves and takes the surer reading of each. Words that both readings agree on are surer than in
 * either; where they differ in what decides something, the taken word is unsure.
 */
export async function readCells(
  cells: readonly CellToRead[],
  words: readonly SeenWord[],
  page: Grey,
  engine: Engine,
  seconds: number,
): Promise<SeenWord[]> {
  const replaced = new Set<SeenWord>()
  const taken: SeenWord[] = []
  for (const { box, words: first } of cells) {
    let second: SeenWord[]
    try {
      second = await readCell(box, page, engine, seconds)
    } catch (error) {
      if (error instanceof RecognitionError) continue
      throw error
    }
    for (const word of first) replaced.add(word)
    taken.push(...settled(first, second))
  }
  return [...words.filter((word) => !replaced.has(word)), ...taken]
}

async function readCell(box: PixelBox, page: Grey, engine: Engine, seconds: number): Promise<SeenWord[]> {
  const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)]
  const seen = await engine.recognise(cutOut(page, box, MARGIN), 'block', seconds)
  return seen
    .filter(({ text, sure }) => text.trim() !== '' && (/[\p{L}\p{N}]/u.test(text) ? sure > 0.2 : sure > 0.6))
    .map((word) => ({
      ...word,
      baseline: word.baseline + top - MARGIN,
      box: {
        left: word.box.left + left - MARGIN,
        top: word.box.top + top - MARGIN,
        right: word.box.right + left - MARGIN,
        bottom: word.box.bottom + top - MARGIN,
      },
    }))
}

/** How much of a cell was read, letters weighed by how sure they are. */
const worth = (words: readonly SeenWord[]): number =>
  words.reduce((sum, { text, sure }) => sum + (sure - 0.4) * text.length, 0)

/** What a word is worth where two readings differ in it. */
const DIFFERENT = 0.6

function settled(first: readonly SeenWord[], second: readonly SeenWord[]): SeenWord[] {
  const [best, other] = worth(second) >= worth(first) ? [second, first] : [first, second]
  if (other.length === 0) return [...best]
  const left = other.map(({ text, sure }) => ({ text, sure }))
  return best.map((word) => {
    const at = left.findIndex(({ text }) => text === word.text)
    if (at >= 0) {
      const [same] = left.splice(at, 1)
      return { ...word, sure: 1 - (1 - word.sure) * (1 - same!.sure) }
    }
    return DECIDES.test(word.text) ? { ...word, sure: Math.min(word.sure, DIFFERENT) } : word
  })
}
