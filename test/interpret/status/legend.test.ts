import { describe, expect, it } from 'vitest'
import { readLegend } from '../../../src/interpret/status/index.ts'

describe('the key of a plan', () => {
  it('may be a list, an entry a line', () => {
    const { words } = readLegend(
      [],
      ['Rating', 'C = complete', 'T = on track', 'N = not yet started', 'The plan is read in March.'],
    )
    expect([...words].map(([key, { status }]) => [key, status])).toEqual([
      ['c', 'complete'],
      ['t', 'on-track'],
      ['n', 'not-started'],
    ])
  })

  it('is not one lettered line by itself', () => {
    expect(readLegend([], ['A - complete the form', 'Bring it to the office.']).words.size).toBe(0)
  })

  it('is a table also where one of its ratings has another meaning than a status', () => {
    const table = {
      words: [
        ['Rating', 'Meaning'],
        ['BLUE', 'Complete; comes off the list'],
        ['AMBER', 'Date moved once'],
        ['RED', 'Overdue'],
      ],
    }
    expect([...readLegend([table], []).rag]).toEqual([
      ['blue', 'complete'],
      ['red', 'overdue'],
    ])
  })
})
