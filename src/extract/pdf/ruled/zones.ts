import type { Box } from '../../../model/index.ts'
import { heightOf, median, middleY, union, widthOf } from '../ink/geometry.ts'
import { piecesOfLine, uprightLines } from '../words/aligned-lines.ts'
import { isListMarker } from '../words/paragraphs.ts'
import type { Word } from '../words/words.ts'
import type { PrintedTable } from './printed-table.ts'

/** A part of the page that is read from top to bottom before the next. */
export interface Zone {
  words: Word[]
  tables: PrintedTable[]
}

/** A piece of a line, or a table. */
interface Piece {
  box: Box
  words: Word[]
  table: PrintedTable | null
}

/** Lines of prose that each side of a gutter must hold. */
const LEAST_LINES = 4
/** A piece of at least this many words is prose... */
const LEAST_WORDS = 3
/** ...if it fills this share of its side. */
const FILLED = 0.6
/** Pages are cut no deeper than this: two levels make four columns. */
const DEEPEST = 3
/** Gutters tried in each part of a page. */
const MOST_GUTTERS = 6

/** Cuts a page where prose stands in columns side by side; the zones come in reading order. */
export function readingZones(words: readonly Word[], tables: readonly PrintedTable[]): Zone[] {
  const pieces: Piece[] = uprightLines(words).flatMap((line) =>
    withMarkers(piecesOfLine(line)).map((piece) => ({
      box: union(piece.map((word) => word.box)),
      words: piece,
      table: null,
    })),
  )
  for (const table of tables) pieces.push({ box: table.box, words: [], table })
  return cut(pieces, 0).map((zone) => ({
    words: zone.flatMap((piece) => piece.words),
    tables: zone.flatMap((piece) => (piece.table ? [piece.table] : [])),
  }))
}

/** The zones of a sheet on which two pages may lie side by side, parted at `gutter`: the left page's come first. */
export function sheetZones(
  words: readonly Word[],
  tables: readonly PrintedTable[],
  gutter: number | null,
): Zone[] {
  if (gutter === null) return readingZones(words, tables)
  const isLeft = ({ box }: { box: Box }): boolean => (box.left + box.right) / 2 < gutter
  return [
    ...readingZones(words.filter(isLeft), tables.filter(isLeft)),
    ...readingZones(
      words.filter((word) => !isLeft(word)),
      tables.filter((table) => !isLeft(table)),
    ),
  ]
}

/** The sign of a list item stands with its words, however wide the gap. */
export function withMarkers(pieces: readonly Word[][]): Word[][] {
  const joined: Word[][] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const [sign] = last ?? []
    const isMarker = last?.length === 1 && isListMarker(sign!.text)
    if (isMarker && piece[0]!.start - sign!.end < 4 * sign!.size) last.push(...piece)
    else joined.push([...piece])
  }
  return joined
}

function cut(pieces: readonly Piece[], depth: number): Piece[][] {
  if (depth < DEEPEST && pieces.length >= 2 * LEAST_LINES) {
    const found = guttersOf(pieces).flatMap((x) => bandAt(pieces, x) ?? [])
    const band = found.toSorted((a, b) => b.size - a.size)[0]
    if (band) {
      const { x } = band
      const [top, bottom] = [band.top, band.bottom]
      const above = pieces.filter((piece) => middleY(piece.box) < top)
      const below = pieces.filter((piece) => middleY(piece.box) > bottom)
      const inside = pieces.filter((piece) => middleY(piece.box) >= top && middleY(piece.box) <= bottom)
      const left = inside.filter((piece) => piece.box.left < x)
      const right = inside.filter((piece) => piece.box.left >= x)
      return [above, left, right, below]
        .filter((part) => part.length > 0)
        .flatMap((part) => cut(part, depth + 1))
    }
  }
  return [[...pieces]]
}

/** Where columns may begin: the left edges that most pieces share, the commonest first. */
function guttersOf(pieces: readonly Piece[]): number[] {
  const counts = new Map<number, { count: number; left: number }>()
  const first = Math.min(...pieces.map((piece) => piece.box.left))
  for (const { box, words } of pieces) {
    if (words.length === 0 || box.left < first + 4 * heightOf(box)) continue
    const key = Math.round(box.left / 3)
    const entry = counts.get(key) ?? { count: 0, left: box.left }
    entry.count += 1
    entry.left = Math.min(entry.left, box.left)
    counts.set(key, entry)
  }
  return [...counts.values()]
    .filter((entry) => entry.count >= LEAST_LINES)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_GUTTERS)
    .map((entry) => entry.left - 1)
}

/** A stretch of the page that a gutter at x parts; `size` counts its pieces. */
interface Band {
  x: number
  top: number
  bottom: number
  size: number
}

/** The stretch of the page in which prose stands on both sides of a gutter that nothing crosses. */
function bandAt(pieces: readonly Piece[], x: number): Band | null {
  let run: Piece[] = []
  let best: Band | null = null
  const finish = (): void => {
    const left = run.filter((piece) => piece.box.right <= x)
    const right = run.filter((piece) => piece.box.left >= x)
    if (isProse(left) && isProse(right)) {
      const box = union(run.map((piece) => piece.box))
      if (!best || run.length > best.size) best = { x, top: box.top, bottom: box.bottom, size: run.length }
    }
    run = []
  }
  for (const piece of pieces.toSorted((a, b) => middleY(a.box) - middleY(b.box))) {
    if (piece.box.left < x - 1 && piece.box.right > x + 1) finish()
    else run.push(piece)
  }
  finish()
  return best
}

function isProse(side: readonly Piece[]): boolean {
  const lines = side.filter((piece) => piece.words.length > 0)
  if (lines.length < LEAST_LINES) return false
  const width =
    Math.max(...lines.map((piece) => piece.box.right)) - Math.min(...lines.map((piece) => piece.box.left))
  const full = lines.filter(
    (piece) => piece.words.length >= LEAST_WORDS && widthOf(piece.box) >= FILLED * width,
  )
  const letters = full.flatMap((piece) => piece.words).filter((word) => /\p{L}/u.test(word.text)).length
  const words = full.reduce((sum, piece) => sum + piece.words.length, 0)
  return (
    full.length >= 0.5 * lines.length &&
    letters >= 0.7 * words &&
    median(lines.map((p) => p.words.length)) >= LEAST_WORDS
  )
}
