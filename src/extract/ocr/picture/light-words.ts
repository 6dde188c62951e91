import { LIGHT, levelAt } from './levels.ts'
import type { Grey, PixelBox } from './raster.ts'

/** Light words stand out from a dark area by this much. */
const OUTSTANDING = 45
/** The pixels at the sides of an area that are not looked at: of paper and of lines. */
const RIM = 8
/** There is so many times more that is lighter than the ground than what is darker, and it is this share at least. */
const MORE_LIGHT = 1.5
const LEAST_LIGHT = 0.012
/** On a dark ground what is lighter by less than this share of the lightest is grain, what by more than the second a letter. */
const [GRAIN_ON_DARK, FULL_ON_DARK] = [0.25, 0.85]
/** Grounds that differ by no more than this are one. */
const SAME_GROUND = 15

/** How dark an area is, and what is on it. */
interface Ground {
  box: PixelBox
  /** How light it is, and how much lighter the lightest is that is on it. */
  light: number
  above: number
  /** The shares of it that stand out, lighter and darker. */
  lighter: number
  darker: number
}

/**
 * Makes areas with light words ones with dark words on `white`, and tells which: one with words darker yet is right as it is.
 * Where an area with a word or two goes on from another, they are one.
 */
export function darkenLightWords(picture: Grey, white: Uint8Array, areas: readonly PixelBox[]): PixelBox[] {
  const grounds = areas.map((box) => groundOf(picture, box))
  const light = grounds.filter(hasLightWords)
  const inverted = grounds.flatMap((ground) => {
    if (hasLightWords(ground)) return [ground]
    const home = light.find((other) => touches(ground.box, other.box) && isGoingOn(ground, other))
    return home ? [{ ...home, box: ground.box }] : []
  })
  for (const ground of inverted) darken(picture, white, ground)
  return inverted.map(({ box }) => box)
}

function groundOf({ width, data }: Grey, box: PixelBox): Ground {
  const { left, top, right, bottom } = box
  const counts = new Uint32Array(256)
  let area = 0
  for (let y = top + RIM; y < bottom - RIM; y++) {
    for (let x = left + RIM; x < right - RIM; x++) counts[data[y * width + x]!]!++
    area += right - left - 2 * RIM
  }
  const light = levelAt(counts, area / 2)
  const share = (some: Uint32Array): number => some.reduce((sum, count) => sum + count, 0) / Math.max(1, area)
  return {
    box,
    light,
    above: levelAt(counts, 0.985 * area) - light,
    lighter: share(counts.subarray(Math.min(255, light + OUTSTANDING))),
    darker: share(counts.subarray(0, Math.max(0, light - OUTSTANDING))),
  }
}

const hasLightWords = ({ above, lighter, darker }: Ground): boolean =>
  above >= OUTSTANDING && lighter >= LEAST_LIGHT && lighter >= MORE_LIGHT * darker

const isGoingOn = (ground: Ground, other: Ground): boolean =>
  Math.abs(ground.light - other.light) <= SAME_GROUND &&
  ground.darker < LEAST_LIGHT &&
  ground.lighter >= MORE_LIGHT * ground.darker

/** Whether two areas share a part of a side. */
const touches = (one: PixelBox, two: PixelBox): boolean =>
  ((one.bottom === two.top || one.top === two.bottom) && one.left < two.right && one.right > two.left) ||
  ((one.right === two.left || one.left === two.right) && one.top < two.bottom && one.bottom > two.top)

function darken(
  { width, data }: Grey,
  white: Uint8Array,
  { box: { left, top, right, bottom }, light, above }: Ground,
): void {
  for (let y = top; y < bottom; y++) {
    for (let x = left, at = y * width + left; x < right; x++, at++) {
      const share = ((data[at]! - light) / above - GRAIN_ON_DARK) / (FULL_ON_DARK - GRAIN_ON_DARK)
      white[at] = LIGHT - LIGHT * Math.min(1, Math.max(0, share))
    }
  }
}
