import * as fc from 'fast-check'
import { linearSumAssignment } from 'linear-sum-assignment'
import { describe, expect, it } from 'vitest'
import { bestMatching, type Edge } from '../../../src/link/choosing/assignment.ts'

const gainOf = (edges: readonly Edge[], chosen: readonly number[]): number =>
  chosen.reduce((sum, at) => sum + edges[at]!.gain, 0)

/** The best total gain by a dense solver, absent edges gaining nothing. */
function bestGain(edges: readonly Edge[]): number {
  const rows = Math.max(0, ...edges.map(({ from }) => from + 1))
  const columns = Math.max(0, ...edges.map(({ to }) => to + 1))
  const size = Math.max(rows, columns)
  if (size === 0) return 0
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  for (const { from, to, gain } of edges) matrix[from]![to] = Math.max(matrix[from]![to]!, gain)
  const { rowAssignments } = linearSumAssignment(matrix, { maximaze: true })
  return [...rowAssignments].reduce((sum, column, row) => sum + (matrix[row]![column] ?? 0), 0)
}

describe('bestMatching', () => {
  it('takes two fair matches rather than one good and one bad', () => {
    const edges = [
      { from: 0, to: 0, gain: 5 },
      { from: 0, to: 1, gain: 4 },
      { from: 1, to: 0, gain: 4 },
    ]
    expect(bestMatching(edges)).toEqual([1, 2])
  })

  it('leaves a node alone rather than lose', () => {
    expect(bestMatching([{ from: 0, to: 0, gain: -1 }])).toEqual([])
  })

  it('gains as much as a dense solver, with every node once', () => {
    const edge = fc.record({ from: fc.nat(7), to: fc.nat(7), gain: fc.integer({ min: -5, max: 20 }) })
    fc.assert(
      fc.property(
        fc.uniqueArray(edge, { selector: ({ from, to }) => `${from} ${to}`, maxLength: 40 }),
        (edges) => {
          const chosen = bestMatching(edges)
          expect(new Set(chosen.map((at) => edges[at]!.from)).size).toBe(chosen.length)
          expect(new Set(chosen.map((at) => edges[at]!.to)).size).toBe(chosen.length)
          expect(gainOf(edges, chosen)).toBeCloseTo(bestGain(edges), 6)
        },
      ),
      { numRuns: 300 },
    )
  })
})
