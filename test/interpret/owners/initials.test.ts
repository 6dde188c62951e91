import { describe, expect, it } from 'vitest'
import { ofKindSaid, readInitials } from '../../../src/interpret/owners/index.ts'

const initialsIn = (...texts: string[]) => Object.fromEntries(readInitials(texts))

describe('readInitials', () => {
  it.each([
    [
      'BEC: Bell Executive Committee. DSA: Dock Safety Adviser.',
      { BEC: 'Bell Executive Committee', DSA: 'Dock Safety Adviser' },
    ],
    ['OpsM = Operations Manager; HM – Harbour Master', { OpsM: 'Operations Manager', HM: 'Harbour Master' }],
    ['The Clerk and the Deputy Harbour Master (DHM) met.', { DHM: 'Deputy Harbour Master' }],
    ['Send it to HM by May. NHS Wend pays.', {}],
    ['', {}],
  ])('reads %s', (text, initials) => {
    expect(initialsIn(text)).toEqual(initials)
  })

  it('give an owner the kind of what they stand for', () => {
    const initials = readInitials(['HM = Harbour Master', 'BEC = Bell Executive Committee'])
    expect(ofKindSaid({ name: 'HM', kind: 'person' }, initials).kind).toBe('role')
    expect(ofKindSaid({ name: 'BEC', kind: 'person' }, initials).kind).toBe('body')
    expect(ofKindSaid({ name: 'AB', kind: 'person' }, initials).kind).toBe('person')
  })
})
