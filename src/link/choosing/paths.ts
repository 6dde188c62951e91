/** A possible link anywhere in a series. Nodes number the records of all editions in order. */
export type SeriesEdge = {
  from: number
  to: number
  /** Log-odds that the two are the same action. */
  score: number
  /** What the score was made of; null where only a person said so. */
  features: Float32Array | null
  /** How many editions lie between the two. */
  missed: number
  /** A person's ruling that the two are the same. */
  ruled: boolean
}

/** For each node, the edge chosen that leads from it, and to it. */
export type Paths = { next: Map<number, SeriesEdge>; previous: Map<number, SeriesEdge> }

/** Paths made of these edges, of which no two leave or reach one node. */
export function pathsOf(edges: Iterable<SeriesEdge>): Paths {
  const paths: Paths = { next: new Map(), previous: new Map() }
  for (const edge of edges) join(paths, edge)
  return paths
}

function join({ next, previous }: Paths, edge: SeriesEdge): void {
  next.set(edge.from, edge)
  previous.set(edge.to, edge)
}

/** Takes an edge out of the paths. */
export function unlink({ next, previous }: Paths, edge: SeriesEdge | undefined): void {
  if (!edge) return
  next.delete(edge.from)
  previous.delete(edge.to)
}

/** Whether following the paths from one node leads to another. */
export function reaches({ next }: Paths, from: number, to: number): boolean {
  for (let at: number | undefined = from; at !== undefined && at <= to; at = next.get(at)?.to) {
    if (at === to) return true
  }
  return false
}

/** The nodes of a path from its first on. */
export function follow({ next }: Paths, start: number): number[] {
  const nodes = [start]
  for (let edge = next.get(start); edge; edge = next.get(edge.to)) nodes.push(edge.to)
  return nodes
}

/**
 * Puts a record that stands alone into a Thread that passes over its edition. A matching weighs one long link
 * against the two short ones beside it, and the long one wins where wording was changed and changed back;
 * but the two do not contradict it: all three records are the same where the short links together are
 * likelier true than not.
 */
export function bridged(paths: Paths, edges: readonly SeriesEdge[]): Paths {
  const long = [...paths.next.values()].filter(({ missed, ruled }) => missed > 0 && !ruled)
  if (long.length === 0) return paths
  const leaving = Map.groupBy(edges, ({ from }) => from)
  const arriving = Map.groupBy(edges, ({ to }) => to)
  const bridges = long
    .flatMap((span) => {
      const onward = new Map((arriving.get(span.to) ?? []).map((edge) => [edge.from, edge]))
      return (leaving.get(span.from) ?? []).flatMap((first) => {
        const second = onward.get(first.to)
        return second && first.score + second.score > 0 ? [{ span, first, second }] : []
      })
    })
    .sort(
      (x, y) => y.first.score + y.second.score - x.first.score - x.second.score || x.first.to - y.first.to,
    )
  for (const { span, first, second } of bridges) {
    const isFree = !paths.next.has(first.to) && !paths.previous.has(first.to)
    if (!isFree || paths.next.get(span.from) !== span) continue
    unlink(paths, span)
    join(paths, first)
    join(paths, second)
  }
  return paths
}
