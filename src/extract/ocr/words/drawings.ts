import type { Box } from '../../../model/index.ts'
import type { Ruling } from '../../pdf/ink/ink.ts'
import { connectedRulings, joinRulings } from '../../pdf/ink/rulings.ts'
import type { SeenWord } from '../engine/engine.ts'
import { holdsMiddle, inPixels } from './cells.ts'

/** Words that are likelier right than this are read, not guessed; of a table they hold this share of the letters at least. */
const READ = 0.7
const SENSIBLE = 0.5
/** Fewer letters tell nothing. */
const LEAST_LETTERS = 12

/** The boxes of what lines enclose and what makes no sense as words: charts and drawings, which programs see letters in. */
export function drawingsAmong(
  rulings: readonly Ruling[],
  words: readonly SeenWord[],
  perPoint: number,
): Box[] {
  return connectedRulings(joinRulings(rulings))
    .filter((group) => group.length > 2)
    .map(boxOf)
    .filter((box) => {
      const pixels = inPixels(box, perPoint)
      const own = words.filter((word) => holdsMiddle(pixels, word.box))
      const letters = lettersOf(own)
      return letters >= LEAST_LETTERS && lettersOf(own.filter(isRead)) < SENSIBLE * letters
    })
}

/** The words of a page without what programs saw in drawings. */
export const outsideDrawings = (
  words: readonly SeenWord[],
  drawings: readonly Box[],
  perPoint: number,
): SeenWord[] =>
  words.filter(
    (word) => isRead(word) || !drawings.some((box) => holdsMiddle(inPixels(box, perPoint), word.box)),
  )

/** The lines of a page without those of drawings. */
export const withoutDrawn = (rulings: readonly Ruling[], drawings: readonly Box[]): Ruling[] =>
  rulings.filter(({ level, at, from, to }) => {
    const [x, y] = level ? [(from + to) / 2, at] : [at, (from + to) / 2]
    return !drawings.some(
      ({ left, top, right, bottom }) => x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1,
    )
  })

const isRead = ({ sure }: SeenWord): boolean => sure >= READ
const lettersOf = (words: readonly SeenWord[]): number =>
  words.reduce((sum, { text }) => sum + text.length, 0)

function boxOf(rulings: readonly Ruling[]): Box {
  const spans = (level: boolean): [number, number] => {
    const places = rulings.flatMap((ruling) =>
      ruling.level === level ? [ruling.from, ruling.to] : [ruling.at],
    )
    return [Math.min(...places), Math.max(...places)]
  }
  const [[left, right], [top, bottom]] = [spans(true), spans(false)]
  return { left, top, right, bottom }
}
