import { describe, expect, it } from 'vitest'
import { surenessOf } from '../../src/util/sure.ts'

const link = (more: Partial<Parameters<typeof surenessOf>[0][number]> = {}) => ({
  relation: 'same',
  probability: 0.97,
  verdict: 'accepted',
  decided_by: 'rule',
  ...more,
})

describe('how sure a thread is', () => {
  it('is the least of its links and readings', () => {
    expect(surenessOf([link(), link({ probability: 0.93 })], [1, 0.95])).toEqual({
      sure: 0.93,
      unconfirmed_links: 0,
      doubt: null,
    })
    expect(surenessOf([link()], [1, 0.8])).toMatchObject({ sure: 0.8, doubt: 'readings' })
    expect(surenessOf([], [0.95])).toMatchObject({ sure: 0.95, doubt: null })
  })

  it('is marked for links that wait for a person, however likely they are', () => {
    const waiting = link({ probability: 0.99, verdict: 'review' })
    expect(surenessOf([waiting, waiting], [1])).toEqual({ sure: 0.99, unconfirmed_links: 2, doubt: 'links' })
  })

  it('is whole where a person decided, and takes no notice of what was rejected', () => {
    const decided = link({ probability: 0.4, decided_by: 'person' })
    const rejected = link({ probability: 0.1, verdict: 'rejected' })
    expect(surenessOf([decided, rejected], [1])).toEqual({ sure: 1, unconfirmed_links: 0, doubt: null })
  })

  it('takes of a division what is likelier', () => {
    const division = (probability: number) => link({ relation: 'split', verdict: 'review', probability })
    expect(surenessOf([division(0.3)], [1]).sure).toBeCloseTo(0.7)
    expect(surenessOf([division(0.6)], [1]).sure).toBeCloseTo(0.6)
  })
})
