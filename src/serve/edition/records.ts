import type { RowOf } from '../../model/index.ts'
import { html, type Markup } from '../../report/html/markup.ts'
import { plainDay, sureness } from '../../report/index.ts'
import { editable } from './editable.ts'
import { type Material, MOST_RECORDS } from './material.ts'

type Action = RowOf<'actions'>

/** The fields of a record as they are shown, and the words that are put right. */
const FIELDS: readonly (readonly [
  field: string,
  label: string,
  words: (a: Action) => string | null,
  value?: (a: Action) => string | null,
])[] = [
  ['section', 'Section', ({ section }) => section],
  ['area', 'Area', ({ area }) => area],
  ['owner', 'Owner', ({ owner }) => owner],
  [
    'due',
    'Due',
    ({ due_on, due_text }) => (due_on === null ? due_text : `${plainDay(due_on)} “${due_text ?? ''}”`),
    ({ due_text }) => due_text,
  ],
  [
    'completed',
    'Completed',
    ({ completed_on }) => (completed_on === null ? null : plainDay(completed_on)),
    ({ completed_on }) => completed_on,
  ],
  [
    'status',
    'Status',
    ({ status, status_text }) =>
      status === 'unknown' && status_text === null ? null : [status, status_text].filter(Boolean).join(': '),
    ({ status_text, status }) => status_text ?? status,
  ],
  ['rag', 'RAG', ({ rag }) => rag],
  [
    'progress',
    'Progress',
    ({ progress, status_text }) => (progress === status_text ? null : progress),
    ({ progress }) => progress,
  ],
  ['priority', 'Priority', ({ priority }) => priority],
  ['response', 'Response', ({ response }) => response],
  ['measure', 'Measure', ({ measure }) => measure],
  ['resources', 'Resources', ({ resources }) => resources],
  ['source', 'Source', ({ source }) => source],
]

/** The words of a field as they are put right. */
export function wordsToEdit(name: string, record: Action): string | null {
  if (name === 'ref' || name === 'action') return record[name]
  const [, , words, value = words] = FIELDS.find(([field]) => field === name) ?? [name, name, () => null]
  return value(record)
}

/** The records of an edition; hovering or walking one lights its place in the source. */
export function recordList(material: Material, mayWrite: boolean): Markup {
  const { records, all } = material
  const doubts = Map.groupBy(material.issues, ({ action_id }) => action_id)
  return html`<p class="soft">${all.toLocaleString('en-GB')} ${all === 1 ? 'record' : 'records'}; <kbd>↓</kbd> and <kbd>↑</kbd> walk them${mayWrite ? ', Enter on a value puts it right' : ''}.</p>${partsOf(material)}${records.map((record, index) => recordItem(record, records[index - 1], doubts.get(record.action_id) ?? [], mayWrite))}${partsOf(material)}`
}

function recordItem(
  record: Action,
  before: Action | undefined,
  doubts: readonly RowOf<'issues'>[],
  mayWrite: boolean,
): Markup {
  const { action_id, ref, action, page, confidence, thread_id, repeat_of, extra } = record
  const printed = JSON.parse(record.corrected) as Record<string, string | null>
  const edit = (field: string, label: string, words: string | null, value: string | null): Markup =>
    editable(
      words,
      {
        kind: 'field',
        target: action_id,
        field,
        label: `${label} of ${ref ?? 'this record'}`,
        value: value ?? '',
      },
      mayWrite,
    )
  const further = Object.entries(JSON.parse(extra) as Record<string, string>).filter(
    ([, text]) => text !== '',
  )
  return html`<article class="record" id="${action_id}" tabindex="0" aria-label="${ref ?? ''} ${action.slice(0, 80)}"${page === null ? null : html` data-page="${page}"`}>
<p class="words"><b>${edit('ref', 'Number', ref, ref)}</b> ${edit('action', 'Action', action, action)}</p>
<dl class="facts">${FIELDS.map(([field, label, words]) => {
    const shown = words(record)
    return shown === null || shown === ''
      ? null
      : html`<div><dt>${label}</dt><dd>${edit(field, label, shown, wordsToEdit(field, record))}</dd></div>`
  })}${Object.entries(printed).map(([field, words]) => html`<div><dt>${field} as printed</dt><dd><del>${words ?? 'nothing'}</del></dd></div>`)}${further.map(([header, text]) => html`<div><dt>${header || 'Further'}</dt><dd>${text}</dd></div>`)}</dl>
<p class="soft">${confidence < 0.9 ? html`<span class="doubt">? weak reading, sure ${sureness(confidence)}</span> ` : null}${doubts.map(({ message }) => html`<span class="doubt">${message}</span> `)}${
    repeat_of === null ? null : html`repeats <a href="#${repeat_of}">another row</a>; `
  }${thread_id === null ? null : html`<a href="/actions/${thread_id}">Its story</a>`}${mayWrite ? html` <button type="button" class="plain" data-kind="field" data-target="${action_id}" data-field="" data-label="another field" data-value="">Another field</button> <button type="button" class="plain" data-not-a-row="${action_id}">No action</button>${before === undefined ? null : html` <button type="button" class="plain" data-same-row="${action_id}" data-with="${before.action_id}">Part of the row above</button>`}` : null}</p></article>`
}

/** How the list of records is parted, where an edition has more than one page of them. */
const partsOf = ({ edition, all, from }: Material): Markup | null =>
  all <= MOST_RECORDS
    ? null
    : html`<nav class="parts" aria-label="Records">${Array.from(
        { length: Math.ceil(all / MOST_RECORDS) },
        (_, index) => {
          const first = index * MOST_RECORDS + 1
          const words = `${first}–${Math.min(all, first + MOST_RECORDS - 1)}`
          return html`<a href="/editions/${edition.edition_id}?at=${first}"${first === from ? html` aria-current="page"` : null}>${words}</a> `
        },
      )}</nav>`
