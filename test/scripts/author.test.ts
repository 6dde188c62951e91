import { expect, test } from 'vitest'
import { claim, columns, due, owner } from '../../scripts/families/author.ts'

test.each([
  [
    'due 2012-03-31',
    { role: 'due', earliest: '2012-03-31', latest: '2012-03-31', precision: 'day', open: null },
  ],
  [
    'revised 2012-02',
    { role: 'revised', earliest: '2012-02-01', latest: '2012-02-29', precision: 'month', open: null },
  ],
  [
    'due 2012-03-01..2012-05-31 season',
    { role: 'due', earliest: '2012-03-01', latest: '2012-05-31', precision: 'season', open: null },
  ],
  ['due tbc', { role: 'due', earliest: null, latest: null, precision: 'open', open: 'tbc' }],
  [
    'due immediate 2011-06-17',
    { role: 'due', earliest: '2011-06-17', latest: '2011-06-17', precision: 'day', open: 'immediate' },
  ],
  [
    'milestone 2011-12',
    {
      role: 'due',
      earliest: '2011-12-01',
      latest: '2011-12-31',
      precision: 'month',
      open: null,
      milestone: true,
    },
  ],
])('the claim %j', (line, expected) => {
  expect(claim(line)).toEqual(expected)
})

test('a claim of an unknown role or precision is a mistake', () => {
  expect(() => claim('perhaps 2012-01-01')).toThrow()
  expect(() => claim('due 2012-01-01..2012-03-31 fortnight')).toThrow()
})

test('cells, headers and owners in short notation', () => {
  expect(due('31/03/12', 'due 2012-03-31').claims).toHaveLength(1)
  expect(columns(': reference | Date to be completed: due')).toEqual([
    { header: '', role: 'reference' },
    { header: 'Date to be completed', role: 'due' },
  ])
  expect(owner('Head of Safety').owners).toEqual([{ kind: 'role', name: 'Head of Safety' }])
  expect(owner('Head of Safety (Jo Lee)', 'role Head of Safety', 'person Jo Lee').owners).toEqual([
    { kind: 'role', name: 'Head of Safety' },
    { kind: 'person', name: 'Jo Lee' },
  ])
})
