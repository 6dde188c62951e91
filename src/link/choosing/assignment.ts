/** A possible match of two nodes and what it gains; only gains above 0 are ever taken. */
export type Edge = { from: number; to: number; gain: number }

/** An edge as its row sees it: the cost is what the row gains less than by its best edge. */
type Arc = { to: number; cost: number; edge: number }

/**
 * The matching of largest total gain in a sparse bipartite graph: every node in one edge at most. Returns the indices of
 * the chosen edges, in rising order. It is found by shortest augmenting paths (Dijkstra with potentials), so that the
 * cost follows the number of edges that compete, not the number of nodes squared. Where two matchings gain exactly the
 * same, the choice follows the order of the nodes.
 */
export function bestMatching(edges: readonly Edge[]): number[] {
  const useful = [...edges.entries()].filter(([, { gain }]) => gain > 0)
  const columns = numbering(useful.map(([, { to }]) => to))
  const rows = [...Map.groupBy(useful, ([, { from }]) => from)].sort(([a], [b]) => a - b)
  const arcs = rows.map(([, list], row): Arc[] => {
    const best = Math.max(...list.map(([, { gain }]) => gain))
    return [
      ...list.map(([edge, { to, gain }]) => ({ to: columns.get(to)!, cost: best - gain, edge })),
      // A column of its own, at the cost of no gain: a row may stay without a partner.
      { to: columns.size + row, cost: best, edge: -1 },
    ].sort((a, b) => a.cost - b.cost || a.to - b.to)
  })
  return new AugmentingPaths(arcs, columns.size + rows.length)
    .run()
    .filter((edge) => edge >= 0)
    .sort((a, b) => a - b)
}

/** Nodes numbered from 0 in rising order. */
const numbering = (nodes: readonly number[]): Map<number, number> =>
  new Map([...new Set(nodes)].sort((a, b) => a - b).map((node, at) => [node, at]))

/** How a column was reached: from which row, by which of its arcs, and how far it is. */
type Reaching = { row: number; arc: Arc; length: number }

/** Assigns every row a column at the least total cost, one shortest augmenting path a row. */
class AugmentingPaths {
  private readonly arcs: readonly (readonly Arc[])[]
  private readonly rowOf: Int32Array
  private readonly arcOf: (Arc | undefined)[]
  private readonly rowPotential: Float64Array
  private readonly columnPotential: Float64Array

  constructor(arcs: readonly (readonly Arc[])[], columns: number) {
    this.arcs = arcs
    this.rowOf = new Int32Array(columns).fill(-1)
    this.arcOf = Array.from({ length: arcs.length })
    this.rowPotential = new Float64Array(arcs.length)
    this.columnPotential = new Float64Array(columns)
  }

  /** The edge chosen for each row. */
  run(): number[] {
    for (const row of this.arcs.keys()) this.augment(row)
    return this.arcOf.map((arc) => arc?.edge ?? -1)
  }

  private augment(start: number): void {
    const cameBy = new Map<number, Reaching>()
    const settled = new Map<number, number>()
    const heap = new Heap()
    let row = start
    let base = 0
    let end = -1
    while (end < 0) {
      for (const arc of this.arcs[row]!) {
        if (settled.has(arc.to)) continue
        const length = base + arc.cost - this.rowPotential[row]! - this.columnPotential[arc.to]!
        if (length >= (cameBy.get(arc.to)?.length ?? Infinity) - 1e-12) continue
        cameBy.set(arc.to, { row, arc, length })
        heap.push({ length, isTaken: this.rowOf[arc.to]! >= 0, column: arc.to })
      }
      const { column, length } = heap.pop()
      if (settled.has(column)) continue
      settled.set(column, length)
      base = length
      row = this.rowOf[column]!
      if (row < 0) end = column
    }
    this.rowPotential[start] = this.rowPotential[start]! + base
    for (const [column, length] of settled) {
      this.columnPotential[column] = this.columnPotential[column]! - (base - length)
      const owner = this.rowOf[column]!
      if (owner >= 0) this.rowPotential[owner] = this.rowPotential[owner]! + (base - length)
    }
    for (let column: number | undefined = end; column !== undefined; ) {
      const { row: from, arc }: Reaching = cameBy.get(column)!
      const freed: number | undefined = from === start ? undefined : this.arcOf[from]?.to
      this.arcOf[from] = arc
      this.rowOf[column] = from
      column = freed
    }
  }
}

/** A column that was reached; of those equally near a free one comes first: rows in equal words do not push each other along. */
type Reached = { length: number; isTaken: boolean; column: number }

const before = (a: Reached, b: Reached): boolean =>
  (a.length - b.length || Number(a.isTaken) - Number(b.isTaken) || a.column - b.column) < 0

/** A binary heap: the nearest column comes out first. */
class Heap {
  private readonly entries: Reached[] = []

  push(entry: Reached): void {
    const { entries } = this
    let at = entries.push(entry) - 1
    for (let up = (at - 1) >> 1; at > 0 && before(entry, entries[up]!); up = (at - 1) >> 1) {
      entries[at] = entries[up]!
      at = up
    }
    entries[at] = entry
  }

  pop(): Reached {
    const { entries } = this
    const first = entries[0]!
    const last = entries.pop()!
    for (let at = 0; entries.length > 0; ) {
      let child = 2 * at + 1
      if (child + 1 < entries.length && before(entries[child + 1]!, entries[child]!)) child++
      if (child >= entries.length || !before(entries[child]!, last)) {
        entries[at] = last
        break
      }
      entries[at] = entries[child]!
      at = child
    }
    return first
  }
}
