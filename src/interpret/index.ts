import {
  type ActionRecord,
  type Issue,
  issue,
  type OnStep,
  type Outcome,
  outcome,
  type Row,
  type StitchedDocument,
  wordsOf,
} from '../model/index.ts'
import { foldForComparison } from '../util/text.ts'
import { correctRows } from './corrected-rows.ts'
import { detectDateOrder, localeOf, readTermKey, undecidedDates, yearStartOf } from './dates/index.ts'
import {
  type EditionEvidence,
  type EditionIdentity,
  identifyEdition,
  isDateLine,
  isKindOnly,
} from './edition/index.ts'
import { readInitials } from './owners/index.ts'
import { readRecords } from './record.ts'
import { DATE_COLUMNS, words } from './row-cells.ts'
import { readLegend } from './status/index.ts'

export { actionIdOf, wordsOfRow } from './corrected-rows.ts'
export type { EditionIdentity } from './edition/index.ts'
export { readToldDate } from './edition/index.ts'

export interface Interpreted {
  identity: EditionIdentity
  records: ActionRecord[]
}

/** A header says how its dates are written: `Due (dd/mm/yyyy)`. */
const saysOrder = (row: Row): boolean => row.cells.some(({ header }) => /\b(?:dd\W?mm|mm\W?dd)/i.test(header))

/** Says once that day and month may have changed places, where the document does not decide and it matters. */
function doubtOfOrder(texts: readonly string[], order: 'dmy' | 'mdy'): Issue[] {
  const undecided = [...new Set(undecidedDates(texts))]
  if (undecided.length === 0) return []
  const [first] = undecided
  const more = undecided.length > 1 ? ` and ${undecided.length - 1} more` : ''
  const taken = order === 'dmy' ? 'the day' : 'the month'
  return [
    issue(
      'date-doubtful',
      `No date in the document tells which of day and month is which in “${first}”${more}; ${taken} was taken to come first.`,
      { text: first! },
    ),
  ]
}

/** Periods whose months hang on which half of the world a plan is of. */
const HEMISPHERE_RULES = /financial year|quarter|half year|season/

/** Says once that years, quarters and seasons were read as southern ones, where a deadline rests on it. */
function doubtOfHemisphere(records: readonly ActionRecord[]): Issue[] {
  const claim = records.flatMap(({ dates }) => dates).find(({ rule }) => HEMISPHERE_RULES.test(rule ?? ''))
  if (!claim) return []
  return [
    issue(
      'date-doubtful',
      `The plan's words are of Australia or New Zealand: its financial years were taken to begin in July and its seasons to be southern, as in “${claim.text}”.`,
      { text: claim.text },
    ),
  ]
}

/** What a document prints outside the cells of its tables, each once. */
function linesAround({ tables, prose, furniture }: StitchedDocument): string[] {
  const headings = tables.flatMap(({ captions, lead }) => [...captions, ...(lead ?? [])])
  return [...new Set([...prose, ...furniture, ...headings].map(({ text }) => text))]
}

function legendOf({ tables }: StitchedDocument, lines: readonly string[]) {
  const grids = tables.map(({ rows }) => ({
    words: rows.map((row) => row.cells.map((cell) => wordsOf(cell.paragraphs))),
    fills: rows.map((row) => row.cells.map((cell) => cell.fill)),
  }))
  return readLegend(grids, lines)
}

/** Rows of so few cells, as a key prints what its letters stand for. */
const explained = ({ tables }: StitchedDocument, most: number): string[] =>
  tables
    .filter(({ columns }) => columns > 1 && columns <= most)
    .flatMap(({ rows }) => rows.map(({ cells }) => cells.map((cell) => wordsOf(cell.paragraphs)).join(' = ')))

/** Reads what the rows of one edition mean: whose plan, of which date, and each row as an ActionRecord. */
export function interpret(
  printed: readonly Row[],
  evidence: Omit<EditionEvidence, 'order' | 'rows'> & { editionId: string; onStep?: OnStep | undefined },
): Outcome<Interpreted> {
  const { value: rows, issues: lost } = correctRows(printed, evidence.told.rows ?? [], evidence.editionId)
  const headers = new Set(rows.flatMap((row) => row.cells.map(({ header }) => header)))
  const texts = [
    ...headers,
    // Also of rows that are no actions: a date above the header tells how dates are written.
    ...evidence.stitched.tables.flatMap((table) =>
      table.rows.flatMap((row) => row.cells.map((cell) => wordsOf(cell.paragraphs))),
    ),
    ...[...evidence.stitched.prose, ...evidence.stitched.furniture].map(({ text }) => text),
  ]
  const { order } = detectDateOrder(texts)
  const identity = identifyEdition({ ...evidence, rows, order })
  // The name of the whole plan, of whose plan it is, or its date, heads no part of it; nor does `Action log` alone.
  const names = new Set(identity.value.headsNothing.map(foldForComparison))
  const sections = new Set(rows.map(({ section }) => section))
  const headNothing = new Set(
    [...sections].filter(
      (section) =>
        section !== null &&
        (names.has(foldForComparison(section)) ||
          isDateLine(section, order) ||
          (sections.size === 1 && isKindOnly(section))),
    ),
  )
  const inSections = rows.map((row) =>
    row.corrected?.['section'] === undefined && headNothing.has(row.section)
      ? { ...row, section: null, sectionPlaces: [] }
      : row,
  )
  const lines = linesAround(evidence.stitched)
  const datesIn = rows.flatMap(({ cells }) => cells.filter(({ role }) => DATE_COLUMNS.includes(role)))
  const locale = localeOf(texts, order)
  const yearStart = yearStartOf(texts, order)
  const records = readRecords(inSections, {
    editionId: evidence.editionId,
    dated: identity.value.dated,
    order,
    locale,
    yearStart,
    terms: readTermKey(
      [...new Set(datesIn.map(words))],
      [...headers, ...lines, ...explained(evidence.stitched, 3)],
    ),
    legend: legendOf(evidence.stitched, lines),
    initials: readInitials([...texts, ...explained(evidence.stitched, 2)]),
    onStep: evidence.onStep,
    datedDoubtful: identity.issues.some(({ code }) => code === 'edition-date-doubtful'),
  })
  return outcome({ identity: identity.value, records: records.value }, [
    ...identity.issues,
    ...(rows.some(saysOrder) ? [] : doubtOfOrder(texts, order)),
    ...(locale === 'australian' && yearStart === undefined ? doubtOfHemisphere(records.value) : []),
    ...records.issues,
    ...lost,
  ])
}
