import { describe, expect, it } from 'vitest'
import { isSouthernPlan, readDates, summariseDates } from '../../../src/interpret/dates/index.ts'
import { paragraph } from '../../../src/model/index.ts'

describe('a plan of the southern half of the world', () => {
  it.each([
    [['Coolmarra Shire Council', 'Mend the jetty.']],
    [['Make an Auslan film of the tour.']],
    [['Apply to the NSW fund.', 'Meet the Queensland team.']],
    [['Apply to the NSW fund.', 'Summer 2021-22']],
  ])('is known by its words: %j', (texts) => {
    expect(isSouthernPlan(texts)).toBe(true)
  })

  it.each([[['Northshire Council']], [['Hear from an Australian hospice.']], [['Summer 2011/12']]])(
    'is none: %j',
    (texts) => {
      expect(isSouthernPlan(texts)).toBe(false)
    },
  )

  it.each([
    ['Summer 2021-22', '2022-02-28'],
    ['Winter 2020', '2020-08-31'],
    ['Q3 2019-20', '2020-03-31'],
    ['2020-21', '2021-06-30'],
  ])('has its own seasons and years: %s', (text, dueOn) => {
    const { claims } = readDates([{ role: 'due', header: 'Timeframe', paragraphs: [paragraph(text)] }], {
      dated: null,
      order: 'dmy',
      yearStart: 7,
      isSouthern: true,
    }).value
    expect(summariseDates(claims).dueOn).toBe(dueOn)
  })
})
