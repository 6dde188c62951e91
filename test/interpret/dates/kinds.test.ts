import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dateCases, FIXTURES, writtenClaim } from '../../../scripts/evaluate/clerk.ts'
import { readDates } from '../../../src/interpret/dates/index.ts'

describe('cells that were once read wrongly without a word', () => {
  it.each(dateCases(join(FIXTURES, 'kinds')).map((each) => [each.name, each] as const))('%s', (_, each) => {
    const { value, issues } = readDates(each.cells, each.context)
    expect(value.claims.map(writtenClaim)).toEqual(each.claims.map(writtenClaim))
    for (const code of each.issues) expect(issues.map((found) => found.code)).toContain(code)
  })
})
