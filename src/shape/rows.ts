import {
  type Column,
  type Issue,
  issue,
  type LabelledCell,
  type Place,
  paragraph,
  type Role,
  type Row,
  type TableCell,
  type TableRow,
} from '../model/index.ts'
import { canBeCaption, isSentence } from '../util/caption.ts'
import { comparableWords, foldForComparison, shorten } from '../util/text.ts'
import { withoutBareAnswer } from './bare-answers.ts'
import { Labeller } from './labels.ts'
import { calendarYear } from './period-columns.ts'
import { findingAmong, isFinding, numbering, SectionRows } from './sections.ts'
import type { ReadTable } from './tables.ts'
import { printedText, shownText } from './texts.ts'

/** A section row is a heading printed as a row; longer ones are notes. */
const LONGEST_SECTION_WORDS = 25
const LONGEST_FINDING_WORDS = 120
/** A number or a sign alone is no action. */
const HAS_WORD = /\p{L}{2}/u
const TOTAL = /^(?:sub)?\s?totals?\b/i

const printed = (cell: TableCell | undefined): string => (cell ? printedText(cell) : '')
const shown = (cell: TableCell | undefined): string => (cell ? shownText(cell) : '')

/** Words that stand over rows. */
interface Heading {
  text: string
  places: Place[]
}

/** The one text a row prints across the table, or null where it prints several or none. */
function soleText(row: TableRow): { column: number; text: string; wide: boolean } | null {
  const column = row.cells.findIndex((cell) => printed(cell) !== '')
  if (column < 0 || row.cells.some((cell, at) => at > column && printed(cell) !== '')) return null
  // Slots covered from the rows above are not this row's own: only a span to the right widens it.
  const text = printed(row.cells[column])
  const span = row.cells.filter((cell) => shown(cell) === text && cell.merged !== undefined).length
  return { column, text, wide: span * 2 > row.cells.length }
}

const isStatement = (text: string): boolean => isSentence(text) && canBeCaption(text.replaceAll('\n', ' '))

/** Turns the rows of one action table into logical Rows. */
export class RowShaper {
  readonly rows: Row[] = []
  readonly issues: Issue[] = []
  private section: Heading | null
  /** What the rows below answer, where that stands above them instead of in a column. */
  private area: Heading | null
  /** Sentences stand over the rows again and again: what the rows answer. */
  private readonly statesAreas: boolean
  /** How the rows that were read as areas are numbered. */
  private areaRows = ''
  private readonly sectionRows: SectionRows
  private readonly labeller: Labeller
  private readonly read: ReadTable
  /** Each column's header in comparison form. */
  private readonly headers: readonly string[]
  private readonly column: (role: Role) => Column | undefined

  constructor(read: ReadTable) {
    this.read = read
    this.labeller = new Labeller(read.columns, calendarYear(read.table))
    this.headers = read.columns.map(({ header }) => foldForComparison(header))
    this.column = (role) => read.columns.find((each) => each.role === role || each.also === role)
    const { captions, lead = [] } = read.table
    const finding = this.column('area')
      ? null
      : (lead.findLast(({ text }) => isFinding(text)) ?? findingAmong(captions))
    this.area = finding
    this.section = captions.findLast((caption) => caption !== finding) ?? null
    this.statesAreas = this.countStatements() > 1
    this.sectionRows = new SectionRows(
      read.table.rows.flatMap((row) => soleText(row)?.text.replaceAll('\n', ' ') ?? []),
    )
  }

  /** How many rows print one sentence over the rows below, and nothing else. */
  private countStatements(): number {
    const { rows } = this.read.table
    return rows.filter((row, at) => {
      const sole = soleText(row)
      return sole?.wide && isStatement(sole.text) && at + 1 < rows.length && !soleText(rows[at + 1]!)
    }).length
  }

  shape(): void {
    const { table, header } = this.read
    for (const row of table.rows.slice(0, header.start)) this.title(row)
    for (const row of table.rows.slice(header.start + header.rows)) this.add(row)
  }

  private add(row: TableRow): void {
    if (row.cells.every((cell) => printed(cell) === '' && cell.merged !== 'covered')) return
    if (this.repeatsHeader(row)) return
    if (this.standsOver(row)) return
    const action = this.column('action')!
    this.sectionRows.pass()
    if (printed(row.cells[action.index]) === '' && this.continuesAction(row)) return
    if (!HAS_WORD.test(shown(row.cells[action.index]))) {
      this.leaveOut(row, 'has no action')
      return
    }
    if (TOTAL.test(printed(row.cells[0]))) {
      this.leaveOut(row, 'is a total')
      return
    }
    const groups = this.labeller.groups(row)
    const section = groups.length === 0 ? this.section : headingOf(groups)
    this.rows.push({
      tableNo: this.read.tableNo,
      rowNo: row.number,
      page: row.page,
      section: section?.text ?? null,
      sectionPlaces: section?.places ?? [],
      cells: withoutBareAnswer([...this.labeller.label(row), ...this.areaAbove()]),
    })
  }

  private areaAbove(): LabelledCell[] {
    if (!this.area) return []
    const { text, places } = this.area
    return [
      {
        role: 'area',
        header: '',
        cell: { paragraphs: [paragraph(text)], places },
        carried: true,
        probability: 1,
      },
    ]
  }

  private repeatsHeader(row: TableRow): boolean {
    const names: { words: string; header: string }[] = []
    for (const [column, cell] of row.cells.entries()) {
      const words = foldForComparison(shown(cell))
      const header = this.headers[column] ?? ''
      // Nearly every row is told from its header by its first cell.
      if (!header.includes(words)) return false
      if (words !== '') names.push({ words, header })
    }
    const same = names.filter(({ words, header }) => words === header).length
    // Where most names are the same, a shorter one is what is left of a column's.
    return (
      names.length > 1 && names.every(({ words, header }) => words === header || words.length > 3 || same > 1)
    )
  }

  /** A row that prints one text only: a heading over the rows below, an area of its own, or a note. */
  private standsOver(row: TableRow): boolean {
    const sole = soleText(row)
    if (!sole || this.read.table.columns < 3) return false
    const { role, use } = this.read.columns[sole.column]!
    if (role === 'action' && !sole.wide) return false
    if ((role === 'area' || use === 'groups') && !sole.wide && !this.standsBesideAction(sole.column)) {
      this.labeller.carry(sole.column, row.cells[sole.column]!)
      return true
    }
    if (!sole.wide && role !== 'reference' && sole.column !== 0) return false
    this.title(row)
    return true
  }

  /** The table prints a column's words beside their first action, so what stands alone is none of it. */
  private standsBesideAction(column: number): boolean {
    const action = this.column('action')
    if (!action) return false
    const { table, header } = this.read
    return table.rows
      .slice(header.start + header.rows)
      .some(({ cells }) => printed(cells[action.index]) !== '' && printed(cells[column]) !== '')
  }

  /** `Goal B. Maths` after `Goal A. Every pupil in school every day`: what is numbered alike is of one kind. */
  private goesOnWithAreas(text: string): boolean {
    return this.areaRows !== '' && numbering(text) === this.areaRows
  }

  private title(row: TableRow): void {
    const sole = soleText(row)
    if (!sole) {
      if (row.cells.some((cell) => printed(cell) !== '')) this.leaveOut(row, 'stands above the header')
      return
    }
    const text = sole.text.replaceAll('\n', ' ')
    const { places } = row.cells[sole.column]!
    const length = comparableWords(text).length
    const isArea =
      isFinding(text) || this.goesOnWithAreas(text) || (this.statesAreas && sole.wide && isStatement(text))
    if (isArea && !this.column('area') && length <= LONGEST_FINDING_WORDS) {
      this.area = { text, places }
      this.areaRows = numbering(text)
      this.labeller.reset()
      return
    }
    const isNote = !canBeCaption(text) || (isSentence(text) && this.section !== null)
    if (isNote || length > LONGEST_SECTION_WORDS) {
      this.leaveOut(row, 'is a note')
      return
    }
    this.sectionRows.add(text)
    this.section = { text: this.sectionRows.texts.join(' / '), places }
    this.area = null
    this.labeller.reset()
  }

  /**
   * A row beside a merged or blank action cell that still says who, when or how far belongs to the action
   * above: its words are added to that row's. Beside a blank one only where the row may be the rest of the one above:
   * where markup or lines make it certain, nobody asked for its words to go elsewhere.
   */
  private continuesAction(row: TableRow): boolean {
    const last = this.rows.at(-1)
    if (!last) return false
    const isMerged = row.cells[this.column('action')!.index]?.merged === 'covered'
    if (!isMerged && this.read.table.certainRows && row.page === last.page) {
      const said = this.note('row-left-out', row, 'prints no action of its own and was left out')
      const message = `${said.message} Merge its action cell with the one above if it goes on with that.`
      this.issues.push({ ...said, severity: 'warning', message })
      return true
    }
    for (const role of ['reference', 'area'] as const) {
      const column = this.column(role)
      if (column && printed(row.cells[column.index]) !== '') return false
    }
    const added = new Labeller(this.read.columns, calendarYear(this.read.table)).label(row)
    last.cells = last.cells.map((labelled) => {
      if (labelled.role === 'action') return labelled
      const more = added.find((each) => each.role === labelled.role && each.header === labelled.header)
      if (!more || printed(more.cell) === '') return labelled
      const { cell } = labelled
      return {
        ...labelled,
        cell: {
          ...cell,
          paragraphs: [...cell.paragraphs, ...more.cell.paragraphs],
          places: [...cell.places, ...more.cell.places],
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
    return issue(code, `Table ${this.read.tableNo}, row ${row.number} ${what}.`, {
      text: shorten(text, 2000),
      places: row.cells.flatMap((cell) => (cell.merged === 'covered' ? [] : cell.places)),
      ...(row.page === null ? {} : { page: row.page }),
    })
  }
}

const headingOf = (cells: readonly LabelledCell[]): Heading => ({
  text: cells.map(({ cell }) => shown(cell).replaceAll('\n', ' ')).join(' / '),
  places: cells.flatMap(({ cell }) => cell.places),
})
