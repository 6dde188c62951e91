import { describe, expect, it } from 'vitest'
import type { ActionRecord } from '../../src/model/index.ts'
import { looksLike, readingsElsewhere } from '../../src/scans/other-editions.ts'
import { record } from '../support/plans.ts'

const edition = (editionId: string, scanned: boolean, ...records: ActionRecord[]) => ({
  editionId,
  scanned,
  records,
})
const told = (...args: Parameters<typeof readingsElsewhere>) =>
  readingsElsewhere(...args).map(({ editionId, position, text, message }) => [
    editionId,
    position,
    text,
    message,
  ])

const PRINTED = record('ed_1', 1, 'Review safeguarding of every ward with Cllr Boyce', '2012-03-31', {
  ref: 'B.02',
})
const SCANNED = record('ed_2', 1, 'Review safeguardlng of every ward with Clir Boyce', '2012-03-37', {
  ref: '8.02',
  confidence: 0.5,
})
const THREADS = [{ actionIds: [PRINTED.actionId, SCANNED.actionId] }]

describe('words of a scan', () => {
  it('are held against what other editions print, and nothing is changed', () => {
    const found = told([edition('ed_1', false, PRINTED), edition('ed_2', true, SCANNED)], THREADS)
    expect(found.map(([id, position, text]) => [id, position, text])).toEqual([
      ['ed_2', 1, 'safeguardlng'],
      ['ed_2', 1, 'Clir'],
      ['ed_2', 1, '8.02'],
      ['ed_2', 1, '2012-03-37'],
    ])
    expect(found[1]![3]).toContain('“Cllr”')
  })

  it('ask editions that were not scanned first', () => {
    const other = record('ed_3', 1, 'Review safeguardlng of every ward with Clir Boyce', null, {
      ref: '8.02',
    })
    const all = [
      edition('ed_1', false, PRINTED),
      edition('ed_2', true, SCANNED),
      edition('ed_3', true, other),
    ]
    expect(told(all, THREADS).filter(([id]) => id === 'ed_2')).toHaveLength(4)
  })

  it('are left alone where nothing was scanned, and where the plan has no other edition', () => {
    expect(told([edition('ed_1', false, PRINTED), edition('ed_2', false, SCANNED)], THREADS)).toEqual([])
    expect(told([edition('ed_2', true, SCANNED)], [])).toEqual([])
  })

  it('are not taken for other words of the plan', () => {
    const later = record('ed_2', 1, 'Review the boards of each ward', '2013-03-31', { ref: '1' })
    expect(told([edition('ed_1', false, PRINTED), edition('ed_2', true, later)], [])).toEqual([])
  })
})

describe('look-alikes', () => {
  it.each([
    ['clir', 'cllr', true],
    ['moclern', 'modern', true],
    ['8.02', 'b.02', true],
    ['officer', 'officers', false],
    ['2012', '2013', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(looksLike(one, other)).toBe(expected)
  })
})
