import { listed } from '../../phrases.ts'
import type { DateOrder } from '../types.ts'
import { AMERICAN, AMERICAN_LOCAL, AMERICAN_LOCAL_SIGNS, FEDERAL_SIGNS } from './american.ts'
import { AUSTRALIAN, AUSTRALIAN_SIGNS, AUSTRALIAN_SURE } from './australian.ts'
import { BRITISH, BRITISH_SIGNS } from './british.ts'
import { CANADIAN, CANADIAN_SIGNS, CANADIAN_SURE } from './canadian.ts'
import type { Locale, LocaleName } from './locale.ts'

export type { Days, Locale, LocaleName, Months } from './locale.ts'

export const LOCALES: Readonly<Record<LocaleName, Locale>> = {
  british: BRITISH,
  american: AMERICAN,
  'american-local': AMERICAN_LOCAL,
  canadian: CANADIAN,
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

/** A country's plans: the words that show one, and those of others that outweigh them. */
interface Signs {
  locale: LocaleName
  sure?: RegExp
  signs: RegExp
  others?: RegExp
}

/** By which of day and month is written first, for Canada writes both. */
const COUNTRIES: Readonly<Record<DateOrder, readonly Signs[]>> = {
  dmy: [
    {
      locale: 'australian',
      sure: AUSTRALIAN_SURE,
      signs: patternOf(AUSTRALIAN_SIGNS),
      others: patternOf(BRITISH_SIGNS),
    },
    { locale: 'canadian', sure: CANADIAN_SURE, signs: patternOf(CANADIAN_SIGNS) },
  ],
  mdy: [
    { locale: 'canadian', sure: CANADIAN_SURE, signs: patternOf(CANADIAN_SIGNS) },
    { locale: 'american-local', signs: patternOf(AMERICAN_LOCAL_SIGNS), others: patternOf(FEDERAL_SIGNS) },
  ],
}

/** How many different words of a country a plan has; a land and who is of it are one. */
const signsIn = (text: string, pattern: RegExp): number =>
  new Set(Array.from(text.matchAll(pattern), ([sign]) => sign.toLowerCase().replace(/n$|\d.*$/u, ''))).size

/** Whose calendar a plan counts by, as its words show it. */
export function localeOf(texts: readonly string[], order: DateOrder): LocaleName {
  // No sign runs over two lines, so all are found at once; many texts come again and again.
  const all = [...new Set(texts)].join('\n')
  const shown = COUNTRIES[order].find(({ sure, signs, others }) => {
    if (sure?.test(all)) return true
    const count = signsIn(all, signs)
    return count >= ENOUGH_SIGNS && (others === undefined || count > signsIn(all, others))
  })
  return shown?.locale ?? LOCALE_OF_ORDER[order]
}
