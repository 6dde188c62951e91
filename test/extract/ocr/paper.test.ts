import { describe, expect, it } from 'vitest'
import { darkAreas } from '../../../src/extract/ocr/picture/dark-areas.ts'
import { inkOf, onWhite } from '../../../src/extract/ocr/picture/paper.ts'
import { rectanglesOf } from '../../../src/extract/ocr/picture/rectangles.ts'
import { piecesOf, specksAmong } from '../../../src/extract/ocr/picture/specks.ts'
import { Sheet } from './sheet.ts'

const DPI = 300
const at = (mask: { width: number; data: Uint8Array }, x: number, y: number): number =>
  mask.data[y * mask.width + x]!

/** Upright strokes as letters have them. */
function strokes(sheet: Sheet, left: number, top: number, colour: readonly number[]): void {
  for (let x = left; x < left + 120; x += 16)
    sheet.paint({ left: x, top, right: x + 5, bottom: top + 30 }, colour)
}

describe('paper', () => {
  it('is white whatever its tint and the shade of its cells, and its words are dark', () => {
    const sheet = new Sheet(900, 600, [225, 225, 225])
    sheet.paint({ left: 300, top: 100, right: 700, bottom: 300 }, [170, 170, 170])
    strokes(sheet, 100, 100, [40, 40, 40])
    strokes(sheet, 400, 150, [40, 40, 40])
    const { grey } = onWhite(sheet.grey, DPI)
    const ink = inkOf(grey)
    expect([at(ink, 102, 110), at(ink, 402, 160)]).toEqual([1, 1])
    expect([at(ink, 110, 110), at(ink, 410, 160), at(ink, 600, 250), at(ink, 302, 200)]).toEqual([0, 0, 0, 0])
  })

  it('is taken from under light words on a dark area', () => {
    const sheet = new Sheet(900, 600)
    sheet.paint({ left: 200, top: 96, right: 696, bottom: 200 }, [20, 40, 90])
    strokes(sheet, 300, 130, [255, 255, 255])
    const { grey, dark } = onWhite(sheet.grey, DPI)
    expect(dark).toEqual([{ left: 200, top: 96, right: 696, bottom: 200 }])
    const ink = inkOf(grey)
    expect([at(ink, 302, 140), at(ink, 310, 140)]).toEqual([1, 0])
  })

  it('is taken from under light words on a colour that is not dark, and not from under dark words', () => {
    const sheet = new Sheet(900, 600)
    sheet.paint({ left: 200, top: 96, right: 696, bottom: 200 }, [160, 160, 160])
    strokes(sheet, 300, 130, [255, 255, 255])
    sheet.paint({ left: 200, top: 296, right: 696, bottom: 400 }, [90, 90, 90])
    strokes(sheet, 300, 330, [0, 0, 0])
    const { grey, inverted } = onWhite(sheet.grey, DPI)
    expect(inverted).toEqual([{ left: 208, top: 104, right: 688, bottom: 192 }])
    const ink = inkOf(grey)
    expect([at(ink, 302, 140), at(ink, 310, 140), at(ink, 302, 340), at(ink, 310, 340)]).toEqual([1, 0, 1, 0])
  })

  it('is taken from under a word below others where a dark area changes its width', () => {
    const sheet = new Sheet(900, 600)
    sheet.paint({ left: 200, top: 96, right: 696, bottom: 200 }, [20, 40, 90])
    sheet.paint({ left: 200, top: 200, right: 600, bottom: 264 }, [20, 40, 90])
    strokes(sheet, 300, 130, [255, 255, 255])
    sheet.paint({ left: 302, top: 215, right: 307, bottom: 245 }, [255, 255, 255])
    const { grey, inverted } = onWhite(sheet.grey, DPI)
    expect(inverted).toHaveLength(2)
    const ink = inkOf(grey)
    expect([at(ink, 302, 140), at(ink, 304, 230), at(ink, 400, 230)]).toEqual([1, 1, 0])
  })

  it('has no punch holes and no dark around it', () => {
    const sheet = new Sheet(900, 900)
    sheet.paint({ left: 0, top: 0, right: 900, bottom: 24 })
    for (let y = -32; y < 32; y++) {
      const half = Math.floor(Math.sqrt(32 ** 2 - y ** 2))
      sheet.paint({ left: 100 - half, top: 400 + y, right: 100 + half, bottom: 401 + y })
    }
    strokes(sheet, 400, 400, [0, 0, 0])
    const ink = inkOf(onWhite(sheet.grey, DPI).grey)
    expect([at(ink, 100, 400), at(ink, 450, 10), at(ink, 402, 410)]).toEqual([0, 0, 1])
  })

  it('that is black all over holds nothing', () => {
    const ink = inkOf(onWhite(new Sheet(600, 400, [5, 5, 5]).grey, DPI).grey)
    expect(ink.data.some((each) => each === 1)).toBe(false)
  })
})

describe('a dark area', () => {
  it('may be as large as the largest page', () => {
    const [width, height] = [4000, 4000]
    const { dark, blotted } = darkAreas({ width, height, data: new Uint8Array(width * height) }, 250, DPI)
    expect(dark).toEqual([])
    expect(blotted.every((square) => square === 1)).toBe(true)
  })
})

describe('specks', () => {
  it('stand by themselves; a full stop stands by a letter', () => {
    const sheet = new Sheet(600, 400)
    strokes(sheet, 100, 100, [0, 0, 0])
    sheet.paint({ left: 230, top: 125, right: 235, bottom: 130 })
    sheet.paint({ left: 400, top: 300, right: 404, bottom: 304 })
    const { ink } = sheet
    const specks = specksAmong(piecesOf(ink), ink, DPI)
    expect(specks.map(({ box }) => box)).toEqual([{ left: 400, top: 300, right: 404, bottom: 304 }])
  })

  it('are found with all pieces of ink, also those that join below', () => {
    const sheet = new Sheet(60, 40)
    sheet
      .paint({ left: 10, top: 5, right: 12, bottom: 20 })
      .paint({ left: 20, top: 5, right: 22, bottom: 20 })
    sheet
      .paint({ left: 10, top: 18, right: 22, bottom: 20 })
      .paint({ left: 40, top: 5, right: 42, bottom: 7 })
    expect(piecesOf(sheet.ink)).toEqual([
      { box: { left: 10, top: 5, right: 22, bottom: 20 }, inked: 15 * 4 + 2 * 8 },
      { box: { left: 40, top: 5, right: 42, bottom: 7 }, inked: 4 },
    ])
  })
})

describe('the rectangles of a group of squares', () => {
  it('begin anew where it changes its width, and hold what it encloses', () => {
    // Ten squares a row: a head over all of it, with a hole, and one column below.
    const head = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    const group = [...head, ...head.filter((x) => x !== 4).map((x) => 10 + x), ...head.map((x) => 20 + x)]
    const column = [30, 31, 40, 41]
    expect(rectanglesOf([...group, ...column], 10, 0)).toEqual([
      { left: 0, right: 10, top: 0, bottom: 3 },
      { left: 0, right: 2, top: 3, bottom: 5 },
    ])
  })

  it('are without its sides as wide as is said, and touch where the one goes on as the other', () => {
    const rows = [0, 1, 2, 3].flatMap((y) => Array.from({ length: 10 }, (_, x) => 10 * y + x))
    const column = [4, 5, 6, 7].flatMap((y) => [0, 1, 2, 3].map((x) => 10 * y + x))
    expect(rectanglesOf([...rows, ...column], 10, 1)).toEqual([
      { left: 1, right: 9, top: 1, bottom: 3 },
      { left: 1, right: 3, top: 3, bottom: 7 },
    ])
  })
})
