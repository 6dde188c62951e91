import { describe, expect, it } from 'vitest'
import { nameOtherYears, yearsIn } from '../../../src/link/choosing/years.ts'

describe('yearsIn', () => {
  it.each([
    ['Agree the programme for 2015/16', ['2015/16']],
    ['the school year 2015-2016 and 2016 – 17', ['2015/16', '2016/17']],
    ['from 1999 to 00', ['1999/00']],
    ['by March 2016, 12/2015, 2015/7, 2012-15 or 2015/161', []],
  ])('of %s', (text, years) => {
    expect(yearsIn(text)).toEqual(years)
  })
})

describe('nameOtherYears', () => {
  it('needs years on both sides, and none in common', () => {
    expect(nameOtherYears('the plan for 2015/16', 'the plan for 2016/17')).toBe(true)
    expect(nameOtherYears('the plan for 2015/16', 'the plan for 2015-16 and 2016-17')).toBe(false)
    expect(nameOtherYears('the plan for 2015/16', 'the plan')).toBe(false)
  })
})
