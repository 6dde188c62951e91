import { describe, expect, it } from 'vitest'
import { withoutLetterStrokes } from '../../../src/extract/ocr/picture/letter-strokes.ts'
import { drawnLines } from '../../../src/extract/ocr/picture/lines.ts'
import { transposed } from '../../../src/extract/ocr/picture/raster.ts'
import { withoutLines } from '../../../src/extract/ocr/picture/without-lines.ts'
import { Sheet } from './sheet.ts'

const DPI = 300

/** A grid of two columns and two rows, 3 pixels a line. */
function grid(sheet = new Sheet(1200, 900)): Sheet {
  for (const y of [200, 400, 600]) sheet.paint({ left: 200, top: y, right: 1003, bottom: y + 3 })
  for (const x of [200, 600, 1000]) sheet.paint({ left: x, top: 200, right: x + 3, bottom: 603 })
  return sheet
}

const said = (sheet: Sheet): string[] =>
  drawnLines(sheet.ink, DPI)
    .map(
      ({ level, at, from, to }) =>
        `${level ? 'level' : 'upright'} ${Math.round(at)} ${Math.round(from)}-${Math.round(to)}`,
    )
    .sort()

const GRID = [
  'level 202 202-1002',
  'level 402 202-1002',
  'level 602 202-1002',
  'upright 1002 202-602',
  'upright 202 202-602',
  'upright 602 202-602',
]

describe('lines on a picture', () => {
  it('are found where they are drawn', () => {
    expect(said(grid())).toEqual(GRID)
  })

  it('go on between shaded cells, where only the step from one shade to the other shows them', () => {
    const sheet = grid()
    sheet.paint({ left: 606, top: 206, right: 997, bottom: 402 }, [160, 160, 160])
    sheet.paint({ left: 606, top: 402, right: 997, bottom: 597 }, [130, 130, 130])
    const white = sheet.grey
    for (let y = 206; y < 597; y++) white.data.fill(255, y * 1200 + 606, y * 1200 + 997)
    const ink = { ...white, data: white.data.map((light) => (light < 128 ? 1 : 0)) }
    const ends = (lines: { level: boolean; at: number; to: number }[]): number[] =>
      lines.filter(({ level, at }) => level && Math.round(at) === 402).map(({ to }) => Math.round(to / 10))
    expect(ends(drawnLines(ink, DPI))).toEqual([61])
    const ground = { width: 600, height: 450, data: new Uint8Array(600 * 450).fill(255) }
    for (let y = 103; y < 298; y++) ground.data.fill(y < 201 ? 160 : 130, y * 600 + 303, y * 600 + 498)
    expect(ends(drawnLines(ink, DPI, [], { white, ground }))).toEqual([100])
  })

  it('are found where scratches break them', () => {
    const sheet = grid()
    for (const x of [300, 450, 700, 860])
      sheet.paint({ left: x, top: 0, right: x + 12, bottom: 900 }, [255, 255, 255])
    expect(said(sheet).filter((line) => line.startsWith('level'))).toEqual(GRID.slice(0, 3))
  })

  it('are no strokes of words', () => {
    const sheet = grid()
    // Two lines of upright strokes with bars between them.
    for (const y of [260, 300]) {
      for (let x = 230; x < 560; x += 14) {
        sheet.paint({ left: x, top: y, right: x + 5, bottom: y + 28 })
        sheet.paint({ left: x, top: y + 12, right: x + 14, bottom: y + 16 })
      }
    }
    expect(said(sheet)).toEqual(GRID)
  })

  it('are no stems of letters in rows that are hardly higher than they are', () => {
    const sheet = grid()
    const along = [200, 240, 280, 320].map((y) => ({ level: true, at: y + 1.5, from: 200, to: 1000 }))
    for (const { at } of along) sheet.paint({ left: 200, top: at - 1.5, right: 1003, bottom: at + 1.5 })
    const upright = { level: false, at: 302, from: 200, to: 323 }
    const lines = [...along, upright].map((line) => ({ ...line, thickness: 3, parts: [] }))
    const uprights = () =>
      withoutLetterStrokes(lines, sheet.ink, transposed(sheet.ink), DPI)
        .filter(({ level }) => !level)
        .map(({ from, to }) => [from, to])
    // White stands above and below a stem; a line is drawn in the last row.
    for (const y of [248, 208]) sheet.paint({ left: 300, top: y, right: 304, bottom: y + 26 })
    sheet.paint({ left: 300, top: 280, right: 304, bottom: 323 })
    expect(uprights()).toEqual([[281.5, 323]])
    sheet.paint({ left: 300, top: 200, right: 304, bottom: 323 })
    expect(uprights()).toEqual([[200, 323]])
  })

  it('are no edges of the sheet and no folds, which run from edge to edge', () => {
    const sheet = grid()
    sheet.paint({ left: 0, top: 300, right: 1200, bottom: 302 })
    sheet.paint({ left: 5, top: 0, right: 8, bottom: 900 })
    expect(said(sheet)).toEqual(GRID)
  })

  it('between two near uprights are found though they are short', () => {
    const sheet = new Sheet(1200, 900)
    for (const x of [200, 255]) sheet.paint({ left: x, top: 200, right: x + 3, bottom: 700 })
    for (const y of [200, 450, 697]) sheet.paint({ left: 200, top: y, right: 258, bottom: y + 3 })
    expect(said(sheet).filter((line) => line.startsWith('level'))).toHaveLength(3)
  })

  it('end at the table, though a stroke stands above them', () => {
    const sheet = grid()
    sheet.paint({ left: 600, top: 165, right: 603, bottom: 194 })
    expect(said(sheet)).toEqual(GRID)
  })

  it('are no letters of a heading, however large', () => {
    const sheet = grid()
    for (const x of [300, 380]) sheet.paint({ left: x, top: 60, right: x + 10, bottom: 150 })
    for (const y of [60, 140]) sheet.paint({ left: 300, top: y, right: 390, bottom: y + 10 })
    expect(said(sheet)).toEqual(GRID)
  })

  it('can be painted over', () => {
    const sheet = grid()
    const clean = withoutLines(sheet.grey, sheet.ink, drawnLines(sheet.ink, DPI), DPI)
    expect(clean.data.every((light) => light === 255)).toBe(true)
  })

  it('can be painted over without the bows of letters that stand on them', () => {
    const sheet = grid()
    // What a g has below its line of writing: a stroke that goes down and a bow.
    const bow = { left: 300, top: 392, right: 322, bottom: 400 }
    sheet.paint({ left: 317, top: 370, right: 322, bottom: 400 }).paint(bow)
    const { data } = withoutLines(sheet.grey, sheet.ink, drawnLines(sheet.ink, DPI), DPI)
    expect([data[398 * 1200 + 305], data[401 * 1200 + 500]]).toEqual([0, 255])
  })
})
