import type { Audit, AuditOptions } from '../../answers.ts'
import type { RowOf } from '../../model/index.ts'
import { type Addresses, html, Markup, reportBody } from '../../report/html/parts.ts'
import { counted, FINDINGS, planName } from '../../report/index.ts'

/** Where the parts of the report lead in the workbench. */
export const ADDRESSES: Addresses = {
  story: ({ thread_id }) => `/actions/${thread_id}`,
  place: ({ editionId, actionId }) => `/editions/${editionId}?at=${actionId}#${actionId}`,
  doubts: ({ thread_id }) => `/doubts?thread=${thread_id}`,
}

/** The audit as the report shows it, below what it was asked for. */
export const auditView = (
  { plans, summary }: Audit,
  asked: AuditOptions,
  known: readonly RowOf<'plans'>[],
): Markup => html`<h1>Audit</h1>
${filterForm(asked, known)}
${
  plans.length === 0
    ? html`<p>No action is as was asked for: take a condition away.</p>`
    : html`<p class="soft">${counted(summary.plans, 'plan')}, ${counted(summary.editions, 'edition')}, ${counted(summary.actions, 'action')}. Every figure leads to its actions, every action to the words it was read from.</p><div id="report">${new Markup([...reportBody(plans, summary, ADDRESSES)].join(''))}</div>`
}`

const filterForm = (asked: AuditOptions, known: readonly RowOf<'plans'>[]): Markup =>
  html`<form class="asked" action="/audit" method="get">
<label>Plan <select name="plan"><option value="">all</option>${known.map(
    (plan) =>
      html`<option value="${plan.plan_id}"${asked.plan === plan.plan_id ? html` selected` : null}>${planName({ plan })}</option>`,
  )}</select></label>
${(['owner', 'section', 'area', 'priority'] as const).map(
  (name) =>
    html`<label>${name[0]!.toUpperCase()}${name.slice(1)} <input name="${name}" value="${asked[name] ?? ''}"></label>`,
)}
<label>Moved by days <input name="min-days" inputmode="numeric" size="5" value="${asked.minDays ?? ''}"></label>
<label>As at <input name="as-at" type="date" value="${asked.asAt ?? ''}"></label>
<label class="tick"><input type="checkbox" name="in-doubt" value="1"${asked.inDoubt === true ? html` checked` : null}> only in doubt</label>
<details${asked.kinds ? html` open` : null}><summary>Findings${asked.kinds ? ` (${asked.kinds.length})` : ''}</summary><fieldset><legend>Any of these</legend>${Object.entries(
    FINDINGS,
  ).map(
    ([name, meaning]) =>
      html`<label class="tick" title="${meaning}"><input type="checkbox" name="kind" value="${name}"${(asked.kinds ?? []).some((kind) => kind === name) ? html` checked` : null}> ${name}</label>`,
  )}</fieldset></details>
<button>Show</button> <a href="/audit">All</a></form>`
