import {
  type Issue,
  issue,
  type LabelledCell,
  type Place,
  printedWords,
  type Role,
  type Row,
  type Table,
  type TableCell,
  type TableRow,
  wordsOf,
} from '../model/index.ts'
import { canBeCaption, isSentence } from '../util/caption.ts'
import { comparableWords, foldForComparison, shorten } from '../util/text.ts'
import type { Column } from './columns.ts'
import type { Header } from './header.ts'

/** A banner is a heading printed as a row; longer ones are notes. */
const LONGEST_BANNER_WORDS = 25
const TOTAL = /^(?:sub)?\s?totals?\b/i
/** Roles whose words hold for the rows below until others are printed. */
const CARRIED: readonly Role[] = ['area', 'source']
/** Words that print `the same as above`. */
const DITTO = /^(?:["”“〃]|''|ditto|as above|\(?see above\)?)$/i

const printed = (cell: TableCell | undefined): string => (cell ? printedWords(cell) : '')
const shown = (cell: TableCell | undefined): string => (cell ? wordsOf(cell.paragraphs) : '')

/** The one text a row prints across the table, or null where it prints several or none. */
function soleText(row: TableRow): { column: number; text: string; wide: boolean } | null {
  const filled = row.cells.flatMap((cell, column) => (printed(cell) === '' ? [] : [column]))
  const [column] = filled
  if (filled.length !== 1 || column === undefined) return null
  // Slots covered from the rows above are not this row's own: only a span to the right widens it.
  const text = printed(row.cells[column])
  const span = row.cells.filter((cell) => shown(cell) === text && cell.merged !== undefined).length
  return { column, text, wide: span * 2 > row.cells.length }
}

/** Turns the rows of one action table into logical Rows. */
export class RowShaper {
  readonly rows: Row[] = []
  readonly issues: Issue[] = []
  private section: { text: string; places: Place[] } | null
  private readonly carried = new Map<number, TableCell>()
  private readonly table: Table
  private readonly columns: readonly Column[]
  private readonly header: Header
  private readonly column: (role: Role) => Column | undefined

  constructor(table: Table, columns: readonly Column[], header: Header) {
    this.table = table
    this.columns = columns
    this.header = header
    this.column = (role) => columns.find((each) => each.role === role)
    const caption = table.captions.at(-1)
    this.section = caption ? { text: caption.text, places: caption.places } : null
  }

  shape(): void {
    for (const row of this.table.rows.slice(0, this.header.start)) this.title(row)
    for (const row of this.table.rows.slice(this.header.start + this.header.rows)) this.add(row)
  }

  private add(row: TableRow): void {
    if (row.cells.every((cell) => printed(cell) === '' && cell.merged !== 'covered')) return
    if (this.repeatsHeader(row)) return
    if (this.banner(row)) return
    const action = this.column('action')!
    if (printed(row.cells[action.index]) === '' && this.continuesAction(row, action)) return
    if (shown(row.cells[action.index]) === '') {
      this.leaveOut(row, 'has no action')
      return
    }
    if (TOTAL.test(printed(row.cells[0]))) {
      this.leaveOut(row, 'is a total')
      return
    }
    this.rows.push({
      tableNo: this.table.number,
      rowNo: row.number,
      page: row.page,
      section: this.section?.text ?? null,
      sectionPlaces: this.section?.places ?? [],
      cells: this.columns.map((column) => this.label(row, column)),
    })
  }

  private label(row: TableRow, column: Column): LabelledCell {
    const { role, header, index } = column
    const cell = row.cells[index]!
    if (!CARRIED.includes(role)) return { role, header, cell, carried: false }
    const words = printed(cell)
    if (words !== '' && !DITTO.test(words)) {
      this.carried.set(index, cell)
      return { role, header, cell, carried: false }
    }
    const above = cell.merged === 'covered' ? cell : this.carried.get(index)
    return above ? { role, header, cell: above, carried: true } : { role, header, cell, carried: false }
  }

  private repeatsHeader(row: TableRow): boolean {
    if (this.header.rows === 0) return false
    const filled = row.cells.flatMap((cell, column) => {
      const words = foldForComparison(shown(cell))
      return words === '' ? [] : [{ words, header: foldForComparison(this.header.texts[column] ?? '') }]
    })
    if (filled.length < 2) return false
    const same = filled.filter(
      ({ words, header }) => words === header || (words.length > 3 && header.includes(words)),
    )
    return same.length === filled.length
  }

  /** A row that prints one text only: a heading over the rows below, an area of its own, or a note. */
  private banner(row: TableRow): boolean {
    const sole = soleText(row)
    if (!sole || this.table.columns < 3) return false
    const role = this.columns[sole.column]!.role
    if (role === 'action' && !sole.wide) return false
    if (role === 'area' && !sole.wide && !this.areaBesideAction()) {
      this.carried.set(sole.column, row.cells[sole.column]!)
      return true
    }
    if (!sole.wide && role !== 'reference' && sole.column !== 0) return false
    this.title(row)
    return true
  }

  /** The table prints its areas beside their first action, so one that stands alone is no area. */
  private areaBesideAction(): boolean {
    const action = this.column('action')
    const area = this.column('area')
    if (!action || !area) return false
    return this.table.rows
      .slice(this.header.start + this.header.rows)
      .some(({ cells }) => printed(cells[action.index]) !== '' && printed(cells[area.index]) !== '')
  }

  private title(row: TableRow): void {
    const sole = soleText(row)
    if (!sole) {
      if (row.cells.some((cell) => printed(cell) !== '')) this.leaveOut(row, 'stands above the header')
      return
    }
    const text = sole.text.replaceAll('\n', ' ')
    const isNote = !canBeCaption(text) || (isSentence(text) && this.section !== null)
    if (isNote || comparableWords(text).length > LONGEST_BANNER_WORDS) {
      this.leaveOut(row, 'is a note')
      return
    }
    this.section = { text, places: row.cells[sole.column]!.places }
    this.carried.clear()
  }

  /**
   * A row beside a merged or blank action cell that still says who, when or how far belongs to the action
   * above: its words are added to that row's.
   */
  private continuesAction(row: TableRow, action: Column): boolean {
    const last = this.rows.at(-1)
    if (!last) return false
    const reference = this.column('reference')
    if (reference && printed(row.cells[reference.index]) !== '') return false
    const area = this.column('area')
    if (area && printed(row.cells[area.index]) !== '') return false
    last.cells = last.cells.map((labelled, at) => {
      const index = this.columns[at]!.index
      const extra = row.cells[index]!
      if (index === action.index || printed(extra) === '') return labelled
      const { cell } = labelled
      return {
        ...labelled,
        cell: {
          ...cell,
          paragraphs: [...cell.paragraphs, ...extra.paragraphs],
          places: [...cell.places, ...extra.places],
        },
      }
    })
    this.issues.push(
      this.note('row-joined', row, 'prints no action of its own; its words were added to the action above'),
    )
    return true
  }

  private leaveOut(row: TableRow, why: string): void {
    this.issues.push(this.note('row-left-out', row, `${why} and was left out`))
  }

  private note(code: 'row-joined' | 'row-left-out', row: TableRow, what: string): Issue {
    const text = row.cells.map(printed).filter(Boolean).join(' | ')
    return issue(code, `Table ${this.table.number}, row ${row.number} ${what}.`, {
      text: shorten(text, 2000),
      places: row.cells.flatMap((cell) => (cell.merged === 'covered' ? [] : cell.places)),
      ...(row.page === null ? {} : { page: row.page }),
    })
  }
}
