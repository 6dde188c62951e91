import { describe, expect, it } from 'vitest'
import { dueMoves, saySame, saysOf } from '../../../src/link/grouping/says.ts'
import type { ActionRecord } from '../../../src/model/index.ts'
import { dueOn, record } from '../records.ts'

const says = (...rows: [text: string, more?: Partial<ActionRecord>][]) =>
  saysOf(rows.map(([text, more], at) => record(`a${at}`, text, more)))

const ROPE: [string, Partial<ActionRecord>] = ['Replace the rope at the lower steps', dueOn('2024-08-15')]
const LAMPS: [string, Partial<ActionRecord>] = ['Count the lamps that failed', dueOn('2024-09-30')]

describe('saySame', () => {
  it('asks everything of two files of one format, in whatever order', () => {
    expect(saySame(says(ROPE, LAMPS), says(LAMPS, ROPE), true)).toBe(true)
    for (const other of [
      says(ROPE, [LAMPS[0], dueOn('2024-10-30')]),
      says(ROPE, [LAMPS[0], { ...LAMPS[1], progress: 'Two more failed' }]),
      says(ROPE),
      says(ROPE, LAMPS, LAMPS),
    ]) {
      expect(saySame(says(ROPE, LAMPS), other, true)).toBe(false)
      expect(saySame(other, says(ROPE, LAMPS), true)).toBe(false)
    }
  })

  it('lets another format have been read less well, but no date differ', () => {
    const hyphened: [string, Partial<ActionRecord>] = ['Count the lamps that fail- ed', LAMPS[1]]
    for (const other of [
      says(ROPE, hyphened),
      says(ROPE),
      says(ROPE, [LAMPS[0], { ...LAMPS[1], rag: 'red' }]),
    ]) {
      expect(saySame(says(ROPE, LAMPS), other, false)).toBe(true)
      expect(saySame(other, says(ROPE, LAMPS), false)).toBe(true)
    }
    for (const other of [
      says(ROPE, [LAMPS[0], dueOn('2024-10-30')]),
      says(ROPE, [hyphened[0], dueOn('2024-10-30')]),
      says([ROPE[0], { ...ROPE[1], completedOn: '2024-08-01' }], LAMPS),
    ]) {
      expect(saySame(says(ROPE, LAMPS), other, false)).toBe(false)
    }
  })

  it('tells an open date from none', () => {
    const open = dueOn('2024-08-15')
    const tbc = {
      dates: open.dates!.map((date) => ({ ...date, earliest: null, latest: null, open: 'tbc' as const })),
    }
    expect(saySame(says([ROPE[0], tbc]), says([ROPE[0]]), false)).toBe(false)
  })
})

describe('dueMoves', () => {
  it('counts the moves of shared actions, and which edition prints the other’s day as the old one', () => {
    const before = says(ROPE, LAMPS, ['Oil the gate', dueOn('2024-01-31')], ['Only here'])
    const after = says(
      [ROPE[0], dueOn('2024-08-15', '2024-12-15')],
      [LAMPS[0], dueOn('2024-07-31')],
      ['Oil the gate', dueOn('2024-01-31')],
    )
    expect(dueMoves(before, after)).toEqual({ shared: 3, later: 1, earlier: 1, quoted: 1, quotedBack: 0 })
    expect(dueMoves(after, before)).toEqual({ shared: 3, later: 1, earlier: 1, quoted: 0, quotedBack: 1 })
  })
})
