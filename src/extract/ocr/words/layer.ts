import { knownWord } from '../../../words/likeness.ts'
import { holds, middleX, middleY } from '../../pdf/ink/geometry.ts'
import type { Glyph } from '../../pdf/ink/ink.ts'
import { toWords, type Word } from '../../pdf/words/words.ts'
import type { PreparedPage } from '../picture/prepare.ts'
import type { Piece } from '../picture/specks.ts'

/** The text under a picture as it stands on the level page. */
export function onLevelPage(
  layer: readonly Glyph[],
  { skew, words: { width, height } }: PreparedPage,
  perPoint: number,
): Glyph[] {
  const angle = (-skew * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [x, y] = [width / perPoint / 2, height / perPoint / 2]
  return layer.map((glyph) => {
    const [dx, dy] = [middleX(glyph.box) - x, middleY(glyph.box) - y]
    const [byX, byY] = [dx * cos - dy * sin - dx, dx * sin + dy * cos - dy]
    const { left, top, right, bottom } = glyph.box
    return {
      ...glyph,
      box: { left: left + byX, top: top + byY, right: right + byX, bottom: bottom + byY },
      start: glyph.start + byX,
      end: glyph.end + byX,
      baseline: glyph.baseline + byY,
    }
  })
}

/** Less ink than this, in pieces, tells nothing of a text. */
const LEAST_PIECES = 40
/** The share of the words that must stand on ink, and of the ink that must have words. */
const ON_INK = 0.85
const READ = 0.7
/** The share of its longer words that must be words of English, or names. */
const SENSIBLE = 0.6
/** Ink lower than this, in points, is of dots and specks. */
const LEAST_HEIGHT = 3

/** Whether a text agrees with the picture that it lies under: it stands where ink is, leaves little ink unread, and is language. */
export function agrees(layer: readonly Glyph[], pieces: readonly Piece[], perPoint: number): boolean {
  if (pieces.length < LEAST_PIECES) return true
  const words = toWords(layer)
  if (words.length === 0) return false
  const points = pieces
    .filter(({ box }) => box.bottom - box.top >= LEAST_HEIGHT * perPoint)
    .map(({ box }) => ({
      x: (box.left + box.right) / 2 / perPoint,
      y: (box.top + box.bottom) / 2 / perPoint,
    }))
  const squares = Map.groupBy(points, keyOf)
  const inked = words.filter((word) => pointsNear(word, squares).length > 0)
  const read = new Set(words.flatMap((word) => pointsNear(word, squares)))
  return (
    inked.length >= ON_INK * words.length &&
    read.size >= READ * points.length &&
    isSensible(words.map(({ text }) => text))
  )
}

interface Point {
  x: number
  y: number
}

const SQUARE = 24
const keyOf = ({ x, y }: Point): string => `${Math.floor(x / SQUARE)} ${Math.floor(y / SQUARE)}`

function pointsNear({ box, size }: Word, squares: ReadonlyMap<string, Point[]>): Point[] {
  const reach = size / 4
  const wide = {
    left: box.left - reach,
    right: box.right + reach,
    top: box.top - reach,
    bottom: box.bottom + reach,
  }
  const found: Point[] = []
  for (let x = Math.floor(wide.left / SQUARE); x <= Math.floor(wide.right / SQUARE); x++) {
    for (let y = Math.floor(wide.top / SQUARE); y <= Math.floor(wide.bottom / SQUARE); y++) {
      for (const point of squares.get(`${x} ${y}`) ?? []) if (holds(wide, point.x, point.y)) found.push(point)
    }
  }
  return found
}

/** Whether most longer words are words of English; capitals may be names. */
function isSensible(texts: readonly string[]): boolean {
  const longer = texts
    .map((text) => text.replace(/(?<![^\p{L}])[^\p{L}]+$/u, '').replace(/^[^\p{L}]+/u, ''))
    .filter((text) => /^.{4,}$/u.test(text))
  const known = longer.filter(
    (text) =>
      /^\p{Lu}\p{Ll}+$/u.test(text) || (/^\p{L}+$/u.test(text) && knownWord(text.toLowerCase()) !== null),
  )
  return longer.length < 10 || known.length >= SENSIBLE * longer.length
}
