/** Cells with the claims that a clerk takes from them (fixtures/interpret/dates/README.md), and how they are written. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DateCell, DateContext } from '../../src/interpret/dates/index.ts'
import type { DateClaim, EditionDate, Paragraph, Run } from '../../src/model/index.ts'
import { endOfMonth } from '../../src/util/calendar.ts'

export const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'interpret')

/** One claim, as far as it is judged: role, window, precision, open word. */
export type ExpectedClaim = Pick<DateClaim, 'role' | 'earliest' | 'latest' | 'precision' | 'open'>

export interface DateCase {
  /** Where it stands: its file. */
  theme: string
  name: string
  cells: DateCell[]
  context: DateContext
  claims: ExpectedClaim[]
  issues: string[]
  status: string | null
}

type RawCell = [DateCell['role'], string, string]
interface RawGroup {
  dated: string | null
  order?: 'dmy' | 'mdy'
  cells?: Record<string, string>
  rows?: { cells: RawCell[]; claims: string }[]
}

/** The cases of a folder of fixtures, file by file. */
export function dateCases(folder = join(FIXTURES, 'dates')): DateCase[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
  return files.flatMap((file) => {
    const { groups } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { groups: RawGroup[] }
    return groups.flatMap((group) => casesOf(file.replace('.json', ''), group))
  })
}

function casesOf(theme: string, group: RawGroup): DateCase[] {
  const context: DateContext = { dated: editionDate(group.dated), order: group.order ?? 'dmy' }
  const single = Object.entries(group.cells ?? {}).map(([text, claims]): DateCase => {
    const cells: DateCell[] = [{ role: 'due', header: '', paragraphs: paragraphsOf(text) }]
    return { theme, name: text, cells, context, ...expectedOf(claims) }
  })
  const rows = (group.rows ?? []).map(({ cells, claims }): DateCase => {
    const read = cells.map(([role, header, text]) => ({ role, header, paragraphs: paragraphsOf(text) }))
    const name = cells.map(([, header, text]) => `${header}: ${text}`).join(' | ')
    return { theme, name, cells: read, context, ...expectedOf(claims) }
  })
  return [...single, ...rows]
}

/** `2011-03-22`, or `2012-02` for a plan that names only its month. */
export function editionDate(text: string | null): EditionDate | null {
  if (text === null) return null
  const window = windowOf(text)
  return { ...window, on: window.latest, text, from: 'title' }
}

/** `~~struck~~`, `{-deleted-}`, `{+inserted+}`; a line is a paragraph, `• ` opens a list item. */
export function paragraphsOf(text: string): Paragraph[] {
  return text.split('\n').map((line): Paragraph => {
    const item = line.startsWith('• ')
    const runs = (item ? line.slice(2) : line).split(/(~~.*?~~|\{-.*?-\}|\{\+.*?\+\})/).flatMap(runOf)
    return item ? { runs, list: { ordered: false, level: 0, marker: '•' } } : { runs }
  })
}

function runOf(part: string): Run[] {
  if (part === '') return []
  if (part.startsWith('~~')) return [{ text: part.slice(2, -2), struck: true }]
  if (part.startsWith('{-')) return [{ text: part.slice(2, -2), change: { kind: 'deleted' } }]
  if (part.startsWith('{+')) return [{ text: part.slice(2, -2), change: { kind: 'inserted' } }]
  return [{ text: part }]
}

function expectedOf(written: string): Pick<DateCase, 'claims' | 'issues' | 'status'> {
  const parts = written === '' ? [] : written.split('; ')
  const issues = parts.filter((part) => part.startsWith('! ')).map((part) => part.slice(2))
  const status = parts.find((part) => part.startsWith('= '))?.slice(2) ?? null
  const claims = parts.filter((part) => !/^[!=] /.test(part)).map(claimOf)
  return { claims, issues, status }
}

const OPEN_WORDS: readonly string[] = ['immediate', 'ongoing', 'tbc', 'relative']

function claimOf(written: string): ExpectedClaim {
  const [role, window = '', ...rest] = written.split(' ')
  const open = (OPEN_WORDS.find((word) => word === window || rest.includes(word)) ??
    null) as DateClaim['open']
  const precision = rest.find((word) => !OPEN_WORDS.includes(word))
  const base = { role: role as DateClaim['role'], open }
  if (window === '?')
    return { ...base, earliest: null, latest: null, precision: precision as DateClaim['precision'] }
  if (window === open) return { ...base, earliest: null, latest: null, precision: 'open' }
  const read = windowOf(window)
  return {
    ...base,
    earliest: read.earliest,
    latest: read.latest,
    precision: (precision as DateClaim['precision']) ?? read.precision,
  }
}

function windowOf(text: string): { earliest: string; latest: string; precision: 'day' | 'month' | 'year' } {
  const [from, to] = text.split('..')
  if (to) return { earliest: from!, latest: to, precision: 'day' }
  if (text.length === 4) return { earliest: `${text}-01-01`, latest: `${text}-12-31`, precision: 'year' }
  if (text.length > 7) return { earliest: text, latest: text, precision: 'day' }
  const [year, month] = text.split('-').map(Number)
  return { earliest: `${text}-01`, latest: endOfMonth(year!, month!), precision: 'month' }
}

/** A claim in one line, for notes. */
export function writtenClaim(claim: ExpectedClaim): string {
  const window = claim.earliest === claim.latest ? (claim.latest ?? '') : `${claim.earliest}..${claim.latest}`
  return [claim.role, window, claim.precision, claim.open].filter(Boolean).join(' ')
}
