import type { Block, Fragment, PartPlace } from '../../model/index.ts'

const place = (path: string): PartPlace => ({ kind: 'part', part: 'document', path })

/**
 * The blocks in words whose cells end with a tab, rows with a tab and a line end, and paragraphs, inside a cell
 * or outside, with a line end. Where prose ends and the first cell of a table begins cannot be told from the
 * words; its first cell is taken to be one line.
 */
export function blocksOf(body: string): Block[] {
  const pieces = body.split('\t\n')
  const after = pieces.pop() ?? ''
  const tables: { prose: string[]; rows: string[][] }[] = []
  for (const piece of pieces) {
    const cells = piece.split('\t')
    const table = tables.at(-1)
    const lines = (cells[0] ?? '').split('\n')
    if (table && !beginsTable(cells, lines, table.rows)) {
      table.rows.push(cells)
      continue
    }
    tables.push({ prose: lines.slice(0, -1), rows: [[lines.at(-1) ?? '', ...cells.slice(1)]] })
  }
  const blocks: Block[] = []
  let paragraphNo = 0
  const addProse = (lines: readonly string[]): void => {
    for (const text of lines) {
      paragraphNo++
      if (text.trim() === '') continue
      const places = [place(`paragraph ${paragraphNo}`)]
      blocks.push({ kind: 'paragraph', paragraph: { runs: [{ text }] }, places })
    }
  }
  for (const [index, { prose, rows }] of tables.entries()) {
    addProse(prose)
    blocks.push(fragmentOf(rows, `table ${index + 1}`))
  }
  addProse(after.split('\n'))
  return blocks
}

/** A row with lines before its first cell begins a table if it has other columns, or the same header again. */
function beginsTable(cells: readonly string[], lines: readonly string[], rows: readonly string[][]): boolean {
  if (lines.length < 2) return false
  const header = rows[0] ?? []
  const rest = cells.slice(1)
  const repeats = lines.at(-1) === header[0] && rest.every((cell, index) => cell === header[index + 1])
  return repeats || cells.length !== header.length
}

function fragmentOf(rows: readonly string[][], path: string): Fragment {
  return {
    kind: 'table',
    columns: Math.max(...rows.map((row) => row.length)),
    places: [place(path)],
    witness: 'tabs',
    rows: rows.map((row, rowIndex) => ({
      cells: row.map((text, column) => ({
        column,
        columnSpan: 1,
        rowSpan: 1,
        paragraphs: text.split('\n').map((line) => ({ runs: [{ text: line }] })),
        places: [place(`${path} / row ${rowIndex + 1} / cell ${column + 1}`)],
      })),
    })),
  }
}
