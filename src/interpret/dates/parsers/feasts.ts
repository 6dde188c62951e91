import { PhraseBook } from '../../phrases.ts'
import { FEASTS } from '../calendar-words.ts'
import { recurring } from '../when.ts'
import type { Parser } from './parser.ts'
import { yearAfter } from './year.ts'

const NAMES = new PhraseBook([...FEASTS].map(([name, inYear]) => [name, inYear] as const))

/** `Easter 2012`, `by Christmas`, `Good Friday`. */
export const feast: Parser = (tokens, at, context) => {
  const found = NAMES.at(tokens, at)
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
