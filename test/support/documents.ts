import type { Block, Document, Fragment, FragmentCell, Paragraph } from '../../src/model/index.ts'
import { paragraph } from '../../src/model/index.ts'

/** Test documents in a few words. Lines of blocks count up from 1, a block a line. */

type CellInput = string | (Partial<FragmentCell> & { text?: string })

const paragraphs = (text: string): Paragraph[] =>
  text === '' ? [] : text.split('\n').map((line) => paragraph(line))

export interface TableOptions {
  columnEdges?: number[]
  /** How many leading rows the source marks as header rows. */
  headerRows?: number
}

/** A Fragment from rows of words. A cell may be given with its spans, fill or paragraphs instead. */
export function table(rows: readonly (readonly CellInput[])[], options: TableOptions = {}): Fragment {
  const fragmentRows = rows.map((row, rowIndex) => {
    let column = 0
    const cells = row.map((input): FragmentCell => {
      const { text, ...given } = typeof input === 'string' ? { text: input } : input
      const cell: FragmentCell = {
        column,
        columnSpan: 1,
        rowSpan: 1,
        paragraphs: paragraphs(text ?? ''),
        places: [],
        ...given,
      }
      column = cell.column + cell.columnSpan
      return cell
    })
    return { cells, ...(rowIndex < (options.headerRows ?? 0) ? { header: true as const } : {}) }
  })
  const columns = Math.max(...fragmentRows.flatMap(({ cells }) => cells.map((c) => c.column + c.columnSpan)))
  return {
    kind: 'table',
    columns,
    rows: fragmentRows,
    places: [],
    ...(options.columnEdges ? { columnEdges: options.columnEdges } : {}),
  }
}

export const heading = (text: string, level: 1 | 2 | 3 | 4 | 5 | 6 | null = null): Block => ({
  kind: 'heading',
  level,
  paragraph: paragraph(text),
  places: [],
})

export const prose = (text: string): Block => ({ kind: 'paragraph', paragraph: paragraph(text), places: [] })

function placed(block: Block, line: number): Block {
  const place = { kind: 'text' as const, line, column: 1, endLine: line, endColumn: 2 }
  if (block.kind !== 'table') return { ...block, places: [place] }
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, places: cell.places.length > 0 ? cell.places : [place] })),
  }))
  return { ...block, rows, places: [place] }
}

/** A Document without pages. */
export function document(...blocks: readonly Block[]): Document {
  const lines = blocks.map((block, index) => placed(block, index + 1))
  return { mediaType: 'text/plain', metadata: {}, pages: [{ number: null, blocks: lines }] }
}

/** A Document of printed pages. */
export function pages(...contents: readonly (readonly Block[])[]): Document {
  return {
    mediaType: 'application/pdf',
    metadata: {},
    pages: contents.map((blocks, index) => ({ number: index + 1, blocks: [...blocks] })),
  }
}
