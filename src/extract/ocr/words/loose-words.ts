import type { Grid } from '../../pdf/ruled/grid.ts'
import type { SeenWord } from '../engine/engine.ts'
import type { PixelBox } from '../picture/raster.ts'
import type { Piece } from '../picture/specks.ts'
import { around, type CellToRead, covers, DECIDES, holdsMiddle, inPixels, NO_GRID, tallOf } from './cells.ts'

/** More ink that no word was read in is a drawing, or noise. */
const MOST_UNREAD = 400
/** Letters of one word stand no further apart, in points. */
const GAP = 7
/** White around a word that is read again, in pixels: more would show its neighbours. */
const RIM = 3

/** What is to be read again outside of cells: words that decide something, and ink in which no word was read. */
export function looseToRead(
  grids: readonly Grid[],
  words: readonly SeenWord[],
  pieces: readonly Piece[],
  perPoint: number,
): CellToRead[] {
  const tables = grids.map(({ xs, ys }) =>
    inPixels({ left: xs[0]!, top: ys[0]!, right: xs.at(-1)!, bottom: ys.at(-1)! }, perPoint),
  )
  const isLoose = (box: PixelBox): boolean => !tables.some((table) => holdsMiddle(table, box))
  const deciding = words.filter(({ text, box }) => DECIDES.test(text) && isLoose(box))
  const unread = tallOf(pieces, perPoint).filter(
    ({ box }) => isLoose(box) && !words.some((word) => covers(word, box)),
  )
  const parts = [
    ...deciding.map((word) => ({ box: wider(word.box), words: [word] })),
    ...(unread.length > MOST_UNREAD ? [] : clustersOf(unread, GAP * perPoint)).map((cluster) => ({
      box: around(cluster),
      words: [],
    })),
  ]
  return parts.map((part, column) => ({
    ...part,
    inked: part.box,
    grid: NO_GRID,
    column,
    decides: true,
  }))
}

const wider = ({ left, top, right, bottom }: PixelBox): PixelBox => ({
  left: Math.round(left) - RIM,
  top: Math.round(top) - RIM,
  right: Math.round(right) + RIM,
  bottom: Math.round(bottom) + RIM,
})

/** Pieces in groups that stand side by side on one line. */
function clustersOf(pieces: readonly Piece[], gap: number): Piece[][] {
  const clusters: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.box.left - b.box.left)) {
    const home = clusters.find((cluster) => {
      const { right, top, bottom } = around(cluster)
      return piece.box.left - right <= gap && piece.box.top < bottom && piece.box.bottom > top
    })
    if (home) home.push(piece)
    else clusters.push([piece])
  }
  return clusters
}
