import { describe, expect, it } from 'vitest'
import { anchors } from '../../../src/link/blocking/anchors.ts'

const found = (...pairs: [a: number, b: number, near: number][]) => [
  ...anchors(
    pairs.map(([a, b, near]) => ({ a, b, near })),
    3,
    { least: 0.5, clearBy: 0.2 },
  ),
]

describe('anchors', () => {
  it('takes the pairs that are near, and nearer than any other of their records', () => {
    expect(found([0, 1, 0.9], [0, 2, 0.3], [1, 2, 0.6])).toEqual([1, 2, -1])
  })

  it('takes none that is not near enough, or that another comes close to on either side', () => {
    expect(found([0, 0, 0.4])).toEqual([-1, -1, -1])
    expect(found([0, 0, 0.9], [0, 1, 0.8])).toEqual([-1, -1, -1])
    expect(found([0, 0, 0.9], [1, 0, 0.8])).toEqual([-1, -1, -1])
  })
})
