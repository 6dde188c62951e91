import { describe, expect, it } from 'vitest'
import { editionDate } from '../../../scripts/evaluate/clerk.ts'
import {
  type DateContext,
  detectDateOrder,
  findDates,
  readReported,
} from '../../../src/interpret/dates/index.ts'

const undated: DateContext = { dated: null, order: 'dmy' }

describe('findDates', () => {
  it.each([
    ['plan-2012-02.txt', ['2012-02-01..2012-02-29 month']],
    ['Action Plan Feb 12 v3 FINAL.pdf', ['2012-02-01..2012-02-29 month']],
    ['20110322', ['2011-03-22..2011-03-22 day']],
    ['plan_20110322_final.docx', ['2011-03-22..2011-03-22 day']],
    ['Improvement Plan_Sept2013.doc', ['2013-09-01..2013-09-30 month']],
    ['LEISURE ACTION PLAN February 2012', ['2012-02-01..2012-02-29 month']],
    ['Quarter 2 2013/14 update', ['2013-07-01..2013-09-30 quarter']],
    ['Position as at 30 June 2014', ['2014-06-30..2014-06-30 day']],
    ['Updated 22nd March 2011 (v2.1)', ['2011-03-22..2011-03-22 day']],
    ['Last Updated 5/14/2020.', ['2020-05-14..2020-05-14 day']],
    ['Business Plan 2012-2013', ['2012-04-01..2013-03-31 year']],
    ['School Development Plan 2014', ['2014-01-01..2014-12-31 year']],
    ['Autumn Term 2014 review', ['2014-09-01..2014-12-31 term']],
    ['Inspection of January / February 2011', ['2011-01-01..2011-02-28 month']],
    ['Visits on 3 May 2011 and 4 June 2011', ['2011-05-03..2011-05-03 day', '2011-06-04..2011-06-04 day']],
    ['You may march on', []],
    ['Section 3.2.1 of the plan, version 1.10', []],
    ['£2,000 for 12 places in 3 months', []],
    ['May Brown and June Wright will lead', []],
    ['', []],
  ])('%s', (text, expected) => {
    const found = findDates(text, undated)
    expect(found.map(({ earliest, latest, precision }) => `${earliest}..${latest} ${precision}`)).toEqual(
      expected,
    )
    for (const each of found) expect(text.slice(each.index).replace(/\s+/g, ' ')).toMatch(each.text)
  })

  it('tells whether a part was implied', () => {
    const dated = { dated: editionDate('2011-03-22'), order: 'dmy' as const }
    expect(findDates('done by end of June', dated)).toMatchObject([{ latest: '2011-06-30', implied: true }])
    expect(findDates('done by 30 June 2011', dated)).toMatchObject([{ latest: '2011-06-30', implied: false }])
  })
})

describe('readReported', () => {
  const context: DateContext = { dated: editionDate('2011-03-22'), order: 'dmy' }
  it.each([
    ['First meeting held in February 2011; next by June.', ['2011-02-28', '2011-06-30']],
    ['Commenced with review on 08.03.11.', ['2011-03-08']],
    ['Met on 4 February and 1 March.', ['2011-02-04', '2011-03-01']],
    ['Meeting arranged for the 4 th April 2011', ['2011-04-04']],
    ['No date here, though staff may attend.', []],
  ])('%s', (text, expected) => {
    const claims = readReported([text], context)
    expect(claims.map(({ latest }) => latest)).toEqual(expected)
    expect(claims.every(({ role }) => role === 'reported')).toBe(true)
  })
})

describe('detectDateOrder', () => {
  it.each([
    [['31/03/2020', '04/05/2020'], 'dmy', true],
    [['03/31/2020', '04/05/2020'], 'mdy', true],
    [['04/05/2020'], 'dmy', false],
    [['September 30, 2020', 'December 31, 2020', '1 June 2020'], 'mdy', false],
    [['30 September 2020', 'Sept 2020'], 'dmy', false],
    [[], 'dmy', false],
    // Words of one country's offices, where no date tells.
    [['8/3/2024', 'POAM ID', 'Scheduled Completion Date'], 'mdy', false],
    [['8/3/2024', 'Data Center', 'Programme board'], 'dmy', false],
    [['8/3/2024', '1 June 2020', 'POAM ID', 'Scheduled Completion Date'], 'dmy', false],
  ] as const)('%j', (texts, order, sure) => {
    expect(detectDateOrder(texts)).toEqual({ order, sure })
  })
})
