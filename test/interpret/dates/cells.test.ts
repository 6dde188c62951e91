import { describe, expect, it } from 'vitest'
import { dateCases, writtenClaim } from '../../../scripts/evaluate/clerk.ts'
import { readDates } from '../../../src/interpret/dates/index.ts'

const cases = dateCases()

describe('date cells, as a clerk reads them', () => {
  it.each(cases.map((each) => [each.theme, each.context.dated?.text ?? 'no date', each.name, each] as const))(
    '%s, plan of %s: %s',
    (_theme, _dated, _name, each) => {
      const { value, issues } = readDates(each.cells, each.context)
      expect(value.claims.map(writtenClaim)).toEqual(each.claims.map(writtenClaim))
      const codes: string[] = issues.map((issue) => issue.code)
      for (const code of each.issues) expect(codes).toContain(code)
      if (each.status !== null) expect(value.statusWords).toBe(each.status)
    },
  )
})
