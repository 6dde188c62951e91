import { describe, expect, it } from 'vitest'
import { doubtsOf } from '../../../src/link/choosing/doubts.ts'

describe('doubtsOf', () => {
  it('names what differs', () => {
    expect(doubtsOf('Train boys in 2015/16', 'Train girls in 2016/17').map(({ note }) => note)).toEqual([
      '2015/16 became 2016/17',
      'boys became girls',
    ])
    expect(doubtsOf('Train staff', 'Train all staff')).toEqual([])
  })
})
