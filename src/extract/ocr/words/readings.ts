import { isWord, type Recognise, type SeenWord } from '../engine/engine.ts'
import type { PreparedPage } from '../picture/prepare.ts'
import { rulingsOf } from '../picture/rulings.ts'
import { nearPieces } from '../picture/specks.ts'
import { cellsToRead, columnsOf, gridsOf } from './cells.ts'
import { withDashes } from './dashes.ts'
import { withFullStop } from './full-stops.ts'
import { partedWord } from './joined-words.ts'
import { looseToRead } from './loose-words.ts'
import { wholeFigures } from './parted-figures.ts'
import { readCells } from './read-cells.ts'
import { isOfLine } from './remnants.ts'
import { mendedSequence } from './sequences.ts'
import { respelled } from './spelling.ts'

/** A page with less than so many pieces of ink has no words. */
const LEAST_PIECES = 8

/** The words of a whole page. */
export async function firstReading(page: PreparedPage, recognise: Recognise): Promise<SeenWord[]> {
  if (page.pieces.length < LEAST_PIECES) return []
  const [words] = await recognise([page.words], 'page')
  return words!.filter(isWord)
}

/** The words of a page after what was unsure, or decides something, was read again by itself and held against the picture. */
export async function secondReading(
  first: readonly SeenWord[],
  { lines, dark, pieces, words: picture }: PreparedPage,
  dpi: number,
  recognise: Recognise,
): Promise<SeenWord[]> {
  const perPoint = dpi / 72
  const grids = gridsOf(rulingsOf({ lines, dark }, [], perPoint))
  const again = [
    ...cellsToRead(grids, first, pieces, perPoint),
    ...looseToRead(grids, first, pieces, perPoint),
  ]
  const piecesNear = nearPieces(pieces)
  const words = (await readCells(again, first, picture, recognise)).filter(
    (word) => !isOfLine(word, lines, dpi),
  )
  const read = wholeFigures(words).flatMap((word) => {
    const own = piecesNear(word)
    return withFullStop(word, own) ?? partedWord(word, own) ?? respelled(word) ?? [word]
  })
  const mended = new Map(columnsOf(grids, read, perPoint).flatMap((column) => [...mendedSequence(column)]))
  return withDashes(
    read.map((word) => mended.get(word) ?? word),
    grids,
    pieces,
    perPoint,
  )
}
