import type { TextPlace } from '../../model/index.ts'

/**
 * One line of a text without its line end and without form feeds before it. `start` is the offset of its first
 * character in the text.
 */
export interface Line {
  /** Counts from 1. */
  number: number
  text: string
  /** The form feeds before the text: an editor counts them, columns aligned by white space do not. */
  feeds: number
  start: number
  /** The page, counting from 1, where form feeds mark pages. */
  page: number | null
}

/** A piece of one line: characters `from` (counting from 0) up to but not including `to`. */
export interface Span {
  line: Line
  from: number
  to: number
}

/** The characters of a span. */
export const textOf = ({ line, from, to }: Span): string => line.text.slice(from, to)

/** The part of a line without white space at its ends. */
export function trimmedSpan(line: Line, from = 0, to = line.text.length): Span {
  while (from < to && /\s/.test(line.text[from]!)) from++
  while (to > from && /\s/.test(line.text[to - 1]!)) to--
  return { line, from, to }
}

/** Where a piece of text stands that begins with one span and ends with another. */
export function placeOver(first: Span, last: Span = first): TextPlace {
  return {
    kind: 'text',
    line: first.line.number,
    column: first.line.feeds + first.from + 1,
    endLine: last.line.number,
    endColumn: last.line.feeds + last.to + 1,
    ...(first.line.page === null ? {} : { page: first.line.page }),
  }
}

/** Where a run of whole lines stands, without the white space around them. */
export function placeOfLines(lines: readonly Line[]): TextPlace {
  return placeOver(trimmedSpan(lines[0]!), trimmedSpan(lines[lines.length - 1]!))
}

/**
 * Cuts a text into lines (LF, CRLF or CR). A form feed begins a page. One inside a line stays in its text as
 * white space.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  const paged = text.trimEnd().includes('\f')
  let page = 1
  let start = 0
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r|$/g)) {
    const content = text.slice(start, index)
    for (let at = content.indexOf('\f'); at >= 0; at = content.indexOf('\f', at + 1)) page++
    const feeds = /^\f*/.exec(content)![0].length
    lines.push({
      number: lines.length + 1,
      text: content.slice(feeds),
      feeds,
      start: start + feeds,
      page: paged ? page : null,
    })
    start = index + end.length
  }
  return lines
}

/** The line of a text that holds an offset, by bisection. */
export function lineAt(lines: readonly Line[], offset: number): Line {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return lines[low]!
}

/** Where the characters from one offset of the text up to another stand. */
export function placeBetween(lines: readonly Line[], start: number, end: number): TextPlace {
  const at = (offset: number): Span => {
    const line = lineAt(lines, offset)
    const column = Math.min(Math.max(0, offset - line.start), line.text.length)
    return { line, from: column, to: column }
  }
  return placeOver(at(start), at(end))
}

/** Whether a line holds nothing but white space. */
export const isBlank = (line: Line): boolean => line.text.trim() === ''
