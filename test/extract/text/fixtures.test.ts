import { describe, expect, it } from 'vitest'
import { Document } from '../../../src/model/schemas.ts'
import { compareGolden, goldenCases } from '../golden.ts'

const ENDINGS = ['.txt', '.md', '.html', '.csv', '.tsv']

describe('text fixtures', () => {
  it.each(goldenCases(ENDINGS))('$name', async (golden) => {
    const { actual, expected } = await compareGolden(golden)
    expect(actual).toEqual(expected)
    expect(() => Document.parse((actual as { document: unknown }).document)).not.toThrow()
  })
})
