import { piecesOfLine, uprightLines } from './aligned-lines.ts'
import type { Line } from './lines.ts'
import type { Word } from './words.ts'

/** A line of writing near the upper or lower edge of a page. */
interface EdgeLine {
  /** Its words with every number made `#`: page numbers and print dates change. */
  pattern: string
  baseline: number
  words: Word[]
  edge: 'header' | 'footer'
  inMargin: boolean
  /** Its parts stand in the columns of lines beside it. */
  tabular: boolean
  /** Nothing else stands on its line. */
  alone: boolean
}

/** Lines within this share of the page's height from its edge are in the margin. */
const MARGIN = 0.09
/** Lines within this share may be page furniture if they stand apart. */
const NEAR_EDGE = 0.15
/** A line stands apart from the body if the next is further away than this many times its size. */
const APART = 1.8
/** Page furniture keeps its height from page to page within this many points. */
const SAME_HEIGHT = 3
/** Pages before and after a page in which its furniture must come again. */
export const WINDOW = 8

const PAGE_NUMBER = /^(?:page|p|pg)?[.\s-]*#(?:\s*(?:of|\/)\s*#)?[\s-]*$/iu

const patternOf = (words: readonly Word[]): string =>
  words
    .map((word) => word.text)
    .join(' ')
    .replace(/\d+/gu, '#')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()

/** The pieces of writing at a page's edges that may be furniture. `words` are those outside ruled tables. */
function edgeLines(words: readonly Word[], height: number): EdgeLine[] {
  const lines = uprightLines(words)
  const found: EdgeLine[] = []
  const look = (ordered: readonly Line[], edge: 'header' | 'footer'): void => {
    let tabular = false
    for (const [index, line] of ordered.entries()) {
      const depth = edge === 'header' ? line.baseline / height : 1 - line.baseline / height
      if (depth > NEAR_EDGE) break
      const next = ordered[index + 1]
      const near = index > 0 && Math.abs(line.baseline - ordered[index - 1]!.baseline) <= APART * line.size
      const beside = ordered.slice(index + 1, index + 1 + LINES_BESIDE)
      // The further lines of a wrapped header stand close to its first.
      tabular = (tabular && near) || headsColumns(line, beside)
      const apart = !next || Math.abs(next.baseline - line.baseline) > APART * line.size
      if (depth > MARGIN && !apart) continue
      const pieces = piecesOfLine(line)
      for (const piece of pieces) {
        found.push({
          pattern: patternOf(piece),
          baseline: line.baseline,
          words: piece,
          edge,
          inMargin: depth <= MARGIN,
          tabular,
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

/** Whether the parts of a line stand in the columns of lines beside it: it is of a table, not a running title. */
function headsColumns(line: Line, beside: readonly Line[]): boolean {
  const starts = piecesOfLine(line)
    .slice(1)
    .map(([word]) => word!.start)
  if (starts.length === 0) return false
  const shared = beside.map((other) => {
    const others = piecesOfLine(other).slice(1)
    return starts.filter((start) => others.some(([word]) => Math.abs(word!.start - start) <= 0.3 * line.size))
      .length
  })
  return shared.filter((count) => count > 0).length >= 2 && shared.some((count) => count * 2 >= starts.length)
}

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

  /** The words of a page that are furniture, by the edge at which they stand. */
  of(page: number): Map<Word, 'header' | 'footer'> {
    const found = new Map<Word, 'header' | 'footer'>()
    const others = [...this.pages].filter(([number]) => number !== page && Math.abs(number - page) <= WINDOW)
    const needed = others.length >= 3 ? 2 : 1
    for (const line of this.pages.get(page) ?? []) {
      const again = others.flatMap(([, lines]) =>
        lines
          .filter((each) => each.pattern === line.pattern)
          .filter((each) => Math.abs(each.baseline - line.baseline) <= SAME_HEIGHT)
          .slice(0, 1),
      )
      // A table's header stands again on each page, too.
      if (line.tabular || again.some((each) => each.tabular)) continue
      const isTitle = line.inMargin && page > 1 && this.titles.has(line.pattern)
      if (again.length >= needed || isTitle || (line.alone && PAGE_NUMBER.test(line.pattern)))
        for (const word of line.words) found.set(word, line.edge)
    }
    return found
  }
}
