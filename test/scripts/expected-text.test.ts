import { describe, expect, test } from 'vitest'
import { checksOf, type Read, tableChecksOf } from '../../scripts/evaluate/expected-text.ts'

const read: Read = {
  counts: { record: 2, thread: 5 },
  dates: new Set(['2014-03-31']),
  words: 'mend the gate | duty warden',
  statuses: new Map([
    ['not begun', 'not-started'],
    ['dropped', 'closed'],
  ]),
  doubts: 0,
}

const failing = (text: string): string[] =>
  checksOf(`## What a careful clerk would record\n\n${text}\n\n## What is given now\n\n9 records`, read)
    .filter(({ holds }) => !holds)
    .map(({ what }) => what)

describe('what a person expects of a document is checked where a machine can', () => {
  test('how many there are', () => {
    expect(failing('2 records; ref QP-3 record.')).toEqual([])
    expect(failing('Three records.')).toEqual(['Three records, but 2'])
  })
  test('dates and quoted words, but not what may be otherwise', () => {
    expect(failing('due 2014-03-31, action "Mend the gate...", body none or "Town of Nowhere"')).toEqual([])
    expect(failing('due 2014-04-30, owner "Gate Clerk"')).toEqual([
      '2014-04-30 is read nowhere',
      '"Gate Clerk" stands nowhere',
    ])
  })
  test('statuses, one of two where both are right', () => {
    expect(failing('Not begun = not-started; Dropped = superseded/closed.')).toEqual([])
    expect(failing('Not begun = overdue.')).toEqual(['Not begun: overdue, but not-started'])
  })
  test('that a doubt is said', () => {
    expect(failing('A doubt must be said.')).toEqual(['a doubt is to be said'])
  })
})

describe('what a person expects of tables', () => {
  const tables = [
    [
      ['Ref', 'Due'],
      ['1', '14th May'],
    ],
  ]
  const missing = (text: string) =>
    tableChecksOf(`Ours is 9 x 9. Expected: ${text}`, tables)
      .filter(({ holds }) => !holds)
      .map(({ what }) => what)
  test('their sizes and cells', () => {
    expect(missing('2 x 2, header "Ref | Due", "14th May"')).toEqual([])
    expect(missing('3 x 2, "15th May"')).toEqual([
      'a table of 3 x 2, but 2 x 2',
      '"15th May" stands in no table',
    ])
  })
  test('that there is none', () => {
    expect(missing('no table at all.')).toEqual(['no table, but 2 x 2'])
  })
})
