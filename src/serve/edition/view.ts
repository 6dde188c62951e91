import { ROLES, type RowOf } from '../../model/index.ts'
import { html, type Markup } from '../../report/html/markup.ts'
import { counted, plainDay, planName, sureness } from '../../report/index.ts'
import { editDialog } from '../page/dialog.ts'
import { editable } from './editable.ts'
import type { Material } from './material.ts'
import { recordList } from './records.ts'

/** One edition: what it was taken for, its columns, its pages beside its records, and what was doubtful. */
export function editionView(material: Material, mayWrite: boolean): Markup {
  const { edition, issues } = material
  return html`<div id="head">${head(material, mayWrite)}</div>
<div id="columns">${columnTables(material, mayWrite)}</div>
<div class="split"><section class="pages" id="pages" aria-label="The source" tabindex="0">${pagesOf(edition)}</section>
<section class="records" id="records" aria-label="Records">${recordList(material, mayWrite)}</section></div>
<div id="issues">${issues.length === 0 ? null : issueList(issues)}</div>
${mayWrite ? editDialog() : null}`
}

function head({ edition, plan, plans, siblings }: Material, mayWrite: boolean): Markup {
  const { edition_id, source_file, dated_on, dated_text, dated_from, title, body, pages, actions, same_as } =
    edition
  const at = siblings.findIndex((each) => each.edition_id === edition_id)
  const beside = (sibling: RowOf<'editions'> | undefined, words: string): Markup | null =>
    sibling
      ? html`<a href="/editions/${sibling.edition_id}">${words} ${plainDay(sibling.dated_on)}</a>`
      : null
  const field = (name: string, label: string, words: string | null, value: string | null): Markup =>
    html`<div><dt>${label}</dt><dd>${editable(words, { kind: 'edition', target: edition_id, field: name, label, value: value ?? '' }, mayWrite)}</dd></div>`
  return html`<h1>${source_file}</h1>
<p class="soft">${[pages === null ? null : counted(pages, 'page'), counted(actions, 'action')].filter(Boolean).join(', ')}${same_as === null ? null : html`; another copy of <a href="/editions/${same_as}">an edition that counts</a>`}. ${beside(siblings[at - 1], '← ')} ${beside(siblings[at + 1], '→ ')}</p>
<dl class="facts">${field('dated', 'Date', dated_on === null ? 'none' : `${plainDay(dated_on)}${dated_from === null ? '' : ` (${dated_from}: “${dated_text ?? ''}”)`}`, dated_on)}${field('title', 'Title', title, title)}${field('body', 'Body', body, body)}${field('plan', 'Plan', plan ? planName({ plan }) : 'none yet', plan?.title ?? null)}</dl>
<datalist id="plan-titles">${plans.flatMap((each) => (each.title === null ? [] : [html`<option value="${each.title}">`]))}</datalist>
${plan ? html`<p><a href="/audit?plan=${plan.plan_id}">The plan’s audit</a>${mayWrite ? html` · <button type="button" class="plain" data-remove="${edition_id}" data-label="${source_file}">Remove this edition</button>${siblings.length > 1 ? html` · <button type="button" class="plain" data-part="${edition_id}" data-target="${plan.plan_id}" data-label="${source_file}">It is of another plan</button>` : null}` : null}</p>` : null}`
}

function columnTables({ columns, edition, plan }: Material, mayWrite: boolean): Markup {
  const tables = alike([...Map.groupBy(columns, ({ table_no }) => table_no).values()])
  const main = tables.filter(([own]) => own[0]!.holds_actions === 1)
  const others = tables.filter(([own]) => own[0]!.holds_actions !== 1)
  const draw = ([own, count]: AlikeTables): Markup =>
    html`<div class="wide" tabindex="0" role="group" aria-label="Columns of table ${own[0]!.table_no}"><table class="columns-strip"><caption>Table ${own[0]!.table_no}${count > 1 ? html` and ${count - 1} more of the same columns` : null}${own[0]!.holds_actions === 1 ? '' : ', not taken for actions'}</caption><thead><tr>${own.map(
      ({ header, also, use }) =>
        html`<th scope="col">${header === '' ? html`<span class="soft">(no header)</span>` : header}${also === null ? null : html` <span class="soft">also ${also}</span>`}${use === null ? null : html` <span class="soft">${use}</span>`}</th>`,
    )}</tr></thead><tbody><tr>${own.map((column) => columnCell(column, edition.edition_id, mayWrite, count > 1))}</tr></tbody></table></div>`
  return html`<details class="columns"${main.some(([own]) => own.some(isWeak)) ? html` open` : null}><summary>Columns: ${[...new Set(main.flatMap(([own]) => own.map(({ role }) => role)))].join(', ')}</summary>${mayWrite && plan ? html`<p><label>A change holds for <select id="scope"><option value="${edition.edition_id}">this edition</option><option value="${plan.plan_id}">all editions of the plan</option></select></label></p>` : null}${main.map(draw)}${
    others.length === 0
      ? null
      : html`<details><summary>${counted(
          others.reduce((sum, [, count]) => sum + count, 0),
          'other table',
        )}</summary>${others.map(draw)}</details>`
  }</details>`
}

/** The columns of a table, and how many tables of the edition have the same. */
type AlikeTables = readonly [own: RowOf<'columns'>[], count: number]

/** Tables whose headers were taken for the same stand once, where a header names one column: so they are put right. */
function alike(tables: readonly RowOf<'columns'>[][]): AlikeTables[] {
  const groups = Map.groupBy(tables, (own) => {
    const headers = own.map(({ header }) => header)
    const isNamed = new Set(headers).size === headers.length && !headers.includes('')
    return JSON.stringify([
      isNamed ? null : own[0]!.table_no,
      own.map(({ header, role, decided_by, holds_actions, use }) => [
        header,
        role,
        decided_by,
        holds_actions,
        use,
      ]),
    ])
  })
  return [...groups.values()].map((group) => [leastSure(group), group.length])
}

/** Of tables of the same columns the one that is the least sure stands for all. */
function leastSure(group: readonly RowOf<'columns'>[][]): RowOf<'columns'>[] {
  const sure = (own: readonly RowOf<'columns'>[]): number =>
    Math.min(...own.map(({ probability }) => probability))
  return group.toSorted((a, b) => sure(a) - sure(b))[0]!
}

const columnCell = (
  column: RowOf<'columns'>,
  editionId: string,
  mayWrite: boolean,
  isOfSeveral: boolean,
): Markup => {
  const { role, probability, runner_up, decided_by } = column
  return html`<td${isWeak(column) ? html` class="weak"` : null}>${mayWrite ? roleList(column, editionId, isOfSeveral) : role}<br>${decided_by === 'person' ? 'told' : sureness(probability)}${runner_up === null || decided_by === 'person' ? null : html` <span class="soft">or ${runner_up}</span>`}</td>`
}

/** A role that may be another. */
const isWeak = ({ probability, decided_by }: RowOf<'columns'>): boolean =>
  probability < 0.9 && decided_by === 'model'

const roleList = (column: RowOf<'columns'>, editionId: string, isOfSeveral: boolean): Markup =>
  html`<select class="role" aria-label="What “${column.header}” in table ${column.table_no} means" data-target="${editionId}" data-header="${column.header}" data-table="${column.table_no}" data-index="${column.index}"${isOfSeveral ? html` data-several="1"` : null}>${ROLES.map(
    (role) => html`<option${role === column.role ? html` selected` : null}>${role}</option>`,
  )}</select>`

/** The pages of a PDF, each drawn as it comes into view; of any other file its own words. */
function pagesOf({ edition_id, media_type, pages }: RowOf<'editions'>): Markup {
  if (media_type !== 'application/pdf' || pages === null) {
    return html`<div class="lazy words" data-load="/editions/${edition_id}/words"><p class="soft">The words of the file…</p></div>`
  }
  return html`<p class="zoom"><button type="button" data-zoom="-1" aria-label="Smaller">−</button> <button type="button" data-zoom="1" aria-label="Larger">+</button></p>${Array.from(
    { length: pages },
    (_, index) =>
      html`<div class="lazy sheet" id="page-${index + 1}" data-load="/editions/${edition_id}/pages/${index + 1}"><p class="soft">Page ${index + 1}</p></div>`,
  )}`
}

const issueList = (issues: readonly RowOf<'issues'>[]): Markup =>
  html`<details><summary>${counted(issues.length, 'issue')} in reading it</summary><ul>${issues
    .slice(0, 500)
    .map(
      ({ severity, code, message, action_id }) =>
        html`<li><b>${severity} ${code}</b>: ${message}${action_id === null ? null : html` <a href="?at=${action_id}#${action_id}">See it</a>`}</li>`,
    )}</ul></details>`
