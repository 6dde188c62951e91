/** Numbers as lists print them. */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const SMALL_ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** `iv` for 4; decimal digits beyond what Romans wrote. */
export function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let left = value
  let text = ''
  for (const [size, letters] of ROMAN) {
    for (; left >= size; left -= size) text += letters
  }
  return text
}

/** `a` for 1, `z` for 26; then `aa`, `bb` as Word counts. */
export function repeatedLetter(value: number): string {
  if (value < 1 || value > 26 * 30) return String(value)
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return letter.repeat(Math.ceil(value / 26))
}

/** `1st`, `2nd`, `13th`. */
export function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${ending}`
}

/** `Twenty-one`; digits from one hundred. */
export function cardinalWord(value: number): string {
  if (value < 0 || value > 99) return String(value)
  const word =
    value < 20
      ? SMALL[value]!
      : `${TENS[Math.floor(value / 10)]}${value % 10 === 0 ? '' : `-${SMALL[value % 10]}`}`
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** `Twenty-first`; digits from one hundred. */
export function ordinalWord(value: number): string {
  if (value < 0 || value > 99) return ordinal(value)
  const cardinal = cardinalWord(value).toLowerCase()
  const [, stem = '', last = ''] = /^(.*?)(?<![a-z])([a-z]+)$/.exec(cardinal) ?? []
  const ending = SMALL_ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  const word = stem + ending
  return word.charAt(0).toUpperCase() + word.slice(1)
}
