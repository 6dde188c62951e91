import { describe, expect, it } from 'vitest'
import { ownerCases, planCases } from '../../../scripts/evaluate/clerk-owners.ts'

describe('owner cells, as a clerk reads them', () => {
  it.each(ownerCases().map((each) => [each.name, each] as const))('%s', (_, each) => {
    expect(each.read()).toEqual(each.expected)
  })
})

describe('an owner that one plan writes in several ways', () => {
  it.each(planCases().map((each) => [each.name, each] as const))('%s', (_, each) => {
    expect(each.read()).toEqual({ owners: each.expected, variants: each.variants })
  })
})
