import { setTimeout } from 'node:timers/promises'
import type { ContractColumn } from '../../model/index.ts'
import { shorten } from '../../util/text.ts'
import { visible } from '../../util/visible.ts'
import { type ExportedRelation, plainValue, type SourceRow } from './relation.ts'

/** What a sheet of Excel holds: rows below the header, and characters in a cell. */
const MOST_ROWS = 1_048_575
const MOST_CHARACTERS = 32_767

/** Rows are made faster than they are compressed: so many at once, and so many bytes waiting, no more. */
const ROWS_AT_ONCE = 200
const MOST_WAITING = 1024 * 1024

/** What the library's own stream of a sheet holds back; it takes no notice of pressure itself. */
type SheetStream = { buffers: readonly { length: number }[]; pipes: readonly OldStream[] }

/** The library's streams are older than Node's `writableLength`. */
type OldStream = { _writableState: { length: number } }

/** Waits until the compressor has caught up with a sheet. */
async function drained(sheet: object): Promise<void> {
  const { stream } = sheet as { stream: SheetStream }
  const waiting = (): number =>
    stream.buffers.reduce((sum, buffer) => sum + buffer.length, 0) +
    stream.pipes.reduce((sum, pipe) => sum + pipe['_writableState'].length, 0)
  while (waiting() > MOST_WAITING) await setTimeout(1)
}

const WIDTHS: Readonly<Record<ContractColumn['type'], number>> = {
  text: 24,
  json: 24,
  integer: 10,
  number: 10,
  boolean: 10,
  date: 12,
  datetime: 20,
}

const FORMATS: Partial<Record<ContractColumn['type'], string>> = {
  date: 'yyyy-mm-dd',
  datetime: 'yyyy-mm-dd hh:mm:ss',
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
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
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
      let count = 0
      let part = 0
      let sheet: ReturnType<typeof workbook.addWorksheet> | undefined
      const open = () => {
        part += 1
        const next = workbook.addWorksheet(part === 1 ? relation.name : `${relation.name} ${part}`, {
          views: [{ state: 'frozen', ySplit: 1 }],
        })
        next.columns = relation.columns.map(({ name, type }) => ({
          header: name,
          key: name,
          width: WIDTHS[type],
          style: FORMATS[type] === undefined ? {} : { numFmt: FORMATS[type] },
        }))
        return next
      }
      sheet = open()
      for (const row of rows) {
        if (count > 0 && count % MOST_ROWS === 0) {
          sheet.commit()
          sheet = open()
        }
        count += 1
        sheet.addRow(relation.columns.map((column) => cellValue(column, row[column.name]))).commit()
        if (count % ROWS_AT_ONCE === 0) await drained(sheet)
      }
      sheet.commit()
      counts.push(count)
    }
    await workbook.commit()
    return counts
  }
  return Promise.race([write(), failed])
}
