/** Progress notes that are kept as a log: an entry a date, the newest first or last. */
import { type DateContext, type FoundDate, findDates } from './dates/index.ts'

/** One entry of a log. */
export interface LogEntry {
  /** What it says, without its date. */
  text: string
  dated: FoundDate
}

/** After the date that opens an entry stands a sign that parts it from its words. */
const PARTS = /^\s*[)\]]?\s?[:–—-]\s*/u
const SIGNS = /[:–—-]/gu
/** The date and the sign are no further apart. */
const REACH = 8

/** Where an entry begins whose date begins at `index`; null where the words before go on to the date. */
function entryStart(text: string, index: number): number | null {
  let start = index
  while (start > 0 && ' \t(['.includes(text[start - 1]!)) start -= 1
  return start === 0 || '\n.;'.includes(text[start - 1]!) ? start : null
}

/** The newest entry of a dated log; null where the text is none. `text` may be long: the work is linear. */
export function newestEntry(text: string, context: DateContext): LogEntry | null {
  // Most cells have no two of the signs: no date is looked for in those.
  if ((text.match(SIGNS)?.length ?? 0) < 2) return null
  const openings = findDates(text, context).flatMap((dated) => {
    const end = dated.index + dated.text.length
    const parting = PARTS.exec(text.slice(end, end + REACH))
    const start = entryStart(text, dated.index)
    return parting && start !== null ? [{ dated, start, from: end + parting[0].length }] : []
  })
  if (openings.length < 2) return null
  const entries = openings.map(({ dated, from }, at): LogEntry => {
    const next = openings[at + 1]
    return { dated, text: text.slice(from, next?.start).trim() }
  })
  return entries.reduce((newest, entry) => (entry.dated.latest >= newest.dated.latest ? entry : newest))
}
