import type { RecognisedWord } from '../recognition.ts'
import { heightOf, holds, middleX, middleY, union, widthOf } from './geometry.ts'
import { BELOW } from './glyphs.ts'
import type { FontLook, Glyph, PageInk } from './ink.ts'

/** A picture over this share of a page that has no words is a scan of words. */
const SCAN = 0.25

/** Whether a page is a picture, and no letter is printed on it, not even without ink. */
export function isScan({ glyphs, pictures, width, height }: PageInk): boolean {
  if (pictures.length === 0 || glyphs.some((glyph) => !glyph.blank)) return false
  const box = union(pictures)
  return widthOf(box) * heightOf(box) > SCAN * width * height
}

const FONT: FontLook = { name: '', bold: false, italic: false, letters: new Map() }

/** The page with recognised words as its invisible text layer; words outside it are left out. */
export function withRecognised(page: PageInk, words: readonly RecognisedWord[]): PageInk {
  const sheet = { left: 0, top: 0, right: page.width, bottom: page.height }
  const glyphs = words
    .filter(({ text, box }) => text.trim() !== '' && holds(sheet, middleX(box), middleY(box)))
    .flatMap(({ text, box }): Glyph[] => {
      const size = heightOf(box)
      const glyph: Glyph = {
        text,
        box,
        turn: 0,
        size,
        baseline: box.bottom - BELOW * size,
        start: box.left,
        end: box.right,
        tracking: 0,
        font: FONT,
        opens: true,
        invisible: true,
        blank: false,
        mark: null,
        colour: null,
      }
      return [glyph, { ...glyph, text: ' ', start: box.right, blank: true }]
    })
  return { ...page, glyphs }
}
