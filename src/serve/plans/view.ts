import { html, type Markup } from '../../report/html/markup.ts'
import { counted, daySpan, plainDay, sureness } from '../../report/index.ts'
import { shorten } from '../../util/text.ts'
import { visibleLine } from '../../util/visible.ts'
import { editDialog } from '../page/dialog.ts'
import type { ListedPlan, PlanList, Waiting } from './list.ts'
import { spanOf, timeline } from './timeline.ts'

/** Lines of what waits that are shown at first. */
const MOST_WAITING = 12
/** Letters of an action's words in a line. */
const LONGEST = 140

/** The first view: every plan, and what waits for a person. */
export function plansView({ plans, unlinked, waiting, doubts }: PlanList, mayWrite: boolean): Markup {
  if (plans.length === 0) return nothingYet(unlinked, mayWrite)
  const editions = plans.flatMap((each) => each.editions)
  const span = spanOf(editions)
  return html`<h1>Plans</h1>
<p class="soft">${counted(plans.length, 'plan')}, ${counted(editions.length, 'edition')}, ${counted(
    plans.reduce((sum, { totals }) => sum + (totals?.actions ?? 0), 0),
    'action',
  )}; ${doubts === 0 ? 'no pair waits for a person' : html`<a href="/doubts">${counted(doubts, 'pair')} to decide</a>`}.</p>
${unlinked === 0 ? null : html`<p class="warning">${counted(unlinked, 'edition')} not linked yet, which no figure here counts: an import may be running; if none is, import the same files again.</p>`}
<div class="board">
<section aria-labelledby="all"><h2 id="all">How they stand</h2>${plans.map((each) => planCard(each, plans, span, mayWrite))}</section>
<section aria-labelledby="waiting"><h2 id="waiting">What waits for a person</h2>${waitingList(waiting)}</section>
</div>${mayWrite ? editDialog() : null}`
}

function planCard(
  listed: ListedPlan,
  all: readonly ListedPlan[],
  span: readonly [number, number],
  mayWrite: boolean,
): Markup {
  const { name, plan, editions, totals, warnings } = listed
  const audit = `/audit?plan=${plan.plan_id}`
  return html`<article class="plan" id="${plan.plan_id}"><h3><a href="${audit}">${name}</a></h3>
${timeline(editions, span)}
<p>${counted(plan.editions, 'edition')}, ${daySpan(plan.first_dated_on, plan.last_dated_on)}${
    totals
      ? html`: <a href="${audit}">${counted(totals.actions, 'action')}</a>, <a href="${audit}&amp;kind=slipped&amp;kind=advanced">${totals.revised.toLocaleString('en-GB')} moved</a>, ${counted(totals.slip_days, 'day')} in all, sure ${sureness(totals.sure)}`
      : null
  }.${
    totals && totals.unconfirmed_links > 0
      ? html` <a class="doubt" href="/doubts?plan=${plan.plan_id}">? ${counted(totals.unconfirmed_links, 'link')} unconfirmed, ${counted(totals.unconfirmed_days, 'day')} at stake</a>`
      : null
  }${warnings === 0 ? null : html` <span class="soft">${counted(warnings, 'warning')}</span>`}</p>
<details class="list"><summary>Editions</summary><ul>${editions.map(
    ({ edition_id, dated_on, source_file, actions, same_as }) =>
      html`<li><a href="/editions/${edition_id}">${plainDay(dated_on)}, ${source_file}</a> <span class="soft">${counted(actions, 'action')}${same_as === null ? '' : ', another copy'}</span></li>`,
  )}</ul>${mayWrite ? planTools(listed, all) : null}</details></article>`
}

/** What a person may say of a plan: its names, and that another is the same. */
function planTools({ plan }: ListedPlan, all: readonly ListedPlan[]): Markup {
  const rename = (field: 'title' | 'body', label: string): Markup =>
    html`<button type="button" class="plain" data-kind="plan" data-target="${plan.plan_id}" data-field="${field}" data-label="${label}" data-value="${plan[field] ?? ''}">Put its ${field} right</button> `
  const others = all.filter((each) => each.plan.plan_id !== plan.plan_id)
  return html`<p>${rename('title', 'the plan’s title')}${rename('body', 'the plan’s body')}${
    others.length === 0
      ? null
      : html`<label>The same plan as <select data-merge="${plan.plan_id}"><option value="">–</option>${others.map((each) => html`<option value="${each.plan.plan_id}">${each.name}</option>`)}</select></label>`
  }</p>`
}

function waitingList(waiting: readonly Waiting[]): Markup {
  if (waiting.length === 0) return html`<p>Nothing: no pair and no reading is doubtful.</p>`
  const [shown, more] = [waiting.slice(0, MOST_WAITING), waiting.slice(MOST_WAITING)]
  return html`<p class="soft">The most slip days at stake first.</p>${waitingTable(shown)}${
    more.length === 0
      ? null
      : html`<details><summary>${counted(more.length, 'more')}</summary>${waitingTable(more.slice(0, 500))}</details>`
  }`
}

const waitingTable = (waiting: readonly Waiting[]): Markup =>
  html`<table class="waiting"><thead><tr><th scope="col" class="n">Days</th><th scope="col">What</th></tr></thead><tbody>${waiting.map(
    ({ stake, address, what, plan, words }) =>
      html`<tr><td class="n">${stake.toLocaleString('en-GB')}</td><td><a href="${address}">${shorten(visibleLine(words), LONGEST)}</a> <b>${what}</b> <span class="soft">${plan}</span></td></tr>`,
  )}</tbody></table>`

const nothingYet = (unlinked: number, mayWrite: boolean): Markup =>
  html`<h1>No plans yet</h1>${
    unlinked > 0
      ? html`<p>${counted(unlinked, 'edition')} stored and not linked yet; an import may be running.</p>`
      : null
  }${mayWrite ? html`<p><a href="/import">Import files</a>, or run “plandrift import PATH” in a terminal.</p>` : null}`
