import type { Dossier, RowOf } from '../../model/index.ts'
import { foldForComparison } from '../../util/text.ts'
import type { Evidence } from './types.ts'
import { type HeadedWords, isRemarkHeader, mayRemark } from './words.ts'

type Action = RowOf<'actions'>
type Edition = RowOf<'editions'>

/** One thread's rows, its members earliest first, each with its edition. */
export type ThreadMaterial = {
  slippage: RowOf<'slippage'>
  members: { action: Action; edition: Edition }[]
  revisions: RowOf<'revisions'>[]
}

/** One plan's rows, looked up by what joins them, up to the day that the audit stands on. */
export type Material = {
  plan: RowOf<'plans'>
  asAt: string | null
  /** No edition was left aside for the day's sake, so that the contract's own figures hold. */
  isWhole: boolean
  /** Editions that count, earliest first: copies, and editions after the day, are left aside. */
  editions: Edition[]
  /** The files of an edition's further copies, which count for nothing of their own. */
  copiesOf(editionId: string): string[]
  threads: ThreadMaterial[]
  ownersOf(actionId: string): RowOf<'action_owners'>[]
  threadOf(actionId: string): string | null
  /** The words of a row that may give reasons: of its dates, progress and further columns of remarks, under their headers. */
  remarksOf(action: Action): HeadedWords[]
  /** Where the words of one role of an action stand. */
  evidence(action: Action, edition: Edition, ...roles: string[]): Evidence
  /** Whether a later action, the first of another thread, came near being linked to one, and nobody ruled on it. */
  wasNearlyLinked(actionId: string): boolean
  /** Whether another row of the same edition has the same words and goes on after it; asked of a thread's last row. */
  hasTwin(action: Action): boolean
  /** The links from an action to those of later editions, the rejected left out. */
  linksFrom(actionId: string): RowOf<'links'>[]
  /** Accepted splits and mergers, from the earlier to the later action. */
  parts: RowOf<'links'>[]
}

/** An action's words in its edition, as they are compared. */
const wordsIn = ({ edition_id, action }: Action): string => `${edition_id} ${foldForComparison(action)}`

/** Joins a plan's rows. `asAt` leaves later editions, and what only they say, aside. */
export function materialOf(dossier: Dossier, asAt: string | undefined): Material {
  const counted = dossier.editions.filter(({ same_as }) => same_as === null)
  const editions = counted.filter(
    ({ dated_on }) => asAt === undefined || dated_on === null || dated_on <= asAt,
  )
  const order = new Map(editions.map((edition, index) => [edition.edition_id, index]))
  const actionsById = new Map(dossier.actions.map((action) => [action.action_id, action]))
  const membersOf = Map.groupBy(
    dossier.actions.filter(({ thread_id, edition_id }) => thread_id !== null && order.has(edition_id)),
    (action) => action.thread_id,
  )
  const revisionsOf = Map.groupBy(dossier.revisions, (revision) => revision.thread_id)
  const ownersOf = Map.groupBy(dossier.owners, (owner) => owner.action_id)
  const cellsOf = Map.groupBy(dossier.cells, (cell) => cell.action_id)

  const isKnown = (actionId: string): boolean => order.has(actionsById.get(actionId)?.edition_id ?? '')
  const proposed = dossier.links.filter(
    ({ from_action_id, to_action_id }) => isKnown(from_action_id) && isKnown(to_action_id),
  )
  const links = proposed.filter(({ verdict }) => verdict !== 'rejected')
  const linksFrom = Map.groupBy(links, ({ from_action_id }) => from_action_id)

  const threads = dossier.slippage.flatMap((slippage) => {
    const actions = membersOf.get(slippage.thread_id) ?? []
    if (actions.length === 0) return []
    const members = actions
      .map((action) => ({ action, edition: editions[order.get(action.edition_id)!]! }))
      .sort((a, b) => order.get(a.edition.edition_id)! - order.get(b.edition.edition_id)!)
    const revisions = (revisionsOf.get(slippage.thread_id) ?? []).filter(({ to_edition_id }) =>
      order.has(to_edition_id),
    )
    return [{ slippage, members, revisions }]
  })

  const nearlyLinked = nearlyLinkedTo(threads, proposed)
  const goingOn = new Set(
    threads.flatMap(({ members }) => members.slice(0, -1).map(({ action }) => wordsIn(action))),
  )

  return {
    plan: dossier.plan,
    asAt: asAt ?? editions.findLast((edition) => edition.dated_on !== null)?.dated_on ?? null,
    isWhole: editions.length === counted.length,
    editions,
    threads,
    copiesOf: (editionId) =>
      dossier.editions.filter(({ same_as }) => same_as === editionId).map(({ source_file }) => source_file),
    ownersOf: (actionId) => ownersOf.get(actionId) ?? [],
    threadOf: (actionId) => actionsById.get(actionId)?.thread_id ?? null,
    remarksOf: (action) => remarksOf(action, cellsOf.get(action.action_id) ?? []),
    evidence: (action, edition, ...roles) =>
      evidenceOf(action, edition, cellsOf.get(action.action_id) ?? [], roles),
    wasNearlyLinked: (actionId) => nearlyLinked.has(actionId),
    hasTwin: (action) => goingOn.has(wordsIn(action)),
    linksFrom: (actionId) => linksFrom.get(actionId) ?? [],
    parts: links.filter(({ relation, verdict }) => relation !== 'same' && verdict === 'accepted'),
  }
}

/** The actions to which the first of another thread came near being linked, and on which nobody ruled. */
function nearlyLinkedTo(
  threads: readonly ThreadMaterial[],
  proposed: readonly RowOf<'links'>[],
): ReadonlySet<string> {
  const begins = new Set(threads.map(({ members }) => members[0]!.action.action_id))
  return new Set(
    proposed
      .filter(
        ({ to_action_id, relation, verdict, decided_by }) =>
          relation === 'same' && verdict === 'rejected' && decided_by === 'rule' && begins.has(to_action_id),
      )
      .map(({ from_action_id }) => from_action_id),
  )
}

const remarksOf = (action: Action, cells: Dossier['cells']): HeadedWords[] => [
  ...Object.entries(JSON.parse(action.extra) as Record<string, string>)
    .filter(([header]) => isRemarkHeader(header))
    .map(([header, text]) => ({ header, text })),
  ...cells
    .filter(({ role }) => mayRemark(role))
    .map(({ role, header, text }) => ({ header, text, isDate: role === 'due' || role === 'revised' })),
]

function evidenceOf(
  action: Action,
  edition: Edition,
  cells: Dossier['cells'],
  roles: readonly string[],
): Evidence {
  const cell = roles
    .map((role) => cells.find(({ role: is, text }) => is === role && text !== ''))
    .find((each) => each)
  return {
    editionId: edition.edition_id,
    actionId: action.action_id,
    datedOn: edition.dated_on,
    file: edition.source_file,
    page: cell?.page ?? action.page,
    line: cell?.line ?? null,
    path: cell?.path ?? null,
    words: cell?.text ?? action.due_text ?? action.action,
  }
}
