import { Command } from 'commander'
import { type Dossier, type RowOf, UsageError } from '../../model/index.ts'
import {
  type AuditedAction,
  auditPlan,
  correctedWords,
  counted,
  doubtOf,
  FINDINGS,
  manner,
  placeOf,
  plainDay,
  type StoryEntry,
  slipSpan,
  sureness,
} from '../../report/index.ts'
import type { Store } from '../../store/index.ts'
import { visibleLine } from '../../util/visible.ts'
import { changedWords, evidenceWords } from '../changed-words.ts'
import { type Io, printJson, styled, tableWidth, wrap } from '../io.ts'
import { dbOption, jsonOption } from '../options.ts'

type Options = {
  db: string
  pageImage?: string
  source: string
  password?: string
  force?: true
  json?: true
}

/** `plandrift show ID` */
export function showCommand(io: Io): Command {
  return new Command('show')
    .description("Tell one action's story: each edition's words, dates, status, links and evidence.")
    .argument('<id>', 'a thread (th_...) or an action (ac_...), whole or as much as makes it the only one')
    .addOption(dbOption())
    .option('--page-image <file>', 'draw the PDF page that it stands on, its cells marked, as a PNG')
    .option('--source <path>', 'where the PDF lies for --page-image: itself, or a folder above it', '.')
    .option('--password <password>', 'opens an encrypted PDF for --page-image')
    .option('--force', 'let --page-image overwrite a file')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  plandrift show th_5bcf0303ea2e816b
  plandrift show th_5bcf --json
  plandrift show ac_056f6c0a33d71730 --page-image page.png --source plans/`,
    )
    .action((id: string, options: Options) => runShow(io, id, options))
}

async function runShow(io: Io, id: string, options: Options): Promise<void> {
  const { openStore } = await import('../../store/index.ts')
  const store = await openStore(options.db, { readonly: true })
  try {
    await store.snapshot(async () => {
      const action = await actionOf(store, id)
      const links = await linksOf(store, action)
      const issues = await store.rows('issues', { action_id: action.action_id })
      if (options.pageImage !== undefined) {
        const { drawAction } = await import('../page-picture.ts')
        const [edition] = await store.rows('editions', { edition_id: action.edition_id })
        await drawAction(await store.rows('cells', { action_id: action.action_id }), edition!, {
          out: options.pageImage,
          source: options.source,
          force: options.force === true,
          ...(options.password === undefined ? {} : { password: options.password }),
        })
      }
      const dossier = await dossierOf(store, action)
      const story = dossier && storyOf(dossier, action)
      if (options.json) {
        const cells = await store.rows('cells', { action_id: action.action_id })
        printJson(io, { action, thread: story ?? null, links, issues, cells })
      } else {
        if (story) tellStory(io, story, links, await repeatsOf(store, story))
        else tellAction(io, action)
        for (const { severity, code, message } of issues) {
          io.out(`${wrap(visibleLine(`${severity} ${code}: ${message}`), tableWidth(io))}\n`)
        }
      }
    })
  } finally {
    await store.close()
  }
}

/** The latest action of the thread, or the action, that an id names. Throws UsageError where it is not one. */
async function actionOf(store: Store, id: string): Promise<RowOf<'actions'>> {
  const found = await store.find(id)
  if (found.length === 0) {
    throw new UsageError(
      `there is no action or thread ${id}; "plandrift audit" lists the threads with their ids`,
    )
  }
  if (new Set(found.map((row) => row.thread_id ?? row.action_id)).size > 1) {
    throw new UsageError(`${id} is the beginning of more than one id; write more of it`)
  }
  const action = found.find(({ action_id }) => action_id === id) ?? found.at(-1)!
  if (action.repeat_of === null) return action
  const [counted] = await store.rows('actions', { action_id: action.repeat_of })
  return counted ?? action
}

/** The rows that print the actions of a thread again, by the action that is counted. */
async function repeatsOf(
  store: Store,
  story: AuditedAction | undefined,
): Promise<Map<string | null, RowOf<'actions'>[]>> {
  const ids = story?.story.map(({ actionId }) => actionId) ?? []
  return Map.groupBy(await store.rows('actions', { repeat_of: ids }), ({ repeat_of }) => repeat_of)
}

async function linksOf(store: Store, action: RowOf<'actions'>): Promise<RowOf<'links'>[]> {
  const ids =
    action.thread_id === null
      ? [action.action_id]
      : (await store.rows('actions', { thread_id: action.thread_id })).map(({ action_id }) => action_id)
  const to = await store.rows('links', { to_action_id: ids })
  const from = await store.rows('links', { from_action_id: ids })
  return [...to, ...from.filter(({ to_action_id }) => !ids.includes(to_action_id))]
}

async function dossierOf(store: Store, { plan_id }: RowOf<'actions'>): Promise<Dossier | undefined> {
  if (plan_id === null) return undefined
  for await (const dossier of store.dossiers([plan_id])) return dossier
  return undefined
}

const storyOf = (dossier: Dossier, { thread_id }: RowOf<'actions'>): AuditedAction | undefined =>
  auditPlan(dossier).actions.find((each) => each.thread_id === thread_id)

function tellAction(io: Io, action: RowOf<'actions'>): void {
  io.out(`${wrap(visibleLine(action.action), tableWidth(io))}\n`)
  io.out(`  ${action.action_id}, in no thread (a further copy of an edition, or not reconciled yet)\n`)
  io.out(`  due ${plainDay(action.due_on)} "${visibleLine(action.due_text ?? '')}"; ${action.status}\n`)
}

function tellStory(
  io: Io,
  audited: AuditedAction,
  links: readonly RowOf<'links'>[],
  repeats: ReadonlyMap<string | null, readonly RowOf<'actions'>[]>,
): void {
  const width = tableWidth(io)
  const say = (text: string, indent = ''): void => io.out(`${wrap(text, width, indent)}\n`)
  say(styled(io, 'bold', visibleLine(`${audited.ref ? `${audited.ref} ` : ''}${audited.action}`)))
  const plan = [audited.body, audited.plan_title].filter((part) => part !== null).join(': ')
  say(visibleLine(plan))
  for (const words of [audited.section, audited.area]) if (words !== null) say(visibleLine(words))
  io.out(`${audited.thread_id}: ${audited.outcome}, ${counted(audited.story.length, 'edition')}\n\n`)

  const slip = slipSpan(audited.slip_days, audited.slip_least, audited.slip_most)
  say(
    `First due ${plainDay(audited.original_due_on)}, now due ${plainDay(audited.current_due_on)}${slip === '' ? '' : `: ${slip} in ${counted(audited.revisions, 'revision')}`}.`,
  )
  if (audited.inherited_due_on !== null) {
    say(`It keeps the first date of what it was made from: ${plainDay(audited.inherited_due_on)}.`)
  }
  if (audited.completed_on !== null) say(`Completed ${plainDay(audited.completed_on)}.`)
  if (audited.overdue_days !== null) {
    say(`Overdue by ${counted(audited.overdue_days, 'day')} as at ${plainDay(audited.as_at)}.`)
  }
  if (audited.doubt === null) say(`Sure ${sureness(audited.sure)}.`)
  else say(doubtOf(audited))
  for (const finding of audited.findings) say(`${finding}: ${FINDINGS[finding]}`, '  ')
  if (audited.rag_contradiction !== null) say(`It is ${audited.rag_contradiction}.`, '  ')

  for (const [index, entry] of audited.story.entries()) {
    io.out('\n')
    tellEntry(io, entry, audited.story[index - 1])
    for (const { action_id, table_no, row_no, section, progress, status_text } of repeats.get(
      entry.actionId,
    ) ?? []) {
      const words = [section, status_text, progress === status_text ? null : progress]
      const said = words.flatMap((each) => (each === null ? [] : [`"${visibleLine(each)}"`])).join(', ')
      say(`also in row ${row_no} of table ${table_no}, ${action_id}${said === '' ? '' : `: ${said}`}`, '  ')
    }
    for (const revision of audited.chain.filter(({ to }) => to.actionId === entry.actionId)) {
      const days = slipSpan(revision.days, revision.days_least, revision.days_most)
      say(
        `→ ${plainDay(revision.from_on)} to ${plainDay(revision.to_on)}${days === '' ? '' : `, ${days}`}: ${manner(revision)}`,
        '  ',
      )
      if (revision.reason !== null) say(`reason: "${visibleLine(revision.reason)}"`, '    ')
      if (revision.approved_by !== null) say(`approval: "${visibleLine(revision.approved_by)}"`, '    ')
    }
    for (const link of links.filter(({ to_action_id }) => to_action_id === entry.actionId)) {
      const { relation, probability, verdict, decided_by, from_action_id } = link
      const earlier = audited.story.some(({ actionId }) => actionId === from_action_id)
        ? ''
        : ` with ${from_action_id}`
      say(`${relation}${earlier}: ${verdict} by ${decided_by}, ${probability.toFixed(3)}`, '  ')
      say(evidenceWords(link.evidence), '    ')
    }
  }
}

function tellEntry(io: Io, entry: StoryEntry, before: StoryEntry | undefined): void {
  const width = tableWidth(io)
  const line = (label: string, text: string): void => {
    const [first = '', ...rest] = wrap(text, width - 10).split('\n')
    io.out(`  ${label.padEnd(9)}${first}\n${rest.map((each) => `${' '.repeat(11)}${each}\n`).join('')}`)
  }
  const place = placeOf(entry.evidence)
  io.out(`${styled(io, 'bold', plainDay(entry.datedOn))}  ${visibleLine(place)}  ${entry.actionId}\n`)
  if (!before) line('Action', visibleLine(entry.action))
  else if (before.action !== entry.action) line('Action', changedWords(io, before.action, entry.action))
  line('Due', `${plainDay(entry.dueOn)} "${visibleLine(entry.dueText ?? '')}"`)
  if (!before) line('Owner', visibleLine(entry.owner ?? '-'))
  else if (before.owner !== entry.owner)
    line('Owner', changedWords(io, before.owner ?? '', entry.owner ?? ''))
  const words = entry.statusText === null ? '' : ` "${visibleLine(entry.statusText)}"`
  line('Status', `${entry.status}${words}${entry.rag === null ? '' : `, ${entry.rag}`}`)
  for (const words of correctedWords(entry)) line('', visibleLine(words))
  if (entry.progress !== null && entry.progress !== entry.statusText && entry.progress !== before?.progress) {
    line('Progress', visibleLine(entry.progress))
  }
}
