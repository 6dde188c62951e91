import type { Rag } from '../../model/index.ts'

interface Hsl {
  /** Degrees, 0 to 360. */
  hue: number
  /** 0 to 1. */
  saturation: number
  lightness: number
}

function hslOf(colour: string): Hsl {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ]
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const lightness = (most + least) / 2
  const spread = most - least
  if (spread === 0) return { hue: 0, saturation: 0, lightness }
  const saturation = spread / (1 - Math.abs(2 * lightness - 1))
  const hue =
    most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  return { hue: hue * 60, saturation, lightness }
}

/** The colours of ratings: which hues, how dark and how pale they may be. Hues between them (teal, purple) are none. */
const RATINGS: readonly {
  rag: Rag
  from: number
  to: number
  darkest: number
  palest: number
  dullest: number
}[] = [
  { rag: 'red', from: 340, to: 360, darkest: 0.25, palest: 0.93, dullest: 0.4 },
  { rag: 'red', from: 0, to: 15, darkest: 0.25, palest: 0.93, dullest: 0.4 },
  { rag: 'amber', from: 15, to: 66, darkest: 0.36, palest: 0.93, dullest: 0.5 },
  { rag: 'green', from: 66, to: 165, darkest: 0.15, palest: 0.9, dullest: 0.25 },
  // Pale blues shade every other row, dark blues the header: neither rates anything.
  { rag: 'blue', from: 190, to: 255, darkest: 0.3, palest: 0.7, dullest: 0.4 },
]

/** Pale greens below this saturation are the tints that word processors shade rows with. */
const TINT = { lightness: 0.84, saturation: 0.5 }
const GREY = { saturation: 0.12, darkest: 0.35, palest: 0.8 }

/** The rating that a cell's fill stands for, or null where it is only decoration: white, black, navy, banding. */
export function ragOfFill(fill: string | undefined): Rag | null {
  if (fill === undefined || !/^#[0-9a-f]{6}$/i.test(fill)) return null
  const { hue, saturation, lightness } = hslOf(fill.toLowerCase())
  if (saturation < GREY.saturation)
    return lightness >= GREY.darkest && lightness <= GREY.palest ? 'grey' : null
  if (lightness > TINT.lightness && saturation < TINT.saturation) return null
  const rating = RATINGS.find(
    ({ from, to, darkest, palest, dullest }) =>
      hue >= from && hue < to && lightness >= darkest && lightness <= palest && saturation >= dullest,
  )
  return rating?.rag ?? null
}
