import type { ListItem } from '../../model/index.ts'
import { cardinalWord, ordinal, ordinalWord, repeatedLetter, roman } from '../numerals.ts'

/** One level of a list, as its numbers are printed. */
export interface ListLevel {
  start: number
  /** A name of `FORMATS`; `bullet` for a sign, decimal for any other. */
  format: string
  /** What is printed: words, and the counts of levels (from 0). */
  text: readonly (string | number)[]
  /** The level (from 1) whose use restarts the count; 0: nothing does; undefined: any higher level. */
  restart?: number | undefined
  /** All counts in decimal digits, whatever their own format. */
  legal?: boolean
}

/** The levels of a list by their number, from 0. */
export type ListLevels = ReadonlyMap<number, ListLevel>

/** The counts of a list by level; lists that continue each other share them. */
export type ListCounts = (number | undefined)[]

const LEVELS = 10

const FORMATS = new Map<string, (value: number) => string>(
  Object.entries({
    decimalZero: (value: number) => String(value).padStart(2, '0'),
    lowerLetter: repeatedLetter,
    upperLetter: (value: number) => repeatedLetter(value).toUpperCase(),
    lowerRoman: roman,
    upperRoman: (value: number) => roman(value).toUpperCase(),
    ordinal,
    cardinalText: cardinalWord,
    ordinalText: ordinalWord,
    numberInDash: (value: number) => `- ${value} -`,
    decimalEnclosedParen: (value: number) => `(${value})`,
    decimalEnclosedFullstop: (value: number) => `${value}.`,
    decimalEnclosedCircle: (value: number) =>
      value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value),
    none: () => '',
    // A bullet has no number to print.
    bullet: () => '',
  }),
)

/**
 * Counts the next item of a level and prints its number; null where the list prints none. `startAt` tells where levels
 * begin anew, `now` what this very item counts.
 */
export function nextItem(
  levels: ListLevels,
  counts: ListCounts,
  level: number,
  { startAt, now }: { startAt?: ReadonlyMap<number, number>; now?: number | undefined } = {},
): ListItem | null {
  const start = (at: number): number => startAt?.get(at) ?? levels.get(at)?.start ?? 1
  // A level that is printed counts as used: after `1.1` without a `1` comes `2`.
  for (let higher = 0; higher < level; higher++) counts[higher] ??= start(higher)
  const before = counts[level]
  counts[level] = now ?? (before === undefined ? start(level) : before + 1)
  for (let deeper = level + 1; deeper < LEVELS; deeper++) {
    const restart = levels.get(deeper)?.restart
    if (restart === undefined || level < restart) counts[deeper] = undefined
  }
  const definition = levels.get(level)
  if (!definition) return null
  const numeral = (at: number): string => {
    const format = definition.legal ? 'decimal' : (levels.get(at)?.format ?? 'decimal')
    return (FORMATS.get(format) ?? String)(counts[at] ?? start(at))
  }
  const marker = definition.text.map((part) => (typeof part === 'string' ? part : numeral(part))).join('')
  const ordered = definition.format !== 'bullet' && definition.format !== 'none'
  return marker.trim() === '' ? null : { ordered, level, marker: marker.trim() }
}

/** The sign of a bullet: one from the private use of some font was some kind of bullet. */
export const bulletSign = (sign: string): string =>
  sign.trim() === '' || /[\ue000-\uf8ff]/.test(sign) ? '•' : sign.trim()
