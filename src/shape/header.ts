import type { Table, TableRow } from '../model/index.ts'
import { foldSpace } from '../util/text.ts'
import type { Features } from './columns/features.ts'
import { type FittedWeights, Softmax } from './columns/softmax.ts'
import { readWording } from './columns/wording.ts'
import { rowTexts, shownText } from './texts.ts'

/** Where a table's header stands, and its words a column. */
export interface Header {
  /** Rows above the header: titles printed inside the table. */
  start: number
  /** Rows of the header itself; 0 where the table has none. */
  rows: number
  texts: string[]
}

const MOST_TITLE_ROWS = 3
const MOST_HEADER_ROWS = 3
/** A whole question may be a header; what is longer is not. */
const LONGEST_HEADER = 220
/** So much of a cell tells whether it heads a column. */
const LONGEST_LOOK = 160
/** A row with more of its cells filled is no title above the header. */
const MOST_FILLED_TITLE = 0.7

const words = (row: TableRow): string[] => row.cells.map((cell) => foldSpace(shownText(cell)))

/** The words over each column, from the top header row to the lowest, a merged header's words once. */
export function stackedHeader(rows: readonly TableRow[], columns: number): string[] {
  const texts = rows.map(words)
  return Array.from({ length: columns }, (_, column) => {
    const parts: string[] = []
    for (const row of texts) {
      const text = row[column] ?? ''
      if (text !== '' && parts.at(-1) !== text) parts.push(text)
    }
    return parts.join(' ')
  })
}

/** What tells a cell that heads a column from one that stands in it. */
export function cellFeatures(text: string, isKnown: (word: string) => boolean): Features {
  const features: Features = new Map([['always', 1]])
  const wording = readWording(text.slice(0, LONGEST_LOOK), isKnown)
  const amount = 1 / Math.sqrt(Math.max(1, wording.words.length))
  for (const word of wording.words) if (isKnown(word)) features.set(`word ${word}`, amount)
  const known = wording.words.filter(isKnown).length
  features.set('known words', wording.words.length === 0 ? 0 : known / wording.words.length)
  if (wording.words.length > 0) features.set(`begins ${wording.words[0]}`, 1)
  features.set(
    `of ${wording.words.length > 8 ? 'many' : wording.words.length > 4 ? 'several' : wording.words.length} words`,
    1,
  )
  if (/\d/u.test(text)) features.set('has figures', 1)
  if (/^[\d\s./,:()-]*$/u.test(text)) features.set('figures alone', 1)
  if (/[.;]$/u.test(text)) features.set('ends as a sentence', 1)
  if (text.endsWith('?') || text.endsWith(':')) features.set(`ends in ${text.at(-1)}`, 1)
  if (/\p{Lu}/u.test(text) && text === text.toUpperCase()) features.set('in capitals', 1)
  if (wording.isDated) features.set('dated', 1)
  return features
}

/** How much the cells of each row look like headers, each once: the mean log-odds. */
export class RowOdds {
  private readonly known = new Map<TableRow, number>()
  private readonly cellOdds: (text: string) => number

  constructor(cellOdds: (text: string) => number) {
    this.cellOdds = cellOdds
  }

  of(row: TableRow | undefined): number {
    if (!row) return 0
    const before = this.known.get(row)
    if (before !== undefined) return before
    // Cells that differ in their figures alone (`Week 1`, `Week 2`) speak once for their row.
    const filled = [
      ...new Map(
        rowTexts(row).map((text) => [foldSpace(text).replace(/\d+/gu, '#'), foldSpace(text)]),
      ).values(),
    ].filter((text) => text !== '')
    const odds =
      filled.length === 0 ? -2 : filled.reduce((sum, text) => sum + this.cellOdds(text), 0) / filled.length
    this.known.set(row, odds)
    return odds
  }
}

const filledShare = (texts: readonly string[]): number =>
  texts.length === 0 ? 0 : texts.filter((text) => text !== '').length / texts.length

/** How full a row above the header is; labels with their values (`Project lead:`) are no more than a title. */
const titleShare = (row: TableRow): number => {
  const texts = rowTexts(row)
  const isLabelled =
    texts.filter((text) => /:\s{0,3}$/u.test(text)).length * 3 >= texts.filter(Boolean).length
  return isLabelled ? 0 : filledShare(texts)
}

/** What speaks for a hypothesis. */
export function headerFeatures(table: Table, { start, rows, texts }: Header, odds: RowOdds): Features {
  const inside = table.rows.slice(start, start + rows)
  const [next, after] = table.rows.slice(start + rows)
  const features: Features = new Map([['always', 1]])
  const marked = markedRows(table)
  const mean = rows === 0 ? 0 : inside.reduce((sum, row) => sum + odds.of(row), 0) / rows
  features.set(rows === 0 ? 'no header' : 'a header', 1)
  features.set('looks like headers', mean)
  features.set('least of its rows', rows === 0 ? 0 : Math.min(...inside.map((row) => odds.of(row))))
  features.set('next row looks like headers', odds.of(next))
  features.set('a later row does', odds.of(after))
  features.set('titles above', start)
  features.set('rows beyond one', Math.max(0, rows - 1))
  features.set('filled', rows === 0 ? 0 : filledShare(texts))
  features.set('first row filled', rows === 0 ? 0 : filledShare(words(inside[0]!)))
  features.set('titles filled', start === 0 ? 0 : Math.max(...table.rows.slice(0, start).map(titleShare)))
  if (marked > 0)
    features.set(start + rows === marked ? 'as marked' : rows === 0 ? 'marked but none' : 'not as marked', 1)
  if (next === undefined) features.set('nothing below', 1)
  return features
}

/** A row of one text that stands across the table. */
function isBanner(row: TableRow): boolean {
  const printed = rowTexts(row).filter((text) => text !== '')
  return printed.length === 1 && row.cells.every((cell) => shownText(cell) === printed[0])
}

/** The rows that the source marks as header, less those below it that only title a part of the table. */
function markedRows({ headerRows, rows }: Table): number {
  let marked = headerRows ?? 0
  while (marked > 1 && isBanner(rows[marked - 1]!)) marked -= 1
  return marked
}

/** Every place where the header of a table may stand; the first is none at all. */
export function hypotheses(table: Table): Header[] {
  const found: Header[] = [{ start: 0, rows: 0, texts: Array.from({ length: table.columns }, () => '') }]
  const marked = markedRows(table)
  const lastStart = Math.min(
    MOST_TITLE_ROWS,
    table.rows.length - 1,
    marked > 0 ? marked - 1 : MOST_TITLE_ROWS,
  )
  for (let start = 0; start <= lastStart; start += 1) {
    if (start > 0 && titleShare(table.rows[start - 1]!) > MOST_FILLED_TITLE) break
    for (let rows = 1; rows <= MOST_HEADER_ROWS && start + rows <= table.rows.length; rows += 1) {
      if (marked > 0 && start + rows > marked) break
      const slice = table.rows.slice(start, start + rows)
      const texts = stackedHeader(slice, table.columns)
      if (texts.some((text) => text.length > LONGEST_HEADER)) break
      found.push({ start, rows, texts })
    }
  }
  return found
}

/** The fitted weights: what a cell that heads a column looks like, and where a header stands. */
export interface HeaderWeights {
  cell: FittedWeights
  place: FittedWeights
}

/** Odds of one cell beyond these tell no more. */
const MOST_ODDS = 6

export class HeaderFinder {
  private readonly cell: Softmax
  private readonly place: Softmax
  private readonly isKnown: (word: string) => boolean

  /** `isKnown` tells the words that headers are made of. */
  constructor({ cell, place }: HeaderWeights, isKnown: (word: string) => boolean) {
    this.cell = new Softmax(['body', 'header'], cell)
    this.place = new Softmax(['wrong', 'right'], place)
    this.isKnown = isKnown
  }

  /** The log-odds that a text heads a column. */
  oddsOf(text: string): number {
    const [body, header] = this.cell.score(cellFeatures(text, this.isKnown))
    return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, header! - body!))
  }

  /** Finds the header of a table: the likeliest of all the places where it may stand, also none. */
  find(table: Table): Header {
    const odds = new RowOdds((text) => this.oddsOf(text))
    const found = hypotheses(table)
    const likelihoods = found.map((each) => {
      const [wrong, right] = this.place.score(headerFeatures(table, each, odds))
      return right! - wrong!
    })
    return found[likelihoods.indexOf(Math.max(...likelihoods))]!
  }
}
