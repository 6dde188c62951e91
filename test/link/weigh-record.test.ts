import { describe, expect, it } from 'vitest'
import { cosine } from '../../src/link/comparing/bag.ts'
import { prepareEdition } from '../../src/link/comparing/prepare.ts'
import { joinRecords, weighRecord } from '../../src/link/comparing/weigh.ts'
import { editionOf } from './records.ts'

const edition = (texts: readonly string[]) => prepareEdition(editionOf('e', texts))

describe('weighRecord', () => {
  it('lets a stock phrase weigh little more than its first word', () => {
    const things = ['kerb', 'boiler', 'ladder', 'fence', 'hedge', 'gutter']
    const plan = edition(things.map((thing) => `mend ${thing} within existing budgets agreed with partners`))
    const [one, other] = plan.records.map((each) => weighRecord(each, plan, plan))
    expect(cosine(one!.wordWeights, other!.wordWeights)).toBeLessThan(0.35)
  })

  it('bears texts without end', () => {
    const long = Array.from({ length: 200_000 }, (_, at) => `w${at}`).join(' ')
    const plan = edition([long, 'mend the kerb'])
    expect(weighRecord(plan.records[0]!, plan, plan).wordWeights.ids.length).toBeGreaterThan(5000)
  })
})

describe('joinRecords', () => {
  it('says what its records say', () => {
    const plan = edition([
      'mend the kerb and paint the fence',
      'mend the kerb',
      'paint the fence',
      'open a café beside the lake',
    ])
    const [whole, one, two, other] = plan.records.map((each) => weighRecord(each, plan, plan))
    const joined = joinRecords([one!, two!])
    const alike = (a: typeof joined, b: typeof joined) => cosine(a.wordWeights, b.wordWeights)
    expect(alike(joined, whole!)).toBeGreaterThan(Math.max(alike(one!, whole!), alike(two!, whole!)))
    expect(alike(joined, other!)).toBeLessThan(0.2)
    expect(joined.sequence).toEqual([...one!.sequence, ...two!.sequence])
  })
})
