import type { SeenWord } from '../engine/engine.ts'
import type { Piece } from '../picture/specks.ts'

/** Sizes in parts of the height of a line: a full stop is no larger and stands this near to the line of writing. */
const STOP = 0.24
const ON_LINE = 0.16
/** Figures are at least so high. */
const FIGURE = 0.45
/** How sure a number is whose full stop only its picture shows. */
const SHOWN = 0.85

/**
 * A number with the full stop that stands on its picture between two figures and that no program saw: `1.1`, read as
 * `11`. Null where there is none, or where the figures on the picture are not as many as were read.
 */
export function withFullStop(word: SeenWord, pieces: readonly Piece[]): SeenWord | null {
  if (!/^\d{2,3}$/u.test(word.text)) return null
  const { box, height, baseline } = word
  const own = pieces
    .filter((piece) => {
      const [x, y] = [(piece.box.left + piece.box.right) / 2, (piece.box.top + piece.box.bottom) / 2]
      return (
        x > box.left - 2 &&
        x < box.right + 2 &&
        y > baseline - 1.2 * height &&
        y < baseline + ON_LINE * height
      )
    })
    .toSorted((a, b) => a.box.left - b.box.left)
  const isFigure = (piece: Piece): boolean => piece.box.bottom - piece.box.top >= FIGURE * height
  const isStop = ({ box: { left, top, right, bottom } }: Piece): boolean =>
    Math.max(right - left, bottom - top) <= STOP * height && Math.abs(bottom - baseline) <= ON_LINE * height
  const figures = own.filter(isFigure)
  const stops = own.filter(isStop)
  if (figures.length !== word.text.length || stops.length !== 1) return null
  const before = figures.filter((figure) => figure.box.left < stops[0]!.box.left).length
  if (before === 0 || before === figures.length) return null
  const text = `${word.text.slice(0, before)}.${word.text.slice(before)}`
  return { ...word, text, raw: word.raw ?? word.text, sure: Math.min(word.sure, SHOWN) }
}
