import type { ActionRecord, Link, Thread, ThreadOutcome } from '../../model/index.ts'
import { contentId } from '../../util/hash.ts'

/**
 * Names chains of records, each after one of its own: the record after which a Thread was named first, else its first
 * record. So a chain that is whole again has its old name, whatever it fell into. As no two chains share a record, no two
 * Threads ever share a name, whatever plans they are of and in whatever order those were linked. `known` are the names
 * that were ever given, the first given first.
 */
export function nameThreads(
  chains: readonly (readonly string[])[],
  known: readonly string[],
): Map<readonly string[], string> {
  const given = new Map(known.map((threadId, order) => [threadId, order]))
  return new Map(
    chains.map((chain) => {
      const names = chain.map(threadIdAfter)
      const namesakes = names.filter((threadId) => given.has(threadId))
      const [first] = namesakes.toSorted((a, b) => given.get(a)! - given.get(b)!)
      return [chain, first ?? names[0]!]
    }),
  )
}

/** The id of a Thread that begins with an action. */
export function threadIdAfter(actionId: string): string {
  return contentId('th', actionId)
}

const DONE: ReadonlySet<string> = new Set(['complete', 'closed'])
const UNDONE: ReadonlySet<string> = new Set(['not-started', 'in-progress', 'on-track', 'at-risk', 'overdue'])

/**
 * How a Thread stands at the plan's last edition. `records` are its own, earliest first; `ended` is the
 * relation by which it went into others, if it did.
 */
export function outcomeOf(
  records: readonly ActionRecord[],
  inLastEdition: boolean,
  ended: 'split' | 'merged' | null,
): ThreadOutcome {
  const last = records.at(-1)!
  if (DONE.has(last.status)) return 'complete'
  if (ended !== null) return ended
  if (!inLastEdition || last.status === 'superseded') return 'dropped'
  const wasDone = records.some(({ status }) => DONE.has(status))
  return wasDone && UNDONE.has(last.status) ? 'reopened' : 'open'
}

/** By which relation a Thread's last record went into others of a later edition, if it is likelier than not that it did. */
export function endings(links: readonly Link[]): Map<string, 'split' | 'merged'> {
  return new Map(
    links
      .filter(
        ({ relation, verdict, probability }) =>
          relation !== 'same' && verdict !== 'rejected' && probability >= 0.5,
      )
      .map((link) => [link.fromActionId, link.relation as 'split' | 'merged']),
  )
}

/** The Threads as the contract has them, in the order of their first records. */
export function threadsOf(
  planId: string,
  chains: readonly (readonly ActionRecord[])[],
  lastEdition: ReadonlySet<string>,
  links: readonly Link[],
  known: readonly string[],
): Thread[] {
  const idChains = chains.map((chain) => chain.map(({ actionId }) => actionId))
  const names = nameThreads(idChains, known)
  const ended = endings(links)
  return idChains.map((actionIds, at) => ({
    threadId: names.get(actionIds)!,
    planId,
    actionIds,
    outcome: outcomeOf(chains[at]!, lastEdition.has(actionIds.at(-1)!), ended.get(actionIds.at(-1)!) ?? null),
  }))
}
