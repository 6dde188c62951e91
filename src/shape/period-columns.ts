import type { Table, TableCell, TableRow } from '../model/index.ts'
import { printedText } from './texts.ts'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const YEAR = "(?:'\\d\\d|\\d\\d|(?:19|20)\\d\\d)"
/** A header that names one period: a year, a month or quarter, alone or with its year, or a week by one of its days. */
const PERIOD = new RegExp(
  String.raw`^(?:fy ?)?(?:19|20)\d\d(?:[/–-](?:\d\d)?\d\d)?$|^(?:(?:19|20)\d\d(?:[/–-]\d\d)? )?(?:${MONTH}\.?|q[1-4])(?:[ ,/–-]{0,2}${YEAR})?$|^(?:(?:w[/.]?[ceb]|week (?:commencing|beginning|ending)):? )?\d{1,2}[./ -](?:\d{1,2}|${MONTH})(?:[./ -]${YEAR})?$`,
  'i',
)
/** A calendar has so many periods side by side. */
const LEAST_PERIODS = 4
/** Signs that a bar or a tick is drawn with; letters of ratings are none. */
const BAR = /^[xX✓✔☑●•■▪█▓░*–—-]{0,3}$/u
/** The share of the cells of a calendar that bars fill at most, and of rows whose bar is one piece. */
const FILLED = 0.8
const IN_ONE_PIECE = 0.8

/** Whether a cell is part of a bar: filled, or with a sign in it. */
const isDrawn = (cell: TableCell): boolean => cell.fill !== undefined || printedText(cell).trim() !== ''

/** Whether the cells of a column hold ticks and nothing else. */
export function holdsTicksOnly(index: number, body: readonly TableRow[]): boolean {
  const words = body.map(({ cells }) => printedText(cells[index]!).trim()).filter((each) => each !== '')
  return words.length > 0 && words.every((each) => BAR.test(each))
}

/** Whether a header names one period of a calendar. */
export const isPeriod = (header: string): boolean => PERIOD.test(header.trim())

/** Runs of neighbouring columns whose headers name one period after the other. */
function runsOf(headers: readonly string[]): number[][] {
  const runs: number[][] = [[]]
  const seen = new Set<string>()
  for (const [index, header] of headers.entries()) {
    if (isPeriod(header) && !seen.has(header)) runs.at(-1)!.push(index)
    else if (runs.at(-1)!.length > 0) runs.push([])
    seen.add(header)
  }
  return runs.filter((run) => run.length >= LEAST_PERIODS)
}

/** Whether rows draw bars under columns, each of one look, rather than a rating for each period. */
function holdBars(run: readonly number[], body: readonly TableRow[]): boolean {
  const rows = body.map(({ cells }) => run.map((index) => cells[index]!))
  if (rows.some((cells) => cells.some((cell) => !BAR.test(printedText(cell).trim())))) return false
  const drawn = rows
    .map((cells) => cells.flatMap((cell, at) => (isDrawn(cell) ? [{ at, fill: cell.fill }] : [])))
    .filter((bar) => bar.length > 0)
  const parts = drawn.reduce((sum, bar) => sum + bar.length, 0)
  const whole = drawn.filter(
    (bar) =>
      bar.at(-1)!.at - bar[0]!.at === bar.length - 1 && new Set(bar.map(({ fill }) => fill)).size === 1,
  )
  return (
    drawn.length > 0 &&
    whole.length >= IN_ONE_PIECE * drawn.length &&
    parts <= FILLED * drawn.length * run.length
  )
}

/**
 * The columns of a calendar in which bars show when each action is due; where most of its periods are read as terms
 * (`isTerm`), they all are.
 */
export const calendarColumns = (
  headers: readonly string[],
  body: readonly TableRow[],
  isTerm: (index: number) => boolean,
): ReadonlySet<number> =>
  new Set(
    runsOf(headers)
      .filter((run) => run.filter(isTerm).length * 2 > run.length || holdBars(run, body))
      .flat(),
  )

/** A year that stands alone above a table: its periods are of it. */
const YEAR_ALONE = /^(?:19|20)\d\d(?:[/–-](?:\d\d)?\d\d)?$/u

/** The year of which a table shows a calendar, where only a heading right above it says so. */
export function calendarYear({ captions }: Pick<Table, 'captions'>): string | null {
  const above = captions.at(-1)?.text.trim() ?? ''
  return YEAR_ALONE.test(above) ? above : null
}

/** Whether headers that name no calendar do so with the words of the row below, which says nothing else. */
export function beginsCalendar(
  headers: readonly string[],
  below: TableRow,
  stacked: readonly string[],
): boolean {
  const [run] = runsOf(stacked)
  if (!run || runsOf(headers).length > 0) return false
  const own = below.cells.filter((cell, index) => !run.includes(index) && printedText(cell).trim() !== '')
  return own.length === 0
}
