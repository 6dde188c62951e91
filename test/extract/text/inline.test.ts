import { describe, expect, it } from 'vitest'
import { readInline } from '../../../src/extract/text/inline.ts'
import { wordsOf } from '../../../src/model/index.ts'

describe('readInline', () => {
  it.each([
    'a < b and b > a',
    'within <30 days',
    '5 * 3 * 2',
    'snake_case_name and _x',
    '[agency].gov/data',
    '* see note',
    '31/12/12*',
    'A & E; Q&A',
    'January \\ February',
    'blank ____ to fill',
  ])('keeps %s as it is printed', (text) => {
    expect(wordsOf(readInline(text))).toBe(text)
  })

  it.each([
    ['<i>Complete</i> 31/01/11', 'Complete 31/01/11'],
    ['(*Scrutiny review*)', '(Scrutiny review)'],
    ['__Done__ &amp; **dusted**', 'Done & dusted'],
    ['see [the page](https://example.org/a_(b)) now[^5]', 'see the page now'],
    ['Tool&#42;&#42;&nbsp;x', 'Tool** x'],
    ['4<sup>th</sup> May 2012<sup>3</sup>', '4th May 2012'],
    ['<p>one</p> <p>two', 'one\ntwo'],
    ['these: <ul style="x"> • a b • c', 'these:\na b\nc'],
    ['CFO only <br> all others', 'CFO only\nall others'],
    ['- one\n- two\n  more', 'one\ntwo more'],
    ['1. one\n2. two', '1. one\n2. two'],
  ])('reads %j', (text, words) => {
    expect(wordsOf(readInline(text))).toBe(words)
  })

  it.each(['<s>May</s> June', '~~May~~ June', '<strike>May</strike> June', '<del>May</del> June'])(
    'marks struck words: %s',
    (text) => {
      expect(readInline(text)[0]?.runs).toEqual([{ text: 'May', struck: true }, { text: ' June' }])
    },
  )

  it('takes time that grows with the text alone', () => {
    for (const piece of ['**a ', '[a](', '<!--', 'x <b ', '_a*', '&amp'])
      expect(readInline(piece.repeat(20_000)).length).toBeGreaterThan(0)
  })
})
