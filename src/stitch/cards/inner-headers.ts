import {
  type Block,
  type Document,
  type Fragment,
  type FragmentCell,
  type FragmentRow,
  issue,
  type Outcome,
  outcome,
} from '../../model/index.ts'
import { foldForComparison } from '../../util/text.ts'
import { type Said, tableOf } from '../said.ts'
import { isFilled, isLabel, labelOf, nameOf, said } from './labels.ts'

/** A card that has a table inside: names of its own, what labels say of all its rows, a header and the rows below it. */
interface InnerTable {
  captions: FragmentRow[]
  told: { label: FragmentCell; value: FragmentCell }[]
  header: readonly FragmentCell[]
  rows: FragmentRow[]
}

/** A header of fewer columns is no table's. */
const LEAST_COLUMNS = 3
/** So many cards must have the same header. */
const LEAST_CARDS = 2

const filledOf = (row: FragmentRow): FragmentCell[] => row.cells.filter(isFilled)

const keyOfHeader = (cells: readonly FragmentCell[]): string =>
  cells.map((cell) => foldForComparison(labelOf(cell))).join('|')

/** The cells of a row of nothing but labels, each another; null where it is no such row. */
function headerCells(row: FragmentRow): FragmentCell[] | null {
  const cells = filledOf(row)
  if (cells.length < LEAST_COLUMNS || !cells.every((cell) => isLabel(labelOf(cell)))) return null
  const names = new Set(cells.map((cell) => nameOf(labelOf(cell))))
  return names.size === cells.length ? cells : null
}

/** `Lead officer | Sgt Pryce`: a label and what it says, in a row that has no third cell. */
function toldBy(row: FragmentRow): InnerTable['told'][number] | null {
  const [label, value, third] = filledOf(row)
  return label && value && !third && isLabel(labelOf(label)) ? { label, value } : null
}

/**
 * The cards of a fragment whose headers are among these. Null where other rows stand above the first of them, unless the
 * fragment goes on with the card of the page before.
 */
function innerTables(
  { rows }: Fragment,
  isInner: (key: string) => boolean,
  before: readonly FragmentCell[] | null,
): InnerTable[] | null {
  const tables: InnerTable[] = before ? [{ captions: [], told: [], header: before, rows: [] }] : []
  let above: FragmentRow[] = []
  for (const row of rows) {
    const header = headerCells(row)
    const last = tables.at(-1)
    if (header && isInner(keyOfHeader(header))) {
      const told = above.flatMap((each) => toldBy(each) ?? [])
      const captions = above.filter((each) => filledOf(each).length === 1)
      tables.push({ captions, told, header, rows: [] })
      above = []
    } else if (filledOf(row).length < LEAST_COLUMNS) above.push(row)
    else if (!last) return null
    else {
      last.rows.push(...above, row)
      above = []
    }
  }
  tables.at(-1)?.rows.push(...above)
  return tables.length > 0 ? tables : null
}

/** Headers that stand below labels with values, by their words, with how often they do. */
function innerHeaders(fragments: readonly Fragment[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { rows } of fragments)
    rows.forEach((row, index) => {
      const above = rows[index - 1]
      const header = headerCells(row)
      const below = rows[index + 1]
      if (!header || !above || !below || !toldBy(above)) return
      // Names with a tick below one of them are no header.
      if (filledOf(below).length * 2 < header.length) return
      const key = keyOfHeader(header)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    })
  return new Set([...counts].flatMap(([key, count]) => (count >= LEAST_CARDS ? [key] : [])))
}

/** The tables of a fragment as one: what the labels above a header say stands in columns beside its rows. */
function levelled(tables: readonly InnerTable[], labels: ReadonlyMap<string, Said>): Fragment {
  const header = [...labels.values(), ...tables[0]!.header.map((cell) => said([cell]))]
  const rows = tables.flatMap(({ captions, told, header: own, rows: below }) => [
    ...captions.map((row) => ({
      cells: [{ ...said(filledOf(row)), column: 0, columnSpan: header.length, rowSpan: 1 }],
    })),
    ...below.map((row, index) => ({
      cells: [
        ...(index === 0 ? toldCells(told, labels, below.length) : []),
        ...ownCells(row, own, labels.size),
      ],
    })),
  ])
  return tableOf(header, rows, 'cards')
}

/** What is told above a card's header, as cells that run beside all its rows. */
function toldCells(
  told: InnerTable['told'],
  labels: ReadonlyMap<string, Said>,
  rowSpan: number,
): FragmentCell[] {
  return [...labels.keys()].flatMap((name, column) => {
    const found = told.find(({ label }) => nameOf(labelOf(label)) === name)
    return found ? [{ ...found.value, column, columnSpan: 1, rowSpan }] : []
  })
}

/** The cells of a row under the names of the header, from a column on. */
function ownCells(row: FragmentRow, header: readonly FragmentCell[], from: number): FragmentCell[] {
  return header.flatMap((head, index): FragmentCell[] => {
    const end = header[index + 1]?.column ?? Number.POSITIVE_INFINITY
    const begin = index === 0 ? 0 : head.column
    const cells = row.cells.filter(({ column }) => column >= begin && column < end)
    const filled = cells.filter(isFilled)
    const cell = filled[0] ?? cells[0]
    if (!cell) return []
    return [{ ...cell, ...(filled.length > 1 ? said(filled) : {}), column: from + index, columnSpan: 1 }]
  })
}

/**
 * Turns cards that hold a table each to tables: names of the card, labels with what they say of all its rows, and below
 * them a header that comes again in each card (`Lead officer | Sgt Pryce` above `Action | Target date | Progress`). What
 * the labels say stands beside each row then, and the card's name heads its rows.
 */
export function innerHeadersToTables(document: Document): Outcome<Document> {
  const fragments = document.pages.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
  const headers = innerHeaders(fragments)
  if (headers.size === 0) return outcome(document, [])
  const isInner = (key: string): boolean => headers.has(key)
  const found = new Map<Fragment, InnerTable[]>()
  interface Open {
    header: readonly FragmentCell[]
    columns: number
    page: number
  }
  let open = null as Open | null
  for (const [number, { blocks }] of document.pages.entries())
    for (const block of blocks) {
      if (block.kind === 'header' || block.kind === 'footer') continue
      const goesOn = block.kind === 'table' && open?.columns === block.columns && open.page < number
      const tables = block.kind === 'table' ? innerTables(block, isInner, goesOn ? open!.header : null) : null
      open = null
      if (block.kind !== 'table' || !tables) continue
      found.set(block, tables)
      open = { header: tables.at(-1)!.header, columns: block.columns, page: number }
    }
  const labels = new Map(
    [...found.values()]
      .flat()
      .flatMap(({ told }) => told.map(({ label }) => [nameOf(labelOf(label)), said([label])])),
  )
  const pages = document.pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((block): Block => {
      const tables = block.kind === 'table' ? found.get(block) : undefined
      return tables ? levelled(tables, labels) : block
    }),
  }))
  const message = `${found.size} tables have a header inside, below what is said of all their rows; that was read as columns of each row: ${[...labels.keys()].join(', ')}.`
  const places = [...labels.values()][0]?.places ?? []
  return outcome({ ...document, pages }, [issue('read-as-rows', message, { places })])
}
