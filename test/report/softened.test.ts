import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSoftened } from '../../src/report/audit/promise/softened.ts'

type Pair = { id: string; kind: 'softened' | 'reworded' | 'hardened'; before: string; after: string }

const pairs = readFileSync(
  join(import.meta.dirname, '..', '..', 'fixtures', 'audit', 'softened.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair)

describe('a later wording promises less', () => {
  it.each(pairs.filter(({ kind }) => kind === 'softened'))('$id: $before → $after', ({ before, after }) => {
    expect(isSoftened(before, after)).toBe(true)
  })
})

describe('a later wording promises as much or more', () => {
  it.each(pairs.filter(({ kind }) => kind !== 'softened'))('$id: $before → $after', ({ before, after }) => {
    expect(isSoftened(before, after)).toBe(false)
  })

  it.each([
    ['Visit all 40 tenants', 'Visit all 40 tenants'],
    ['', ''],
    ['Clear the backlog of 34 reviews', 'Clear the remaining backlog of reviews (19 at May)'],
    ['Publish the plan as soon as possible', 'Publish the plan by the end of the year as soon as possible'],
    [
      'Meet the parents of pupils with attendance below 90%',
      'Meet the parents of pupils with attendance below 92%',
    ],
    ['Check the alarms each week', 'Check the alarms every week'],
  ])('%s → %s', (before, after) => {
    expect(isSoftened(before, after)).toBe(false)
  })

  it('of texts that say different things altogether, nothing is said', () => {
    expect(isSoftened('Guarantee every tenant a reply', 'Consider the colour of the vans')).toBe(false)
  })

  it('in linear time, however long a text is', () => {
    const long = 'seek to review all the options where possible and '.repeat(2_000)
    const begun = performance.now()
    isSoftened(long, `${long} always`)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})
