import type { FlowRow } from './model.ts'

/** Edges nearer than this (twips) are one edge: rows are ruled by hand. */
const SAME_EDGE = 60

/** How many grid columns a row leaves free before its cells, and how many each cell covers. */
export interface RowSpans {
  before: number
  spans: number[]
}

/** The grid columns of rows whose cells say where their right edges are; null where none does. */
export function spansByEdges(rows: readonly FlowRow[]): RowSpans[] | null {
  if (!rows.some((row) => row.cells.some((cell) => cell.edge !== undefined))) return null
  const edges = edgesOf(rows)
  const indexOf = (edge: number): number => {
    let nearest = 0
    for (const [index, at] of edges.entries()) {
      if (Math.abs(at - edge) < Math.abs((edges[nearest] ?? 0) - edge)) nearest = index
    }
    return nearest
  }
  return rows.map(({ left = 0, cells }) => {
    const before = indexOf(left)
    let from = before
    const spans = cells.map(({ edge }) => {
      const span = edge === undefined ? 1 : Math.max(1, indexOf(edge) - from)
      from += span
      return span
    })
    return { before, spans }
  })
}

function edgesOf(rows: readonly FlowRow[]): number[] {
  const all = new Set<number>()
  for (const { left = 0, cells } of rows) {
    all.add(left)
    for (const { edge } of cells) if (edge !== undefined) all.add(edge)
  }
  const edges: number[] = []
  for (const edge of [...all].sort((a, b) => a - b)) {
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > SAME_EDGE) edges.push(edge)
  }
  return edges
}
