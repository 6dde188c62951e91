import { describe, expect, it } from 'vitest'
import type { SeriesEdge } from '../../../src/link/choosing/paths.ts'
import { bridged, pathsOf } from '../../../src/link/choosing/paths.ts'
import { edge } from '../records.ts'

/** Nodes 0, 1 and 2 stand in three editions that follow each other. */
const across = (edges: SeriesEdge[], chosen: SeriesEdge[]) =>
  [...bridged(pathsOf(chosen), edges).next.values()].map(({ from, to }) => `${from}-${to}`).sort()

describe('bridged', () => {
  const long = edge(0, 2, 9, { missed: 1 })

  it('puts a loose record into the Thread that passes over it', () => {
    expect(across([long, edge(0, 1, 3), edge(1, 2, 2)], [long])).toEqual(['0-1', '1-2'])
  })

  it('leaves out a record that is likelier another action', () => {
    expect(across([long, edge(0, 1, 3), edge(1, 2, -4)], [long])).toEqual(['0-2'])
    expect(across([long, edge(0, 1, 3)], [long])).toEqual(['0-2'])
  })

  it('takes no record from another Thread', () => {
    const other = edge(7, 1, 4)
    expect(across([long, other, edge(0, 1, 3), edge(1, 2, 3)], [long, other])).toEqual(['0-2', '7-1'])
  })

  it('leaves what a person ruled', () => {
    const ruled = edge(0, 2, 0, { missed: 1, ruled: true })
    expect(across([ruled, edge(0, 1, 3), edge(1, 2, 3)], [ruled])).toEqual(['0-2'])
  })
})
