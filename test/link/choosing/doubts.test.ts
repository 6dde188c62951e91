import { describe, expect, it } from 'vitest'
import { contrasts } from '../../../src/link/choosing/contrast.ts'
import { doubtsOf } from '../../../src/link/choosing/doubts.ts'

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
    expect(contrasts(before, after)).toEqual(expected)
  })

  it('finds none where much else is said otherwise', () => {
    const before = 'Hold a workshop on reading for primary schools in the spring with advice from the library'
    const after = 'Invite all secondary heads to an evening about books and lend them the new collection'
    expect(contrasts(before, after)).toBeNull()
  })
})

describe('doubtsOf', () => {
  it('names what differs', () => {
    expect(doubtsOf('Train boys in 2015/16', 'Train girls in 2016/17').map(({ note }) => note)).toEqual([
      '2015/16 became 2016/17',
      'boys became girls',
    ])
    expect(doubtsOf('Train staff', 'Train all staff')).toEqual([])
  })
})
