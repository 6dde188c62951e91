import type { DateRole, RevisionKind } from '../../src/model/index.ts'
import { daysBetween } from '../../src/util/calendar.ts'
import type { Action, Edition, Family } from './model.ts'

/** A record of an edition: the edition's id and the record's position. */
export type RecordName = [edition: string, position: number]

export interface ExpectedRevision {
  thread: RecordName
  /** The edition that first shows the new date. */
  edition: string
  fromOn: string | null
  toOn: string | null
  days: number | null
  kind: RevisionKind
  declared: boolean
}

export interface ExpectedLinks {
  /** The same action through the editions that have it, first edition first. */
  threads: RecordName[][]
  relations: { relation: 'split' | 'merged'; from: RecordName; to: RecordName }[]
  /** Moves of the dates, between two editions and inside one cell. */
  revisions: ExpectedRevision[]
}

/** What an auditor with all editions side by side would find. */
export function expectedLinks(family: Family): ExpectedLinks {
  const threads = new Map<string, Sighting[]>()
  const names = new Map<string, RecordName>()
  for (const edition of family.editions) {
    const actions = edition.sections.flatMap((section) => section.areas.flatMap((area) => area.actions))
    for (const [index, action] of actions.entries()) {
      const name: RecordName = [edition.id, index + 1]
      if (names.has(`${edition.id} ${action.key}`)) throw new Error(`${action.key} twice in ${edition.id}`)
      names.set(`${edition.id} ${action.key}`, name)
      const thread = threads.get(action.key) ?? []
      threads.set(action.key, thread)
      thread.push({ edition, action, name })
    }
  }
  const nameOf = ([edition, key]: [string, string]): RecordName => {
    const name = names.get(`${edition} ${key}`)
    if (!name) throw new Error(`no ${key} in ${edition}`)
    return name
  }
  return {
    threads: [...threads.values()].map((thread) => thread.map((each) => each.name)),
    relations: family.relations.map(({ relation, from, to }) => ({
      relation,
      from: nameOf(from),
      to: nameOf(to),
    })),
    revisions: [...threads.values()].flatMap(revisionsOf),
  }
}

interface Sighting {
  edition: Edition
  action: Action
  name: RecordName
}

interface Deadline {
  earliest: string
  latest: string
  role: DateRole
}

/** Every move of a thread's deadline, each told once although later editions may print the whole chain again. */
function revisionsOf(thread: readonly Sighting[]): ExpectedRevision[] {
  const revisions: ExpectedRevision[] = []
  let known: Deadline | null = null
  const shown: Deadline[] = []
  let isFirst = true
  for (const { edition, action } of thread) {
    const chain = chainOf(action)
    const current = chain.findLastIndex((each) => known && same(each, known))
    const seen =
      current >= 0 ? current : chain.findLastIndex((each) => known && shown.some((old) => same(each, old)))
    shown.push(...chain)
    const fresh = chain.slice(seen + 1)
    const move = (from: Deadline | null, to: Deadline | null, declared: boolean): void => {
      const kind = action.corrects ? 'corrected' : kindOf(from, to)
      revisions.push({
        thread: thread[0]!.name,
        edition: edition.id,
        fromOn: from?.latest ?? null,
        toOn: to?.latest ?? null,
        days: from && to ? daysBetween(from.latest, to.latest) : null,
        kind,
        declared,
      })
      known = to
    }
    if (chain.length === 0 && known && !isDone(action)) move(known, null, false)
    for (const [index, each] of fresh.entries()) {
      if (isFirst) known = each
      else move(known, each, index > 0 || seen >= 0 || each.role === 'revised')
      isFirst = false
    }
    isFirst = false
  }
  return revisions
}

const same = (a: Deadline, b: Deadline): boolean => a.earliest === b.earliest && a.latest === b.latest

/** The deadlines an edition prints for an action, oldest first; of milestones the last alone. */
function chainOf(action: Action): Deadline[] {
  const cells = [action.due, ...Object.values(action.dates ?? {})]
  const claims = cells.flatMap((cell) => cell?.claims ?? [])
  const deadlines = claims.flatMap(({ role, earliest, latest, milestone }) =>
    (role === 'due' || role === 'revised') && earliest && latest
      ? [{ role, earliest, latest, milestone }]
      : [],
  )
  return deadlines.filter((each, index) => !each.milestone || index === deadlines.length - 1)
}

const isDone = (action: Action): boolean =>
  action.status?.means === 'complete' || /^complete/i.test(action.due?.words ?? '')

function kindOf(from: Deadline | null, to: Deadline | null): RevisionKind {
  if (!to) return 'cleared'
  if (!from) return 'set'
  if (from.earliest <= to.latest && to.earliest <= from.latest) return 'restated'
  return to.latest > from.latest ? 'slipped' : 'advanced'
}
