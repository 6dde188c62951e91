import type { ActionRecord } from '../../src/model/index.ts'
import { foldSpace } from '../../src/util/text.ts'
import type { ExpectedRecord } from '../families/truth.ts'
import type { Case } from './known-documents.ts'

/** A record that should be there, one that is, or the two that are the same row. */
export interface Pair {
  expected: ExpectedRecord | null
  actual: ActionRecord | null
}

/**
 * Pairs expected with read records: those with the same action words first, in order; what is left between two
 * such pairs is paired in order too, as rows that were read with other words.
 */
export function alignRecords({ expected, reading, seal }: Case): Pair[] {
  const wanted = expected.records
  const given = reading?.records ?? []
  const pairs: Pair[] = []
  let from = 0
  let gap: ExpectedRecord[] = []
  const closeGap = (to: number): void => {
    const between = given.slice(from, to)
    for (let index = 0; index < Math.max(gap.length, between.length); index += 1) {
      pairs.push({ expected: gap[index] ?? null, actual: between[index] ?? null })
    }
    gap = []
  }
  for (const record of wanted) {
    const found = given.findIndex(
      (each, index) => index >= from && sameWords({ seal }, record.action, each.action),
    )
    if (found < 0) {
      gap.push(record)
      continue
    }
    closeGap(found)
    pairs.push({ expected: record, actual: given[found]! })
    from = found + 1
  }
  closeGap(given.length)
  return pairs
}

/** Whether words that were read are those expected; how lines are broken says nothing. */
export function sameWords({ seal }: Pick<Case, 'seal'>, expected: string, actual: string): boolean {
  return seal(actual) === foldSpace(expected)
}
