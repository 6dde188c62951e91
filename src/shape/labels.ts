import {
  type Column,
  type LabelledCell,
  type Paragraph,
  paragraph,
  type Role,
  type TableCell,
  type TableRow,
} from '../model/index.ts'
import { isPeriod } from './period-columns.ts'
import { printedText, shownText } from './texts.ts'

/** Roles whose words hold for the rows below until others are printed. */
const CARRIED: readonly Role[] = ['area', 'source']
/** Words and marks that print `the same as above`. */
const DITTO =
  /^[-–—\s]*(?:["”“〃″]|''|,,|ditto\.?|do\.|do(?=[-–—])|(?:same )?as above|\(?see above\)?)[-–—\s]*$/iu
/** Roles whose words are each row's own. */
const OWN: readonly Role[] = ['action', 'reference']
/** Words that deny a tick. */
const NO_TICK = /^(?:no|n|[-–—.]|n\/a|na|✗|☐|0)$/iu

const isTicked = (cell: TableCell): boolean => {
  const words = printedText(cell).trim()
  return words === '' ? cell.fill !== undefined && cell.merged !== 'covered' : !NO_TICK.test(words)
}

/** Whether a cell of a row is ticked, or covered by one to its left that is. */
function isTickedIn(row: TableRow, index: number): boolean {
  const { cells } = row
  const cell = cells[index]!
  if (cell.merged !== 'covered') return isTicked(cell)
  const left = cells[index - 1]
  const isOfLeft = left?.merged !== undefined && JSON.stringify(left.places) === JSON.stringify(cell.places)
  return isOfLeft && isTickedIn(row, index - 1)
}

/**
 * Periods side by side are a window from the first to the last; a year stands behind its month. `year` is that of the
 * whole calendar.
 */
function termWords(columns: readonly Column[], year: string | null): string {
  const names = columns
    .map(({ header }) => header.replace(/^((?:19|20)\d\d(?:[/–-]\d\d)?) (\p{L}.*)$/u, '$2 $1'))
    .map((name) => (year !== null && isPeriod(name) && !/\d\d/.test(name) ? `${name} ${year}` : name))
  const areWindow =
    names.length > 1 &&
    columns.every(({ index, header }, at) => index === columns[0]!.index + at && isPeriod(header))
  return areWindow ? `${names[0]} to ${names.at(-1)}` : names.join(', ')
}

/** Labels the cells of a table's rows, from its top down. */
export class Labeller {
  private readonly columns: readonly Column[]
  private readonly carried = new Map<number, TableCell>()

  private readonly year: string | null

  /** `year`: of the calendar that the table shows, where its headers do not say it. */
  constructor(columns: readonly Column[], year: string | null = null) {
    this.columns = columns
    this.year = year
  }

  /** Words printed alone in a column hold for the rows below. */
  carry(column: number, cell: TableCell): void {
    this.carried.set(column, cell)
  }

  /** A new part of the table begins. */
  reset(): void {
    this.carried.clear()
  }

  /** The cells of a row by Role; those of a header that joins two Roles come once for each. */
  label(row: TableRow): LabelledCell[] {
    const cells = this.columns
      .filter(({ use }) => use !== 'term')
      .flatMap((column) => {
        const { role, also } = column
        const first = this.labelled(row, column, role)
        if (!also) return [first]
        const joint = { joint: true } as const
        return [
          { ...first, ...joint },
          { ...this.labelled(row, column, also), ...joint },
        ]
      })
    // A deadline that is printed outranks the bars and ticks beside it.
    const isPrinted = cells.some(
      ({ role, cell }) => role === 'due' && /[\p{L}\p{N}]/u.test(printedText(cell)),
    )
    return isPrinted ? cells : [...cells, ...this.term(row)]
  }

  /** The words of the columns that group rows, outermost first. */
  groups(row: TableRow): LabelledCell[] {
    return this.columns
      .filter(({ use }) => use === 'groups')
      .map((column) => this.labelled(row, column, column.role, true))
      .filter(({ cell }) => shownText(cell) !== '')
  }

  private labelled(
    row: TableRow,
    { header, index, probability }: Column,
    role: Role,
    carries = CARRIED.includes(role),
  ): LabelledCell {
    const cell = row.cells[index]!
    const plain = { role, header, cell, carried: false, probability }
    const words = printedText(cell)
    const isDitto = DITTO.test(words) && !OWN.includes(role)
    if (words !== '' && !isDitto) this.carried.set(index, cell)
    if (!isDitto && (words !== '' || !carries)) return plain
    const above = cell.merged === 'covered' ? cell : this.carried.get(index)
    return above ? { ...plain, cell: above, carried: true } : plain
  }

  /** The deadline that is ticked under one or several terms: the terms' own words, where the ticks stand. */
  private term(row: TableRow): LabelledCell[] {
    const columns = this.columns.filter(({ use, index }) => use === 'term' && isTickedIn(row, index))
    if (columns.length === 0) return []
    const paragraphs: Paragraph[] = [paragraph(termWords(columns, this.year))]
    const places = columns.flatMap(({ index }) => row.cells[index]!.places)
    const probability = Math.min(...columns.map((column) => column.probability))
    return [{ role: 'due', header: '', cell: { paragraphs, places }, carried: false, probability }]
  }
}
