import type { Table } from '../../src/model/index.ts'
import {
  cellFeatures,
  HeaderFinder,
  type HeaderWeights,
  headerFeatures,
  hypotheses,
  RowOdds,
} from '../../src/shape/header.ts'
import { foldSpace } from '../../src/util/text.ts'
import { Chance } from '../linking/random.ts'
import { fitSoftmax, type Sample } from './softmax.ts'
import { type LabelledTable, tableRows } from './tables.ts'

/** A table as it could be printed, and where its header stands in it. */
export interface HeadedTable {
  group: string
  table: Table
  start: number
  rows: number
}

const tableOf = (rows: readonly (readonly string[])[], columns: number, marked: number | null): Table => ({
  number: 1,
  captions: [],
  columns,
  headerRows: marked,
  rows: tableRows(rows),
  pages: [],
})

/** Prints a table with titles above, a header of several rows or none, with and without marks. */
export function printedWays(source: LabelledTable, chance: Chance): HeadedTable[] {
  const { headers, rows, group } = source
  if (rows.length === 0 || headers.every((header) => header === '')) return []
  const columns = headers.length
  const rowOf = (...cells: string[]): string[] => headers.map((_, at) => cells[at] ?? '')
  const title = rowOf(source.title || 'Action plan')
  const ways: { above: string[][]; head: string[][]; alone?: true }[] = [{ above: [], head: [headers] }]
  // A header alone: its rows stand in a table of their own, cut off by a line between.
  if (chance.happens(0.15)) ways.push({ above: [], head: [headers], alone: true })
  if (chance.happens(0.4)) ways.push({ above: [title], head: [headers] })
  // Sheets keep whose plan it is, its name and its date in cells of the same columns.
  const day = `${1 + chance.below(28)} ${chance.pick(['March', 'May', 'October'])} ${2005 + chance.below(20)}`
  const body = chance.pick(['Wend Council', 'Skerrow Trust', 'Corran College'])
  if (columns > 3 && chance.happens(0.5)) {
    const apart = rowOf(body, '', source.title || 'Action plan', '', day)
    const labelled = [title, rowOf('Date:', day)]
    ways.push({ above: chance.happens(0.5) ? [apart] : labelled, head: [headers] })
  }
  if (chance.happens(0.4)) ways.push({ above: [], head: [] })
  if (chance.happens(0.4)) {
    const split = headers.map((header) => splitHeader(header, chance))
    if (split.some(([, lower]) => lower !== ''))
      ways.push({ above: [], head: [split.map(([upper]) => upper), split.map(([, lower]) => lower)] })
  }
  if (columns > 3 && chance.happens(0.3)) {
    const from = chance.below(columns - 2)
    const over = headers.map((_, at) =>
      at === from || at === from + 1
        ? chance.pick(['Timescale', 'Dates', 'Response', 'Details', 'Progress'])
        : '',
    )
    ways.push({ above: [], head: [over, headers] })
  }
  return ways.map(({ above, head, alone }) => {
    const marked = chance.happens(0.25) && head.length > 0 ? above.length + head.length : null
    return {
      group,
      table: tableOf([...above, ...head, ...(alone ? [] : rows)], columns, marked),
      start: head.length === 0 ? 0 : above.length,
      rows: head.length,
    }
  })
}

/** A header as a narrow column prints it over two lines. */
function splitHeader(header: string, chance: Chance): [string, string] {
  const words = header.split(' ')
  if (words.length < 2 || chance.happens(0.3)) return [header, '']
  const at = 1 + chance.below(words.length - 1)
  return [words.slice(0, at).join(' '), words.slice(at).join(' ')]
}

/** Fits what a header's cells look like, and then where a header stands. */
export function fitHeader(
  tables: readonly LabelledTable[],
  isKnown: (word: string) => boolean,
  seed = 3,
): HeaderWeights {
  const chance = new Chance(seed)
  const cells = tables.flatMap((table): Sample[] => [
    ...table.headers
      .filter((text) => text !== '')
      .map((text) => ({ features: cellFeatures(text, isKnown), label: 'header', weight: 1 })),
    ...table.rows
      .slice(0, 3)
      .flat()
      .filter((text) => text !== '')
      .map((text) => ({ features: cellFeatures(foldSpace(text), isKnown), label: 'body', weight: 0.5 })),
  ])
  const cell = fitSoftmax(cells, ['body', 'header'], { ridge: 1 })
  const finder = new HeaderFinder({ cell, place: {} }, isKnown)
  const odds = new RowOdds((text) => finder.oddsOf(text))
  const places = tables
    .flatMap((table) => printedWays(table, chance))
    .flatMap(({ table, start, rows }) =>
      hypotheses(table).map((each): Sample => {
        const right = each.start === start && each.rows === rows
        return {
          features: headerFeatures(table, each, odds),
          label: right ? 'right' : 'wrong',
          weight: right ? 3 : 1,
        }
      }),
    )
  return { cell, place: fitSoftmax(places, ['wrong', 'right'], { ridge: 0.3 }) }
}
