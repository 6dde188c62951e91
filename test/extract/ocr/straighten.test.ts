import { describe, expect, it } from 'vitest'
import { greyOf } from '../../../src/extract/ocr/picture/raster.ts'
import { levelled, skewOf, turnedColoured } from '../../../src/extract/ocr/picture/straighten.ts'
import { Sheet } from './sheet.ts'

/** Rows of short strokes, as words are. */
function page(): Sheet {
  const sheet = new Sheet(900, 600)
  for (let y = 60; y < 560; y += 40) {
    for (let x = 50; x < 840; x += 30) sheet.paint({ left: x, top: y, right: x + 18, bottom: y + 12 })
  }
  return sheet
}

const inkOf = (sheet: Sheet['picture']) => {
  const { width, height, data } = greyOf(sheet)
  return { width, height, data: data.map((light) => (light < 128 ? 1 : 0)) }
}

describe('the skew of a page', () => {
  it.each([-2.4, -0.3, 0, 1.1, 2.9])('of %d degrees is found to a tenth, and taken out', (degrees) => {
    // What lies askew by some degrees was level before it was turned by as many the other way.
    const askew = levelled(page().picture, -degrees)
    expect(skewOf(inkOf(askew as Sheet['picture']))).toBeCloseTo(degrees, 0.9)
    const level = levelled(askew, degrees)
    expect(Math.abs(skewOf(inkOf(level as Sheet['picture'])))).toBeLessThanOrEqual(0.1)
  })

  it('of a page without ink is none', () => {
    expect(skewOf(new Sheet(300, 200).ink)).toBe(0)
  })
})

describe('a quarter turn', () => {
  it('sets the left edge on top', () => {
    const sheet = new Sheet(4, 2).paint({ left: 0, top: 0, right: 1, bottom: 2 })
    const turned = turnedColoured(sheet.picture, 1)
    expect([turned.width, turned.height]).toEqual([2, 4])
    expect([...greyOf(turned).data].slice(0, 4)).toEqual([0, 0, 255, 255])
  })

  it('four times is none', () => {
    const { picture } = page()
    const turned = turnedColoured(turnedColoured(turnedColoured(turnedColoured(picture, 1), 1), 1), 1)
    expect(Buffer.compare(Buffer.from(turned.data), Buffer.from(picture.data))).toBe(0)
  })
})
