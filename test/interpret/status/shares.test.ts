import { describe, expect, it } from 'vitest'
import { fractionAt, percentAt } from '../../../src/interpret/status/shares.ts'
import { plainText } from '../../../src/interpret/text.ts'
import { tokenise } from '../../../src/interpret/tokens.ts'

const share = (text: string): string | undefined => {
  const tokens = tokenise(plainText(text))
  return (percentAt(tokens, 0) ?? fractionAt(tokens, 0))?.status
}

describe('shares', () => {
  it.each([
    ['75%', 'in-progress'],
    ['50-60%', 'in-progress'],
    ['100 per cent', 'complete'],
    ['0 percent', 'not-started'],
    ['3 of 5 wards trained', 'in-progress'],
    ['2 out of the 2 done', 'complete'],
    ['0 of 6 modules built', 'not-started'],
    ['6/6 modules built', 'complete'],
    ['two of five strands finished', 'in-progress'],
  ])('reads %s as %s', (text, status) => {
    expect(share(text)).toBe(status)
  })

  it.each(['3/7/09', '3/7/09 completed', '5 of the wards', '2 of 3', '2016'])('sees none in %s', (text) => {
    expect(share(text)).toBeUndefined()
  })
})
