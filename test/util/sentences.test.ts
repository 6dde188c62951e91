import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../src/util/sentences.ts'

describe('sentencesOf', () => {
  it.each([
    [
      'Harbour Board, 28 March 2019, item 9. Contact: B. Lyle.',
      ['Harbour Board, 28 March 2019, item 9.', 'Contact: B. Lyle.'],
    ],
    ["St. Osyn's School asks Dr. Hale. Why?", ["St. Osyn's School asks Dr. Hale.", 'Why?']],
    [
      'Boards fitted. Tablets lose signal below ground.',
      ['Boards fitted.', 'Tablets lose signal below ground.'],
    ],
    ['', []],
  ])('parts %s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })
})
