import type { Block, Box } from '../../../model/index.ts'
import { union } from '../ink/geometry.ts'
import { type Line, toLines } from '../words/lines.ts'
import { groupLines, type SetParagraph } from '../words/paragraphs.ts'
import type { Word } from '../words/words.ts'
import { type PageSpot, placeOf } from './fragments.ts'

/** Type larger than the body's by this factor makes a heading. */
const LARGER = 1.12
/** More lines of one look are not a heading. */
const MOST_HEADING_LINES = 4
/** A heading is no longer than this. */
const LONGEST_HEADING = 200
/** Lines further apart than this many times their size are blocks of their own. */
const FAR = 2.2

/** A block and the height on the page at which it is read. */
export interface PlacedBlock {
  top: number
  block: Block
}

/** Words outside tables as headings and paragraphs. `bodySize` is the size of most of the page's type. */
export function proseBlocks(
  words: readonly Word[],
  barriers: readonly number[],
  bodySize: number,
  spot: PageSpot,
): PlacedBlock[] {
  const lines = toLines(words)
  const groups: Line[][] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before && belongs(before, line) && !barriers.some((y) => y > before.baseline && y < line.baseline))
      groups.at(-1)!.push(line)
    else groups.push([line])
  })
  return groups.flatMap((group) => {
    const box = union(group.map((line) => line.box))
    return groupLines(group, box.left, isLarge(group, bodySize) ? box.right : rightOf(lines, box)).map(
      (set) => toBlock(set, group.length, bodySize, spot),
    )
  })
}

const isLarge = (lines: readonly Line[], bodySize: number): boolean =>
  lines[0]!.size >= LARGER * bodySize || lines.every(isBold)

/** How far lines of text go that begin where a block does: a line that ends well before was not wrapped. */
const rightOf = (lines: readonly Line[], { left, right }: Box): number =>
  Math.max(
    right,
    ...lines.filter(({ start, size }) => Math.abs(start - left) < size / 2).map(({ end }) => end),
  )

/** Whether two lines are of one block: close and of one size and weight. */
function belongs(before: Line, line: Line): boolean {
  return (
    line.baseline - before.baseline <= FAR * Math.max(before.size, line.size) &&
    Math.abs(before.size - line.size) <= 0.1 * before.size &&
    isBold(before) === isBold(line)
  )
}

const isBold = (line: Line): boolean => line.words.every((word) => word.font.bold)

function toBlock(
  { paragraph, lines }: SetParagraph,
  linesOfLook: number,
  bodySize: number,
  spot: PageSpot,
): PlacedBlock {
  const box = union(lines.map((line) => line.box))
  const places = [placeOf(spot, box)]
  const text = paragraph.runs.map((run) => run.text).join('')
  const level = taggedLevel(lines, spot)
  const looksLikeHeading =
    isLarge(lines, bodySize) &&
    linesOfLook <= MOST_HEADING_LINES &&
    !paragraph.list &&
    /\p{L}/u.test(text) &&
    text.length <= LONGEST_HEADING &&
    !/[.;,]$/u.test(text)
  const block: Block =
    looksLikeHeading || level !== null
      ? { kind: 'heading', level, paragraph, places }
      : { kind: 'paragraph', paragraph, places }
  return { top: lines[0]!.baseline, block }
}

/** The level that the author gave to lines as a heading, or null. */
function taggedLevel(lines: readonly Line[], { tags }: PageSpot): number | null {
  const marks = lines.flatMap((line) => line.words.map((word) => word.mark))
  const levels = new Set(marks.map((mark) => (mark === null ? undefined : tags?.headings.get(mark))))
  const [level] = levels
  return levels.size === 1 && level !== undefined ? level : null
}

/** The size in which most letters of a page are set. */
export function bodySizeOf(words: readonly Word[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of words) {
    const rounded = Math.round(size * 4) / 4
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  let [body, most] = [10, 0]
  for (const [size, count] of letters) if (count > most) [body, most] = [size, count]
  return body
}
