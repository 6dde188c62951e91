import { describe, expect, it } from 'vitest'
import { choose, weigh } from '../../../src/interpret/edition/weigh.ts'

const isSame = (one: string, other: string): boolean => one === other

describe('weigh', () => {
  it('adds the features by their weights', () => {
    expect(weigh({ near: 1, far: 2 }, { near: 3, far: -0.5, never: 9 })).toBe(2)
  })
})

describe('choose', () => {
  it('takes the highest score and keeps the next that says something else', () => {
    const choice = choose(
      [
        { value: 'b', score: 1 },
        { value: 'a', score: 3 },
        { value: 'a', score: 2.9 },
      ],
      0,
      isSame,
    )
    expect(choice?.best).toBe('a')
    expect(choice?.runnerUp?.value).toBe('b')
    expect(choice?.probability).toBeCloseTo(1 / (1 + Math.exp(-2) + Math.exp(-3)))
  })

  it('takes the earlier of equals, and none below nothing', () => {
    const equal = [
      { value: 'a', score: 1 },
      { value: 'b', score: 1 },
    ]
    expect(choose(equal, 0, isSame)?.best).toBe('a')
    expect(choose(equal, 2, isSame)).toBeNull()
    expect(choose([], 0, isSame)).toBeNull()
  })
})
