import { type Outcome, outcome, wordsOf } from '../../model/index.ts'
import { type Legend, NO_LEGEND, type StatusInput, type StatusReading } from './types.ts'

export * from './types.ts'

/** A table that may be a key: its words, row by row, with the fill of each cell where it has one. */
export interface LegendTable {
  words: readonly (readonly string[])[]
  fills?: readonly (readonly (string | undefined)[])[]
}

/** What a row says of its progress. */
export function readStatus(input: StatusInput): Outcome<StatusReading> {
  const words = input.statusCells.map((cell) => wordsOf(cell.paragraphs)).filter((each) => each !== '')
  const statusText = words.length > 0 ? words.join('\n') : input.dueStatusWords
  return outcome({ status: input.completedOn ? 'complete' : 'unknown', statusText, rag: null })
}

/** The key of a document's ratings, where it prints one. */
export function readLegend(_tables: readonly LegendTable[], _prose: readonly string[]): Legend {
  return NO_LEGEND
}
