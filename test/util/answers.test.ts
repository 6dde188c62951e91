import { describe, expect, it } from 'vitest'
import { ANSWER_WORDS, ANSWERS, BARE_ANSWER } from '../../src/util/answers.ts'

describe('answers', () => {
  it.each(['Agreed.', 'We concur', 'Partially accepted', 'Management agrees in principle', 'Yes', 'Noted!'])(
    'that promise nothing are bare: %s',
    (text) => {
      expect(BARE_ANSWER.test(text)).toBe(true)
    },
  )

  it.each(['Agreed to mend the gate by May', 'Not agreed', 'The gate'])(
    'that say more are not: %s',
    (text) => {
      expect(BARE_ANSWER.test(text)).toBe(false)
    },
  )

  it('are put together of who agrees, how far, and to how much', () => {
    expect(ANSWERS).toEqual(
      expect.arrayContaining(['partly agreed', 'not accepted', 'management concurs', 'agreed in principle']),
    )
    expect(new Set(ANSWERS).size).toBe(ANSWERS.length)
  })

  it('are told from other columns by single words', () => {
    expect(
      ANSWERS.filter((answer) => !answer.includes(' ')).filter((word) => ANSWER_WORDS.has(word)),
    ).toContain('agreed')
  })
})
