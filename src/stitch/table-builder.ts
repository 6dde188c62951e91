import {
  type Caption,
  type Fragment,
  type Issue,
  issue,
  pageOf,
  printedWords,
  type Table,
  type TableRow,
} from '../model/index.ts'
import { fitColumns } from './columns.ts'
import { joinRows, judgeCut, moveCutMergedCells } from './cut-row.ts'
import { layOut } from './grid.ts'
import { looksLikeHeader, sameWords } from './row-words.ts'

/** What stands between a table and the Fragment that may continue it. */
export interface Between {
  proseSince: boolean
  captionSince: boolean
}

const MOST_HEADER_ROWS = 4
/** Ways of finding a table that tell where each of its rows ends. */
const CERTAIN_ROWS: ReadonlySet<string | undefined> = new Set(['markup', 'ink', 'csv'])

const leadingHeaderRows = (fragment: Fragment): number => {
  const isHeader = fragment.rows.map(
    (row) => row.header === true || (row.cells.length > 0 && row.cells.every((cell) => cell.header === true)),
  )
  const first = isHeader.indexOf(false)
  return first === -1 ? 0 : Math.min(first, MOST_HEADER_ROWS)
}

/**
 * The rest of a merged cell that a page break cut is an empty merged cell at the top of the next page: its slots
 * are blank, as others that go on from above.
 */
function withoutEmptyMerges(rows: TableRow[]): TableRow[] {
  const goesOn = new Set(rows[0]?.cells.keys())
  for (const row of rows) {
    for (const column of goesOn) {
      const { merged, ...cell } = row.cells[column]!
      if (merged && printedWords(cell) === '') row.cells[column] = cell
      else goesOn.delete(column)
    }
  }
  return rows
}

/** Rows below a cut row that its merged cells cover hold the words of both parts. */
function mergeOn(whole: TableRow, next: TableRow, below: readonly TableRow[]): void {
  next.cells.forEach((part, column) => {
    if (part.merged !== 'origin') return
    const joined = whole.cells[column]!
    whole.cells[column] = { ...joined, merged: joined.merged ?? 'origin' }
    for (const row of below) {
      if (row.cells[column]!.merged !== 'covered') break
      row.cells[column] = { ...joined, merged: 'covered' }
    }
  })
}

/** A Table as it grows, Fragment by Fragment. */
export class TableBuilder {
  readonly issues: Issue[] = []
  private readonly number: number
  private readonly above: { captions: Caption[]; lead: Caption[] }
  private readonly columns: number
  private edges: number[] | undefined
  private rows: TableRow[]
  private headerRows: number | null
  /** The header of the table before, where this one has none. */
  private readonly inherited: TableRow[] | null
  private certainRows: boolean
  private lastPage: number | null
  private readonly pages: number[] = []
  private printedRows: number

  /** `previous` is the table before: a table without a header may go on under that one's. */
  constructor(
    number: number,
    fragment: Fragment,
    page: number | null,
    above: { captions: Caption[]; lead: Caption[] },
    previous: TableBuilder | undefined,
  ) {
    this.number = number
    this.above = above
    this.columns = fragment.columns
    this.edges = fragment.columnEdges
    this.rows = layOut(fragment, page)
    this.printedRows = this.rows.length
    const marked = leadingHeaderRows(fragment)
    this.headerRows = marked > 0 ? marked : null
    const hasHeader = marked > 0 || looksLikeHeader(this.rows[0]!, this.rows.slice(1))
    this.inherited = !hasHeader && previous?.columns === fragment.columns ? previous.header : null
    this.certainRows = CERTAIN_ROWS.has(fragment.witness)
    this.lastPage = page
    if (page !== null) this.pages.push(page)
  }

  /** Adds a Fragment if it is a further part of this table; says whether it is. */
  tryContinue(fragment: Fragment, page: number | null, between: Between): boolean {
    const onNextPage = page !== null && this.lastPage !== null && page === this.lastPage + 1
    if (page !== null && !onNextPage) return false
    const fitted = fitColumns(fragment, this.columns, this.edges)
    if (!fitted) return false
    const rows = layOut(fitted, page)
    const repeated = this.repeatedHeaderRows(rows)
    if (repeated === 0) {
      if (between.proseSince || between.captionSince) return false
      const first = rows[0]
      if (leadingHeaderRows(fitted) > 0) return false
      if (
        first &&
        looksLikeHeader(first, rows.slice(1)) &&
        looksLikeHeader(this.rows[0]!, this.rows.slice(1))
      ) {
        return false
      }
    } else if (between.captionSince || (page === null && between.proseSince)) return false
    this.append(rows, repeated)
    this.certainRows &&= CERTAIN_ROWS.has(fragment.witness)
    this.lastPage = page
    if (page !== null && !this.pages.includes(page)) this.pages.push(page)
    this.edges ??= fitted.columnEdges
    return true
  }

  table(): Table {
    const { number, columns, headerRows, rows, pages } = this
    const certain = this.certainRows && { certainRows: true as const }
    return { number, ...this.above, columns, headerRows, rows, ...certain, pages }
  }

  /** The rows that later pages may print again as the header. */
  private get header(): TableRow[] {
    return this.inherited ?? this.rows.slice(0, this.headerRows ?? MOST_HEADER_ROWS)
  }

  /** How many of the rows print the header again. */
  private repeatedHeaderRows(rows: readonly TableRow[]): number {
    const { header } = this
    let count = 0
    while (count < header.length && count < rows.length && sameWords(rows[count]!, header[count]!)) count += 1
    if (!this.inherited && this.headerRows === null && count > 0) this.headerRows = count
    return count
  }

  private append(rows: TableRow[], skipped: number): void {
    const body = withoutEmptyMerges(rows.slice(skipped))
    body.forEach((row, index) => {
      row.number = this.printedRows + skipped + index + 1
    })
    this.printedRows += rows.length
    const first = body.shift()
    if (first) this.appendFirst(first, body)
    this.rows.push(...body)
  }

  private appendFirst(next: TableRow, below: readonly TableRow[]): void {
    const start = this.headerRows ?? (this.inherited ? 0 : 1)
    const last = this.rows.at(-1)
    if (!last || this.rows.length <= start) {
      this.rows.push(next)
      return
    }
    const verdict = judgeCut(last, next, this.rows.slice(start, -1))
    if (verdict === 'cut') {
      joinRows(this.rows, next)
      mergeOn(this.rows.at(-1)!, next, below)
      this.issues.push(this.note('row-joined', 'was cut by a page break and is whole again', next))
      return
    }
    if (verdict === 'doubtful') {
      this.issues.push(
        this.note('row-not-joined', 'may be the rest of the row above the page break; kept apart', next),
      )
    }
    this.rows.push(moveCutMergedCells(this.rows, next))
  }

  private note(code: 'row-joined' | 'row-not-joined', what: string, row: TableRow): Issue {
    const places = row.cells.flatMap((cell) => cell.places)
    const page = pageOf(places[0])
    return issue(code, `Table ${this.number}: a row ${what}.`, {
      text: row.cells.map(printedWords).filter(Boolean).join(' | '),
      places,
      ...(page === null ? {} : { page }),
    })
  }
}
