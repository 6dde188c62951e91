import { describe, expect, it } from 'vitest'
import { findTitle } from '../../../src/interpret/edition/title.ts'
import type { Witness } from '../../../src/interpret/edition/witnesses.ts'

const witness = (text: string, more: Partial<Witness> = {}): Witness => ({
  kind: 'line',
  text,
  printed: text,
  label: null,
  at: 0,
  heading: false,
  level: null,
  sentence: false,
  inProse: false,
  setting: 'plain',
  places: [],
  ...more,
})
const sheetName = (text: string, at: number): Witness =>
  witness(text, { at, heading: true, level: 1, places: [{ kind: 'part', part: text, path: 'name' }] })
const titleOf = (...witnesses: Witness[]): string | undefined =>
  findTitle({ witnesses, bodies: new Set(['torrin shire']), order: 'dmy' })?.best.text

describe('the name of a sheet', () => {
  it('is no title where a line above it is one', () => {
    const lines = [witness('Torrin Shire'), witness('Swings and slides – works list', { at: 1 })]
    expect(titleOf(...lines, sheetName('Works list', 2))).toBe('Swings and slides – works list')
  })

  it('is none where a label gives the name of the plan', () => {
    const named = witness('Reopening the Ferry Lounge', { kind: 'cell', label: 'Plan name' })
    expect(titleOf(sheetName('Tasks', 0), named)).toBe('Reopening the Ferry Lounge')
  })

  it('is one where nothing else is', () => {
    expect(titleOf(sheetName('Harbour action log', 0))).toBe('Harbour action log')
  })
})
