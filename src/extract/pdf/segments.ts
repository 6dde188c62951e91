import { median } from './geometry.ts'
import type { Line } from './lines.ts'
import type { Word } from './words.ts'

/** Words of one line that stand as close as words in a sentence. */
export interface Segment {
  words: Word[]
  start: number
  end: number
}

/** A line cut at its wide gaps. */
export interface CutLine {
  line: Line
  segments: Segment[]
}

/** A gap at least this wide, in parts of the type size, parts two columns... */
const COLUMN_GAP = 0.9
/** ...if it is also this many times the usual gap between the words of the line (prose set to full measure). */
const TIMES_USUAL = 2.2

/** Cuts a line where its gaps are too wide for spaces between words. */
export function cutLine(line: Line): CutLine {
  const words = line.words.toSorted((a, b) => a.start - b.start)
  const gaps = words.slice(1).map((word, index) => word.start - words[index]!.end)
  const small = gaps.filter((gap) => gap > 0 && gap < COLUMN_GAP * line.size)
  const usual = median(small, 0.25 * line.size)
  const least = Math.max(COLUMN_GAP * line.size, TIMES_USUAL * usual)
  const segments: Segment[] = []
  words.forEach((word, index) => {
    const last = segments.at(-1)
    if (last && gaps[index - 1]! < least) {
      last.words.push(word)
      last.end = Math.max(last.end, word.end)
    } else segments.push({ words: [word], start: word.start, end: word.end })
  })
  return { line, segments }
}

export const segmentText = (segment: Segment): string => segment.words.map((word) => word.text).join(' ')
