import { setTimeout } from 'node:timers/promises'
import type { Style, stream } from 'exceljs'
import type { ContractColumn } from '../../model/index.ts'
import { shorten } from '../../util/text.ts'
import { visible } from '../../util/visible.ts'
import { type ExportedRelation, inPieces, plainValue, type SourceRow } from './relation.ts'

/** What a sheet of Excel holds: rows below the header, and characters in a cell. */
const MOST_ROWS = 1_048_575
const MOST_CHARACTERS = 32_767

/** Rows are made faster than they are compressed: no more than so many bytes wait. */
const MOST_WAITING = 1024 * 1024

/** What the library's own stream of a sheet holds back; it takes no notice of pressure itself. */
type SheetStream = { buffers: readonly { length: number }[]; pipes: readonly OldStream[] }

/** The library's streams are older than Node's `writableLength`. */
type OldStream = { _writableState: { length: number } }

type Sheet = ReturnType<stream.xlsx.WorkbookWriter['addWorksheet']>

/** Waits until the compressor has caught up with a sheet. */
async function drained(sheet: object): Promise<void> {
  const { stream } = sheet as { stream: SheetStream }
  const waiting = (): number =>
    stream.buffers.reduce((sum, buffer) => sum + buffer.length, 0) +
    stream.pipes.reduce((sum, pipe) => sum + pipe['_writableState'].length, 0)
  while (waiting() > MOST_WAITING) await setTimeout(1)
}

/** Rows are made so many at once; columns are as wide as the first of them need, and longer words are wrapped. */
const ROWS_AT_ONCE = 200
const NARROWEST = 8
const WIDEST = 60
/** A header carries the arrow of its filter beside its words. */
const ARROW = 4

const FORMATS: Partial<Record<ContractColumn['type'], string>> = {
  date: 'yyyy-mm-dd',
  datetime: 'yyyy-mm-dd hh:mm:ss',
}

/** How a column of a sheet looks: words wrapped and at the top, true dates as ISO writes them. */
function styleOf({ type }: ContractColumn): Partial<Style> {
  const numFmt = FORMATS[type]
  return {
    alignment: { vertical: 'top', ...(type === 'text' || type === 'json' ? { wrapText: true } : {}) },
    ...(numFmt === undefined ? {} : { numFmt }),
  }
}

function widthOf({ name, type }: ContractColumn, sample: readonly SourceRow[]): number {
  const shown = FORMATS[type]
  const longest = sample.reduce((most, row) => {
    const words = shown !== undefined ? shown : String(row[name] ?? '')
    return Math.max(most, ...words.split('\n').map((line) => line.length))
  }, 0)
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2, name.length + ARROW))
}

function cellValue(column: ContractColumn, value: SourceRow[string] | undefined) {
  const plain = plainValue(column, value)
  if (typeof plain !== 'string') return plain
  if (column.type === 'date') return new Date(`${plain}T00:00:00Z`)
  if (column.type === 'datetime') return new Date(plain)
  // A text cell is never a formula, whatever it begins with; but it must be XML, and of Excel's length.
  return shorten(visible(plain), MOST_CHARACTERS)
}

/** One workbook with a sheet a relation, true dates and numbers, written row by row. Returns the rows of each. */
export async function writeWorkbook(file: string, relations: Iterable<ExportedRelation>): Promise<number[]> {
  // Only what writes: the library as a whole reads workbooks and CSV as well.
  // @ts-expect-error: the part has no types of its own.
  const { default: Writer } = await import('exceljs/lib/stream/xlsx/workbook-writer.js')
  const workbook: stream.xlsx.WorkbookWriter = new Writer({
    filename: file,
    useStyles: true,
    useSharedStrings: false,
  })
  const failed = new Promise<never>((_, reject) => {
    // The writer does not pass on what its file says; a full disk would otherwise end the process.
    ;(workbook as unknown as { stream: NodeJS.WritableStream }).stream.on('error', reject)
  })
  const write = async (): Promise<number[]> => {
    const counts: number[] = []
    for (const { relation, rows } of relations) {
      const { columns } = relation
      let count = 0
      let part = 0
      let onSheet = 0
      let widths: number[] = []
      let sheet: Sheet | undefined
      const open = (): Sheet => {
        part += 1
        onSheet = 0
        const next = workbook.addWorksheet(part === 1 ? relation.name : `${relation.name} ${part}`, {
          views: [{ state: 'frozen', ySplit: 1 }],
        })
        next.columns = columns.map((column, at) => ({
          header: column.name,
          key: column.name,
          width: widths[at]!,
          style: styleOf(column),
        }))
        const header = next.getRow(1)
        header.font = { bold: true }
        header.commit()
        return next
      }
      const close = (done: Sheet): void => {
        done.autoFilter = {
          from: { row: 1, column: 1 },
          to: { row: onSheet + 1, column: columns.length },
        }
        done.commit()
      }
      for await (const piece of inPieces(rows, ROWS_AT_ONCE)) {
        if (sheet === undefined) {
          widths = columns.map((column) => widthOf(column, piece))
          sheet = open()
        }
        for (const row of piece) {
          if (onSheet === MOST_ROWS) {
            close(sheet)
            sheet = open()
          }
          count += 1
          onSheet += 1
          sheet.addRow(columns.map((column) => cellValue(column, row[column.name]))).commit()
        }
        await drained(sheet)
      }
      if (sheet === undefined) {
        widths = columns.map((column) => widthOf(column, []))
        sheet = open()
      }
      close(sheet)
      counts.push(count)
    }
    await workbook.commit()
    return counts
  }
  return Promise.race([write(), failed])
}
