import { wordDiff } from '../../util/word-diff.ts'
import type { AuditedAction, AuditedEdition, AuditedRevision, StoryEntry } from '../audit/types.ts'
import { correctedWords } from '../corrected.ts'
import { counted, manner, placeOf, plainDay, signed, slipSpan } from '../sentences.ts'
import type { Addresses } from './addresses.ts'
import { actionMark, linkMark } from './doubt.ts'
import { html, type Markup } from './markup.ts'

/** Letters to a text in the table; the evidence below it has it whole. */
const LONGEST = 400

/** The table of a plan's actions; each opens to its evidence. */
export function actionTable(
  actions: readonly AuditedAction[],
  editions: readonly AuditedEdition[],
  to?: Addresses,
): Markup {
  return html`<table class="actions sortable">
<caption>${counted(actions.length, 'action')}, the most slipped first. History, an edition a sign: ● open, ▲ later, ▼ earlier, ✓ complete, · absent.</caption>
<thead><tr><th scope="col">Ref</th><th scope="col">Action</th><th scope="col">Owner</th><th scope="col">First due</th><th scope="col">Now due</th><th scope="col">Days</th><th scope="col">Revisions</th><th scope="col">History</th><th scope="col" class="more">Findings and evidence</th></tr></thead>
<tbody>
${actions.map((action) => actionRow(action, editions, to))}</tbody></table>`
}

function actionRow(
  action: AuditedAction,
  editions: readonly AuditedEdition[],
  to: Addresses | undefined,
): Markup {
  const slip = action.slip_days ?? 0
  return html`<tr id="${action.thread_id}"${slip > 0 ? html` class="late"` : slip < 0 ? html` class="early"` : null}><td>${action.ref}</td><td>${cut(action.action)}${actionMark(action)}</td><td>${cut(action.owner ?? '')}</td>${dayCell(action.original_due_on)}${dayCell(action.current_due_on)}<td class="n">${signed(action.slip_days)}</td><td class="n">${action.revisions}</td>${strip(action, editions)}<td class="more"><details><summary>${action.findings.length > 0 ? action.findings.join(', ') : 'evidence'}</summary>${to ? fetched(action, to) : evidence(action)}</details></td></tr>
`
}

/** Where the evidence comes to stand when the row is opened. */
const fetched = (action: AuditedAction, to: Addresses): Markup =>
  html`<div class="lazy" data-load="${to.evidence(action)}"><a href="${to.story(action)}">Its story</a></div>`

const cut = (words: string): string => (words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}…`)

const dayCell = (day: string | null): Markup =>
  day === null ? html`<td></td>` : html`<td data-v="${day}">${plainDay(day)}</td>`

/** One sign an edition of the plan: how the action stood there. */
function strip(action: AuditedAction, editions: readonly AuditedEdition[]): Markup {
  const signs = editions.map(({ edition_id }) => {
    const entry = action.story.find(({ editionId }) => editionId === edition_id)
    if (!entry) return { sign: '·', word: 'absent' }
    if (entry.status === 'complete' || entry.status === 'closed') return { sign: '✓', word: 'complete' }
    const move = action.chain.find(
      ({ to, kind }) => to.editionId === edition_id && (kind === 'slipped' || kind === 'advanced'),
    )
    if (move) return move.kind === 'slipped' ? { sign: '▲', word: 'later' } : { sign: '▼', word: 'earlier' }
    return { sign: '●', word: 'open' }
  })
  const words = signs.map(({ word }) => word).join(', ')
  return html`<td class="strip"><span role="img" aria-label="${words}">${signs.map(({ sign }) => sign).join('')}</span></td>`
}

/** An action's story, edition by edition. `to` is where its places and its doubts can be looked at. */
export function evidence(action: AuditedAction, to?: Addresses): Markup {
  const facts = [
    slipSpan(action.slip_days, action.slip_least, action.slip_most),
    action.inherited_due_on === null
      ? ''
      : `it keeps the first date of what it was made from, ${plainDay(action.inherited_due_on)}`,
    action.overdue_days === null ? '' : `overdue by ${counted(action.overdue_days, 'day')}`,
    action.farewell === null ? '' : `it left the plan: “${action.farewell}”`,
    action.rag_contradiction === null ? '' : `it is ${action.rag_contradiction}`,
    [action.section, action.area].filter((words) => words !== null).join(' › '),
  ].filter((fact) => fact !== '')
  return html`<p>${facts.join('; ')}</p><ol>${action.story.map((entry, index) => entryItem(entry, action.story[index - 1], action, to))}</ol><p class="soft">${to ? html`<a href="${to.story(action)}">${action.thread_id}</a>` : action.thread_id}</p>`
}

function entryItem(
  entry: StoryEntry,
  before: StoryEntry | undefined,
  action: AuditedAction,
  to: Addresses | undefined,
): Markup {
  const here = action.chain.filter(({ to }) => to.actionId === entry.actionId)
  return html`<li><strong>${plainDay(entry.datedOn)}</strong>, ${to ? html`<a href="${to.place(entry.evidence)}">${placeOf(entry.evidence)}</a>` : placeOf(entry.evidence)}: due ${plainDay(entry.dueOn)}, <q>${entry.evidence.words}</q>; ${entry.status}${entry.statusText === null ? null : html` <q>${entry.statusText}</q>`}${entry.rag === null ? null : `, ${entry.rag}`}.${linkMark(entry)}${to && entry.linked?.verdict === 'review' ? html` <a href="${to.doubts(action)}">Decide</a>` : null}${correctedWords(entry).map((words) => html`<br><span class="soft">${words}</span>`)}${change('Action', before?.action, entry.action)}${change('Owner', before?.owner ?? undefined, entry.owner ?? '')}${here.map(revisionLine)}</li>`
}

/** The first words of an action in full; later, what changed in them. */
function change(label: string, before: string | undefined, after: string): Markup | null {
  if (before === after || (before === undefined && label !== 'Action')) return null
  if (before === undefined) return html`<br>${label}: ${after}`
  const parts = wordDiff(before, after).map(({ kind, text }) => {
    if (kind === 'same') return html`${text} `
    return kind === 'added' ? html`<ins>${text}</ins> ` : html`<del>${text}</del> `
  })
  return html`<br>${label}: ${parts}`
}

function revisionLine(revision: AuditedRevision): Markup {
  const days = slipSpan(revision.days, revision.days_least, revision.days_most)
  return html`<br><strong>→ ${plainDay(revision.from_on)} to ${plainDay(revision.to_on)}${days === '' ? '' : `, ${days}`}</strong>: ${manner(revision)}.${revision.reason === null ? null : html` Reason: <q>${revision.reason}</q>`}${revision.approved_by === null ? null : html` Approval: <q>${revision.approved_by}</q>`}`
}
