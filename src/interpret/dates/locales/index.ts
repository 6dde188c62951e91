import { listed } from '../../phrases.ts'
import type { DateOrder } from '../types.ts'
import { AMERICAN } from './american.ts'
import { AUSTRALIAN, AUSTRALIAN_SIGNS, AUSTRALIAN_SURE } from './australian.ts'
import { BRITISH, BRITISH_SIGNS } from './british.ts'
import type { Locale, LocaleName } from './locale.ts'

export type { Days, Locale, LocaleName, Months } from './locale.ts'

export const LOCALES: Readonly<Record<LocaleName, Locale>> = {
  british: BRITISH,
  american: AMERICAN,
  australian: AUSTRALIAN,
}

/** What plans of the two orders of day and month count by, where nothing else tells. */
export const LOCALE_OF_ORDER: Readonly<Record<DateOrder, LocaleName>> = { dmy: 'british', mdy: 'american' }

/** So many different signs of a country tell that a plan is from there, where it has fewer of another. */
const ENOUGH_SIGNS = 2

/** Longer signs first, for a shorter one may begin them. */
const patternOf = (signs: string): RegExp =>
  new RegExp(
    `\\b(?:${listed(signs)
      .toSorted((one, other) => other.length - one.length)
      .join('|')})\\b`,
    'gi',
  )

const OF_AUSTRALIA = patternOf(AUSTRALIAN_SIGNS)
const OF_BRITAIN = patternOf(BRITISH_SIGNS)

/** How many different words of a country a plan has; a land and who is of it are one. */
const signsIn = (texts: readonly string[], pattern: RegExp): number =>
  new Set(
    texts.flatMap((text) =>
      [...text.matchAll(pattern)].map(([sign]) => sign.toLowerCase().replace(/n$|\d.*$/u, '')),
    ),
  ).size

/** Whose calendar a plan counts by, as its words show it. */
export function localeOf(texts: readonly string[], order: DateOrder): LocaleName {
  if (order === 'mdy') return LOCALE_OF_ORDER.mdy
  if (texts.some((text) => AUSTRALIAN_SURE.test(text))) return 'australian'
  const signs = signsIn(texts, OF_AUSTRALIA)
  return signs >= ENOUGH_SIGNS && signs > signsIn(texts, OF_BRITAIN) ? 'australian' : LOCALE_OF_ORDER.dmy
}
