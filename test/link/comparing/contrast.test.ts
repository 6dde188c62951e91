import { describe, expect, it } from 'vitest'
import { contrasts } from '../../../src/link/comparing/contrast.ts'
import { comparableWords } from '../../../src/util/text.ts'

describe('contrasts', () => {
  it.each([
    [
      'Hold a workshop for primary schools',
      'Hold a workshop for secondary schools',
      ['primary', 'secondary'],
    ],
    ['Open ward 3 by June', 'Open ward 4 by June', ['ward 3', 'ward 4']],
    ['Check 20 files', 'Check 30 files', null],
    ['Hold a workshop for primary schools', 'Hold a workshop for primary schools and nurseries', null],
    ['Train staff', 'Train staff', null],
    ['', 'Train boys', null],
  ])('%j and %j', (before, after, expected) => {
    expect(contrasts(comparableWords(before), comparableWords(after))).toEqual(expected)
  })

  it('finds none where much else is said otherwise', () => {
    const before = 'Hold a workshop on reading for primary schools in the spring with advice from the library'
    const after = 'Invite all secondary heads to an evening about books and lend them the new collection'
    expect(contrasts(comparableWords(before), comparableWords(after))).toBeNull()
  })
})
