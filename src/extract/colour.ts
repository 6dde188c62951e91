/** Colours as office files state them: six hex digits, tinted, shaded or patterned. */

type Rgb = readonly [number, number, number]

function rgbOf(hex: string): Rgb | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(hex.trim())?.[1]
  if (!digits) return null
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as unknown as Rgb
}

function hexOf(rgb: readonly number[]): string {
  const digits = rgb.map((value) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${digits.join('')}`
}

/** `#rrggbb`, lower case, of six hex digits with or without `#`; null for anything else (`auto`). */
export function colourOf(hex: string | undefined): string | null {
  const rgb = hex === undefined ? null : rgbOf(hex)
  return rgb && hexOf(rgb)
}

/** A cell's fill: white is none. */
export function fillOf(colour: string | null | undefined): string | undefined {
  return colour && colour !== '#ffffff' ? colour : undefined
}

/** One colour over another: `share` (0 to 1) of `front`, the rest `back`. */
export function mixed(front: string, back: string, share: number): string {
  const [a, b] = [rgbOf(front), rgbOf(back)]
  if (!a || !b) return back
  return hexOf(a.map((value, index) => value * share + (b[index] ?? 0) * (1 - share)))
}

/** The colour with its HSL lightness (0 to 1) changed. */
export function relit(colour: string, change: (lightness: number) => number): string {
  const rgb = rgbOf(colour)
  if (!rgb) return colour
  const [red, green, blue] = rgb.map((value) => value / 255) as unknown as Rgb
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  const lightness = (most + least) / 2
  const spread = most - least
  const wanted = Math.min(1, Math.max(0, change(lightness)))
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1))
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation
  // Each channel keeps its share between the darkest and the brightest: the hue stays.
  const floor = wanted - chroma / 2
  return hexOf(
    [red, green, blue].map(
      (value) => 255 * (floor + (spread === 0 ? 0 : ((value - least) / spread) * chroma)),
    ),
  )
}
