import type { Issue } from '../../model/index.ts'
import { fragmentOf, type RawCell } from './fragments.ts'
import { isBlank, type Line, type Span, textOf, trimmedSpan } from './source-text.ts'
import type { Taken } from './tabs.ts'
import { emptyCell, wrappedCell } from './wrapped.ts'

/** Characters that draw upright lines, and those that draw level lines with their crossings. */
const UPRIGHT = /[|│┃║┆┇┊┋╎╏]/
const RULE = /^[\s+|│┃║─-╿=-]+$/
const CROSSING = /[+┌-╋═-╬╒-╫├┤┬┴┼]/g

/** Whether a line is a rule of a drawn table: level strokes with crossings, nothing else. */
function isRule(line: Line | undefined): boolean {
  if (!line || isBlank(line) || !RULE.test(line.text) || !/[-=─━═┄┈╌]{2}/.test(line.text)) return false
  // Rows of dashes between pipes belong to Markdown's tables.
  return /[+─-╿]/.test(line.text) && line.text.trim().length > 3
}

const isContent = (line: Line | undefined): boolean =>
  line !== undefined && UPRIGHT.test(line.text) && !isRule(line)

/** The columns at which uprights stand, from the crossings of all rules. */
function uprightsOf(rules: readonly Line[], content: readonly Line[]): number[] {
  const crossings = new Set<number>()
  for (const rule of rules) for (const { index } of rule.text.matchAll(CROSSING)) crossings.add(index)
  const confirmed = [...crossings].filter((at) => content.some((line) => UPRIGHT.test(line.text[at] ?? '')))
  return confirmed.sort((a, b) => a - b)
}

/** The spans between the uprights of a line, with the columns they cover. */
function piecesOf(
  line: Line,
  uprights: readonly number[],
): { span: Span; column: number; columnSpan: number }[] {
  const pieces: { span: Span; column: number; columnSpan: number }[] = []
  let from = 0
  let column = 0
  for (const [index, at] of [...uprights, Number.POSITIVE_INFINITY].entries()) {
    if (at !== Number.POSITIVE_INFINITY && !UPRIGHT.test(line.text[at] ?? '')) continue
    const span = trimmedSpan(line, Math.min(from, line.text.length), Math.min(at, line.text.length))
    pieces.push({ span, column, columnSpan: index - column + 1 })
    from = at + 1
    column = index + 1
  }
  return pieces
}

/** The lines of each logical row. Rules between all rows tell them apart; a rule below the header alone does not. */
function rowsOf(groups: readonly Line[][], uprights: readonly number[]): Line[][] {
  if (groups.length !== 2 || groups[1]!.length === 1)
    return groups.length > 1 ? [...groups] : groups.flat().map((line) => [line])
  const firstIsEmpty = (line: Line): boolean => {
    const first = piecesOf(line, uprights).find(({ span }) => span.from > uprights[0]!)
    return first !== undefined && textOf(first.span) === ''
  }
  const [header, body] = groups as [Line[], Line[]]
  return body.slice(1).every(firstIsEmpty) ? [header, body] : [header, ...body.map((line) => [line])]
}

/** Reads a table drawn with lines that begins at a line, or null where none does. */
export function takeBox(lines: readonly Line[], at: number, issues: Issue[]): Taken | null {
  if (!isRule(lines[at]) && !(isContent(lines[at]) && isRule(lines[at + 1]))) return null
  const rules: Line[] = []
  const groups: Line[][] = []
  let open = false
  let next = at
  for (; next < lines.length; next++) {
    const line = lines[next]!
    if (isRule(line)) {
      rules.push(line)
      open = false
    } else if (!isContent(line)) break
    else if (open) groups[groups.length - 1]!.push(line)
    else {
      groups.push([line])
      open = true
    }
  }
  const uprights = uprightsOf(rules, groups.flat())
  if (groups.length === 0 || uprights.length === 0) return null
  const left = uprights[0]!
  const right = uprights[uprights.length - 1]!
  // Words outside of the outer lines are only there where a table has no outer lines.
  const bare = groups.flat().some((line) => line.text.slice(0, left).trim() !== '')
  const columns = bare ? uprights.length + 1 : uprights.length - 1
  if (columns < 1) return null
  const rows = rowsOf(groups, uprights).map((row): RawCell[] => {
    const cells = new Map<number, { pieces: Span[]; columnSpan: number; at: number }>()
    for (const line of row)
      for (const { span, column, columnSpan } of piecesOf(line, uprights)) {
        const slot = bare ? column : column - 1
        if (slot < 0 || slot >= columns || span.from > Math.max(right, line.text.length)) continue
        const cell = cells.get(slot) ?? { pieces: [], columnSpan, at: span.from }
        if (span.to > span.from) cell.pieces.push(span)
        cells.set(slot, cell)
      }
    return [...cells]
      .sort(([a], [b]) => a - b)
      .map(([slot, cell]) =>
        cell.pieces.length > 0
          ? wrappedCell(cell.pieces, slot, Math.min(cell.columnSpan, columns - slot))
          : emptyCell(row[0]!, slot, cell.at),
      )
  })
  return { fragment: fragmentOf(rows, 'ink', { breaks: 'soft' }, issues), next }
}
