import type { Interval } from './columns.ts'
import { filled, type LaidLine, pieceIn } from './laid.ts'
import { textOf } from './line.ts'

/** A whole value that is never wrapped: a date, a number, a rating, a reference. */
export const ATOM =
  /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?,? \d{2,4}|\p{L}{3,9}[- ]\d{2,4}|[-–+(<>≤≥£$€]*\d[\d,. ]*[%)]*|[A-Z]{1,3}|[-–—]|✓|✗|now|N\/A|tbc|ongoing)$/iu
export const REFERENCE = /^\(?[A-Z]{0,4}[-. ]?\d{1,3}(?:\.\d{1,3})*[a-z]?[.)]?$|^[A-Z]\d{0,3}[.)]?$/
export const CONTINUATION = /^[\p{Ll}(&,;)]/u

/** Whether there is none, as good as none or nearly always some, and whether rows also begin without it. */
export type Gaps = 'no gaps' | 'hardly any gaps' | 'gaps part all rows' | 'gaps part some rows'

/** The share of lines below a step a little wider than the usual that tells that rows are parted so. */
const WIDER_STEPS = 0.1

/** What is known of a table's columns before its rows are told apart. */
export interface Facts {
  count: number
  /** The widest line of each column. */
  room: number[]
  /** Columns of which most lines are whole values. */
  atomic: boolean[]
  /** The column of which every value is of a row of its own, if there is one. */
  reference: number | null
  /** What white space between lines tells of the rows. */
  gaps: Gaps
  /** Whether steps that are a little wider than those inside of cells are common enough to part its rows. */
  hasWiderSteps: boolean
  /** The labels of cards set one below the other, and their column; each begins a row. */
  labels: { column: number; texts: ReadonlySet<string> } | null
}

/** So many labels that come again, and their share of their column's lines, tell cards of labels and values. */
const LEAST_LABELS = 3
const LABELLED = 0.6

/** Labels that come again and again before values, perhaps behind a number: in a table of no further columns. */
function labelsOf(words: readonly (readonly string[])[], seen: ReadonlySet<string>): Facts['labels'] {
  const column = words.length - 2
  if (column < 0 || column > 1) return null
  if (column === 1 && !words[0]!.every((text) => REFERENCE.test(text))) return null
  const lines = Map.groupBy(words[column]!, (text) => text)
  const again = [...lines].filter(
    ([text, same]) => (same.length > 1 || seen.has(text)) && /^\p{Lu}.*\p{L}/u.test(text) && !ATOM.test(text),
  )
  const count = again.reduce((sum, [, same]) => sum + same.length, 0)
  return again.length >= LEAST_LABELS && count >= LABELLED * words[column]!.length
    ? { column, texts: new Set(again.map(([text]) => text)) }
    : null
}

const NONE: ReadonlySet<string> = new Set()

/** What the lines of a whole run of tables say of their columns. `seen` are labels of cards of runs before. */
export function factsOf(
  lines: readonly LaidLine[],
  columns: readonly Interval[],
  seen: ReadonlySet<string> = NONE,
): Facts {
  const pieces = columns.map((_, column) =>
    lines.flatMap((line) => line.pieces.filter(({ first, last }) => first === column && last === column)),
  )
  const words = pieces.map((each) => each.map(textOf))
  const share = (values: readonly string[], pattern: RegExp): number =>
    values.length === 0 ? 0 : values.filter((value) => pattern.test(value)).length / values.length
  const reference = words.slice(0, 2).findIndex((values) => {
    const from = values.findIndex((value) => REFERENCE.test(value))
    const body = values.slice(Math.max(0, from))
    // Ratings repeat, references do not.
    return (
      from >= 0 &&
      from <= 3 &&
      body.length >= 2 &&
      share(body, REFERENCE) >= 0.8 &&
      new Set(body).size === body.length
    )
  })
  const atomic = words.map((values) => values.length > 2 && share(values.slice(1), ATOM) >= 0.6)
  return {
    count: columns.length,
    room: pieces.map((each) => each.reduce((most, { start, end }) => Math.max(most, end - start), 0)),
    atomic,
    reference: reference < 0 ? null : reference,
    gaps: gapsOf(lines, pieces.length, reference, atomic),
    labels: labelsOf(words, seen),
    hasWiderSteps: lines.filter(({ step }) => step === 'more').length >= WIDER_STEPS * lines.length,
  }
}

/** Lines that stand apart, and those that do not although they look like the first of a row. */
function gapsOf(
  lines: readonly LaidLine[],
  count: number,
  reference: number,
  atomic: readonly boolean[],
): Gaps {
  const opens = (line: LaidLine): boolean => {
    const atoms = line.pieces.filter((piece) => atomic[piece.first] && ATOM.test(textOf(piece))).length
    const referred = reference >= 0 && REFERENCE.test(textOf(pieceIn(line, reference) ?? line.pieces[0]!))
    const goesOn = line.pieces.some((piece) => CONTINUATION.test(textOf(piece)))
    const full = count !== 3 && filled(line) * 4 >= count * 3
    return referred || atoms > 1 || (full && !goesOn)
  }
  // The first stands below the header.
  const apart = lines.filter(({ gap }) => gap).length - 1
  const share = apart / Math.max(1, lines.length - 1)
  if (apart < 1) return 'no gaps'
  if (share < 0.06 || share > 0.9) return 'hardly any gaps'
  const inside = lines.filter((line) => !line.gap && opens(line)).length
  // Where white space parts all rows, hardly a row begins without it.
  return inside <= 1 + 0.2 * apart ? 'gaps part all rows' : 'gaps part some rows'
}
