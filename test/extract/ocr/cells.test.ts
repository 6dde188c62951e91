import { describe, expect, it } from 'vitest'
import { rulingsOf } from '../../../src/extract/ocr/picture/rulings.ts'
import { piecesOf } from '../../../src/extract/ocr/picture/specks.ts'
import { strikesAmong } from '../../../src/extract/ocr/picture/struck-pieces.ts'
import { doubtedByCell, gridsOf } from '../../../src/extract/ocr/words/cells.ts'
import { withDashes } from '../../../src/extract/ocr/words/dashes.ts'
import { drawingsAmong, outsideDrawings, withoutDrawn } from '../../../src/extract/ocr/words/drawings.ts'
import type { Ruling } from '../../../src/extract/pdf/ink/ink.ts'
import { Sheet, seen } from './sheet.ts'

const DPI = 300
const PER_POINT = DPI / 72
const line = (level: boolean, at: number, from: number, to: number): Ruling => ({
  level,
  at,
  from,
  to,
  thickness: 1,
  colour: '#000000',
})
/** Two columns, the rows of the second joined where `joined` says so; lengths in points. */
const table = (joined = false): Ruling[] => [
  ...[0, 40, 80].map((at) => line(true, at, 0, joined && at === 40 ? 100 : 200)),
  ...[0, 100, 200].map((at) => line(false, at, 0, 80)),
]
const texts = (words: readonly { text: string }[]): string[] => words.map(({ text }) => text)

describe('a cell of a scan', () => {
  it('whose only ink is one flat piece holds a dash, whatever was seen in it', () => {
    const sheet = new Sheet(900, 400).paint({ left: 200, top: 80, right: 216, bottom: 84 })
    const grids = gridsOf(table())
    const pieces = piecesOf(sheet.ink)
    const [dash] = withDashes([seen('5', 0.4, 203, 90)], grids, pieces, PER_POINT)
    expect(dash).toMatchObject({ text: '-', raw: '5' })
    expect(texts(withDashes([], grids, pieces, PER_POINT))).toEqual(['-'])
    sheet.paint({ left: 240, top: 70, right: 246, bottom: 100 })
    expect(texts(withDashes([seen('5', 0.4, 203, 90)], grids, piecesOf(sheet.ink), PER_POINT))).toEqual(['5'])
  })

  it('that no lines part from the others of its row holds a dash where no other ink is near', () => {
    const sheet = new Sheet(900, 400)
      .paint({ left: 30, top: 70, right: 90, bottom: 95 })
      .paint({ left: 200, top: 80, right: 216, bottom: 84 })
    const grids = gridsOf(table())
    const word = { ...seen('Estonia', 0.96, 20, 95), box: { left: 30, top: 70, right: 90, bottom: 95 } }
    const read = (also: readonly (typeof word)[] = []): string[] =>
      texts(withDashes([word, ...also], grids, piecesOf(sheet.ink), PER_POINT))
    expect(read()).toEqual(['Estonia', '-'])
    expect(read([seen('=', 0.4, 203, 90)])).toEqual(['Estonia', '-'])
    sheet.paint({ left: 222, top: 70, right: 240, bottom: 95 })
    expect(read()).toEqual(['Estonia'])
  })

  it('with ink that no word was read in makes its numbers doubtful', () => {
    const sheet = new Sheet(900, 400).paint({ left: 40, top: 85, right: 140, bottom: 100 })
    const date = seen('30/04/13', 0.96, 200)
    const doubted = (words: readonly (typeof date)[]): number[] =>
      doubtedByCell(words, gridsOf(table()), piecesOf(sheet.ink), PER_POINT).map(({ sure }) => sure)
    expect(doubted([date])).toEqual([0.6])
    expect(
      doubted([date, { ...seen('31/01/13', 0.9, 40), box: { left: 40, right: 140, top: 85, bottom: 100 } }]),
    ).toEqual([0.96, 0.9])
  })

  it('over two rows with a date in each makes both doubtful', () => {
    const dates = [seen('30/04/13', 0.96, 500, 100), seen('31/05/13', 0.96, 500, 260)]
    const sures = (joined: boolean): number[] =>
      doubtedByCell(dates, gridsOf(table(joined)), [], PER_POINT).map(({ sure }) => sure)
    expect([sures(false), sures(true)]).toEqual([
      [0.96, 0.96],
      [0.6, 0.6],
    ])
  })
})

describe('a line through words', () => {
  /** Letters 20 pixels wide and 24 high, joined by a line that stands out at both ends. */
  const struck = (): Sheet => {
    const sheet = new Sheet(600, 300)
    for (let x = 104; x < 270; x += 30) {
      sheet.paint({ left: x, top: 100, right: x + 4, bottom: 130 })
      sheet.paint({ left: x, top: 126, right: x + 20, bottom: 130 })
    }
    return sheet.paint({ left: 100, top: 113, right: 300, bottom: 116 })
  }

  it('is told from the picture', () => {
    const { ink } = struck()
    expect(strikesAmong(piecesOf(ink), ink, DPI)).toEqual([
      { level: true, at: 114.5, from: 100, to: 300, thickness: 3 },
    ])
  })

  it('is none under them', () => {
    const { ink } = new Sheet(600, 300)
      .paint({ left: 100, top: 126, right: 300, bottom: 130 })
      .paint({ left: 104, top: 100, right: 108, bottom: 130 })
    expect(strikesAmong(piecesOf(ink), ink, DPI)).toEqual([])
  })
})

describe('lines around what makes no sense', () => {
  it('are of a drawing, and left out with what was seen in it', () => {
    const words = [seen('Fie|e', 0.3, 40), seen('ldteresae', 0.4, 200), seen('Cocaine', 0.96, 500)]
    const drawings = drawingsAmong(table(), words, PER_POINT)
    expect(drawings).toEqual([{ left: 0, top: 0, right: 200, bottom: 80 }])
    expect(texts(outsideDrawings(words, drawings, PER_POINT))).toEqual(['Cocaine'])
    expect(withoutDrawn([...table(), line(true, 300, 0, 200)], drawings)).toEqual([line(true, 300, 0, 200)])
  })

  it('are of a table where its words were read', () => {
    const words = [seen('Cocaine', 0.9, 40), seen('LSD', 0.9, 200), seen('x|', 0.3, 500)]
    expect(drawingsAmong(table(), words, PER_POINT)).toEqual([])
  })
})

describe('the edge of a dark cell', () => {
  it('is where a line runs along it', () => {
    const dark = [{ left: 400, top: 0, right: 500, bottom: 200 }]
    const drawn = { level: false, at: 410, from: 0, to: 200, thickness: 3 }
    const uprights = rulingsOf({ lines: [drawn], dark }, [], PER_POINT).filter(({ level }) => !level)
    expect(uprights.map(({ at }) => Math.round(at * PER_POINT))).toEqual([410, 500])
  })

  it('is none where another goes on from it', () => {
    const dark = [
      { left: 0, top: 0, right: 600, bottom: 100 },
      { left: 0, top: 100, right: 200, bottom: 300 },
    ]
    const levels = rulingsOf({ lines: [], dark }, [], PER_POINT).filter(({ level }) => level)
    const ends = levels.map(({ at, from, to }) => [at, from, to].map((each) => Math.round(each * PER_POINT)))
    expect(ends).toEqual([
      [0, 0, 600],
      [100, 200, 600],
      [300, 0, 200],
    ])
  })
})
