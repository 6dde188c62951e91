/** A possible match of two nodes and what it gains; only gains above 0 are ever taken. */
export type Edge = { from: number; to: number; gain: number }

/**
 * The matching of largest total gain in a sparse bipartite graph: every node in one edge at most. Returns
 * the indices of the chosen edges, in rising order. Each connected part is solved by itself with shortest
 * augmenting paths (Dijkstra with potentials), so that the cost follows the number of edges and the size of
 * the parts, not the number of nodes squared. Where two matchings gain exactly the same, the choice follows
 * the order of the nodes.
 */
export function bestMatching(edges: readonly Edge[]): number[] {
  const useful = [...edges.keys()].filter((at) => edges[at]!.gain > 0)
  return components(useful, edges)
    .flatMap((part) => solve(part, edges))
    .sort((a, b) => a - b)
}

/** Edges grouped by connected part. */
function components(useful: readonly number[], edges: readonly Edge[]): number[][] {
  const parent = new Map<string, string>()
  const root = (node: string): string => {
    let top = node
    for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up
    for (let at = node; at !== top; ) {
      const next = parent.get(at) ?? top
      parent.set(at, top)
      at = next
    }
    return top
  }
  for (const at of useful) parent.set(root(`f${edges[at]!.from}`), root(`t${edges[at]!.to}`))
  return [...Map.groupBy(useful, (at) => root(`f${edges[at]!.from}`)).values()]
}

/** Nodes numbered from 0 in rising order. */
function numbering(nodes: Iterable<number>): Map<number, number> {
  return new Map([...new Set(nodes)].sort((a, b) => a - b).map((node, at) => [node, at]))
}

type Arc = { to: number; cost: number; edge: number }

function solve(part: readonly number[], edges: readonly Edge[]): number[] {
  if (part.length === 1) return [...part]
  const rows = numbering(part.map((at) => edges[at]!.from))
  const columns = numbering(part.map((at) => edges[at]!.to))
  const top = part.reduce((most, at) => Math.max(most, edges[at]!.gain), 0)
  const arcs: Arc[][] = [...rows].map(() => [])
  for (const at of part) {
    const { from, to, gain } = edges[at]!
    arcs[rows.get(from)!]!.push({ to: columns.get(to)!, cost: top - gain, edge: at })
  }
  // A column of its own for each row, at the cost of no gain: a row may stay without a partner.
  for (const [row, list] of arcs.entries()) {
    list.push({ to: columns.size + row, cost: top, edge: -1 })
    list.sort((a, b) => a.cost - b.cost || a.to - b.to)
  }
  return new AugmentingPaths(arcs, columns.size + rows.size).run().filter((edge) => edge >= 0)
}

/** Assigns every row a column at the least total cost, one shortest augmenting path a row. */
class AugmentingPaths {
  private readonly arcs: readonly (readonly Arc[])[]
  private readonly rowOf: Int32Array
  private readonly arcOf: (Arc | undefined)[]
  private readonly rowPotential: Float64Array
  private readonly columnPotential: Float64Array
  private readonly distance: Float64Array
  private readonly cameFrom: Int32Array
  private readonly cameBy: (Arc | undefined)[]

  constructor(arcs: readonly (readonly Arc[])[], columns: number) {
    this.arcs = arcs
    this.rowOf = new Int32Array(columns).fill(-1)
    this.arcOf = Array.from({ length: arcs.length })
    this.rowPotential = new Float64Array(arcs.length)
    this.columnPotential = new Float64Array(columns)
    this.distance = new Float64Array(columns).fill(Infinity)
    this.cameFrom = new Int32Array(columns)
    this.cameBy = Array.from({ length: columns })
  }

  /** The edge chosen for each row. */
  run(): number[] {
    for (const row of this.arcs.keys()) this.augment(row)
    return this.arcOf.map((arc) => arc?.edge ?? -1)
  }

  private augment(start: number): void {
    const heap = new Heap()
    const reached: number[] = []
    const settled = new Set<number>()
    let row = start
    let base = 0
    let end = -1
    while (end < 0) {
      for (const arc of this.arcs[row]!) {
        if (settled.has(arc.to)) continue
        const length = base + arc.cost - this.rowPotential[row]! - this.columnPotential[arc.to]!
        if (length >= this.distance[arc.to]! - 1e-12) continue
        if (this.distance[arc.to] === Infinity) reached.push(arc.to)
        this.distance[arc.to] = length
        this.cameFrom[arc.to] = row
        this.cameBy[arc.to] = arc
        // Of columns equally near a free one ends the path: rows in equal words do not push each other along.
        heap.push(length, this.rowOf[arc.to]! < 0 ? arc.to - this.rowOf.length : arc.to)
      }
      const column = heap.pop(
        (at, length) => !settled.has(at) && length === this.distance[at],
        this.rowOf.length,
      )
      settled.add(column)
      base = this.distance[column]!
      row = this.rowOf[column]!
      if (row < 0) end = column
    }
    this.rowPotential[start] = this.rowPotential[start]! + base
    for (const column of settled) {
      const shift = base - this.distance[column]!
      this.columnPotential[column] = this.columnPotential[column]! - shift
      const owner = this.rowOf[column]!
      if (owner >= 0) this.rowPotential[owner] = this.rowPotential[owner]! + shift
    }
    for (let column = end; ; ) {
      const from = this.cameFrom[column]!
      const freed = this.arcOf[from]?.to
      this.arcOf[from] = this.cameBy[column]
      this.rowOf[column] = from
      if (from === start || freed === undefined) break
      column = freed
    }
    for (const column of reached) this.distance[column] = Infinity
  }
}

/** A binary heap of columns by length, then number; a free column by its number less that of all columns. */
class Heap {
  private readonly lengths: number[] = []
  private readonly columns: number[] = []

  push(length: number, column: number): void {
    let at = this.lengths.push(length) - 1
    this.columns.push(column)
    while (at > 0) {
      const up = (at - 1) >> 1
      if (!this.before(at, up)) break
      this.swap(at, up)
      at = up
    }
  }

  /** Takes the first entry that is still wanted, of so many columns in all. */
  pop(wanted: (column: number, length: number) => boolean, columns: number): number {
    while (this.lengths.length > 0) {
      const length = this.lengths[0]!
      const first = this.columns[0]!
      const column = first < 0 ? first + columns : first
      this.removeFirst()
      if (wanted(column, length)) return column
    }
    throw new Error('every row has a column of its own, so a path always exists')
  }

  private removeFirst(): void {
    this.swap(0, this.lengths.length - 1)
    this.lengths.pop()
    this.columns.pop()
    for (let at = 0; ; ) {
      let first = at
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.lengths.length && this.before(child, first)) first = child
      }
      if (first === at) return
      this.swap(at, first)
      at = first
    }
  }

  private before(a: number, b: number): boolean {
    return (
      this.lengths[a]! < this.lengths[b]! ||
      (this.lengths[a] === this.lengths[b] && this.columns[a]! < this.columns[b]!)
    )
  }

  private swap(a: number, b: number): void {
    const length = this.lengths[a]!
    const column = this.columns[a]!
    this.lengths[a] = this.lengths[b]!
    this.columns[a] = this.columns[b]!
    this.lengths[b] = length
    this.columns[b] = column
  }
}
