import { describe, expect, it } from 'vitest'
import { groupEditions } from '../../src/link/index.ts'
import { issued, sketch } from './records.ts'

const HOUSING = [
  'Inspect every fire door in the tower blocks before the winter',
  'Let the contract for boiler servicing to one supplier',
  'Publish the allocation rules in four languages',
  'Bring forty empty homes back into use through grants',
  'Reply to reports of damp within ten working days',
]
const PARKS = [
  'Renew the play surfaces at Millbrook and Eastfield',
  'Plant three hundred street trees along the ring road',
  'Train volunteers to run the walled garden on Sundays',
  'Repair the bandstand roof and reopen the café beside it',
  'Survey visitors to the country park every summer',
]

const plansOf = (...[sketches, known, copies]: Parameters<typeof groupEditions>) =>
  groupEditions(sketches, known, copies)
    .value.map(({ editions }) => editions.map(({ editionId }) => editionId))
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1))

describe('groupEditions', () => {
  it('joins editions of one body and title, whatever date the title carries', () => {
    const sketches = [
      sketch('b', [...HOUSING, PARKS[0]!], { title: 'Housing plan, June 2012', dated: issued('2012-06-01') }),
      sketch('a', HOUSING, { title: 'Housing Plan 2011 (final)', dated: issued('2011-06-01') }),
      sketch('c', PARKS, { title: 'Parks plan 2012', dated: issued('2012-06-01') }),
    ]
    expect(plansOf(sketches, new Map())).toEqual([['a', 'b'], ['c']])
    expect(groupEditions(sketches.toReversed(), new Map())).toEqual(groupEditions(sketches, new Map()))
  })

  it('joins editions whose title changed by what they hold', () => {
    const sketches = [
      sketch('a', HOUSING, { title: 'Homes action plan', dated: issued('2011-06-01') }),
      sketch('b', HOUSING.slice(1), { title: 'Better neighbourhoods', dated: issued('2012-06-01') }),
    ]
    expect(plansOf(sketches, new Map())).toEqual([['a', 'b']])
  })

  it('keeps like plans of two bodies, and two plans of one day, apart', () => {
    const other = sketch('b', HOUSING, { body: 'Norcombe Council', dated: issued('2011-06-01') })
    expect(plansOf([sketch('a', HOUSING, { dated: issued('2011-06-01') }), other], new Map())).toHaveLength(2)
    const sameDay = [
      sketch('a', [...HOUSING, PARKS[0]!], { title: 'Homes plan', dated: issued('2011-06-01') }),
      sketch('b', [...HOUSING.slice(0, 2), ...PARKS], { title: 'Places plan', dated: issued('2011-06-01') }),
    ]
    expect(plansOf(sameDay, new Map())).toHaveLength(2)
  })

  it('takes a person’s word', () => {
    const told = [
      sketch('a', HOUSING, { told: { plan: 'Estates' }, dated: issued('2011-06-01') }),
      sketch('b', PARKS, { told: { plan: 'Estates' }, title: 'Something else', dated: issued('2012-06-01') }),
      sketch('c', HOUSING, { told: { plan: 'Homes' }, dated: issued('2012-07-01') }),
    ]
    expect(plansOf(told, new Map())).toEqual([['a', 'b'], ['c']])
  })

  it('recognises another copy of an edition, and keeps counting the same one', () => {
    const pdf = sketch('a', HOUSING, { dated: issued('2011-06-01') })
    const word = sketch('b', HOUSING, { dated: issued('2011-06-01'), sourceFile: 'plan.docx' })
    const { value, issues } = groupEditions([pdf, word], new Map())
    expect(value[0]!.editions.find(({ editionId }) => editionId === 'a')?.sameAs).toBe('b')
    expect(issues.map(({ code }) => code)).toContain('same-edition')
    const kept = groupEditions([pdf, word], new Map(), new Map([['a', null]]))
    expect(kept.value[0]!.editions.find(({ editionId }) => editionId === 'b')?.sameAs).toBe('a')
  })

  it('infers the place of an edition without a date, and says so', () => {
    const grown = (count: number) => [...HOUSING.slice(count), ...PARKS.slice(0, count)]
    const sketches = [
      sketch('a', grown(0), { dated: issued('2010-06-01') }),
      sketch('b', grown(2)),
      sketch('c', grown(4), { dated: issued('2012-06-01') }),
    ]
    const { value, issues } = groupEditions(sketches, new Map())
    expect(value[0]!.editions.map(({ editionId }) => editionId)).toEqual(['a', 'b', 'c'])
    expect(value[0]!.editions[1]!.dated).toMatchObject({
      earliest: '2010-06-01',
      on: '2012-06-01',
      from: 'inferred',
    })
    expect(issues.map(({ code }) => code)).toContain('edition-date-doubtful')
  })

  it('says where it is in doubt', () => {
    const sketches = [
      sketch('a', HOUSING, { dated: issued('2011-06-01') }),
      sketch('b', PARKS, { dated: issued('2012-06-01') }),
    ]
    expect(groupEditions(sketches, new Map()).issues.map(({ code }) => code)).toEqual(['plan-doubtful'])
  })

  it('takes no title for evidence that any plan of the body may have', () => {
    const named = (title: string) => [
      sketch('a', HOUSING, { dated: issued('2011-06-01'), title }),
      sketch('b', PARKS, { dated: issued('2012-06-01'), title }),
    ]
    const groups = (title: string) => groupEditions(named(title), new Map()).value.length
    expect(groups('Action Plan')).toBe(2)
    expect(groups('Harbour Renewal Action Plan')).toBe(1)
  })

  it('keeps the id a plan is known by, the smallest where plans are joined', () => {
    const sketches = [
      sketch('a', HOUSING, { dated: issued('2010-06-01') }),
      sketch('b', HOUSING, { dated: issued('2011-06-01') }),
    ]
    const id = (known: Map<string, string>) =>
      groupEditions(sketches, known).value.map(({ planId }) => planId)
    expect(id(new Map([['b', 'pl_2']]))).toEqual(['pl_2'])
    expect(
      id(
        new Map([
          ['a', 'pl_3'],
          ['b', 'pl_2'],
        ]),
      ),
    ).toEqual(['pl_2'])
  })
})
