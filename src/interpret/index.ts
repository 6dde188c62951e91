import {
  type ActionRecord,
  type Outcome,
  outcome,
  type Row,
  type StitchedDocument,
  wordsOf,
} from '../model/index.ts'
import { foldForComparison } from '../util/text.ts'
import { detectDateOrder } from './dates/index.ts'
import { type EditionEvidence, type EditionIdentity, identifyEdition, isDateLine } from './edition.ts'
import { readRecords } from './record.ts'
import { readLegend } from './status/index.ts'

export { readToldDate } from './edition.ts'

export interface Interpreted {
  identity: EditionIdentity
  records: ActionRecord[]
}

const DATE_COLUMNS = new Set(['due', 'revised', 'started', 'completed', 'review'])

function legendOf({ tables, prose, furniture }: StitchedDocument) {
  const grids = tables.map(({ rows }) => ({
    words: rows.map((row) => row.cells.map((cell) => wordsOf(cell.paragraphs))),
    fills: rows.map((row) => row.cells.map((cell) => cell.fill)),
  }))
  const headings = tables.flatMap(({ captions, lead }) => [...captions, ...(lead ?? [])])
  const lines = [...prose, ...furniture, ...headings].map(({ text }) => text)
  return readLegend(grids, [...new Set(lines)])
}

/** Reads what the rows of one edition mean: whose plan, of which date, and each row as an ActionRecord. */
export function interpret(
  rows: readonly Row[],
  evidence: Omit<EditionEvidence, 'order'> & { editionId: string },
): Outcome<Interpreted> {
  const dateWords = rows.flatMap((row) =>
    row.cells.filter(({ role }) => DATE_COLUMNS.has(role)).map(({ cell }) => wordsOf(cell.paragraphs)),
  )
  const { order } = detectDateOrder([...dateWords, ...evidence.stitched.prose.map(({ text }) => text)])
  const identity = identifyEdition({ ...evidence, order })
  // The name of the whole plan, of whose plan it is, or its date, heads no part of it.
  const { titleLine, title, body } = identity.value
  const names = new Set([titleLine, title, body].map((name) => foldForComparison(name ?? '')))
  const headsNothing = (section: string): boolean =>
    names.has(foldForComparison(section)) || isDateLine(section, order)
  const inSections = rows.map((row) =>
    row.section !== null && headsNothing(row.section) ? { ...row, section: null, sectionPlaces: [] } : row,
  )
  const records = readRecords(inSections, {
    editionId: evidence.editionId,
    dated: identity.value.dated,
    order,
    legend: legendOf(evidence.stitched),
  })
  return outcome({ identity: identity.value, records: records.value }, [
    ...identity.issues,
    ...records.issues,
  ])
}
