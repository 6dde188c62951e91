import { describe, expect, it } from 'vitest'
import { findingAmong, isFinding, SectionRows } from '../../src/shape/sections.ts'

describe('words above actions', () => {
  it.each([
    'Recommendation 4: The council should agree one protocol for urgent repairs.',
    'Finding 2: Hoarding was treated as a choice',
    'Goal 1: Keep homes dry in a storm',
    'Complaints took four months to answer and families had never been asked what they wanted.',
    'The trust must make sure that records are kept up to date.',
  ])('say what the actions answer: %s', (text) => {
    expect(isFinding(text)).toBe(true)
  })

  it.each([
    'Theme B: Leadership',
    'Housing',
    'Part two: visits',
    'The table below shows what has not been done since the last report.',
    'Quality of teaching',
  ])('name a part of the plan: %s', (text) => {
    expect(isFinding(text)).toBe(false)
  })

  it('take a long aim under a heading of its own for what the actions answer', () => {
    const title = { text: 'Improvement plan', level: 1 }
    const part = { text: 'Quality of teaching', level: 2 }
    const aim = { text: 'Raise the quality of marking so that pupils improve', level: 3 }
    expect(findingAmong([title, part, aim])).toBe(aim)
    expect(findingAmong([title, part])).toBeNull()
    expect(findingAmong([])).toBeNull()
  })
})

describe('section rows', () => {
  const inForce = (...rows: string[]): string => {
    const sections = new SectionRows(rows.filter((row) => row !== '-'))
    for (const row of rows) {
      if (row === '-') sections.pass()
      else sections.add(row)
    }
    return sections.texts.join(' / ')
  }

  it('stand on two levels where one follows the other at once', () => {
    expect(inForce('a. Air', 'Current efforts')).toBe('a. Air / Current efforts')
    expect(inForce('a. Air', 'Current efforts', '-', 'Proposed efforts')).toBe('a. Air / Proposed efforts')
    expect(inForce('a. Air', 'Current', '-', 'Proposed', '-', 'b. Rain', 'Current')).toBe('b. Rain / Current')
  })

  it('stand on two levels where the upper one is numbered in words, or the lower one stands below others too', () => {
    const rows = [
      'Strand One – Home',
      'Within a year',
      '-',
      'Later',
      '-',
      'Strand Two – Work',
      'Within a year',
    ]
    expect(inForce(...rows.slice(0, 5), '-')).toBe('Strand One – Home / Later')
    expect(inForce(...rows)).toBe('Strand Two – Work / Within a year')
    expect(inForce('Homes', 'Now', '-', 'Roads', 'Now', '-')).toBe('Roads / Now')
    expect(inForce('Homes', 'Now', '-', 'Roads', 'Now', '-', 'Parks', '-')).toBe('Parks')
  })

  it('take the place of one of their own kind', () => {
    expect(inForce('1. Files', '2. Visits')).toBe('2. Visits')
    expect(inForce('Files', '-', 'Visits')).toBe('Visits')
  })
})
