import { FINDINGS, type Finding } from '../audit/findings.ts'
import type { AuditSummary, Group } from '../audit/summary.ts'
import type { AuditedAction, AuditedEdition, PlanAudit } from '../audit/types.ts'
import { doubtfulDays } from '../doubt.ts'
import { counted, daySpan, plainDay, planName } from '../sentences.ts'
import { actionTable } from './actions.ts'
import { type OwnerCells, ownerMatrix, slipChart, slipDistribution } from './charts.ts'
import { doubtParagraphs, editionMark } from './doubt.ts'
import { html, Markup } from './markup.ts'
import { SCRIPT, STYLE } from './style.ts'

/** Owners shown in the matrix and rows in each table of groups. */
const MOST_OWNERS = 20

/**
 * The whole report, piece by piece, so that it can be written without standing in memory twice. It is one
 * self-contained HTML page: no network, and no script needed to read it. `now` is an ISO date-time.
 */
export function* reportPage(
  audits: readonly PlanAudit[],
  summary: AuditSummary,
  now: string,
): Generator<string> {
  const actions = audits.flatMap((audit) => audit.actions)
  yield html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>How the dates of ${counted(summary.plans, 'plan')} drifted</title><style>${new Markup(STYLE)}</style></head>
<body><a class="skip" href="#plans">Skip to the plans</a>
<header><h1>How the dates drifted</h1><p class="soft">${counted(summary.plans, 'plan')}, ${counted(summary.editions, 'edition')}, ${counted(summary.actions, 'action')}. Made by Plandrift on ${plainDay(now.slice(0, 10))}; every figure can be followed to the words it was read from.</p></header>
<main>
${summarySection(summary)}
${chartsSection(actions, summary)}
<div id="plans" tabindex="-1"></div>
${audits.length > 1 ? html`<h2 class="stay">The plans</h2><nav aria-label="Plans"><ul>${audits.map((audit) => html`<li><a href="#${audit.plan.plan_id}">${planName(audit.plan)}</a></li>`)}</ul></nav>` : null}
`.text
  for (const audit of audits) yield planSection(audit).text
  yield html`</main><script>${new Markup(SCRIPT)}</script></body></html>
`.text
}

/** The figures that open the report: a name for the test that checks them, the figure, and a sentence. */
function figures(summary: AuditSummary): readonly (readonly [string, number, string])[] {
  const { findings } = summary
  const doubtful = doubtfulDays(summary)
  const told = [
    ['actions', summary.actions, `actions are followed through ${counted(summary.editions, 'edition')}.`],
    ['revised', summary.revised, 'actions had their date revised at least once.'],
    ['revisions', summary.revisions, 'times a date was revised.'],
    ['silent', summary.silent, 'times a deadline moved and nothing in the plan says so.'],
    [
      'slip_days',
      summary.slip_days,
      `days is how far the deadlines moved in all, earlier ones taken off${doubtful === '' ? '' : `, ${doubtful}`}.`,
    ],
    ['worst_slip_days', summary.worst_slip_days, 'days is the longest that one action slipped.'],
    ['overdue', findings.overdue, 'open actions are past their current deadline.'],
    ['overdue-original', findings['overdue-original'], 'open actions are past their first deadline.'],
    ['after-due', findings['after-due'], 'actions were re-dated after their deadline had already passed.'],
    ['serial', findings.serial, 'actions slipped two times or more.'],
    ['gone-unexplained', findings['gone-unexplained'], 'open actions left their plan and nothing says why.'],
    ['complete', summary.complete, `actions are complete, ${findings['on-time']} by their first deadline.`],
  ] as const
  return told.map(([name, figure, sentence]) => [name, figure, figure === 1 ? ofOne(sentence) : sentence])
}

/** A sentence about several things as it reads of one. */
const ofOne = (sentence: string): string =>
  sentence
    .replace(/^(open )?(action|day|time)s\b/, '$1$2')
    .replace(/^((?:open )?action) (?:are|were)\b/, (words, subject: string) =>
      words.endsWith('were') ? `${subject} was` : `${subject} is`,
    )
    .replaceAll(/\btheir\b/g, 'its')

function summarySection(summary: AuditSummary): Markup {
  const all = Object.entries(FINDINGS) as [Finding, string][]
  const found = all.filter(([name]) => summary.findings[name] > 0)
  const missing = all.filter(([name]) => summary.findings[name] === 0)
  return html`<h2 class="stay">In all</h2>
<ul class="figures">${figures(summary).map(([name, figure, sentence]) => html`<li><b data-figure="${name}">${figure.toLocaleString('en-GB')}</b> ${sentence}</li>`)}</ul>
${doubtParagraphs(summary)}
${summary.mass_redatings.map(massRedating)}
<table class="sortable wide" tabindex="0"><caption>What was found, with the number of actions</caption>
<thead><tr><th scope="col" class="n">Actions</th><th scope="col" class="n">In doubt</th><th scope="col">Finding</th><th scope="col">What it means</th></tr></thead>
<tbody>${found.map(([name, meaning]) => html`<tr><td class="n" data-finding="${name}">${summary.findings[name]}</td><td class="n">${summary.findings_in_doubt[name]}</td><td>${name}</td><td>${meaning}</td></tr>`)}</tbody></table>
${missing.length > 0 ? html`<p class="soft">Of no action was found: ${missing.map(([name]) => name).join(', ')}.</p>` : null}
${summary.findings.overdue > 0 ? overdueTable(summary) : null}`
}

const overdueTable = (
  summary: AuditSummary,
): Markup => html`<table><caption>How long open actions are overdue</caption>
<thead><tr><th scope="col">Overdue by</th><th scope="col" class="n">Actions</th></tr></thead>
<tbody>${summary.overdue_bands.map(({ band, actions }) => html`<tr><td>${band}</td><td class="n" data-band="${band}">${actions}</td></tr>`)}</tbody></table>`

const massRedating = ({ title, dated_on, redated, open_before }: AuditedEdition): Markup =>
  html`<p class="warning">The edition of ${plainDay(dated_on)} of ${title ?? 'a plan'} re-dated ${redated} of ${open_before} open actions at once. Figures before and after it are not comparable.</p>`

function chartsSection(actions: readonly AuditedAction[], summary: AuditSummary): Markup {
  const distribution = slipDistribution(actions.map(({ slip_days }) => slip_days ?? 0))
  const matrix = ownerMatrix(ownerCells(actions, summary.owners))
  return html`<h2 id="drift">How far, and whose</h2>
${
  distribution
    ? figure(distribution, 'How many actions moved by how many days. Actions that did not move are left out.')
    : html`<p>No deadline moved.</p>`
}
${matrix ? figure(matrix, `The ${MOST_OWNERS} owners who extended most, and how often their actions were revised.`) : null}
${groupTable('Owners', summary.owners)}${groupTable('Areas', summary.areas)}${groupTable('Sections', summary.sections)}`
}

const figure = (chart: Markup, caption: string): Markup =>
  html`<figure><div class="scroll" tabindex="0" role="group" aria-label="Chart">${chart}</div><figcaption>${caption}</figcaption></figure>`

function ownerCells(actions: readonly AuditedAction[], owners: readonly Group[]): OwnerCells {
  return owners.slice(0, MOST_OWNERS).flatMap(({ name }) => {
    const own = actions.filter(({ owners: names, owner }) =>
      names.length > 0 ? names.includes(name) : owner === name,
    )
    const counts = Map.groupBy(own, ({ revisions }) => (revisions >= 4 ? '4+' : String(revisions)))
    return [...counts].map(([revisions, each]) => ({ owner: name, revisions, actions: each.length }))
  })
}

function groupTable(title: string, groups: readonly Group[]): Markup | null {
  const revised = groups.filter(({ revisions }) => revisions > 0)
  if (revised.length === 0) return null
  return html`<table class="sortable wide" tabindex="0"><caption>${title} whose dates were revised, serial extenders first${revised.length > 50 ? ' (the first 50)' : ''}</caption>
<thead><tr><th scope="col">${title}</th><th scope="col" class="n">Actions</th><th scope="col" class="n">Revised</th><th scope="col" class="n">Revisions</th><th scope="col" class="n">Slipped twice or more</th><th scope="col" class="n">Days in all</th><th scope="col" class="n">In doubt</th><th scope="col" class="n">Worst</th></tr></thead>
<tbody>${revised.slice(0, 50).map((group) => html`<tr><td>${group.name}</td><td class="n">${group.actions}</td><td class="n">${group.revised}</td><td class="n">${group.revisions}</td><td class="n">${group.serial}</td><td class="n">${group.slip_days}</td><td class="n">${group.unconfirmed_days + group.weak_days}</td><td class="n">${group.worst_slip_days}</td></tr>`)}</tbody></table>`
}

function planSection(audit: PlanAudit): Markup {
  const chart = slipChart(audit)
  return html`<section aria-labelledby="${audit.plan.plan_id}"><h2 id="${audit.plan.plan_id}">${planName(audit.plan)}</h2>
<p>${counted(audit.editions.length, 'edition')} of ${daySpan(audit.plan.first_dated_on, audit.plan.last_dated_on)}; ${counted(audit.actions.length, 'action')}, as at ${plainDay(audit.as_at)}.</p>
${editionTable(audit.editions)}
${chart ? figure(chart, 'Slip chart: editions across, deadlines up, a line an action. Flat is stable; rising (▲) slips; falling (■, broken) comes earlier; below the dotted diagonal the deadline has passed.') : html`<p>Nothing here is dated, so there is no chart.</p>`}
${actionTable(audit.actions, audit.editions)}</section>
`
}

function editionTable(editions: readonly AuditedEdition[]): Markup {
  const share = (part: number, whole: number): string =>
    whole === 0 ? '–' : `${part} of ${whole} (${Math.round((100 * part) / whole)} %)`
  return html`<table class="wide" tabindex="0"><caption>Share of the actions that were due by each edition and done in time</caption>
<thead><tr><th scope="col">Edition</th><th scope="col">File</th><th scope="col" class="n">Actions</th><th scope="col" class="n">Done by the deadline then</th><th scope="col" class="n">Done by the first deadline</th><th scope="col" class="n">Re-dated</th></tr></thead>
<tbody>${editions.map((each) => html`<tr><td>${plainDay(each.dated_on)}${editionMark(each)}</td><td>${[each.file, ...each.copies].join(', also ')}</td><td class="n">${each.actions}</td><td class="n">${share(each.in_time, each.due)}</td><td class="n">${share(each.in_time_original, each.due_original)}</td><td class="n">${share(each.redated, each.open_before)}${each.mass_redating ? ' ⚠' : ''}</td></tr>`)}</tbody></table>`
}
