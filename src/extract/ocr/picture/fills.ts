import type { Fill } from '../../pdf/ink/ink.ts'
import type { PreparedPage } from './prepare.ts'
import { type PixelBox, paperColour } from './raster.ts'

/** Side of the squares, in pixels, whose colour is looked at: smaller than what letters leave free. */
const SIDE = 10
/** A colour's strongest channel stands out from its weakest by this much, where it is no grey. */
const LEAST_CHROMA = 26
/** Colours nearer than this, channel by channel in sum, are one. */
const SAME = 60
/** Sides of a coloured area in inches: coloured words are smaller. */
const LEAST_SIDE = 0.13

type Rgb = [red: number, green: number, blue: number]

/** Coloured areas of a page, as strips of one colour; the tint of the paper is taken out. */
export function fillsOf({ coloured, inverted }: PreparedPage, perPoint: number, dpi: number): Fill[] {
  const { width, height, data } = coloured
  const paper = paperColour(data)
  const [across, down] = [Math.floor(width / SIDE), Math.floor(height / SIDE)]
  const colours: { mean: Rgb; count: number }[] = []
  const kinds = new Int16Array(across * down).fill(-1)
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const [x, y] = [column * SIDE, row * SIDE]
      const rgb = colourOf(
        data,
        width,
        x,
        y,
        paper,
        inverted.some((area) => holdsPixel(area, x, y)),
      )
      if (Math.max(...rgb) - Math.min(...rgb) < LEAST_CHROMA) continue
      let kind = colours.findIndex(
        ({ mean }) => mean.reduce((sum, value, c) => sum + Math.abs(value - rgb[c]!), 0) < SAME,
      )
      if (kind === -1) {
        if (colours.length >= 24) continue
        kind = colours.push({ mean: rgb, count: 0 }) - 1
      }
      const { mean, count } = colours[kind]!
      colours[kind] = {
        mean: mean.map((value, c) => (value * count + rgb[c]!) / (count + 1)) as Rgb,
        count: count + 1,
      }
      kinds[row * across + column] = kind
    }
  }
  const least = Math.ceil((LEAST_SIDE * dpi) / SIDE)
  return strips(kinds, across, down, least).map(
    ({ kind, left, right, top, bottom }): Fill => ({
      box: {
        left: (left * SIDE) / perPoint,
        right: (right * SIDE) / perPoint,
        top: (top * SIDE) / perPoint,
        bottom: (bottom * SIDE) / perPoint,
      },
      colour: hexOf(colours[kind]!.mean),
      after: 0,
      opaque: false,
    }),
  )
}

const holdsPixel = ({ left, top, right, bottom }: PixelBox, x: number, y: number): boolean =>
  x >= left && x < right && y >= top && y < bottom

const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((value) => Math.round(Math.min(255, value)).toString(16).padStart(2, '0')).join('')}`

/**
 * The colour of the ground of a square, as on white paper: of its lighter pixels, as letters are the darker, or on a dark
 * area of its darker ones.
 */
function colourOf(
  data: Uint8Array | Uint8ClampedArray,
  width: number,
  left: number,
  top: number,
  paper: Rgb,
  isDark: boolean,
): Rgb {
  let [brightest, darkest] = [0, 765]
  const lights: number[] = []
  for (let y = top; y < top + SIDE; y += 2) {
    for (let x = left, at = (y * width + left) * 4; x < left + SIDE; x += 2, at += 8) {
      const light = data[at]! + data[at + 1]! + data[at + 2]!
      lights.push(light)
      brightest = Math.max(brightest, light)
      darkest = Math.min(darkest, light)
    }
  }
  const sums = [0, 0, 0]
  let count = 0
  let next = 0
  for (let y = top; y < top + SIDE; y += 2) {
    for (let x = left, at = (y * width + left) * 4; x < left + SIDE; x += 2, at += 8) {
      const light = lights[next++]!
      if (isDark ? light > darkest + 0.3 * (brightest - darkest) + 60 : light < 0.75 * brightest) continue
      for (let c = 0; c < 3; c++) sums[c]! += data[at + c]!
      count++
    }
  }
  return sums.map((sum, c) => Math.min(255, ((sum / count) * 255) / Math.max(1, paper[c]!))) as Rgb
}

interface Strip {
  kind: number
  left: number
  right: number
  top: number
  bottom: number
}

/** Runs of one colour in rows of squares, those that lie on one another joined to strips. */
function strips(kinds: Int16Array, across: number, down: number, least: number): Strip[] {
  const done: Strip[] = []
  let open: Strip[] = []
  for (let row = 0; row < down; row++) {
    const here: Strip[] = []
    for (let column = 0; column < across; ) {
      const kind = kinds[row * across + column]!
      const left = column
      while (column < across && kinds[row * across + column] === kind) column++
      if (kind === -1 || column - left < least) continue
      const above = open.find(
        (strip) =>
          strip.kind === kind && Math.abs(strip.left - left) <= 1 && Math.abs(strip.right - column) <= 1,
      )
      if (above) {
        above.bottom = row + 1
        here.push(above)
      } else here.push({ kind, left, right: column, top: row, bottom: row + 1 })
    }
    done.push(...open.filter((strip) => !here.includes(strip)))
    open = here
  }
  return [...done, ...open].filter((strip) => strip.bottom - strip.top >= least)
}
