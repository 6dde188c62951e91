import { counted } from '../report/index.ts'
import type { Store } from '../store/index.ts'
import type { Io } from './io.ts'

/**
 * Says on standard error what a run that was ended left undone, so that no figure is taken for the whole, and ends the
 * command with status 1. Nothing is linked here: a command that only reads changes nothing. Returns how many editions
 * are stored but not linked yet.
 */
export async function tellUnlinked(io: Io, store: Store): Promise<number> {
  const { editionIds, planIds } = await store.unfinished()
  const what =
    editionIds.length > 0
      ? `${counted(editionIds.length, 'edition')} not yet linked, which no figure here counts`
      : planIds.length > 0
        ? `${counted(planIds.length, 'plan')} changed and not yet linked anew`
        : null
  if (what === null) return 0
  io.note(`${what}; run "plandrift import" again on the same files\n`)
  io.status = 1
  return editionIds.length
}
