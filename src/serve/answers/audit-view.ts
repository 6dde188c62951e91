import type { Audit, AuditOptions } from '../../answers.ts'
import type { RowOf } from '../../model/index.ts'
import { type Addresses, html, Markup, reportBody } from '../../report/html/parts.ts'
import { counted, FINDINGS, type PlanAudit, planName } from '../../report/index.ts'
import type { ListedPlan } from '../plans/list.ts'

/** Actions up to which the sections of all plans stand on the page; of more, each is fetched as it comes into view. */
const MOST_AT_ONCE = 300

/** Where the parts of the report lead in the workbench. */
export const ADDRESSES: Addresses = {
  story: ({ thread_id }) => `/actions/${thread_id}`,
  evidence: ({ thread_id }) => `/actions/${thread_id}/evidence`,
  section: null,
  place: ({ editionId, actionId }) => `/editions/${editionId}?at=${actionId}#${actionId}`,
  doubts: ({ thread_id }) => `/doubts?thread=${thread_id}`,
}

/** An audit below what it was asked for. */
export const auditView = (body: Markup, asked: AuditOptions, known: readonly RowOf<'plans'>[]): Markup =>
  html`<h1>Audit</h1>
${filterForm(asked, known)}
${body}`

/** Where the section of a plan is fetched from: what is asked of all plans is asked of it. */
const sectionOf =
  (query: URLSearchParams) =>
  ({ plan }: PlanAudit): string => {
    const own = new URLSearchParams(query)
    own.set('plan', plan.plan_id)
    return `/audit/section?${own.toString()}`
  }

/** The audit as the report shows it. `query` is what the address asks for. */
export const auditBody = ({ plans, summary }: Audit, query: URLSearchParams): Markup =>
  plans.length === 0
    ? html`<p>No action is as was asked for: take a condition away.</p>`
    : html`<p class="soft">${counted(summary.plans, 'plan')}, ${counted(summary.editions, 'edition')}, ${counted(summary.actions, 'action')}. Every figure leads to its actions, every action to the words it was read from.</p><div id="report">${new Markup([...reportBody(plans, summary, { ...ADDRESSES, section: summary.actions > MOST_AT_ONCE ? sectionOf(query) : null })].join(''))}</div>`

/** What stands in place of an audit of more actions than a page can show: what each plan comes to, and its own audit. */
export const tooMany = (plans: readonly ListedPlan[]): Markup =>
  html`<p>There are more actions than one page can show: choose a plan, or say above which actions to tell of. <a href="/audit?all=1">Show all the same</a> (this may take minutes).</p>
<table class="wide" tabindex="0"><thead><tr><th scope="col">Plan</th><th scope="col" class="n">Actions</th><th scope="col" class="n">Moved</th><th scope="col" class="n">Days</th><th scope="col" class="n">In doubt</th></tr></thead><tbody>${plans
    .toSorted((a, b) => (b.totals?.slip_days ?? 0) - (a.totals?.slip_days ?? 0))
    .map(
      ({ plan, name, totals }) =>
        html`<tr><td><a href="/audit?plan=${plan.plan_id}">${name}</a></td>${[totals?.actions, totals?.revised, totals?.slip_days, totals?.unconfirmed_days].map((figure) => html`<td class="n">${(figure ?? 0).toLocaleString('en-GB')}</td>`)}</tr>`,
    )}</tbody></table>`

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
