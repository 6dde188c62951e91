import type { ActionRecord, Link, Thread, ThreadOutcome } from '../model/index.ts'
import { contentId } from '../util/hash.ts'

/** A Thread as it was named before. */
export type KnownThread = { threadId: string; actionIds: readonly string[] }

/**
 * Names chains of records. A chain that holds the record a known Thread was named after keeps that name, the
 * earliest such record's where there are several; else the chain that holds most of a known Thread's records does; a chain known to nobody is named after its
 * first record.
 */
export function nameThreads(
  chains: readonly (readonly string[])[],
  known: readonly KnownThread[],
): Map<readonly string[], string> {
  const chainOf = new Map(chains.flatMap((chain) => chain.map((actionId) => [actionId, chain] as const)))
  const names = new Map<readonly string[], string>()
  const taken = new Set<string>()
  const give = (chain: readonly string[] | undefined, threadId: string): void => {
    if (!chain || names.has(chain) || taken.has(threadId)) return
    names.set(chain, threadId)
    taken.add(threadId)
  }
  const inOrder = known.toSorted((a, b) => (a.threadId < b.threadId ? -1 : 1))
  const knownIds = new Set(known.map(({ threadId }) => threadId))
  for (const chain of chains) {
    // Where two known Threads became one, the earlier record's name is the one that stays.
    const namesake = chain.map(threadIdAfter).find((threadId) => knownIds.has(threadId))
    if (namesake !== undefined) give(chain, namesake)
  }
  for (const { threadId, actionIds } of inOrder) {
    if (taken.has(threadId)) continue
    const holders = Map.groupBy(
      actionIds.filter((actionId) => chainOf.has(actionId)),
      (actionId) => chainOf.get(actionId)!,
    )
    const [holder] = [...holders].toSorted(
      ([a, inA], [b, inB]) => inB.length - inA.length || (a[0]! < b[0]! ? -1 : 1),
    )
    give(holder?.[0], threadId)
  }
  // A known name stays with its Thread, so a new chain never takes it over.
  for (const { threadId } of known) taken.add(threadId)
  for (const chain of chains) {
    for (let again = 0; !names.has(chain); again++) {
      give(chain, again === 0 ? threadIdAfter(chain[0]!) : contentId('th', chain[0]!, again))
    }
  }
  return names
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
  known: readonly KnownThread[],
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
