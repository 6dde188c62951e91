import { PhraseBook } from '../../phrases.ts'
import { FEASTS } from '../calendar-words.ts'
import { type Days, LOCALES, type Locale, type LocaleName } from '../locales/index.ts'
import { recurring, type When } from '../when.ts'
import type { Parser } from './parser.ts'
import { yearAfter } from './year.ts'

const inYear =
  ([from, to]: Days): When['inYear'] =>
  (year) => ({ earliest: `${year}-${from}`, latest: `${from <= to ? year : year + 1}-${to}` })

const namesIn = ({ feasts }: Locale): PhraseBook<When['inYear']> =>
  new PhraseBook<When['inYear']>([
    ...FEASTS,
    ...[...feasts].map(([name, days]) => [name, inYear(days)] as const),
  ])

const NAMES: ReadonlyMap<LocaleName, PhraseBook<When['inYear']>> = new Map(
  Object.values(LOCALES).map((locale) => [locale.name, namesIn(locale)]),
)

/** `Easter 2012`, `by Christmas`, `Good Friday`. */
export const feast: Parser = (tokens, at, context) => {
  const found = NAMES.get(context.locale.name)!.at(tokens, at)
  if (!found) return null
  const year = yearAfter(tokens, found.end, context)
  if (context.prose && !year) return null
  const sample = found.value(2012)!
  const precision = sample.earliest === sample.latest ? 'day' : 'week'
  return {
    when: recurring('feast', precision, year ? year.year : null, found.value),
    end: year?.end ?? found.end,
  }
}
