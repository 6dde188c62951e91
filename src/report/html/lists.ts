import { shorten } from '../../util/text.ts'
import { visibleLine } from '../../util/visible.ts'
import type { AuditedAction } from '../audit/types.ts'
import type { Addresses } from './addresses.ts'
import { html, type Markup } from './markup.ts'

/** Letters of an action's words in a link; its row has them all. */
const LONGEST = 200

/** A count that leads to the actions that it counts, by the address of their list. */
export const countLink = (count: number, address: string, of: string): Markup =>
  count === 0
    ? html`0`
    : html`<a href="${address}" aria-label="${count.toLocaleString('en-GB')}: ${of}">${count.toLocaleString('en-GB')}</a>`

/** A link to an action's evidence: its own page where it has one, else its row. */
export const actionLink = (action: AuditedAction, to?: Addresses): Markup =>
  html`<a href="${to?.story(action) ?? `#${action.thread_id}`}">${shorten(visibleLine(`${action.ref ?? ''} ${action.action}`.trim()), LONGEST)}</a>`

/**
 * A list of actions under its summary, closed until somebody follows a count to it: a browser opens what a link leads
 * into, with script or without.
 */
export const actionList = (
  list: string,
  summary: string,
  actions: readonly AuditedAction[],
  to?: Addresses,
): Markup =>
  html`<details class="list"><summary>${summary}</summary><ol id="${list}">${actions.map((action) => html`<li>${actionLink(action, to)}</li>`)}</ol></details>`
