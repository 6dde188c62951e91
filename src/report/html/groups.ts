import type { Group } from '../audit/summary.ts'
import type { AuditedAction } from '../audit/types.ts'
import type { Addresses } from './addresses.ts'
import { actionList, countLink } from './lists.ts'
import { html, type Markup } from './markup.ts'

/** Rows in a table of groups. */
const MOST_GROUPS = 50
const TIMES = ['never', 'once', 'twice', '3 times', 'more'] as const

/**
 * The matrix of groups against revisions: how many of each owner's (area's, section's) actions were revised how often,
 * the more the darker, serial extenders first. Null where no date was revised.
 */
export function groupTable(
  title: string,
  groups: readonly Group[],
  actions: readonly AuditedAction[],
  namesOf: (action: AuditedAction) => readonly string[],
  to?: Addresses,
): Markup | null {
  const revised = groups.filter(({ revisions }) => revisions > 0)
  if (revised.length === 0) return null
  const shown = revised.slice(0, MOST_GROUPS)
  const members = new Map<string, AuditedAction[]>(shown.map(({ name }) => [name, []]))
  for (const action of actions) for (const name of new Set(namesOf(action))) members.get(name)?.push(action)
  const most = Math.max(...[...members.values()].flatMap(timesRevised))
  const caption = `${title} whose dates were revised, and how often, serial extenders first${revised.length > MOST_GROUPS ? ` (the first ${MOST_GROUPS})` : ''}`
  return html`<table class="sortable wide groups" tabindex="0"><caption>${caption}</caption>
<thead><tr><th scope="col">${title}</th><th scope="col" class="n">Actions</th>${TIMES.map((times) => html`<th scope="col" class="n">${times}</th>`)}<th scope="col" class="n">Slipped again</th><th scope="col" class="n">Days in all</th><th scope="col" class="n">In doubt</th><th scope="col" class="n">Worst</th></tr></thead>
<tbody>${shown.map((group, index) => groupRow(group, members.get(group.name)!, `${title.toLowerCase()}-${index}`, most, to))}</tbody></table>`
}

function groupRow(
  group: Group,
  members: readonly AuditedAction[],
  list: string,
  most: number,
  to: Addresses | undefined,
): Markup {
  const { name, actions, serial, slip_days, unconfirmed_days, weak_days, worst_slip_days } = group
  const doubtful = unconfirmed_days + weak_days
  return html`<tr><td data-v="${name}">${actionList(list, name, members, to)}</td><td class="n" data-v="${actions}">${countLink(actions, `#${list}`, name)}</td>${timesRevised(members).map((count) => html`<td class="n heat" style="--heat:${Math.round((100 * count) / most)}%">${count === 0 ? null : count}</td>`)}<td class="n">${serial}</td><td class="n" data-v="${slip_days}">${slip_days.toLocaleString('en-GB')}</td><td class="n" data-v="${doubtful}">${doubtful.toLocaleString('en-GB')}</td><td class="n">${worst_slip_days}</td></tr>`
}

/** How many actions were revised never, once, twice, three times and more often. */
function timesRevised(actions: readonly AuditedAction[]): number[] {
  const counts = TIMES.map(() => 0)
  for (const { revisions } of actions) counts[Math.min(revisions, TIMES.length - 1)]! += 1
  return counts
}
