import { describe, expect, it } from 'vitest'
import { ownerCases, planCases } from '../../../scripts/evaluate/clerk-owners.ts'
import { readOwners } from '../../../src/interpret/owners/index.ts'

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

describe('names that look like items of a list', () => {
  it('keeps the initial that a reader of documents took for a list sign', () => {
    const runs = [{ text: 'Boyle' }]
    const read = (marker: string, ordered = true) =>
      readOwners([{ header: 'Lead', paragraphs: [{ runs, list: { ordered, level: 0, marker } }] }])
    expect(read('H.')).toEqual([{ kind: 'person', name: 'H. Boyle' }])
    expect(read('3.')).toEqual([{ kind: 'body', name: 'Boyle' }])
  })
})

describe('an office with what it is for', () => {
  const namesIn = (text: string) =>
    readOwners([{ header: 'Lead', paragraphs: [{ runs: [{ text }] }] }]).map(({ name }) => name)

  it.each([
    'Director, Program Integrity',
    'Ward Manager, Larch Ward',
    'Senior Engineer (Minor Works)',
    'Head of Speech and Language Therapy',
  ])('is one owner: %s', (text) => {
    expect(namesIn(text)).toEqual([text])
  })

  it('is another than a person named behind it', () => {
    expect(namesIn('Headteacher, Callum Reid')).toEqual(['Headteacher', 'Callum Reid'])
    expect(namesIn('Chair and Dale Manning')).toEqual(['Chair', 'Dale Manning'])
  })
})
