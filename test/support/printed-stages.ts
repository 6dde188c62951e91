import {
  type Issue,
  type Outcome,
  printedWords,
  type Row,
  type StitchedDocument,
  wordsOf,
} from '../../src/model/index.ts'
import type { Shaped } from '../../src/shape/index.ts'

const oneLine = (text: string): string => text.replaceAll('\n', ' ⏎ ')
const issueLines = (issues: readonly Issue[]): string[] =>
  issues.map(({ code, message }) => `issue ${code}: ${oneLine(message)}`)

/** What stitching gave, for a person to compare line by line. */
export function printedStitch({ value, issues }: Outcome<StitchedDocument>): string {
  const tables = value.tables.flatMap(({ headerRows, pages, rows }, at) => [
    `table ${at + 1}: ${headerRows} header rows, pages ${pages.join(', ')}`,
    ...rows.map(({ cells }) => `  ${cells.map((cell) => oneLine(printedWords(cell))).join(' | ')}`),
  ])
  const prose = value.prose.map(
    ({ text, heading, tablesBefore }) =>
      `${heading ? 'heading' : 'prose'} after ${tablesBefore} tables: ${oneLine(text)}`,
  )
  const furniture = value.furniture.map(({ text }) => `furniture: ${oneLine(text)}`)
  return `${[...tables, ...prose, ...furniture, ...issueLines(issues)].join('\n')}\n`
}

const rowLines = (row: Row): string[] => [
  `row ${row.tableNo}.${row.rowNo}${row.section === null ? '' : ` under ${oneLine(row.section)}`}`,
  ...row.cells.map(({ role, header, cell }) => {
    const words = oneLine(wordsOf(cell.paragraphs))
    return `  ${role} (${oneLine(header)}): ${words}`
  }),
]

/** What shaping gave, for a person to compare line by line. */
export function printedShape({ value, issues }: Outcome<Shaped>): string {
  return `${[...value.rows.flatMap(rowLines), ...issueLines(issues)].join('\n')}\n`
}
