import type { DatePrecision, RevisionKind } from '../../src/model/index.ts'
import { daysBetween } from '../../src/util/calendar.ts'
import type { Action, Edition, Family } from './model.ts'
import { deadlineOf } from './truth.ts'

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
  /** Moves of the date between two editions of a thread. */
  revisions: ExpectedRevision[]
}

/** What an auditor with all editions side by side would find. */
export function expectedLinks(family: Family): ExpectedLinks {
  const threads = new Map<string, { edition: Edition; action: Action; name: RecordName }[]>()
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
    revisions: [...threads.values()].flatMap((thread) =>
      thread.slice(1).flatMap((after, index) => revisionBetween(thread[index]!, after, thread[0]!.name)),
    ),
  }
}

interface Sighting {
  edition: Edition
  action: Action
}

interface Deadline {
  earliest: string | null
  latest: string | null
  precision: DatePrecision
}

/** How the deadline moved from one sighting to the next; nothing where either shows none (it may be complete). */
function revisionBetween(before: Sighting, after: Sighting, thread: RecordName): ExpectedRevision[] {
  const from = deadlineOf(before.action)
  const to = deadlineOf(after.action)
  if (!from || !to) return []
  if (from.latest === to.latest && from.earliest === to.earliest) return []
  return [
    {
      thread,
      edition: after.edition.id,
      fromOn: from.latest,
      toOn: to.latest,
      days: from.latest && to.latest ? daysBetween(from.latest, to.latest) : null,
      kind: after.action.corrects ? 'corrected' : kindOf(from, to),
      declared: isDeclared(after.action),
    },
  ]
}

function kindOf(from: Deadline, to: Deadline): RevisionKind {
  if (!to.latest || !to.earliest) return 'cleared'
  if (!from.latest || !from.earliest) return 'set'
  if (from.earliest <= to.latest && to.earliest <= from.latest) return 'restated'
  return to.latest > from.latest ? 'slipped' : 'advanced'
}

/** The document itself shows that the date was moved. */
function isDeclared(action: Action): boolean {
  const claims = [
    ...(action.due?.claims ?? []),
    ...Object.values(action.dates ?? {}).flatMap((cell) => cell.claims),
  ]
  return claims.some((each) => each.role === 'revised')
}
