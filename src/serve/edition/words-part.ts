import type { KeptDocument, Place, RowOf } from '../../model/index.ts'
import { html, type Markup } from '../../report/html/markup.ts'
import { hasWords, headerRowsOf, namesEdition } from './read-besides.ts'

type Cell = RowOf<'cells'>
type Table = KeptDocument['stitched']['tables'][number]
type TableCell = Table['rows'][number]['cells'][number]
type Prose = KeptDocument['stitched']['prose'][number]

/** A place as a key by which a cell of a record finds the cell of the document that it was read from. */
const keyOf = (place: Place): string => {
  switch (place.kind) {
    case 'page':
      return `p ${place.page} ${place.box.left.toFixed(1)} ${place.box.top.toFixed(1)}`
    case 'part':
      return `w ${place.part} ${place.path}`
    case 'text':
      return `t ${place.line} ${place.column}`
  }
}

function keyOfCell({ page, left, top, part, path, line, column }: Cell): string | null {
  if (left !== null) return `p ${page} ${left.toFixed(1)} ${top!.toFixed(1)}`
  if (path !== null) return `w ${part} ${path}`
  return line === null ? null : `t ${line} ${column}`
}

/**
 * A document's own words, in their order, where it has no page to draw: tables as tables. The cells that were read are
 * bound to their records; what was not is shaded, but for the lines that name the edition.
 */
export function wordsPart(
  { stitched }: KeptDocument,
  cells: readonly Cell[],
  edition: RowOf<'editions'>,
): Markup {
  const read = new Map<string, Cell>()
  for (const cell of cells) {
    const key = keyOfCell(cell)
    if (key !== null) read.set(key, cell)
  }
  const isNamed = namesEdition(edition)
  const proseBefore = Map.groupBy(stitched.prose, ({ tablesBefore }) => tablesBefore)
  const prose = (tables: number): Markup =>
    html`${(proseBefore.get(tables) ?? []).map((line) => (isNamed(line.text) ? html`<p><b>${line.text}</b></p>` : proseLine(line, read)))}`
  return html`<div class="paper">${prose(0)}${stitched.tables.map(
    (table, index) => html`${tableOf(table, read)}${prose(index + 1)}`,
  )}</div>`
}

/** How a place of the document is bound to the record that was read from it. */
function bound(places: readonly Place[], read: ReadonlyMap<string, Cell>): Markup {
  const cell = places.map((place) => read.get(keyOf(place))).find((each) => each !== undefined)
  if (!cell) return html` class="unread"`
  return html` class="cell" data-action="${cell.action_id}" data-role="${cell.role}"`
}

const proseLine = ({ text, heading, places }: Prose, read: ReadonlyMap<string, Cell>): Markup =>
  html`<p${bound(places, read)}>${heading ? html`<b>${text}</b>` : text}</p>`

const tableOf = (table: Table, read: ReadonlyMap<string, Cell>): Markup =>
  html`<table>${table.rows.map(
    ({ cells }, index) =>
      html`<tr${index < headerRowsOf(table) ? html` class="head"` : null}>${cells.map((cell) => {
        // The words of a merged cell stand in its first slot.
        if (cell.merged === 'covered') return html`<td class="covered"></td>`
        if (index < headerRowsOf(table)) return html`<td>${wordsOf(cell)}</td>`
        return html`<td${hasWords(cell) ? bound(cell.places, read) : null}>${wordsOf(cell)}</td>`
      })}</tr>`,
  )}</table>`

const wordsOf = ({ paragraphs }: TableCell): Markup =>
  html`${paragraphs.map(
    ({ runs, list }, index) =>
      html`${index > 0 ? html`<br>` : null}${list ? `${list.marker} ` : null}${runs.map(({ text, struck }) => (struck ? html`<s>${text}</s>` : text))}`,
  )}`

/** The words of one record alone, where the document's own are not kept. */
export const cellsPart = (cells: readonly Cell[]): Markup =>
  html`<div class="paper"><table>${cells.map(
    ({ role, header, text, line, path }) =>
      html`<tr><th scope="row">${header || role}</th><td>${text}</td><td class="soft">${line === null ? path : `line ${line}`}</td></tr>`,
  )}</table></div>`
