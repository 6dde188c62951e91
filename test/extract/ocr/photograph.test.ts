import { describe, expect, it } from 'vitest'
import {
  type Corners,
  ontoCorners,
  projected,
  projectedPoint,
} from '../../../src/extract/ocr/picture/projection.ts'
import { sheetCorners, sheetOf } from '../../../src/extract/ocr/picture/sheet.ts'
import { Sheet } from './sheet.ts'

const DESK = [90, 70, 50]

/** A sheet with a dark mark near its top left corner, photographed with its corners where they are told. */
function photograph(corners: Corners): Sheet {
  const photo = new Sheet(800, 600, DESK)
  const sheet = new Sheet(566, 400).paint({ left: 40, top: 30, right: 120, bottom: 60 })
  const onPhoto = ontoCorners(566, 400, corners)
  for (let y = 0; y < 400; y += 0.7) {
    for (let x = 0; x < 566; x += 0.7) {
      const [toX, toY] = projectedPoint(onPhoto, [x, y]).map(Math.round) as [number, number]
      const at = (Math.floor(y) * 566 + Math.floor(x)) * 4
      photo.picture.data.set(sheet.picture.data.subarray(at, at + 4), (toY * 800 + toX) * 4)
    }
  }
  return photo
}

const ANGLED: Corners = [
  [130, 90],
  [640, 60],
  [720, 520],
  [90, 480],
]

describe('a sheet photographed at an angle', () => {
  const photo = photograph(ANGLED)

  it('is found by its corners', () => {
    const found = sheetCorners(photo.grey)!
    for (const [at, [x, y]] of ANGLED.entries()) {
      expect(Math.hypot(found[at]![0] - x, found[at]![1] - y)).toBeLessThan(4)
    }
  })

  it('is seen from above, as wide and high as sheets are, and tells where its pixels were', () => {
    const { picture, onPhotograph } = sheetOf(photo.picture)!
    expect(
      [Math.SQRT2, 11 / 8.5].some((ratio) => Math.abs(picture.width / picture.height - ratio) < 0.01),
    ).toBe(true)
    const [x, y] = [(80 / 566) * picture.width, (45 / 400) * picture.height].map(Math.round) as [
      number,
      number,
    ]
    expect(picture.data[(y * picture.width + x) * 4]).toBeLessThan(60)
    const [fromX, fromY] = projectedPoint(onPhotograph, [x, y])
    expect(photo.picture.data[(Math.round(fromY) * 800 + Math.round(fromX)) * 4]).toBeLessThan(60)
  })
})

describe('what is no photograph of a sheet', () => {
  it('is a scan, with or without a dark edge', () => {
    const scan = new Sheet(800, 600)
    for (let y = 60; y < 540; y += 30) scan.paint({ left: 60, top: y, right: 740, bottom: y + 8 })
    expect(sheetOf(scan.picture)).toBeNull()
    const edged = new Sheet(800, 600, DESK).paint(
      { left: 20, top: 16, right: 780, bottom: 584 },
      [250, 250, 250],
    )
    expect(sheetOf(edged.picture)).toBeNull()
  })

  it('is a sheet of which a part is not in the picture, and a shape that is not straight', () => {
    const cut = new Sheet(800, 600, DESK).paint(
      { left: 0, top: 80, right: 600, bottom: 520 },
      [250, 250, 250],
    )
    expect(sheetOf(cut.picture)).toBeNull()
    const round = new Sheet(800, 600, DESK)
    for (let y = 50; y < 550; y++) {
      const half = Math.round(Math.sqrt(250 ** 2 - (y - 300) ** 2))
      round.paint({ left: 400 - half, top: y, right: 400 + half, bottom: y + 1 }, [250, 250, 250])
    }
    expect(sheetOf(round.picture)).toBeNull()
  })
})

describe('a projection', () => {
  it('keeps what it does not move', () => {
    const { picture } = new Sheet(60, 40).paint({ left: 10, top: 10, right: 20, bottom: 20 })
    const same = projected(picture, { a: 1, b: 0, c: 0, d: 0, e: 1, f: 0, g: 0, h: 0 }, [60, 40])
    expect(same.data[(15 * 60 + 15) * 4]).toBe(0)
    expect(same.data[(5 * 60 + 5) * 4]).toBe(255)
  })
})
