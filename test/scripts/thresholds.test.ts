import { describe, expect, it } from 'vitest'
import { moved, thresholdsOf, withValue } from '../../scripts/thresholds/find.ts'
import { figuresIn } from '../../scripts/thresholds/measure.ts'

const TEXT = `/** Lines further apart are not of one table. */
const FAR = 4.5
const NEAR = 1_000

/**
 * Letters of a name.
 */
export const LONGEST = 40
const WORD = 'x'
`

describe('the numbers that a stage decides by', () => {
  it('are found with what is said of them', () => {
    expect(thresholdsOf('a.ts', TEXT).map(({ name, value, why }) => [name, value, why])).toEqual([
      ['FAR', 4.5, 'Lines further apart are not of one table.'],
      ['NEAR', 1000, 'Lines further apart are not of one table.'],
      ['LONGEST', 40, 'Letters of a name.'],
    ])
  })

  it('are moved by a fifth, whole ones by one at least', () => {
    expect([0.5, 2, 40].map(moved)).toEqual([
      [0.4, 0.6],
      [1, 3],
      [32, 48],
    ])
    const [far] = thresholdsOf('a.ts', TEXT)
    expect(withValue(TEXT, far!, 5.4)).toContain('const FAR = 5.4\nconst NEAR = 1_000\n')
  })

  it('are judged by the figures that an evaluation prints', () => {
    const printed = `
status
          precision  recall     F1  count
  status      0.990   0.980  0.985    400  FELL from 0.99
  whole cells      0.990   0.980  0.970    400

Not as recorded:
  status: status fell from 0.99 to 0.985
`
    expect([...(figuresIn(printed) ?? [])]).toEqual([
      ['status: status', 0.985],
      ['status: whole cells', 0.97],
    ])
    expect(figuresIn('Error: it broke')).toBeNull()
  })
})
