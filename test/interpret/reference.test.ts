import { describe, expect, it } from 'vitest'
import { leadingReferences } from '../../src/interpret/reference.ts'

const inSection = (...actions: string[]) => actions.map((action) => ({ action, section: null }))

describe('leadingReferences', () => {
  it.each([
    ['D1.6 - Lock gate drawings', 'MS4.2 – Catalogue of bridge plates'],
    ['D1.6 Lock gate drawings', 'MS4.2: Catalogue of bridge plates'],
  ])('takes the sign between a reference and its action with it: %j', (...actions) => {
    const found = leadingReferences(inSection(...actions))!
    expect(found.map(({ ref }) => ref)).toEqual(['D1.6', 'MS4.2'])
    expect(found.map(({ printed }, index) => actions[index]!.slice(printed.length))).toEqual([
      'Lock gate drawings',
      'Catalogue of bridge plates',
    ])
  })

  it('takes none where an action has none', () => {
    expect(leadingReferences(inSection('1. Mend the gate', 'Oil the hinge'))).toBeNull()
  })
})
