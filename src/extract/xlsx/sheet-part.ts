import { type FragmentCell, type Paragraph, SourceError } from '../../model/index.ts'
import { walkXml, type XmlListener } from '../xml.ts'
import { cellAt, lettersOf, MOST_COLUMNS, MOST_ROWS, type Range, rangeOf } from './address.ts'
import type { CellLook } from './looks.ts'
import { type SheetString, StringListener } from './strings.ts'
import { type CellValue, dayOf, isDateFormat, wordsOfValue } from './values.ts'

/** A row that the file lists; `column` of its cells is Excel's own, from 0. */
export interface SheetLine {
  number: number
  hidden: boolean
  cells: FragmentCell[]
}

/** A rule that paints the cells of some ranges. */
export interface Condition {
  ranges: readonly Range[]
  type: string
  /** The number of the conditional format, where it has one. */
  format: number | null
  operator: string
  /** The words that a rule about words looks for. */
  text: string
  formulas: string[]
  priority: number
}

/** What the part of one sheet says. */
export interface SheetPart {
  lines: SheetLine[]
  merges: Range[]
  hiddenColumns: Range[]
  /** Rows up to this number stay in sight when the sheet is scrolled, or carry the filter's buttons. */
  headerRows: number
  /** The codes of the running titles. */
  header: string
  footer: string
  conditions: Condition[]
  /** Cells whose formula no program has worked out yet. */
  unreckoned: string[]
}

/** What the cells of a sheet refer to. */
export interface WorkbookContext {
  strings: readonly SheetString[]
  looks: readonly CellLook[]
  /** Days are counted as old Macintoshes did. */
  macintosh: boolean
}

/** Reads a sheet's part from its first cell to its last. Throws SourceError `damaged` where it is none. */
export function readSheetPart(
  bytes: Uint8Array,
  part: string,
  sheet: string,
  context: WorkbookContext,
): SheetPart {
  const listener = new SheetListener(sheet, context)
  walkXml(bytes, part, listener)
  return listener.found
}

class SheetListener implements XmlListener {
  readonly found: SheetPart = {
    lines: [],
    merges: [],
    hiddenColumns: [],
    headerRows: 0,
    header: '',
    footer: '',
    conditions: [],
    unreckoned: [],
  }
  private readonly sheet: string
  private readonly context: WorkbookContext
  private readonly inline = new StringListener()
  private line: SheetLine | null = null
  private row = 0
  private column = -1
  private attributes: Readonly<Record<string, string>> = {}
  private hasFormula = false
  private value = ''
  private isInline = false
  private ranges: Range[] = []
  /** The element whose characters are wanted. */
  private wanted: string | null = null
  private words = ''

  constructor(sheet: string, context: WorkbookContext) {
    this.sheet = sheet
    this.context = context
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.isInline) this.inline.open(name, attributes)
    switch (name) {
      case 'row':
        this.beginRow(attributes)
        break
      case 'c':
        this.beginCell(attributes)
        break
      case 'f':
        this.hasFormula = true
        break
      case 'is':
        this.isInline = true
        break
      case 'v':
      case 'formula':
      case 'oddHeader':
      case 'oddFooter':
        this.wanted = name
        this.words = ''
        break
      default:
        this.openOther(name, attributes)
    }
  }

  private openOther(name: string, attributes: Readonly<Record<string, string>>): void {
    const { found } = this
    switch (name) {
      case 'col': {
        const { min, max, hidden, width } = attributes
        if (!isTrue(hidden) && Number(width ?? 1) !== 0) break
        const left = Number(min) - 1
        const right = Math.min(MOST_COLUMNS, Number(max)) - 1
        if (left >= 0 && left <= right) found.hiddenColumns.push({ top: 1, bottom: MOST_ROWS, left, right })
        break
      }
      case 'pane':
        if ((attributes['state'] ?? '').startsWith('frozen')) {
          found.headerRows = Math.max(0, Math.floor(Number(attributes['ySplit'] ?? 0)) || 0)
        }
        break
      case 'autoFilter':
        if (found.headerRows === 0) found.headerRows = rangeOf(attributes['ref'] ?? '')?.top ?? 0
        break
      case 'mergeCell': {
        const range = rangeOf(attributes['ref'] ?? '')
        if (range) found.merges.push(range)
        break
      }
      case 'conditionalFormatting':
        this.ranges = (attributes['sqref'] ?? '').split(' ').flatMap((each) => rangeOf(each) ?? [])
        break
      case 'cfRule':
        found.conditions.push({
          ranges: this.ranges,
          type: attributes['type'] ?? '',
          format: attributes['dxfId'] === undefined ? null : Number(attributes['dxfId']),
          operator: attributes['operator'] ?? '',
          text: attributes['text'] ?? '',
          formulas: [],
          priority: Number(attributes['priority'] ?? 0),
        })
        break
      default:
    }
  }

  close(name: string): void {
    if (name === this.wanted) {
      this.wanted = null
      if (name === 'v') this.value = this.words
      else if (name === 'formula') this.found.conditions.at(-1)?.formulas.push(this.words)
      else if (name === 'oddHeader') this.found.header = this.words
      else this.found.footer = this.words
    } else if (name === 'is') this.isInline = false
    else if (name === 'c') this.endCell()
    else if (name === 'row') this.line = null
    if (this.isInline) this.inline.close(name)
  }

  text(text: string): void {
    if (this.isInline) this.inline.text(text)
    else if (this.wanted !== null) this.words += text
  }

  private beginRow({ r, hidden, ht }: Readonly<Record<string, string>>): void {
    this.row = r === undefined ? this.row + 1 : Number(r)
    if (!(this.row >= 1 && this.row <= MOST_ROWS)) throw this.beyond(`row ${r ?? this.row}`)
    this.column = -1
    this.line = { number: this.row, hidden: isTrue(hidden) || Number(ht ?? 1) === 0, cells: [] }
    this.found.lines.push(this.line)
  }

  private beginCell(attributes: Readonly<Record<string, string>>): void {
    const { r } = attributes
    const at = r === undefined ? { row: this.row, column: this.column + 1 } : cellAt(r)
    if (!at || at.column >= MOST_COLUMNS) throw this.beyond(`cell ${r ?? `in row ${this.row}`}`)
    this.column = at.column
    this.attributes = attributes
    this.hasFormula = false
    this.value = ''
  }

  private endCell(): void {
    if (!this.line) return
    const { s = '0' } = this.attributes
    const look = this.context.looks[Number(s)] ?? {}
    const { runs, raw } = wordsOfValue(this.valueOf(look), look)
    const address = `${lettersOf(this.column)}${this.row}`
    if (runs.length === 0 && this.hasFormula && this.attributes['t'] !== 'str') {
      this.found.unreckoned.push(address)
    }
    if (runs.length === 0 && look.fill === undefined) return
    this.line.cells.push({
      column: this.column,
      columnSpan: 1,
      rowSpan: 1,
      paragraphs: linesOf(runs),
      places: [{ kind: 'part', part: this.sheet, path: address }],
      ...(look.fill !== undefined && { fill: look.fill }),
      ...(raw !== undefined && { raw }),
    })
  }

  private valueOf({ format }: CellLook): CellValue {
    const { value } = this
    switch (this.attributes['t'] ?? 'n') {
      case 's':
        return this.context.strings[Number(value)] ?? ''
      case 'inlineStr':
        return this.inline.take()
      case 'b':
        return value === '1' || value === 'true'
      case 'd': {
        const date = new Date(`${value.slice(0, 10)}T00:00:00Z`)
        return Number.isNaN(date.getTime()) ? value : date
      }
      case 'n': {
        const number = Number(value)
        if (value === '' || Number.isNaN(number)) return value
        return isDateFormat(format) ? (dayOf(number, this.context.macintosh) ?? number) : number
      }
      // The result of a formula, or the name of an error.
      default:
        return value
    }
  }

  private beyond(what: string): SourceError {
    return new SourceError(
      'damaged',
      `the sheet “${this.sheet}” lists ${what}, which Excel cannot have; the file is damaged`,
    )
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** The lines of a cell are its paragraphs; what begins with a bullet is an item of a list. */
function linesOf(runs: Paragraph['runs']): Paragraph[] {
  const paragraphs: Paragraph[] = [{ runs: [] }]
  for (const run of runs) {
    for (const [index, text] of run.text.split(/\r?\n/).entries()) {
      if (index > 0) paragraphs.push({ runs: [] })
      if (text !== '') paragraphs.at(-1)!.runs.push({ ...run, text })
    }
  }
  for (const paragraph of paragraphs) {
    const [first] = paragraph.runs
    const bullet = first && /^\s*([•▪◦‣·])\s+/.exec(first.text)
    if (!bullet) continue
    first.text = first.text.slice(bullet[0].length)
    paragraph.list = { ordered: false, level: 0, marker: bullet[1] ?? '•' }
  }
  return paragraphs
}
