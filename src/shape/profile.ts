import { type TableRow, wordsOf } from '../model/index.ts'

/** What the cells of one column look like, as shares (0 to 1) of its filled cells. */
export interface ColumnProfile {
  /** Share of all rows that have something in the column. */
  filled: number
  meanLength: number
  /** Cells with a date, a month, a quarter or a word that stands for a date. */
  dates: number
  /** Cells that are one RAG letter or colour word, or hold nothing but a colour. */
  ratings: number
  /** Cells that are a number or code: `2`, `1.3a`, `R12`. */
  references: number
}

const SAMPLE = 200
const DATE_LIKE =
  /\b\d{1,2}\s?(?:st|nd|rd|th)?[ ./-]+(?:\d{1,2}|[a-z]{3,9})[ ./,-]+\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\b|\bq[1-4]\b|\b(?:spring|summer|autumn|winter|easter|christmas)\b|\b(?:immediate(?:ly)?|ongoing|on-going|tbc|tba|now|asap)\b|\b(?:within\s+)?\d+\s+(?:days?|weeks?|months?)\b|\b20\d\d(?:[/-](?:\d\d|20\d\d))?\b(?!-\d)/i
const RATING =
  /^(?:[rag]|b|red|amber|green|blue|grey|gray|yellow|black|r\/a|a\/r|a\/g|g\/a|amber[ /-]red|amber[ /-]green)\.?$/i
const REFERENCE = /^[([]?[a-z]{0,4}[ .-]?\d{1,4}(?:[.\-/]\d{1,3})*\s?[a-z]?[)\].:]*$/i

/** Profiles one column over the rows below the header. */
export function profileColumn(rows: readonly TableRow[], column: number): ColumnProfile {
  const sample = rows.length > SAMPLE ? rows.slice(0, SAMPLE) : rows
  let filled = 0
  let length = 0
  let dates = 0
  let ratings = 0
  let references = 0
  for (const row of sample) {
    const cell = row.cells[column]
    if (!cell || cell.merged === 'covered') continue
    const words = wordsOf(cell.paragraphs)
    if (words === '') {
      if (cell.fill) {
        filled += 1
        ratings += 1
      }
      continue
    }
    filled += 1
    length += words.length
    // The start of a cell tells what it is; a long note may well name a date.
    if (words.length <= 160 && DATE_LIKE.test(words)) dates += 1
    if (RATING.test(words)) ratings += 1
    if (words.length <= 12 && REFERENCE.test(words)) references += 1
  }
  const of = (count: number): number => (filled === 0 ? 0 : count / filled)
  return {
    filled: sample.length === 0 ? 0 : filled / sample.length,
    meanLength: of(length),
    dates: of(dates),
    ratings: of(ratings),
    references: of(references),
  }
}
