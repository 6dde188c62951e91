import { describe, expect, it } from 'vitest'
import { yearStartOf } from '../../../src/interpret/dates/index.ts'

describe('the month in which a plan says that its year begins', () => {
  it.each([
    ['Q1 = January to March, Q4 = October to December', 1],
    ['Q4 (January to March) reports follow in May.', 4],
    ['Quarter 1: July - September', 7],
    ['A dot shows the financial years (July to June) in which the work is done.', 7],
    ['The fiscal year runs from October 1 to September 30.', 10],
    ['Work plan for 2020 (calendar year)', 1],
  ])('%s', (text, month) => {
    expect(yearStartOf(['A plan.', text], 'dmy')).toBe(month)
  })

  it('is left open where the plan says nothing', () => {
    expect(yearStartOf(['Q1 is when the roof is mended.', 'The year was a hard one.'], 'dmy')).toBeUndefined()
  })

  it('is January in an American plan that speaks of no fiscal year', () => {
    expect(yearStartOf(['Adopted January 21, 2020'], 'mdy')).toBe(1)
    expect(yearStartOf(['Adopted January 21, 2020', 'Due in Q3 FY20'], 'mdy')).toBeUndefined()
  })
})
