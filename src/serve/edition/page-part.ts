import type { Box, RowOf } from '../../model/index.ts'
import { html, type Markup } from '../../report/html/markup.ts'
import type { PagePicture } from '../sources/pictures.ts'
import type { Besides } from './read-besides.ts'

type Cell = RowOf<'cells'>

const number = (value: number): string => value.toFixed(1)

/**
 * A page's picture with the cells that were read as boxes over it; words that were read neither as they nor `besides`
 * them are shaded, and the rest of the page a little. `href` is where the picture itself is. Of a page with a record `lit`, only the part around that is shown.
 */
export function pagePart(
  page: number,
  { width, height }: PagePicture,
  href: string,
  cells: readonly Cell[],
  { besides = { read: [], words: [] }, lit }: { besides?: Besides | undefined; lit?: string } = {},
): Markup {
  const [top, tall] = lit === undefined ? [0, height] : stripOf(cells, lit, height)
  const size = html`width="${number(width)}" height="${number(height)}"`
  // Two places of one page may stand in one document, each with a shade of its own.
  const mask = `read-${href.replace(/\W+/g, '-')}-${lit ?? 'all'}`
  const boxes = cells.map(({ left, top, right, bottom }) => ({
    left: left!,
    top: top!,
    right: right!,
    bottom: bottom!,
  }))
  return html`<svg class="page" viewBox="0 ${number(top)} ${number(width)} ${number(tall)}" role="group" aria-label="Page ${page}"><image href="${href}" ${size}/><mask id="${mask}"><rect class="shown" ${size}/>${[...boxes, ...besides.read].map((box) => html`<rect class="hole" ${frameOf(box)}/>`)}</mask><g class="unread" mask="url(#${mask})"><rect class="rest" ${size}/>${besides.words.map((box) => html`<rect ${frameOf(box)}/>`)}</g>${cells.map(
    (cell, index) =>
      html`<rect class="cell${cell.action_id === lit ? ' lit' : ''}" data-action="${cell.action_id}" data-role="${cell.role}" ${frameOf(boxes[index]!)}><title>${cell.role}: ${cell.text}</title></rect>`,
  )}</svg>`
}

const frameOf = ({ left, top, right, bottom }: Box): Markup =>
  html`x="${number(left)}" y="${number(top)}" width="${number(right - left)}" height="${number(bottom - top)}"`

/** The part of a page that has a record on it, with what stands around it. */
function stripOf(cells: readonly Cell[], lit: string, height: number): [top: number, tall: number] {
  const own = cells.filter(({ action_id }) => action_id === lit)
  if (own.length === 0) return [0, height]
  const top = Math.max(0, Math.min(...own.map((cell) => cell.top!)) - AROUND)
  const bottom = Math.min(height, Math.max(...own.map((cell) => cell.bottom!)) + AROUND)
  return [top, bottom - top]
}

/** Points above and below a record that are shown with it. */
const AROUND = 60

/** What stands where a page cannot be shown, with the form that mends it, if any does. */
export const noPage = (sentence: string, form: Markup | null): Markup =>
  html`<div class="nopage"><p>${sentence}.</p>${form}</div>`

/** Opens a locked file, to draw its pages. */
export const passwordForm = (editionId: string): Markup =>
  html`<form class="find" data-url="/editions/${editionId}/password"><label>Password (kept only until Plandrift ends) <input name="password" type="password" autocomplete="off" required></label> <button>Open</button></form>`

/** Finds a file that was moved. */
export const searchForm = (editionId: string): Markup =>
  html`<form class="find" data-url="/editions/${editionId}/source"><label>Look for it by its bytes in the folder <input name="folder" required placeholder="/path/to/folder"></label> <button>Look</button></form>`
