import type { FlowBlock, FlowCell, FlowRow, Mark } from './model.ts'

/** What the end of a row says of one of its cells, and of the row. */
export type CellDefinition = Omit<FlowCell, 'blocks'>
export type RowDefinition = Omit<FlowRow, 'cells'> & { cells: CellDefinition[] }

/** A table that is being written: its rows, the cells of the last, and the blocks of the last cell. */
interface OpenTable {
  rows: FlowRow[]
  cells: FlowBlock[][]
  cell: FlowBlock[]
}

/** Deeper than anybody nests tables; what claims more stands here. */
const MOST_DEPTH = 20

/**
 * Writes the flow of a format that says only where paragraphs, cells and rows end, and how deep in tables each stands
 * (0: outside). Whatever order they come in, every word is kept.
 */
export class FlowWriter {
  readonly blocks: FlowBlock[] = []
  /** The marks of the paragraph that is being written, the number that a list prints before it, its heading level. */
  marks: Mark[] = []
  marker = ''
  listLevel = 0
  level: number | null = null
  private readonly tables: OpenTable[] = []

  endParagraph(depth: number): void {
    this.standAt(depth)
    this.takeParagraph()
  }

  endCell(depth: number): void {
    this.standAt(Math.max(1, depth))
    this.takeParagraph()
    const table = this.tables.at(-1)
    table?.cells.push(table.cell)
    if (table) table.cell = []
  }

  endRow(depth: number, definition: RowDefinition): void {
    this.standAt(Math.max(1, depth))
    const table = this.tables.at(-1)
    if (!table || table.cells.length === 0) return
    const cells = table.cells.map((blocks, index) => ({ ...definition.cells[index], blocks }))
    table.rows.push({ ...definition, cells })
    table.cells = []
  }

  /** Ends the story: what its last paragraph (so deep in tables), cell and row hold so far is kept. */
  finish(depth: number): FlowBlock[] {
    if (this.marks.length > 0) this.endParagraph(depth)
    this.standAt(0)
    return this.blocks
  }

  /** Ends tables that lie deeper, begins those that are missing. */
  private standAt(depth: number): void {
    while (this.tables.length > depth) this.endTable()
    while (this.tables.length < Math.min(MOST_DEPTH, depth))
      this.tables.push({ rows: [], cells: [], cell: [] })
  }

  private endTable(): void {
    const { tables } = this
    const table = tables.at(-1)
    // Cells without a row end: the file was cut there; their words are kept.
    if (table && table.cell.length > 0) table.cells.push(table.cell)
    this.endRow(tables.length, { cells: [] })
    tables.pop()
    if (table && table.rows.length > 0) this.container.push({ kind: 'table', rows: table.rows })
  }

  private takeParagraph(): void {
    const { marks, level, listLevel } = this
    const marker = this.marker.trim()
    const ordered = /[\p{L}\p{N}]/u.test(marker)
    const number = { ordered, level: listLevel, marker: ordered ? marker : '•' }
    this.container.push({
      kind: 'paragraph',
      marks,
      ...(marker !== '' && { number }),
      ...(level !== null && { level }),
    })
    this.marks = []
    this.marker = ''
  }

  /** Where blocks go: into the innermost cell, or the story itself. */
  private get container(): FlowBlock[] {
    return this.tables.at(-1)?.cell ?? this.blocks
  }
}
