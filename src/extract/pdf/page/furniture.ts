import { piecesOfLine, uprightLines } from '../words/aligned-lines.ts'
import type { Line } from '../words/lines.ts'
import type { Word } from '../words/words.ts'

/** A line of writing near the upper or lower edge of a page. */
interface EdgeLine {
  /** Its words with every number made `#`, and those numbers: page numbers change. */
  pattern: string
  numbers: number[]
  /** How far its baseline stands from the edge, in points: pages lie and stand in one document. */
  fromEdge: number
  words: Word[]
  edge: 'header' | 'footer'
  inMargin: boolean
  /** Its parts stand in the columns of lines beside it, or it goes on a row that stands so. */
  tabular: boolean
  /** The body begins right beside it. */
  close: boolean
  /** Nothing else stands on its line. */
  alone: boolean
}

/** Lines within this share of the page's height from its edge are in the margin. */
const MARGIN = 0.09
/** Lines within this share may be page furniture if they stand apart. */
const NEAR_EDGE = 0.15
/** A line stands apart from the body if the next is further away than this many times its size. */
const APART = 1.8
/** Page furniture keeps its distance from the edge from page to page within this many points. */
const SAME_HEIGHT = 3
/** Pages before and after a page in which its furniture must come again. */
export const WINDOW = 8

/** A page number counts pages, or sheets of two. */
const STEPS = [0, 1, 2]

const PAGE_NUMBER = /^(?:page|p|pg)?[.\s-]*#(?:\s*(?:of|\/)\s*#)?[\s-]*$/iu

export const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join(' ')

const patternOf = (words: readonly Word[]): string =>
  textOf(words).replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim().toLowerCase()

/** The pieces of writing at a page's edges that may be furniture. `words` are those outside ruled tables. */
function edgeLines(words: readonly Word[], height: number): EdgeLine[] {
  const lines = uprightLines(words)
  const found: EdgeLine[] = []
  const look = (ordered: readonly Line[], edge: 'header' | 'footer'): void => {
    let tabular = false
    for (const [index, line] of ordered.entries()) {
      const fromEdge = edge === 'header' ? line.baseline : height - line.baseline
      const depth = fromEdge / height
      if (depth > NEAR_EDGE) break
      const next = ordered[index + 1]
      const near = index > 0 && Math.abs(line.baseline - ordered[index - 1]!.baseline) <= APART * line.size
      const beside = ordered.slice(index + 1, index + 1 + LINES_BESIDE)
      // The further lines of a wrapped header stand close to its first.
      tabular = (tabular && near) || headsColumns(line, beside) || isOfRow(ordered, index, height)
      const apart = !next || Math.abs(next.baseline - line.baseline) > APART * line.size
      if (depth > MARGIN && !apart) continue
      const pieces = piecesOfLine(line)
      for (const piece of pieces) {
        found.push({
          pattern: patternOf(piece),
          numbers: (textOf(piece).match(/\d+/gu) ?? []).map(Number),
          fromEdge,
          words: piece,
          edge,
          inMargin: depth <= MARGIN,
          tabular,
          close: !apart,
          alone: pieces.length === 1,
        })
      }
    }
  }
  look(lines, 'header')
  look(lines.toReversed(), 'footer')
  return found
}

/** Lines beside one at the edge that are looked at for the columns of a table. */
const LINES_BESIDE = 6
/** Parts share a column that begin within this share of the type size, and in one exactly so. */
const SHARED = 0.3
const EXACT = 0.1

/** Whether the parts of a line stand in the columns of lines beside it: it is of a table, not a running title. */
function headsColumns(line: Line, beside: readonly Line[]): boolean {
  const starts = startsOf(line).slice(1)
  if (starts.length === 0) return false
  const shared = beside.map((other) => {
    const others = startsOf(other).slice(1)
    return starts.filter((start) => others.some((each) => isAt(start, each, SHARED * line.size))).length
  })
  return shared.filter((count) => count > 0).length >= 2 && shared.some((count) => count * 2 >= starts.length)
}

/** A line goes on the one beside it where it is no further away than this many times its size. */
const GOES_ON = 1.5

/**
 * Whether a line, the further of `ordered` being those towards the middle of the page, is of a row of a table: what wraps
 * below the first line of its cell, or was cut off by the page's end and stands in a column that is not the first.
 */
function isOfRow(ordered: readonly Line[], index: number, height: number): boolean {
  const line = ordered[index]!
  let at = index
  for (let next = ordered[at + 1]; next; next = ordered[++at + 1]) {
    const current = ordered[at]!
    if (Math.abs(next.baseline - current.baseline) > GOES_ON * current.size || !startsWith(current, next))
      break
    const depth = Math.min(next.baseline, height - next.baseline) / height
    if (depth > NEAR_EDGE || headsColumns(next, ordered.slice(at + 2, at + 2 + LINES_BESIDE))) return true
  }
  if (piecesOfLine(line).length > 1) return false
  const inColumn = ordered.slice(index + 1, index + 1 + LINES_BESIDE).filter(
    (other) =>
      isAsLarge(line, other) &&
      startsOf(other)
        .slice(1)
        .some((start) => isAt(start, line.start, EXACT * line.size)),
  )
  return inColumn.length >= 2
}

const startsOf = (line: Line): number[] => piecesOfLine(line).map(([word]) => word!.start)
const isAt = (one: number, two: number, room: number): boolean => Math.abs(one - two) <= room
const isAsLarge = (one: Line, two: Line): boolean => isAt(one.size, two.size, 0.05 * one.size)

/** Whether a part of a line begins right under or above one of another's, in type of the same size. */
function startsWith(line: Line, other: Line): boolean {
  const starts = startsOf(other)
  return (
    isAsLarge(line, other) &&
    startsOf(line).some((start) => starts.some((each) => isAt(start, each, SHARED * line.size)))
  )
}

/** Whether two lines of one pattern, so many pages apart, say the same but for numbers that count the pages. */
const countsPages = (one: EdgeLine, two: EdgeLine, pages: number): boolean =>
  one.numbers.every((number, index) => STEPS.some((step) => two.numbers[index]! - number === step * pages))

/** Lines at the top of a page looked at for the document's title. */
const TITLE_LINES = 6

function titlesOf(words: readonly Word[]): Set<string> {
  const lines = uprightLines(words).slice(0, TITLE_LINES)
  return new Set(lines.flatMap((line) => piecesOfLine(line).map(patternOf)))
}

/** Running titles, page numbers and print dates: what stands at the same height on the pages around. */
export class FurnitureWatch {
  private readonly pages = new Map<number, EdgeLine[]>()
  /** The lines at the top of the first page: titles that later pages repeat in their margins. */
  private titles = new Set<string>()

  /** Notes a page's words outside ruled tables. */
  note(page: number, words: readonly Word[], height: number): void {
    this.pages.set(page, edgeLines(words, height))
    if (this.titles.size === 0) this.titles = titlesOf(words)
    this.pages.delete(page - 2 * WINDOW - 1)
  }

  /**
   * The words of a page that are furniture, by the edge at which they stand; and those lines of them right beside which
   * the body begins: they may be of the body.
   */
  of(page: number): { words: Map<Word, 'header' | 'footer'>; close: Word[][] } {
    const found = new Map<Word, 'header' | 'footer'>()
    const close: Word[][] = []
    const others = [...this.pages].filter(([number]) => number !== page && Math.abs(number - page) <= WINDOW)
    const needed = others.length >= 3 ? 2 : 1
    for (const line of this.pages.get(page) ?? []) {
      const again = others.flatMap(([number, lines]) =>
        lines
          .filter((each) => each.pattern === line.pattern && countsPages(line, each, number - page))
          .filter((each) => each.edge === line.edge && Math.abs(each.fromEdge - line.fromEdge) <= SAME_HEIGHT)
          .slice(0, 1),
      )
      // A table's header stands again on each page, too.
      if (line.tabular || again.some((each) => each.tabular)) continue
      const isTitle = line.inMargin && page > 1 && this.titles.has(line.pattern)
      const counts = again.length > 0 || others.length === 0 || line.numbers[0] === page
      const isNumber = line.alone && counts && PAGE_NUMBER.test(line.pattern)
      if (again.length < needed && !isTitle && !isNumber) continue
      for (const word of line.words) found.set(word, line.edge)
      if (line.close && !isNumber) close.push(line.words)
    }
    return { words: found, close }
  }
}
