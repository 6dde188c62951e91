import type { Fragment, Paragraph, PartPlace } from '../../model/index.ts'
import { fillOf } from '../colour.ts'
import { layOut, type RawCell, type RawRow } from '../grid.ts'

/** What a row says of one of its cells before the words come. */
export interface CellDefinition {
  /** The right edge, in twips. */
  edge: number
  fill: string | null
  down: 'restart' | 'continue' | null
  joinsLeft: boolean
}

export interface FlowRow {
  cells: { paragraphs: Paragraph[]; definition: CellDefinition | undefined }[]
  left: number
  header: boolean
}

interface FilledCell extends RawCell {
  fill: string | null
}

/** Edges nearer than this (twips) are one edge: rows are ruled by hand. */
const SAME_EDGE = 60

/** Rows whose cells say where their right edges are, as a table. `path` names the table. */
export function fragmentOf(rows: readonly FlowRow[], part: string, path: string): Fragment {
  const place = (at: string): PartPlace => ({ kind: 'part', part, path: at })
  const edges = edgesOf(rows)
  const indexOf = (edge: number): number => {
    let nearest = 0
    for (const [index, at] of edges.entries()) {
      if (Math.abs(at - edge) < Math.abs((edges[nearest] ?? 0) - edge)) nearest = index
    }
    return nearest
  }
  const raw = rows.map((row, rowIndex): RawRow<FilledCell> => {
    let from = indexOf(row.left)
    const before = from
    const cells = row.cells.map(({ paragraphs, definition }, cellIndex): FilledCell => {
      const to = definition ? indexOf(definition.edge) : from + 1
      const span = Math.max(1, to - from)
      from += span
      return {
        paragraphs,
        place: place(`${path} / row ${rowIndex + 1} / cell ${cellIndex + 1}`),
        span,
        merge: definition?.down ?? null,
        joinsLeft: definition?.joinsLeft ?? false,
        fill: definition?.fill ?? null,
      }
    })
    return { cells, place: place(`${path} / row ${rowIndex + 1}`), before, after: 0, header: row.header }
  })
  const grid = layOut(raw, [])
  for (const { cell, source } of grid.placed.flat()) {
    const fill = fillOf(source?.fill)
    if (fill !== undefined) cell.fill = fill
  }
  return { kind: 'table', columns: grid.columns, rows: grid.rows, places: [place(path)], witness: 'markup' }
}

function edgesOf(rows: readonly FlowRow[]): number[] {
  const all = new Set<number>()
  for (const row of rows) {
    all.add(row.left)
    for (const { definition } of row.cells) if (definition) all.add(definition.edge)
  }
  const edges: number[] = []
  for (const edge of [...all].sort((a, b) => a - b)) {
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > SAME_EDGE) edges.push(edge)
  }
  return edges
}
