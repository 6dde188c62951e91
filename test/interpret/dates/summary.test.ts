import { describe, expect, it } from 'vitest'
import { editionDate, paragraphsOf } from '../../../scripts/evaluate/clerk.ts'
import { readDates, summariseDates } from '../../../src/interpret/dates/index.ts'

const context = { dated: editionDate('2012-02'), order: 'dmy' as const }

function summaryOf(text: string) {
  const { claims } = readDates(
    [{ role: 'due', header: 'Date', paragraphs: paragraphsOf(text) }],
    context,
  ).value
  const { dueEarliest, dueOn, duePrecision, originalDueOn, completedOn } = summariseDates(claims)
  return { dueEarliest, dueOn, duePrecision, originalDueOn, completedOn }
}

const nothing = { dueEarliest: null, dueOn: null, duePrecision: null, originalDueOn: null, completedOn: null }
const day = (on: string) => ({ dueEarliest: on, dueOn: on, duePrecision: 'day' })

describe('summariseDates', () => {
  it.each([
    ['31/03/12', { ...nothing, ...day('2012-03-31'), originalDueOn: '2012-03-31' }],
    ['31/12/11 revised to 31/03/12', { ...nothing, ...day('2012-03-31'), originalDueOn: '2011-12-31' }],
    ['31/12/11, now TBC', { ...nothing, duePrecision: 'open', originalDueOn: '2011-12-31' }],
    ['TBC', { ...nothing, duePrecision: 'open' }],
    ['TBC, now 31/03/12', { ...nothing, ...day('2012-03-31'), originalDueOn: '2012-03-31' }],
    ['Complete 31/01/12', { ...nothing, completedOn: '2012-01-31' }],
    [
      'Draft by 31/03/12; final by 30/06/12',
      { ...nothing, ...day('2012-06-30'), originalDueOn: '2012-06-30' },
    ],
    ['Revised to 31/07/12', { ...nothing, ...day('2012-07-31'), originalDueOn: '2012-07-31' }],
    [
      'Immediate',
      {
        ...nothing,
        dueEarliest: '2012-02-01',
        dueOn: '2012-02-29',
        duePrecision: 'month',
        originalDueOn: '2012-02-29',
      },
    ],
    ['', nothing],
  ])('%s', (text, expected) => {
    expect(summaryOf(text)).toEqual(expected)
  })
})
