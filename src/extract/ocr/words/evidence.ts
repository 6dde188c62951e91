import { lemmaOf } from '../../../words/lemma.ts'
import { knownWord } from '../../../words/likeness.ts'
import type { Grid } from '../../pdf/ruled/grid.ts'
import type { SeenWord } from '../engine/engine.ts'
import { columnsOf } from './cells.ts'
import { patternOf } from './look-alikes.ts'

/** What speaks for and against a word as it was read: what is so, and how much. */
export type Evidence = Readonly<Record<string, number>>

/** A column says which form its words have where it has so many. */
const LEAST_COLUMN = 3
/** The engine's judgement is not taken for surer, or less sure, than this. */
const [LEAST, MOST] = [0.02, 0.98]
/** What the engine is less sure of than this is badly read. */
const BADLY_READ = 0.6

const DATE = /^\(?(\d{1,2})([/.-])(\d{1,2})\2(?:\d{2}|(?:19|20)\d{2})\)?[.,;:]?$/u
const YEAR = /^\(?(?:19|20)\d\d(?:[/-]\d{2})?\)?[.,;:]?$/u
const MONTH =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)[.,;:]?$/u
const ORDINAL = /^\d{1,2}(?:st|nd|rd|th)[.,;:]?$/u
const NUMBER = /^[(£]?\d[\d.,]*[)%]?[.,;:]?$/u
const WORD = /^[(“‘"']?(\p{L}+(?:['’-]\p{L}+)*)[.,;:)”’"'?!]*$/u

/** Whether a word is a date in figures, whatever its figures are. */
export const isDate = (text: string): boolean => DATE.test(text)

const isKnown = (word: string): boolean => lemmaOf(word, (each) => knownWord(each) !== null) !== null

const logit = (sure: number): number => {
  const share = Math.min(MOST, Math.max(LEAST, sure))
  return Math.log(share / (1 - share))
}

/** What sort of word one is, as far as that tells how often such are misread. */
function kindOf(text: string): string {
  const date = DATE.exec(text)
  if (date) {
    const parts = [Number(date[1]), Number(date[3])].sort((a, b) => a - b) as [number, number]
    return parts[0] >= 1 && parts[0] <= 12 && parts[1] <= 31 ? 'date' : 'no such date'
  }
  if (YEAR.test(text)) return 'year'
  if (MONTH.test(text)) return 'month'
  if (ORDINAL.test(text)) return 'ordinal'
  if (NUMBER.test(text)) return /^\D*\d\D*$/u.test(text) ? 'figure' : 'number'
  if (/\d/u.test(text)) return 'figures and letters'
  const word = WORD.exec(text)?.[1]
  if (word !== undefined && word.length > 1) {
    if (word.toLowerCase().split(/[-'’]/u).every(isKnown)) return 'known word'
    return /^\p{Lu}/u.test(word) ? 'name' : 'unknown word'
  }
  if (/^\W*\p{L}\W*$/u.test(text)) return 'letter'
  return /\p{L}/u.test(text) ? 'letters and signs' : 'signs'
}

const HAS_FIGURES = /\d/u
/** A letter that may be a figure, right beside one. */
const MAY_BE_FIGURE = /[OIQDSBZGlioszgq|]\d|\d[OIQDSBZGlioszgq|]/u
const YEAR_IN = /(\d{2})\)?[.,;:]?$/u

/**
 * What is known of each word of a page as it was read, in their order; `grids` are its tables. Words with figures and
 * others are spoken for by different things.
 */
export function evidenceOf(words: readonly SeenWord[], grids: readonly Grid[], perPoint: number): Evidence[] {
  const fitting = shareOfForm(columnsOf(grids, words, perPoint))
  const judged = words.map(({ sure }) => logit(sure)).sort((a, b) => a - b)
  const [usual, low] = [0.5, 0.15].map((share) => judged[Math.floor(share * judged.length)] ?? 0)
  const texts = countsOf(words.map(({ text }) => text))
  const years = countsOf(words.map(({ text }) => yearOf(text) ?? ''))
  return words.map((word): Evidence => {
    const { text, sure, raw, readings, counts } = word
    const sort = HAS_FIGURES.test(text) ? 'figures' : 'letters'
    const evidence: Record<string, number> = {}
    const say = (name: string, value: number | boolean): void => {
      if (Number(value) !== 0) evidence[`${sort}: ${name}`] = Number(value)
    }
    say('always', true)
    say(kindOf(text), true)
    say('judged', logit(sure))
    say('badly judged', sure < BADLY_READ)
    say('usual on the page', usual!)
    say('worst on the page', low!)
    say('elsewhere on the page', Math.min(MOST_ELSEWHERE, Math.log2(texts.get(text)!)))
    say('mended', raw !== undefined)
    say('counts on', counts === true)
    say('may have another figure', MAY_BE_FIGURE.test(text))
    say('of its form', fitting.get(word) ?? 0)
    say('in a column', fitting.has(word))
    const year = yearOf(text)
    say('year elsewhere on the page', year !== null && years.get(year)! > 1)
    if (readings) {
      say('read again', true)
      say('readings against', (readings.of - readings.agreeing) / readings.of)
      say('no two readings agree', readings.agreeing === 1)
    }
    return evidence
  })
}

/** More of a word on the page says no more. */
const MOST_ELSEWHERE = 3

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** The last two figures of the year of a date, or of a year. */
const yearOf = (text: string): string | null =>
  DATE.test(text) || YEAR.test(text) ? (YEAR_IN.exec(text)?.[1] ?? null) : null

/** For the first words of the cells of columns with enough of them, the share of the others that have their form. */
function shareOfForm(columns: readonly SeenWord[][]): Map<SeenWord, number> {
  const shares = new Map<SeenWord, number>()
  for (const column of columns) {
    if (column.length < LEAST_COLUMN) continue
    const forms = Map.groupBy(column, ({ text }) => patternOf(text))
    for (const word of column)
      shares.set(word, (forms.get(patternOf(word.text))!.length - 1) / (column.length - 1))
  }
  return shares
}
