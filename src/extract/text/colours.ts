import { type DomElement, styleOf } from './dom.ts'

/** The colour names that tables of ratings use, of those that CSS knows. */
const NAMED: ReadonlyMap<string | undefined, string> = new Map(
  `amber:ffbf00 aqua:00ffff aquamarine:7fffd4 black:000000 blue:0000ff crimson:dc143c cyan:00ffff
  darkblue:00008b darkgray:a9a9a9 darkgreen:006400 darkgrey:a9a9a9 darkorange:ff8c00 darkred:8b0000
  firebrick:b22222 forestgreen:228b22 fuchsia:ff00ff gainsboro:dcdcdc gold:ffd700 gray:808080
  green:008000 greenyellow:adff2f grey:808080 khaki:f0e68c lightblue:add8e6 lightcoral:f08080
  lightgray:d3d3d3 lightgreen:90ee90 lightgrey:d3d3d3 lightskyblue:87cefa lightyellow:ffffe0 lime:00ff00
  limegreen:32cd32 magenta:ff00ff maroon:800000 mediumseagreen:3cb371 navy:000080 olive:808000
  orange:ffa500 orangered:ff4500 palegreen:98fb98 pink:ffc0cb purple:800080 red:ff0000 salmon:fa8072
  seagreen:2e8b57 silver:c0c0c0 skyblue:87ceeb springgreen:00ff7f teal:008080 tomato:ff6347 yellow:ffff00
  yellowgreen:9acd32`
    .split(/\s+/)
    .map((each) => each.split(':'))
    .map(([name, digits]) => [name, `#${digits}`]),
)

const hex = (value: number): string => Math.min(255, Math.round(value)).toString(16).padStart(2, '0')

/** A colour of CSS or of the `bgcolor` attribute as `#rrggbb`, or undefined where there is none. */
export function readColour(text: string): string | undefined {
  const words = text.trim().toLowerCase()
  const digits = /#([\da-f]{6}|[\da-f]{3})(?![\da-f])/.exec(words)?.[1]
  if (digits) return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
  const rgb = /rgba?\(\s*([\d.]+)(%?)[\s,]+([\d.]+)%?[\s,]+([\d.]+)%?(?:[\s,/]+([\d.]+)%?)?\s*\)/.exec(words)
  if (rgb) {
    if (rgb[5] !== undefined && Number(rgb[5]) === 0) return undefined
    const scale = rgb[2] === '%' ? 2.55 : 1
    return `#${[rgb[1], rgb[3], rgb[4]].map((part) => hex(Number(part) * scale)).join('')}`
  }
  for (const word of words.split(/[\s,]+/)) if (NAMED.has(word)) return NAMED.get(word)
  return /^[\da-f]{6}$/.test(words) ? `#${words}` : undefined
}

/** The background colour that an element has of its own, other than white. */
export function fillOf(element: DomElement): string | undefined {
  const told =
    styleOf(element, 'background-color') ?? styleOf(element, 'background') ?? element.attribs['bgcolor'] ?? ''
  const colour = readColour(told)
  return colour === '#ffffff' ? undefined : colour
}
