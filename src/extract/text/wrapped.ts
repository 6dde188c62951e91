import type { RawCell } from './fragments.ts'
import { placeOver, type Span, textOf } from './source-text.ts'

/** A cell whose words are wrapped over several lines; `pieces` are its spans, none of them empty. */
export function wrappedCell(pieces: readonly Span[], column: number, columnSpan = 1): RawCell {
  const lines = pieces.map(textOf)
  let text = ''
  for (const [index, line] of lines.entries()) {
    const gap = index > 0 && pieces[index]!.line.number - pieces[index - 1]!.line.number > 1
    // White space after a sentence parts paragraphs; elsewhere it is the way the page is set.
    if (gap && /[.!?:;]$/.test(text)) text += '\n'
    // A hyphen at a line's end is the word's own or the printer's; either way no space belongs after it.
    const hyphened = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line)
    text += text === '' || hyphened ? line : `\n${line}`
  }
  return { column, columnSpan, raw: lines.join('\n'), text, places: pieces.map((piece) => placeOver(piece)) }
}

/** An empty cell, placed where its column begins on the row's first line. */
export function emptyCell(line: Span['line'], column: number, at: number): RawCell {
  const from = Math.min(at, line.text.length)
  return { column, raw: '', places: [placeOver({ line, from, to: from })] }
}
