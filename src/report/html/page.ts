import type { AuditSummary } from '../audit/summary.ts'
import type { AuditedAction, PlanAudit } from '../audit/types.ts'
import { counted, plainDay, planName, standingOf } from '../sentences.ts'
import { actionTable } from './actions.ts'
import type { Addresses } from './addresses.ts'
import { slipChart, slipDistribution } from './charts.ts'
import { editionMark } from './doubt.ts'
import { groupTable } from './groups.ts'
import { actionLink, actionList } from './lists.ts'
import { html, Markup } from './markup.ts'
import { figureList, findingTable, planIndex, standingDay } from './overview.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'

/**
 * The whole report, piece by piece, so that it can be written without standing in memory twice. It is one
 * self-contained HTML page: no network, and no script needed to read it. `now` is an ISO date-time.
 */
export function* reportPage(
  audits: readonly PlanAudit[],
  summary: AuditSummary,
  now: string,
): Generator<string> {
  yield html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>How the dates of ${counted(summary.plans, 'plan')} drifted</title><style>${new Markup(STYLE)}</style></head>
<body><a class="skip" href="#plans">Skip to the plans</a>
<header><h1>How the dates drifted</h1><p class="soft">${counted(summary.plans, 'plan')}, ${counted(summary.editions, 'edition')}, ${counted(summary.actions, 'action')}, ${standingDay(audits)}. Made by Plandrift on ${plainDay(now.slice(0, 10))}; every figure leads to the words it was read from.</p></header>
<main>
`.text
  yield* reportBody(audits, summary)
  yield html`</main><script>${new Markup(SCRIPT)}</script></body></html>
`.text
}

/** What the report says of some plans: the index, the figures, what was found, and each plan with its actions. */
export function* reportBody(
  audits: readonly PlanAudit[],
  summary: AuditSummary,
  to?: Addresses,
): Generator<string> {
  const actions = audits.flatMap((audit) => audit.actions)
  const first = mostSlipped(audits)
  yield html`<div class="first" id="plans" tabindex="-1">
${planIndex(audits)}
${first ? slipFigure(first, audits.length > 1, to) : null}
</div>
${figureList(summary, actions, to)}
<h2>What was found</h2>
${findingTable(summary, actions, to)}
${driftSection(actions, summary, to)}
`.text
  for (const audit of audits) yield planSection(audit, audit === first, to).text
}

/** The plan whose deadlines moved farthest: its chart stands on the first screen. */
function mostSlipped(audits: readonly PlanAudit[]): PlanAudit | undefined {
  const slipped = ({ actions }: PlanAudit): number =>
    actions.reduce((days, { slip_days }) => days + Math.max(0, slip_days ?? 0), 0)
  return audits.toSorted((a, b) => slipped(b) - slipped(a))[0]
}

function driftSection(
  actions: readonly AuditedAction[],
  summary: AuditSummary,
  to: Addresses | undefined,
): Markup {
  const distribution = slipDistribution(actions.map(({ slip_days }) => slip_days ?? 0))
  const ownersOf = ({ owners, owner }: AuditedAction): readonly string[] =>
    owners.length > 0 ? owners : [owner ?? '']
  return html`<h2 id="drift">How far, and whose</h2>
${
  distribution
    ? figure(
        distribution,
        html`How many actions moved by how many days. Actions that did not move are left out.`,
      )
    : html`<p>No deadline moved.</p>`
}
${groupTable('Owners', summary.owners, actions, ownersOf, to)}${groupTable('Areas', summary.areas, actions, ({ area }) => [area ?? ''], to)}${groupTable('Sections', summary.sections, actions, ({ section }) => [section ?? ''], to)}`
}

/** A chart that scrolls where it is wider than the page, and says so there. */
const figure = (chart: Markup, caption: Markup): Markup =>
  html`<figure><p class="cue">Scroll sideways for the whole chart →</p><div class="scroll" tabindex="0" role="group" aria-label="Chart">${chart}</div><figcaption>${caption}</figcaption></figure>`

/** A plan's slip chart with what its signs and labels mean; null where nothing is dated. */
export function slipFigure(audit: PlanAudit, named: boolean, to?: Addresses): Markup | null {
  const drawn = slipChart(audit)
  if (!drawn) return null
  const key = drawn.labels.map(
    ({ label, action }) =>
      html`<li>${drawn.isKey ? html`<b>${label}</b>: ` : null}${actionLink(action, to)}</li>`,
  )
  return figure(
    drawn.chart,
    html`${named ? html`<a href="#${audit.plan.plan_id}">${planName(audit)}</a>, which slipped most. ` : null}Editions across, deadlines up, a line an action: rising (▲) slips, falling (■, broken) comes earlier, below the dotted line the deadline has passed.${key.length > 0 ? html`<details class="key"><summary>The actions that are named in the chart</summary><ul>${key}</ul></details>` : null}`,
  )
}

function planSection(audit: PlanAudit, isShown: boolean, to: Addresses | undefined): Markup {
  const overdue = audit.actions.filter(({ overdue_days }) => overdue_days !== null)
  const body = to?.section
    ? html`<div class="lazy" data-load="${to.section(audit)}"><p class="soft">Its editions, chart and actions…</p></div>`
    : planBody(audit, isShown, to)
  return html`<section aria-labelledby="${audit.plan.plan_id}"><h2 id="${audit.plan.plan_id}">${planName(audit)}</h2>
<p>${standingOf(audit)}.</p>
${overdue.length > 0 ? actionList(`overdue-${audit.plan.plan_id}`, `${counted(overdue.length, 'action')} overdue`, overdue, to) : null}
${body}</section>
`
}

/** A plan's editions, its chart, unless that is shown elsewhere on the page, and its actions. */
export function planBody(audit: PlanAudit, isShown: boolean, to?: Addresses): Markup {
  const chart = isShown
    ? html`<p><a href="#plans">Its slip chart</a> stands at the top.</p>`
    : slipFigure(audit, false, to)
  return html`${editionTable(audit, to)}
${chart ?? html`<p>Nothing here is dated, so there is no chart.</p>`}
${actionTable(audit.actions, audit.editions, to)}`
}

function editionTable({ editions, actions }: PlanAudit, to: Addresses | undefined): Markup {
  const share = (part: readonly string[], whole: readonly string[], mark = ''): Markup =>
    shareOf(part, whole, byThread, to, mark)
  const byThread = new Map(actions.map((action) => [action.thread_id, action]))
  return html`<table class="wide" tabindex="0"><caption>Share of the actions that were due by each edition and done in time</caption>
<thead><tr><th scope="col">Edition</th><th scope="col">File</th><th scope="col" class="n">Actions</th><th scope="col">Done by the deadline then</th><th scope="col">Done by the first deadline</th><th scope="col">Re-dated</th></tr></thead>
<tbody>${editions.map((each) => html`<tr><td>${plainDay(each.dated_on)}${editionMark(each)}</td><td>${[each.file, ...each.copies].join(', also ')}</td><td class="n">${each.actions}</td><td>${share(each.threads.in_time, each.threads.due)}</td><td>${share(each.threads.in_time_original, each.threads.due_original)}</td><td>${share(each.threads.redated, each.threads.open_before, each.mass_redating ? ' ⚠' : '')}</td></tr>`)}</tbody></table>`
}

/** A share that opens to its actions: those of the part with a tick, then the others. */
function shareOf(
  part: readonly string[],
  whole: readonly string[],
  byThread: ReadonlyMap<string, AuditedAction>,
  to: Addresses | undefined,
  mark: string,
): Markup {
  if (whole.length === 0) return html`–`
  const words = `${part.length} of ${whole.length} (${Math.round((100 * part.length) / whole.length)} %)${mark}`
  const rest = whole.filter((id) => !part.includes(id))
  const item = (sign: string) => (id: string) => {
    const action = byThread.get(id)
    return action ? html`<li>${sign} ${actionLink(action, to)}</li>` : null
  }
  return html`<details class="list"><summary>${words}</summary><ul>${part.map(item('✓'))}${rest.map(item('–'))}</ul></details>`
}
