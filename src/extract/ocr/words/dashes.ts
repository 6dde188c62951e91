import type { Grid } from '../../pdf/ruled/grid.ts'
import type { SeenWord } from '../engine/engine.ts'
import type { PixelBox } from '../picture/raster.ts'
import type { Piece } from '../picture/specks.ts'
import { covers, holdsMiddle, inPixels } from './cells.ts'

/** A dash, in points: how wide it is, how high at most, and how many times wider than high. */
const [NARROWEST, WIDEST, HIGHEST] = [1.5, 14, 2.5]
const FLAT = 1.6
/** How far from the sides of its cell it stands, in points: nearer is what is left of a line. */
const INSIDE = 2.5
/** In a row that no lines part, other ink stands no nearer to one beside it, in points, nor above it and below. */
const APART = { beside: 6, above: 3 }
/** How sure a dash is that was seen as something else. */
const SHOWN = 0.85
/** How high above the line of writing a dash stands, in parts of the height of a line. */
const ABOVE_LINE = 0.25

/**
 * Words with the dashes that stand alone in cells, as in empty ones: programs see other signs in them, figures, or nothing.
 * The picture tells: a cell whose only ink is one flat piece, or a flat piece far from all other ink where no line parts
 * the cells of a row.
 */
export function withDashes(
  words: readonly SeenWord[],
  grids: readonly Grid[],
  pieces: readonly Piece[],
  perPoint: number,
): SeenWord[] {
  const usual = words.map(({ height }) => height).toSorted((a, b) => a - b)[words.length >> 1] ?? 0
  const wrong = new Set<SeenWord>()
  const dashes = grids.flatMap(({ cells }) =>
    cells.flatMap((cell): SeenWord[] => {
      const box = inPixels(cell.box, perPoint)
      const inside = pieces.filter((piece) => holdsMiddle(box, piece.box))
      const own = words.filter((word) => holdsMiddle(box, word.box))
      const alone = inside.length === 1
      return inside.flatMap((dash): SeenWord[] => {
        if (!isDash(dash.box, box, perPoint)) return []
        if (!alone && !standsApart(dash, inside, perPoint)) return []
        const seen = alone ? own : own.filter((word) => covers(word, dash.box))
        if (seen.length === 1 && /^[-–—]$/u.test(seen[0]!.text)) return []
        if (!alone && seen.some(({ text }) => !/^[^\p{L}\p{N}]$/u.test(text))) return []
        for (const word of seen) wrong.add(word)
        const raw = seen.map(({ text }) => text).join(' ')
        const baseline = (dash.box.top + dash.box.bottom) / 2 + ABOVE_LINE * usual
        return [
          { text: '-', sure: SHOWN, box: dash.box, baseline, height: usual, ...(raw === '' ? {} : { raw }) },
        ]
      })
    }),
  )
  return [...words.filter((word) => !wrong.has(word)), ...dashes]
}

/** Whether no other ink of a cell is near. */
function standsApart({ box }: Piece, others: readonly Piece[], perPoint: number): boolean {
  const [beside, above] = [APART.beside * perPoint, APART.above * perPoint]
  return others.every(
    (other) =>
      other.box === box ||
      other.box.right < box.left - beside ||
      other.box.left > box.right + beside ||
      other.box.bottom < box.top - above ||
      other.box.top > box.bottom + above,
  )
}

function isDash({ left, top, right, bottom }: PixelBox, cell: PixelBox, perPoint: number): boolean {
  const [wide, high] = [(right - left) / perPoint, (bottom - top) / perPoint]
  const inside = Math.min(left - cell.left, top - cell.top, cell.right - right, cell.bottom - bottom)
  return (
    wide >= NARROWEST &&
    wide <= WIDEST &&
    high <= HIGHEST &&
    wide >= FLAT * high &&
    inside >= INSIDE * perPoint
  )
}
