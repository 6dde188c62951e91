import type { RowOf } from '../model/index.ts'
import type { Tally } from './audit/summary.ts'
import type { AuditedAction } from './audit/types.ts'
import { counted } from './sentences.ts'

/** What stands beside a figure that may turn out otherwise. */
export const DOUBT_MARK = '?'

/** How sure something is, never rounded up: `0.62`. */
export const sureness = (sure: number): string => (Math.floor(sure * 100 + 1e-9) / 100).toFixed(2)

const unconfirmed = (links: number): string => `${counted(links, 'link')} that nobody has confirmed`

/** What an action is marked for, or nothing: `? 2 links unconfirmed, sure 0.62`. */
export function doubtOf({
  doubt,
  sure,
  unconfirmed_links,
}: Pick<AuditedAction, 'doubt' | 'sure' | 'unconfirmed_links'>): string {
  if (doubt === null) return ''
  const what = doubt === 'links' ? `${counted(unconfirmed_links, 'link')} unconfirmed` : 'weak reading'
  return `${DOUBT_MARK} ${what}, sure ${sureness(sure)}`
}

/** What threads come to, and how much of it rests on links that nobody has confirmed. */
export type SlipTotals = {
  actions: number
  slip_days: number
  unconfirmed_actions: number
  unconfirmed_links: number
  unconfirmed_days: number
}

type SlipRow = Pick<RowOf<'slippage'>, 'slip_days' | 'unconfirmed_links'>

/** Adds up rows of `slippage`. */
export async function slipTotals(rows: Iterable<SlipRow> | AsyncIterable<SlipRow>): Promise<SlipTotals> {
  const totals = {
    actions: 0,
    slip_days: 0,
    unconfirmed_actions: 0,
    unconfirmed_links: 0,
    unconfirmed_days: 0,
  }
  for await (const { slip_days, unconfirmed_links } of rows) {
    totals.actions += 1
    totals.slip_days += slip_days ?? 0
    if (unconfirmed_links === 0) continue
    totals.unconfirmed_actions += 1
    totals.unconfirmed_links += unconfirmed_links
    totals.unconfirmed_days += slip_days ?? 0
  }
  return totals
}

/** The same in words: `5,228 days slipped in all, of which 489 in 2 actions that rest on 2 links that nobody has confirmed`. */
export function totalWords(totals: SlipTotals): string {
  const { slip_days, unconfirmed_actions, unconfirmed_links, unconfirmed_days } = totals
  const all = `${counted(slip_days, 'day')} slipped in all`
  if (unconfirmed_actions === 0) return all
  const rest = unconfirmed_actions === 1 ? 'rests' : 'rest'
  return `${all}, of which ${unconfirmed_days.toLocaleString('en-GB')} in ${counted(unconfirmed_actions, 'action')} that ${rest} on ${unconfirmed(unconfirmed_links)}`
}

/** How much of a sum of days is in doubt, or nothing: `of which 331 on 2 links that nobody has confirmed`. */
export function doubtfulDays(tally: Tally): string {
  const parts = [
    ...(tally.unconfirmed_links_of_days === 0
      ? []
      : [
          `${tally.unconfirmed_days.toLocaleString('en-GB')} on ${unconfirmed(tally.unconfirmed_links_of_days)}`,
        ]),
    ...(tally.weak_days === 0 ? [] : [`${tally.weak_days.toLocaleString('en-GB')} on weak readings`]),
  ]
  return parts.length === 0 ? '' : `of which ${parts.join(' and ')}`
}

/** How many actions are marked and what for, in a sentence; nothing where none is. */
export function markedActions({ unconfirmed_actions, unconfirmed_links, weak_actions }: Tally): string {
  const rest = (actions: number): string =>
    `${counted(actions, 'action')} ${actions === 1 ? 'rests' : 'rest'}`
  const onLinks =
    unconfirmed_actions === 0
      ? ''
      : `${rest(unconfirmed_actions)} on ${unconfirmed(unconfirmed_links)} (plandrift links --review)`
  const more = onLinks === '' ? rest(weak_actions) : `${weak_actions.toLocaleString('en-GB')} more`
  const onReadings = weak_actions === 0 ? '' : `${more} on weak readings (plandrift issues)`
  const parts = [onLinks, onReadings].filter((part) => part !== '')
  return parts.length === 0 ? '' : `Marked ${DOUBT_MARK}: ${parts.join(', ')}.`
}
