import type { RowOf } from '../../model/index.ts'
import { html, type Markup } from '../../report/html/markup.ts'
import { counted, plainDay, planName, sureness } from '../../report/index.ts'
import { wordDiff } from '../../util/word-diff.ts'
import { CAUSES } from './causes.ts'
import type { Pair, Rival } from './pair.ts'
import { addressOf, type DoubtGroup, type QueueFilter } from './queue.ts'
import { waterfall } from './waterfall.ts'

/** The view's frame: what it is narrowed to, who decides and why, and the pair. */
export const doubtsView = (
  groups: readonly DoubtGroup[],
  filter: QueueFilter,
  pair: Markup,
  mayWrite: boolean,
): Markup => html`<h1>Doubts</h1>
<div class="deciding">
<div class="beside">${mayWrite ? sitting() : html`<p class="warning">The database may not be changed: nothing can be decided.</p>`}
${facets(groups, filter)}</div>
<div id="pair" tabindex="-1" aria-live="polite">${pair}</div></div>`

const sitting = (): Markup =>
  html`<form id="sitting"><label>Who decides <input name="by" autocomplete="name" required></label><label>Why <input name="reason" value="Both texts read side by side" required></label><p class="soft">Kept for this sitting, with each ruling. Keys: <kbd>y</kbd> same, <kbd>n</kbd> different, <kbd>s</kbd> split, <kbd>m</kbd> merged, <kbd>1</kbd>–<kbd>9</kbd> another instead, <kbd>space</kbd> skip, <kbd>u</kbd> undo.</p></form>`

/** What waits, by plan and cause. */
export function facets(groups: readonly DoubtGroup[], filter: QueueFilter): Markup {
  const plans = Map.groupBy(groups, ({ planId }) => planId)
  const all = groups.reduce((sum, { doubts }) => sum + doubts.length, 0)
  const isAll = filter.plan === undefined && filter.cause === undefined && filter.thread === undefined
  return html`<nav class="facets" aria-label="Doubts by plan and cause"><a href="/doubts"${isAll ? html` aria-current="true"` : null}>All <span class="n">${all}</span></a>${[
    ...plans,
  ].map(
    ([plan, own]) =>
      html`<a href="/doubts?plan=${plan}"${filter.plan === plan && filter.cause === undefined ? html` aria-current="true"` : null}>${own[0]!.plan} <span class="n">${own.reduce((sum, { doubts }) => sum + doubts.length, 0)}</span></a><ul>${own.map(
        ({ cause, doubts }) =>
          html`<li><a href="/doubts?plan=${plan}&amp;cause=${cause}"${filter.plan === plan && filter.cause === cause ? html` aria-current="true"` : null}>${CAUSES[cause]} <span class="n">${doubts.length}</span></a></li>`,
      )}</ul>`,
  )}</nav>`
}

/** How far a sitting has come. `at` counts from 1. */
export interface Progress {
  at: number
  left: number
  decided: number
  /** Of those left, how many are of one wording and stand alone. */
  identical: number
}

/** Stands above the next pair where the one that was ruled on is not judged any more; the page's script looks for it. */
export const settled = (): Markup =>
  html`<p class="warning" data-settled>That pair is not judged any more: another ruling or correction changed what it rests on. Nothing was saved for it; this is the next.</p>`

/** Nothing is left of what was asked for. */
export const noneLeft = (decided: number): Markup =>
  html`<p class="done">Nothing here waits for a person${decided === 0 ? '' : `; ${counted(decided, 'pair')} decided`}. <a href="/">To the plans</a></p>`

/** One pair. */
export function pairView(pair: Pair, { at, left, decided, identical }: Progress, mayWrite: boolean): Markup {
  const { link, from, to, plan, cause, stake, editions, rivals, decision } = pair
  const [before, after] = sides(from.action, to.action)
  const proposed = link.relation
  return html`<article data-pair="${link.from_action_id} ${link.to_action_id} ${link.relation}" data-address="${addressOf(pair)}" data-ruled="${decision?.at ?? ''}">
<p class="progress"><progress max="${decided + left}" value="${decided}" aria-label="Decided"></progress> ${at > 0 ? `${at} of ${left} here` : `${left} here`}; ${counted(decided, 'pair')} decided of ${plan ? planName({ plan }) : 'the plan'}.</p>
<p><b>${CAUSES[cause]}</b>. ${proposed === 'same' ? 'Taken for the same action' : proposed === 'split' ? 'Taken for a part of it' : 'Taken to have gone into it'}, sure ${sureness(link.probability)}, ${link.verdict === 'review' ? 'confirmed by nobody' : `${link.verdict} by ${link.decided_by}`}; ${counted(stake, 'slip day')} at stake.</p>
${decision === null ? null : html`<p class="warning">Ruled: ${decision.ruling}, by ${decision.decidedBy}: ${decision.reason}.</p>`}
<div class="sides">${sideView('Earlier', from, editions.get(from.edition_id), before)}${sideView('Later', to, editions.get(to.edition_id), after)}</div>
${mayWrite ? choices(proposed, rivals) : null}
${factTable(from, to)}
${mayWrite && identical > 1 ? html`<p><button type="button" data-identical>Accept the ${identical} pairs here whose words, owner and number are the same</button></p>` : null}
<details class="why" open><summary>What it rests on</summary>${waterfall(link.evidence)}</details>
<div class="places">${placeOf(from)}${placeOf(to)}</div></article>`
}

/** Both texts, in each what the other has not marked. */
function sides(before: string, after: string): [Markup, Markup] {
  const parts = wordDiff(before, after)
  const side = (kind: 'removed' | 'added'): Markup =>
    html`${parts
      .filter((part) => part.kind === 'same' || part.kind === kind)
      .map((part) =>
        part.kind === 'same'
          ? html`${part.text} `
          : kind === 'added'
            ? html`<ins>${part.text}</ins> `
            : html`<del>${part.text}</del> `,
      )}`
  return [side('removed'), side('added')]
}

const sideView = (
  name: string,
  { action_id, edition_id, page }: RowOf<'actions'>,
  edition: RowOf<'editions'> | undefined,
  words: Markup,
): Markup =>
  html`<section aria-label="${name}"><h2>${name}: ${plainDay(edition?.dated_on ?? null)}</h2><p class="soft"><a href="/editions/${edition_id}?at=${action_id}#${action_id}">${edition?.source_file ?? edition_id}${page === null ? '' : `, page ${page}`}</a></p><p class="words">${words}</p></section>`

function choices(proposed: string, rivals: readonly Rival[]): Markup {
  const choice = (key: string, ruling: string, words: string): Markup =>
    html`<button type="button" data-ruling="${ruling}"${ruling === proposed ? html` class="proposed"` : null}><kbd>${key}</kbd> ${words}</button>`
  return html`<div class="choices" role="group" aria-label="Rule">${choice('y', 'same', 'Same')}${choice('n', 'different', 'Different')}${choice('s', 'split', 'Split from it')}${choice('m', 'merged', 'Merged into it')}<button type="button" data-skip><kbd>space</kbd> Skip</button><button type="button" data-undo><kbd>u</kbd> Undo</button></div>
${
  rivals.length === 0
    ? null
    : html`<details class="rivals" open><summary>Or the same as another instead</summary><ol>${rivals.map(
        ({ from, to, probability }, index) =>
          html`<li><button type="button" data-instead="${from.action_id} ${to.action_id}"><kbd>${index + 1}</kbd> ${from.ref ?? '–'} “${from.action}” → ${to.ref ?? '–'} “${to.action}”${probability === null ? '' : `, sure ${sureness(probability)}`}</button></li>`,
      )}</ol></details>`
}`
}

/** What is set beside one another, with how it is read. */
const FACTS: readonly (readonly [name: string, of: (action: RowOf<'actions'>) => string])[] = [
  ['Number', ({ ref }) => ref ?? ''],
  ['Section', ({ section }) => section ?? ''],
  ['Area', ({ area }) => area ?? ''],
  ['Owner', ({ owner }) => owner ?? ''],
  [
    'Due',
    ({ due_on, due_text }) =>
      due_on === null ? (due_text ?? '') : `${plainDay(due_on)} “${due_text ?? ''}”`,
  ],
  ['Status', ({ status, status_text }) => [status, status_text].filter(Boolean).join(': ')],
  ['Progress', ({ progress }) => progress ?? ''],
]

const factTable = (from: RowOf<'actions'>, to: RowOf<'actions'>): Markup =>
  html`<table class="facts"><thead><tr><td></td><th scope="col">Earlier</th><th scope="col">Later</th></tr></thead><tbody>${FACTS.map(
    ([name, of]) => {
      const [a, b] = [of(from), of(to)]
      if (a === '' && b === '') return null
      const [before, after] = sides(a, b)
      return html`<tr${a === b ? html` class="soft"` : null}><th scope="row">${name}</th><td>${before}</td><td>${after}</td></tr>`
    },
  )}</tbody></table>`

/** Where its place is shown once it comes into view. */
const placeOf = ({ edition_id, action_id }: RowOf<'actions'>): Markup =>
  html`<div class="lazy" data-load="/editions/${edition_id}/place/${action_id}"><p class="soft">Its place in the source…</p></div>`
