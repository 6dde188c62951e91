import { describe, expect, test } from 'vitest'
import { alignRecords } from '../../scripts/evaluate/align.ts'
import type { Case } from '../../scripts/evaluate/known-documents.ts'
import { Tally } from '../../scripts/evaluate/report.ts'
import { foldSpace } from '../../src/util/text.ts'

const caseOf = (expected: string[], read: string[] | null): Case =>
  ({
    expected: { records: expected.map((action, index) => ({ position: index + 1, action })) },
    reading: read && { records: read.map((action, index) => ({ position: index + 1, action })) },
    seal: foldSpace,
  }) as unknown as Case

const pairs = (expected: string[], read: string[] | null): string[] =>
  alignRecords(caseOf(expected, read)).map(
    (pair) => `${pair.expected?.action ?? '-'}=${pair.actual?.action ?? '-'}`,
  )

describe('expected and read records are paired', () => {
  test('by their words, however lines are broken', () => {
    expect(pairs(['a b', 'c'], ['a\nb', 'c'])).toEqual(['a b=a\nb', 'c=c'])
  })
  test('in order between such pairs, where words differ', () => {
    expect(pairs(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual(['a=a', 'b=x', 'c=c'])
  })
  test('with nothing, where a row is missing or too many', () => {
    expect(pairs(['a', 'b'], ['b'])).toEqual(['a=-', 'b=b'])
    expect(pairs(['a'], ['a', 'b'])).toEqual(['a=a', '-=b'])
    expect(pairs(['a'], null)).toEqual(['a=-'])
  })
})

describe('figures', () => {
  const rowOf = (right: number, given: number, expected: number) => {
    const tally = new Tally()
    tally.add({ right, given, expected })
    const { precision, recall, f1, count } = tally.row('x')
    return [precision, recall, Number(f1.toFixed(3)), count]
  }
  test('are shares of what was given and of what there was', () => {
    expect(rowOf(3, 4, 6)).toEqual([0.75, 0.5, 0.6, 6])
  })
  test('are zero where something is missing altogether', () => {
    expect(rowOf(0, 0, 5)).toEqual([0, 0, 0, 5])
  })
  test('are one where there was nothing and nothing was found', () => {
    expect(rowOf(0, 0, 0)).toEqual([1, 1, 1, 0])
  })
})
