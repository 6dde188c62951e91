import { type FragmentCell, type Issue, issue, wordsOf } from '../../model/index.ts'
import { cellAt, columnOf, lies } from './address.ts'
import type { Condition, SheetLine, SheetPart } from './sheet-part.ts'

/** More rules than any person keeps; those beyond are said and not read. */
const MOST_RULES = 500
/** Rules that paint by how a number compares with others, which words are not about. */
const BY_COMPARISON = new Set(['colorScale', 'iconSet', 'dataBar'])

/** Whether a rule holds for a cell of a row. */
type Test = (cell: FragmentCell, line: SheetLine) => boolean

interface Rule {
  condition: Condition
  fill: string
  holds: Test
}

/**
 * Paints the cells of a sheet as its conditional formats do, where their rules are simple: words or a number that the
 * cell equals, holds, begins or ends with, or that another cell of its row equals. Says which rules are not read.
 */
export function paintByConditions(
  { lines, conditions }: SheetPart,
  fills: readonly (string | undefined)[],
  sheet: string,
): Issue[] {
  const rules: Rule[] = []
  const unread: Condition[] = []
  for (const condition of [...conditions].sort((a, b) => a.priority - b.priority)) {
    const fill = condition.format === null ? undefined : fills[condition.format]
    const painted = fill !== undefined || BY_COMPARISON.has(condition.type)
    if (!painted || condition.ranges.length === 0) continue
    const holds = rules.length < MOST_RULES ? testOf(condition) : null
    if (holds && fill !== undefined) rules.push({ condition, fill, holds })
    else unread.push(condition)
  }
  if (rules.length > 0) {
    for (const line of lines) {
      for (const cell of line.cells) {
        const rule = rules.find(
          ({ condition: { ranges }, holds }) =>
            ranges.some((range) => lies(range, line.number, cell.column)) && holds(cell, line),
        )
        if (rule) cell.fill = rule.fill
      }
    }
  }
  if (unread.length === 0) return []
  const message = `${unread.length} conditional formats of the sheet “${sheet}” colour cells by rules that are not read; a rating that only such a colour shows is missing.`
  return [issue('not-read', message, { severity: 'warning', text: unread[0]!.formulas.join('; ') })]
}

const valueIn = (cell: FragmentCell): string => cell.raw ?? wordsOf(cell.paragraphs)
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** The constant that a formula is: words in quotes or a number; null where it is more. */
function constantOf(formula: string | undefined): string | number | null {
  const text = (formula ?? '').trim().replace(/^=/, '')
  const words = /^"((?:[^"]|"")*)"$/.exec(text)?.[1]
  if (words !== undefined) return words.replaceAll('""', '"')
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null
}

function testOf({ type, operator, text, formulas, ranges }: Condition): Test | null {
  const wanted = text.toLowerCase()
  const words = (test: (words: string) => boolean): Test | null =>
    wanted === '' ? null : (cell) => test(wordsOf(cell.paragraphs).toLowerCase())
  switch (type) {
    case 'containsText':
      return words((each) => each.includes(wanted))
    case 'notContainsText':
      return words((each) => !each.includes(wanted))
    case 'beginsWith':
      return words((each) => each.startsWith(wanted))
    case 'endsWith':
      return words((each) => each.endsWith(wanted))
    case 'cellIs':
      return comparison(operator, formulas)
    case 'expression':
      return otherCell(formulas[0] ?? '', ranges[0]!.top, ranges[0]!.left)
    default:
      return null
  }
}

function comparison(operator: string, formulas: readonly string[]): Test | null {
  const [first, second] = formulas.map(constantOf)
  if (typeof first === 'string') {
    if (operator === 'equal') return (cell) => same(valueIn(cell), first)
    return operator === 'notEqual' ? (cell) => !same(valueIn(cell), first) : null
  }
  if (typeof first !== 'number') return null
  const last = typeof second === 'number' ? second : first
  const tests: Readonly<Record<string, (value: number) => boolean>> = {
    equal: (value) => value === first,
    notEqual: (value) => value !== first,
    greaterThan: (value) => value > first,
    greaterThanOrEqual: (value) => value >= first,
    lessThan: (value) => value < first,
    lessThanOrEqual: (value) => value <= first,
    between: (value) => value >= first && value <= last,
    notBetween: (value) => value < first || value > last,
  }
  const test = tests[operator]
  if (!test) return null
  return (cell) => {
    const value = valueIn(cell)
    // Words are never less or more than a number; days are not compared, for they are kept as days.
    return value !== '' && Number.isFinite(Number(value)) && test(Number(value))
  }
}

/** `$F5="Complete"`: the words of a cell in the same row, seen from the first cell of the range. */
function otherCell(formula: string, top: number, left: number): Test | null {
  const [, address = '', wanted] = /^=?\s*(\$?[A-Z]{1,3}\$?\d{1,7})\s*=\s*"([^"]*)"\s*$/i.exec(formula) ?? []
  const at = cellAt(address)
  if (!at || wanted === undefined || address.includes('$', 1) || at.row !== top) return null
  const isFixed = address.startsWith('$')
  const offset = columnOf(address.replace(/[^A-Z]/gi, '')) - left
  return (cell, line) => {
    const column = isFixed ? at.column : cell.column + offset
    const other = line.cells.find((each) => each.column === column)
    return other !== undefined && same(valueIn(other), wanted)
  }
}
