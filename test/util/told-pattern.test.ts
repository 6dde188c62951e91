import { describe, expect, it } from 'vitest'
import { meansFile } from '../../src/util/told-pattern.ts'

const named = {
  file: 'Tracker-2014 (final).xlsx',
  title: 'Harbour improvement plan',
  body: 'Oxmarsh Town Council',
}

describe('what a pattern means', () => {
  it.each(['*', 'tracker-*.xlsx', 'TRACKER-2014 (final).xlsx', 'harbour plan', 'oxmarsh', '*final*'])(
    '%s means the file',
    (pattern) => {
      expect(meansFile(pattern, named)).toBe(true)
    },
  )

  it.each(['', 'tracker-*.pdf', 'quay plan', 'racker-2014 (final).xlsx', '*.*.*.*.*.*.*.*.*.x'])(
    '%s does not',
    (pattern) => {
      expect(meansFile(pattern, named)).toBe(false)
    },
  )
})
