import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { csvLine } from '../csv.ts'
import { type ExportedRelation, inPieces, plainValue, type RelationWriter } from './relation.ts'

/** Lines are sent on in pieces of so many: one by one would be slow, all at once would fill the memory. */
const LINES = 500

async function writeLines(file: string, lines: AsyncIterable<string>): Promise<void> {
  const pieces = (async function* () {
    for await (const piece of inPieces(lines, LINES)) yield piece.join('')
  })()
  await pipeline(Readable.from(pieces, { objectMode: true, highWaterMark: 2 }), createWriteStream(file))
}

/**
 * CSV as databases take it: UTF-8 without a byte order mark (which most readers take for a letter of the first
 * header; Excel opens the workbook better), a header, CR LF. Words that a
 * spreadsheet would take for a formula have an apostrophe before them; control characters are shown.
 */
export const writeCsv: RelationWriter = async (file, { relation, rows }: ExportedRelation) => {
  let count = 0
  const lines = (async function* () {
    yield csvLine(relation.columns.map(({ name }) => name))
    for await (const row of rows) {
      count += 1
      yield csvLine(relation.columns.map((column) => plainValue(column, row[column.name])))
    }
  })()
  await writeLines(file, lines)
  return count
}

/**
 * JSON Lines: a JSON object a row, words exactly as they were read. A JSON column is JSON text here too: as objects
 * with whatever headers a plan prints, it would be a type that readers cannot guess.
 */
export const writeJsonLines: RelationWriter = async (file, { relation, rows }: ExportedRelation) => {
  let count = 0
  const lines = (async function* () {
    for await (const row of rows) {
      count += 1
      const values = relation.columns.map((column) => [column.name, plainValue(column, row[column.name])])
      yield `${JSON.stringify(Object.fromEntries(values))}\n`
    }
  })()
  await writeLines(file, lines)
  return count
}
