import { SourceError } from '../../model/index.ts'

/**
 * What a text may hold at most. The longest action plans known are below half a megabyte, so these limits
 * only keep hostile or mistaken files (a log, a database dump) from taking all time and memory.
 */
export const LIMITS = {
  /** Bytes of the file. */
  bytes: 64 * 1024 * 1024,
  lines: 1_000_000,
  /** Characters that could separate cells or open tags, over the whole file. */
  separators: 1_000_000,
  /** Cells of one printed row; the rest of the row is left out with an Issue. */
  cellsPerRow: 1_000,
  /** Characters of a line that is looked at as a row of aligned columns. */
  alignedLine: 2_000,
  /** Nested tags; deeper ones are flattened, as browsers do. */
  depth: 512,
  /** Characters given to the Markdown parser, whose time can grow faster than its input. */
  markdown: 512 * 1024,
} as const

const SEPARATORS = new Set(['\t', '|', ';', '<'].map((char) => char.charCodeAt(0)))

/** Throws SourceError where a decoded text is larger than any plan. Linear, and quick to give up. */
export function checkSize(text: string): void {
  let lines = 0
  let separators = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) lines++
    else if (SEPARATORS.has(code)) separators++
  }
  if (lines > LIMITS.lines)
    throw new SourceError(
      'too-large',
      `the text has ${lines.toLocaleString('en-GB')} lines; at most ${LIMITS.lines.toLocaleString('en-GB')} are read: import only the plan itself`,
    )
  if (separators > LIMITS.separators)
    throw new SourceError(
      'too-large',
      `the text has ${separators.toLocaleString('en-GB')} cells or tags; at most ${LIMITS.separators.toLocaleString('en-GB')} are read: import only the plan itself`,
    )
}
