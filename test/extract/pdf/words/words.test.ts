import { describe, expect, it } from 'vitest'
import type { Glyph } from '../../../../src/extract/pdf/ink/ink.ts'
import { toLines } from '../../../../src/extract/pdf/words/lines.ts'
import { toWords } from '../../../../src/extract/pdf/words/words.ts'

const font = { name: 'Test', bold: false, italic: false, letters: new Map<string, string>() }

const glyph = (text: string, start: number): Glyph => ({
  text,
  box: { left: start, right: start + 5, top: 90, bottom: 100 },
  turn: 0,
  size: 10,
  baseline: 98,
  start,
  end: start + 5,
  tracking: 0,
  font,
  opens: false,
  invisible: false,
  blank: false,
  mark: null,
  colour: '#000000',
})

describe('words read from right to left', () => {
  it('keep the order of letters that one glyph prints together', () => {
    // Drawn from left to right: heh, the ligature of lam and alef, seen.
    const words = toWords([glyph('ه', 0), glyph('لا', 5), glyph('س', 10)])
    expect(toLines(words)[0]!.words.map((word) => word.text)).toEqual(['سلاه'])
  })
})
