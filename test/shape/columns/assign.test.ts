import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Lattice } from '../../../src/shape/columns/assign.ts'
import { normalised } from '../../../src/shape/columns/softmax.ts'

const ROLES = ['action', 'due', 'extra', 'owner+due', 'owner']
const ONCE = new Set(['action', 'due'])

const scores = fc
  .array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: ROLES.length, maxLength: ROLES.length })
  .map((values) => normalised(Float64Array.from(values)))

describe('the roles of all columns together', () => {
  it('gives a role that a table has once to one column, also where a header joins it to another', () => {
    fc.assert(
      fc.property(fc.array(scores, { minLength: 1, maxLength: 9 }), (columns) => {
        const { choices } = new Lattice(columns, ROLES, ONCE).read()
        const given = choices.flatMap(({ role }) => role.split('+'))
        expect(given.filter((role) => role === 'action').length).toBeLessThanOrEqual(1)
        expect(given.filter((role) => role === 'due').length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('shares out a probability of one', () => {
    fc.assert(
      fc.property(fc.array(scores, { minLength: 1, maxLength: 6 }), (columns) => {
        for (const own of new Lattice(columns, ROLES, ONCE).read().probabilities) {
          expect(own.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 2)
        }
      }),
    )
  })

  it('gives a required role to the column that it fits best', () => {
    const never = normalised(Float64Array.of(-4, -9, 3, -9, -9))
    const hardly = normalised(Float64Array.of(-2, -9, 3, -9, -9))
    const { choices } = new Lattice([never, hardly], ROLES, ONCE).read('action')
    expect(choices.map(({ role }) => role)).toEqual(['extra', 'action'])
  })

  it('lets the surer of two columns have the role and names what the other nearly was', () => {
    const column = (action: number, extra: number) => normalised(Float64Array.of(action, -9, extra, -9, -9))
    const { choices } = new Lattice([column(1, 0), column(3, 0)], ROLES, ONCE).read()
    expect(choices.map(({ role }) => role)).toEqual(['extra', 'action'])
    expect(choices[0]!.runnerUp).toBe('action')
  })
})
