import type { RowOf } from '../../model/index.ts'
import { actionMark, evidence, html, type Markup, slipFigure } from '../../report/html/parts.ts'
import { FINDINGS, plainDay, planName, slipSpan, sureness } from '../../report/index.ts'
import { linkOf } from '../doubts/queue.ts'
import { waterfall } from '../doubts/waterfall.ts'
import { ADDRESSES } from './audit-view.ts'
import type { Story } from './find.ts'

/** One action through the editions: what it says in each, how far its date moved, and what that rests on. */
export function storyView({ audit, action, links, issues }: Story): Markup {
  const { plan } = audit
  const slip = slipSpan(action.slip_days, action.slip_least, action.slip_most)
  const chart = action.chain.length === 0 ? null : slipFigure({ ...audit, actions: [action] }, false)
  return html`<h1>${action.ref === null ? null : `${action.ref} `}${action.action}${actionMark(action)}</h1>
<p class="soft"><a href="/audit?plan=${plan.plan_id}">${planName(audit)}</a>: ${action.outcome}</p>
<p>First due ${plainDay(action.original_due_on)}, now due ${plainDay(action.current_due_on)}${slip === '' ? '' : `: ${slip}`}. ${action.doubt === null ? `Sure ${sureness(action.sure)}.` : html`<a href="${ADDRESSES.doubts(action)}">What is doubtful of it</a>.`}</p>
${action.findings.length === 0 ? null : html`<ul class="findings">${action.findings.map((name) => html`<li><b>${name}</b>: ${FINDINGS[name]}</li>`)}</ul>`}
${evidence(action, ADDRESSES)}
${chart}
${links.length === 0 ? null : html`<h2>What its links rest on</h2>${links.map(linkPart)}`}
${issues.length === 0 ? null : html`<h2>What was doubtful in reading it</h2><ul>${issues.map(({ severity, message, edition_id, action_id }) => html`<li>${severity}: ${message} <a href="/editions/${edition_id}?at=${action_id}#${action_id}">See it</a></li>`)}</ul>`}`
}

function linkPart(row: RowOf<'links'>): Markup {
  const { from_action_id, to_action_id, relation, probability, verdict, decided_by } = row
  return html`<details class="link"${verdict === 'review' ? html` open` : null}><summary>${relation}, ${verdict} by ${decided_by}, ${sureness(probability)}</summary><p><a href="/doubts/${from_action_id}/${to_action_id}/${relation}">Both side by side</a></p>${waterfall(linkOf(row).evidence)}</details>`
}
