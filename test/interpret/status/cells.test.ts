import { describe, expect, it } from 'vitest'
import { statusCases } from '../../../scripts/evaluate/clerk-status.ts'
import { readStatus } from '../../../src/interpret/status/index.ts'

describe('status and rating cells, as a clerk reads them', () => {
  it.each(statusCases().map((each) => [each.theme, each.name, each] as const))(
    '%s: %s',
    (_theme, _name, each) => {
      const { value, issues } = readStatus(each.input)
      expect(value.status).toBe(each.status)
      expect(value.rag).toBe(each.rag)
      const codes: string[] = issues.map((issue) => issue.code)
      expect(codes.filter((code) => code === 'status-contradiction')).toEqual(
        each.issues.filter((code) => code === 'status-contradiction'),
      )
      for (const code of each.issues) expect(codes).toContain(code)
      if (each.text !== undefined) expect(value.statusText).toBe(each.text)
    },
  )
})
