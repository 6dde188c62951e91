import { describe, expect, it } from 'vitest'
import { dot } from '../../src/words/table.ts'
import { SENSES, USAGE, type WordVectors } from '../../src/words/vectors.ts'

const alike = ({ vectorOf }: WordVectors, one: string, other: string) => dot(vectorOf(one)!, vectorOf(other)!)

const RELATED = [
  ['landlord', 'tenant', 'swimming'],
  ['audit', 'inspection', 'swimming'],
  ['verify', 'check', 'hospital'],
  ['nurse', 'hospital', 'road'],
  ['police', 'crime', 'library'],
] as const

describe('SENSES', () => {
  it.each(RELATED)('puts %s nearer to %s than to %s', (word, near, far) => {
    expect(alike(SENSES, word, near)).toBeGreaterThan(alike(SENSES, word, far))
  })

  it('knows inflected forms and not what is no word', () => {
    expect(SENSES.vectorOf('landlords')).toBe(SENSES.vectorOf('landlord'))
    expect(SENSES.vectorOf('xqzt')).toBeUndefined()
  })
})

describe('USAGE', () => {
  it.each([...RELATED, ['budget', 'spending', 'nurse'], ['password', 'encryption', 'library']] as const)(
    'puts %s nearer to %s than to %s',
    (word, near, far) => {
      expect(alike(USAGE, word, near)).toBeGreaterThan(alike(USAGE, word, far))
    },
  )

  it('lets common words tell little', () => {
    expect(USAGE.weightOf('the')).toBeLessThan(0.1)
    expect(USAGE.weightOf('with')).toBeLessThan(USAGE.weightOf('police'))
    expect(USAGE.weightOf('police')).toBeLessThan(USAGE.weightOf('potholes'))
  })
})
