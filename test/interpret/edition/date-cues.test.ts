import { describe, expect, it } from 'vitest'
import { findDates } from '../../../src/interpret/dates/index.ts'
import { cueOf } from '../../../src/interpret/edition/date-cues.ts'

describe('what the words beside a date say that it is the date of', () => {
  it.each([
    ['The flood of 27 August 2020: progress', 'other'],
    ['Events of June 2019', 'other'],
    ['Fire safety plan, 3 May 2018', 'named'],
    ['Inspection of 4 March 2014', 'other'],
    ['Updated 5 June 2014', 'updated'],
    ['Adopted by Cabinet on 9 July 2015', 'agreed'],
    ['Next review: May 2016', 'future'],
    ['In force since June 2009', 'since'],
    ['Seven schools, 12 July 2013', null],
  ] as const)('%s', (text, cue) => {
    const [date] = findDates(text, { dated: null, order: 'dmy' })
    expect(cueOf(text, date!)).toBe(cue)
  })
})
