import { describe, expect, it } from 'vitest'
import { fillsOf } from '../../../src/extract/ocr/picture/fills.ts'
import { gutterOf } from '../../../src/extract/ocr/picture/gutter.ts'
import { prepare } from '../../../src/extract/ocr/picture/prepare.ts'
import type { PixelBox } from '../../../src/extract/ocr/picture/raster.ts'
import type { Piece } from '../../../src/extract/ocr/picture/specks.ts'
import { boldWords } from '../../../src/extract/ocr/words/bold.ts'
import { withFullStop } from '../../../src/extract/ocr/words/full-stops.ts'
import { glyphsOf } from '../../../src/extract/ocr/words/glyphs.ts'
import { partedWord } from '../../../src/extract/ocr/words/joined-words.ts'
import { agrees } from '../../../src/extract/ocr/words/layer.ts'
import { wholeFigures } from '../../../src/extract/ocr/words/parted-figures.ts'
import { strikesThrough } from '../../../src/extract/ocr/words/strikes.ts'
import { Sheet, seen } from './sheet.ts'

const piece = (left: number, top: number, right: number, bottom: number): Piece => ({
  box: { left, top, right, bottom },
  inked: (right - left) * (bottom - top),
})

/** Letters of a word, one piece each, `gaps` pixels apart. */
function letters(gaps: readonly number[], left = 0): Piece[] {
  const pieces = [piece(left, 85, left + 8, 100)]
  for (const gap of gaps) {
    const at = pieces.at(-1)!.box.right + gap
    pieces.push(piece(at, 85, at + 8, 100))
  }
  return pieces
}

const around = (pieces: readonly Piece[]): PixelBox => ({
  left: pieces[0]!.box.left,
  top: 85,
  right: pieces.at(-1)!.box.right,
  bottom: 100,
})

describe('a full stop that no program saw', () => {
  const figures = [piece(0, 85, 8, 100), piece(16, 85, 24, 100)]

  it('is seen on the picture', () => {
    const word = withFullStop(seen('51'), [...figures, piece(11, 97, 14, 100)])
    expect(word).toMatchObject({ text: '5.1', raw: '51' })
    expect(word!.sure).toBeLessThan(0.9)
  })

  it('is none above the line, behind the figures, or where figures run together', () => {
    expect(withFullStop(seen('51'), [...figures, piece(11, 86, 14, 89)])).toBeNull()
    expect(withFullStop(seen('51'), [...figures, piece(28, 97, 31, 100)])).toBeNull()
    expect(withFullStop(seen('512'), [...figures, piece(11, 97, 14, 100)])).toBeNull()
    expect(withFullStop(seen('51'), figures)).toBeNull()
  })
})

describe('a number that a program read as two', () => {
  it('is one where no space stands in it', () => {
    const day = [seen('3', 0.9, 0), seen('0', 0.9, 13), seen('Sep', 0.9, 35)]
    expect(wholeFigures(day).map(({ text, raw }) => [text, raw])).toEqual([
      ['30', '3 0'],
      ['Sep', undefined],
    ])
    const [first, second] = [seen('3', 0.9, 0), seen('12', 0.9, 30)]
    expect(wholeFigures([first, second])).toEqual([first, second])
  })
})

describe('words that a program ran together', () => {
  const parted = (text: string, gaps: readonly number[]): string[] | undefined => {
    const pieces = letters(gaps)
    return partedWord({ ...seen(text), box: around(pieces) }, pieces)?.map((word) => word.text)
  }
  const narrow = (count: number): number[] => Array.from({ length: count }, () => 2)

  it('are parted where the gap is, if both are words', () => {
    expect(parted('traincrews', [...narrow(4), 5, ...narrow(4)])).toEqual(['train', 'crews'])
    expect(parted('Year11', [...narrow(3), 5, ...narrow(1)])).toEqual(['Year', '11'])
    expect(parted('YearsR', [...narrow(4), 5])).toEqual(['Years', 'R'])
  })

  it('are one word without a gap, or where the whole is one', () => {
    expect(parted('traincrews', narrow(9))).toBeUndefined()
    expect(parted('together', [...narrow(1), 5, ...narrow(5)])).toBeUndefined()
    expect(parted('FR11', [...narrow(1), 5, ...narrow(1)])).toBeUndefined()
  })
})

describe('a line through a word', () => {
  it('is seen where a row of ink runs from end to end', () => {
    const sheet = new Sheet(200, 120)
    for (let x = 20; x < 100; x += 12) sheet.paint({ left: x, top: 82, right: x + 4, bottom: 100 })
    const word = { ...seen('Easter', 0.9, 20), box: { left: 20, top: 82, right: 96, bottom: 100 } }
    expect(strikesThrough([word], sheet.ink)).toEqual([])
    sheet.paint({ left: 18, top: 92, right: 100, bottom: 94 })
    expect(strikesThrough([word], sheet.ink)).toMatchObject([{ level: true, from: 20, to: 96 }])
  })
})

describe('bold words', () => {
  it('have wider strokes than most of the page', () => {
    const sheet = new Sheet(900, 400)
    const stroke = (left: number, top: number, width: number): void => {
      for (let x = left; x < left + 96; x += 16)
        sheet.paint({ left: x, top, right: x + width, bottom: top + 20 })
    }
    const at = (text: string, left: number, baseline: number) => ({
      ...seen(text, 0.9, left, baseline),
      box: { left, right: left + 96, top: baseline - 20, bottom: baseline },
    })
    const words = [at('Heading', 20, 60), at('words', 20, 160), at('plain', 140, 160), at('words', 260, 160)]
    stroke(20, 40, 7)
    for (const left of [20, 140, 260]) stroke(left, 140, 4)
    expect([...boldWords(words, sheet.ink)]).toEqual([words[0]])
  })
})

describe('coloured cells', () => {
  it('are found on tinted paper, under words, and no grey is one', () => {
    const sheet = new Sheet(600, 400, [240, 236, 226])
    sheet.paint({ left: 100, top: 100, right: 300, bottom: 180 }, [230, 60, 40])
    sheet.paint({ left: 100, top: 200, right: 300, bottom: 280 }, [190, 190, 185])
    for (let x = 120; x < 220; x += 14)
      sheet.paint({ left: x, top: 120, right: x + 5, bottom: 150 }, [20, 20, 20])
    const fills = fillsOf(prepare(sheet.picture, 300), 300 / 72, 300)
    expect(fills.length).toBeGreaterThan(0)
    const [red] = fills.toSorted((a, b) => b.box.bottom - b.box.top - (a.box.bottom - a.box.top))
    expect(red!.colour).toMatch(/^#[ef].[2-5].[2-4].$/)
    expect(Math.max(...fills.map(({ box }) => box.bottom))).toBeLessThan(190 * 0.24)
  })
})

describe('two pages on one sheet', () => {
  const page = (sheet: Sheet, left: number): void => {
    for (let y = 100; y < 1500; y += 40) {
      for (let x = left; x < left + 800; x += 60)
        sheet.paint({ left: x, top: y, right: x + 24, bottom: y + 24 })
    }
  }

  it('part where white runs down the middle', () => {
    const sheet = new Sheet(2400, 1600)
    page(sheet, 150)
    page(sheet, 1400)
    const gutter = gutterOf(prepare(sheet.picture, 200), 200)
    expect(gutter).toBeGreaterThan(1000 * 0.36)
    expect(gutter).toBeLessThan(1400 * 0.36)
  })

  it('are one where words stand there', () => {
    const sheet = new Sheet(2400, 1600)
    page(sheet, 150)
    page(sheet, 900)
    page(sheet, 1500)
    expect(gutterOf(prepare(sheet.picture, 200), 200)).toBeNull()
  })
})

describe('text that a program left under a picture', () => {
  const texts = 'the plan says what every service will have done before the end of next year'.split(' ')
  const words = texts.map((text, at) => seen(text, 1, 20 + (at % 5) * 150, 60 + Math.floor(at / 5) * 60))
  const pieces = words.flatMap(({ box, text }) =>
    Array.from(text, (_, at) => piece(box.left + at * 10 + 1, box.top, box.left + at * 10 + 8, box.bottom)),
  )
  const ink = new Sheet(10, 10).ink
  const layer = (some: typeof words) => glyphsOf(some, ink, 1)

  it('agrees where it stands on the ink and is language', () => {
    expect(agrees(layer(words), pieces, 1)).toBe(true)
  })

  it('does not where it stands elsewhere, leaves much unread, or is none', () => {
    const moved = words.map((word) => ({ ...word, baseline: word.baseline + 30 }))
    expect(agrees(layer(moved), pieces, 1)).toBe(false)
    expect(agrees(layer(words.slice(0, 6)), pieces, 1)).toBe(false)
    const garbled = words.map((word) => ({ ...word, text: `${word.text.replace(/[aeiou]/g, 'x')}qz` }))
    expect(agrees(layer(garbled), pieces, 1)).toBe(false)
  })
})
