import { describe, expect, it } from 'vitest'
import { editionDate } from '../../../scripts/evaluate/clerk.ts'
import {
  findMistyped,
  readDates,
  summariseDates,
  undecidedDates,
} from '../../../src/interpret/dates/index.ts'
import { paragraph } from '../../../src/model/index.ts'

const read = (text: string) =>
  readDates([{ role: 'due', header: '', paragraphs: [paragraph(text)] }], { dated: null, order: 'dmy' }).value
    .claims

const PLAN = ['31/03/2012', '30/09/2012', '31/12/2012', '31/01/2013']

describe('findMistyped', () => {
  it.each([
    ['digits in the wrong order', '30/06/2102'],
    ['two swapped digits of a likely century', '30/06/2021'],
    ['one wrong digit', '30/06/2112'],
    ['a deadline long past by one digit', '30/06/2002'],
    ['a year that no plan can mean', '30/06/1972'],
    ['a year two generations ahead', '30/06/2077'],
  ])('finds %s', (_, text) => {
    const rows = [...PLAN, text].map(read)
    expect(findMistyped(rows, null)).toEqual(rows.at(-1))
    expect(findMistyped([read(text)], editionDate('2012-05-01'))).toHaveLength(1)
  })

  it.each([
    ['an aim far ahead', '31/03/2030'],
    ['an aim of a generation', '31/03/2050'],
    ['a date some years ahead', '31/03/2017'],
    ['a year alone', '2102'],
  ])('leaves %s', (_, text) => {
    expect(findMistyped([...PLAN, text].map(read), null)).toEqual([])
  })

  it('leaves a year that several rows share, and a plan of few dates', () => {
    expect(findMistyped([...PLAN, '30/06/2021', '31/07/2021', '31/08/2021'].map(read), null)).toEqual([])
    expect(findMistyped([read('30/06/2102'), read('30/06/2012')], null)).toEqual([])
  })

  it('is never the first date', () => {
    const claims = read('30/06/2102 revised to 31/03/2013')
    for (const claim of findMistyped([...PLAN.map(read), claims], null)) claim.marks.push('mistyped')
    expect(summariseDates(claims)).toMatchObject({ dueOn: '2013-03-31', originalDueOn: '2013-03-31' })
  })
})

describe('undecidedDates', () => {
  it('names the dates whose day and month may be either', () => {
    expect(undecidedDates(['due 8/3/2024', '6/7/2024 and 4/4/2024'])).toEqual(['8/3/2024', '6/7/2024'])
  })

  it.each([
    ['another date can have only one order', ['8/3/2024', '10/28/2024']],
    ['a date is written in words', ['8/3/2024', 'by 3 August 2024']],
    ['dots part the numbers', ['8.3.2024', '6.7.2024']],
    ['day and month are the same', ['4/4/2024']],
  ])('names none where %s', (_, texts) => {
    expect(undecidedDates(texts)).toEqual([])
  })
})
