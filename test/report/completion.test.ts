import { describe, expect, it } from 'vitest'
import { completionDay, deadlineAtCompletion } from '../../src/report/audit/completion.ts'
import type { ThreadMaterial } from '../../src/report/audit/material.ts'

type Told = { due: string | null; done?: string | null }

/** What editions of these days say of one action; `done` with a day or without makes it complete. */
const members = (told: Record<string, Told>) =>
  Object.entries(told).map(([dated_on, { due, done }]) => ({
    action: {
      due_on: due,
      completed_on: done ?? null,
      status: done === undefined ? 'in-progress' : 'complete',
    },
    edition: { dated_on },
  })) as unknown as ThreadMaterial['members']

describe('deadlineAtCompletion', () => {
  it('is what the edition before printed, where the row says only that it is complete', () => {
    const thread = members({
      '2011-09-01': { due: '2011-12-31' },
      '2012-01-31': { due: null, done: '2011-12-12' },
    })
    expect(deadlineAtCompletion(thread)).toBe('2011-12-31')
    expect(completionDay(thread)).toBe('2011-12-12')
  })

  it('is no date that was given once the action was done', () => {
    const thread = members({
      '2011-09-01': { due: '2011-10-31' },
      '2012-01-31': { due: '2011-12-31', done: '2011-12-12' },
    })
    expect(deadlineAtCompletion(thread)).toBe('2011-10-31')
  })

  it('is the first shown where no edition came before', () => {
    expect(deadlineAtCompletion(members({ '2012-01-31': { due: '2011-12-31', done: '2011-12-12' } }))).toBe(
      '2011-12-31',
    )
  })

  it('counts from the edition that reports it where no day is stated, after any taken back', () => {
    const thread = members({
      '2011-03-01': { due: '2011-06-30' },
      '2011-09-01': { due: '2011-06-30', done: null },
      '2012-01-31': { due: '2012-03-31' },
      '2012-06-30': { due: null, done: null },
    })
    expect(completionDay(thread)).toBe('2012-06-30')
    expect(deadlineAtCompletion(thread)).toBe('2012-03-31')
  })
})
