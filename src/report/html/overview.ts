import { FINDINGS, type Finding } from '../audit/findings.ts'
import type { AuditSummary } from '../audit/summary.ts'
import type { AuditedAction, PlanAudit } from '../audit/types.ts'
import { doubtfulDays } from '../doubt.ts'
import { counted, massRedatings, plainDay, planName } from '../sentences.ts'
import type { Addresses } from './addresses.ts'
import { doubtParagraphs } from './doubt.ts'
import { actionList, countLink } from './lists.ts'
import { html, type Markup } from './markup.ts'

/** The day that all figures are of, where it is one; else each plan has its own. */
export function standingDay(audits: readonly PlanAudit[]): string {
  const days = new Set(audits.map(({ as_at }) => as_at))
  return days.size === 1 ? `as at ${plainDay([...days][0]!)}` : 'each plan as at its last edition'
}

const sum = (actions: readonly AuditedAction[], of: (action: AuditedAction) => number): number =>
  actions.reduce((total, action) => total + of(action), 0)

/** What each plan comes to, a line each, leading to its own section. */
export const planIndex = (
  audits: readonly PlanAudit[],
): Markup => html`<div class="index" tabindex="0" role="group" aria-label="The plans"><table class="sortable"><caption>The plans, and how many days their actions slipped</caption>
<thead><tr><th scope="col">Plan</th><th scope="col" class="n">Actions</th><th scope="col" class="n">Days</th><th scope="col" class="n">Overdue</th></tr></thead>
<tbody>${audits.map((audit) => {
  const { actions, as_at, plan } = audit
  const [days, overdue] = [
    sum(actions, ({ slip_days }) => slip_days ?? 0),
    sum(actions, ({ overdue_days }) => (overdue_days === null ? 0 : 1)),
  ]
  return html`<tr><td><a href="#${plan.plan_id}">${planName(audit)}</a> <span class="soft">as at ${plainDay(as_at)}</span></td><td class="n" data-v="${actions.length}">${countLink(actions.length, `#${plan.plan_id}`, planName(audit))}</td><td class="n" data-v="${days}">${days.toLocaleString('en-GB')}</td><td class="n" data-v="${overdue}">${countLink(overdue, `#overdue-${plan.plan_id}`, 'overdue')}</td></tr>`
})}</tbody></table></div>`

/** A figure that opens the report: a name for the test that checks it, the figure, a sentence, and where it leads. */
type Figure = readonly [name: string, figure: number, sentence: string, address: string]

function figures(
  summary: AuditSummary,
  actions: readonly AuditedAction[],
  to: Addresses | undefined,
): Figure[] {
  const { findings } = summary
  const doubtful = doubtfulDays(summary)
  const found = (name: Finding, sentence: string): Figure => [name, findings[name], sentence, listOf(name)]
  const worst = actions.find(({ slip_days }) => slip_days === summary.worst_slip_days)
  const told: Figure[] = [
    [
      'actions',
      summary.actions,
      `actions are followed through ${counted(summary.editions, 'edition')}.`,
      '#plans',
    ],
    ['revised', summary.revised, 'actions had their date revised at least once.', '#list-revised'],
    ['revisions', summary.revisions, 'times a date was revised.', '#list-revised'],
    ['silent', summary.silent, 'times a deadline moved and nothing in the plan says so.', listOf('silent')],
    [
      'slip_days',
      summary.slip_days,
      `days in all the deadlines moved, earlier ones taken off${doubtful === '' ? '' : `, ${doubtful}`}.`,
      '#drift',
    ],
    [
      'worst_slip_days',
      summary.worst_slip_days,
      'days is the longest that one action slipped.',
      worst ? (to?.story(worst) ?? `#${worst.thread_id}`) : '#plans',
    ],
    found('overdue', 'open actions are past their current deadline.'),
    found('overdue-original', 'open actions are past their first deadline.'),
    found('after-due', 'actions were re-dated after their deadline had passed.'),
    found('serial', 'actions slipped two times or more.'),
    found('gone-unexplained', 'open actions left their plan and nothing says why.'),
    [
      'complete',
      summary.complete,
      `actions are complete, ${findings['on-time']} by their first deadline.`,
      '#list-complete',
    ],
  ]
  return told.map(([name, figure, sentence, address]) => [
    name,
    figure,
    figure === 1 ? ofOne(sentence) : sentence,
    address,
  ])
}

const listOf = (finding: Finding): string => `#list-${finding}`

/** A sentence about several things as it reads of one. */
const ofOne = (sentence: string): string =>
  sentence
    .replace(/^(open )?(action|day|time)s\b/, '$1$2')
    .replace(/^((?:open )?action) (?:are|were)\b/, (words, subject: string) =>
      words.endsWith('were') ? `${subject} was` : `${subject} is`,
    )
    .replaceAll(/\btheir\b/g, 'its')

/** The figures that open the report, each leading to its actions. */
export const figureList = (
  summary: AuditSummary,
  actions: readonly AuditedAction[],
  to?: Addresses,
): Markup =>
  html`<ul class="figures">${figures(summary, actions, to).map(([name, figure, sentence, address]) => html`<li><b data-figure="${name}">${countLink(figure, address, sentence)}</b> ${sentence}</li>`)}</ul>
${doubtParagraphs(summary)}
${massRedatings(summary).map((note) => html`<p class="warning">${note}</p>`)}`

/** What was found, with the actions of which it was. */
export function findingTable(
  summary: AuditSummary,
  actions: readonly AuditedAction[],
  to?: Addresses,
): Markup {
  const all = Object.entries(FINDINGS) as [Finding, string][]
  const found = all.filter(([name]) => summary.findings[name] > 0)
  const missing = all.filter(([name]) => summary.findings[name] === 0)
  const rows: [name: string, meaning: string, actions: AuditedAction[], finding: boolean][] = [
    ...found.map(([name, meaning]): (typeof rows)[number] => [
      name,
      meaning,
      actions.filter(({ findings }) => findings.includes(name)),
      true,
    ]),
    [
      'revised',
      'The date was revised, in whatever way.',
      actions.filter(({ revisions }) => revisions > 0),
      false,
    ],
    ['complete', 'It is complete.', actions.filter(({ outcome }) => outcome === 'complete'), false],
  ]
  return html`<table class="sortable wide found" tabindex="0"><caption>Each count leads to its actions</caption>
<thead><tr><th scope="col" class="n">Actions</th><th scope="col" class="n">In doubt</th><th scope="col">Finding</th><th scope="col">What it means</th></tr></thead>
<tbody>${rows
    .filter(([, , of]) => of.length > 0)
    .map(
      ([name, meaning, of, finding]) =>
        html`<tr><td class="n"${finding ? html` data-finding="${name}"` : null}>${countLink(of.length, `#list-${name}`, name)}</td><td class="n">${of.filter(({ doubt }) => doubt !== null).length}</td><td>${name}</td><td>${actionList(`list-${name}`, meaning, of, to)}</td></tr>`,
    )}</tbody></table>
${missing.length > 0 ? html`<p class="soft">Of no action was found: ${missing.map(([name]) => name).join(', ')}.</p>` : null}
${summary.findings.overdue > 0 ? overdueTable(summary, actions, to) : null}`
}

const overdueTable = (
  summary: AuditSummary,
  actions: readonly AuditedAction[],
  to: Addresses | undefined,
): Markup => html`<table class="found bands"><caption>How long open actions are overdue</caption>
<thead><tr><th scope="col" class="n">Actions</th><th scope="col">Overdue by</th></tr></thead>
<tbody>${summary.overdue_bands.map(
  ({ band, actions: count }, index) =>
    html`<tr><td class="n" data-band="${band}">${countLink(count, `#band-${index}`, `overdue by ${band}`)}</td><td>${
      count === 0
        ? band
        : actionList(
            `band-${index}`,
            band,
            actions.filter(({ overdue_band }) => overdue_band === band),
            to,
          )
    }</td></tr>`,
)}</tbody></table>`
