import type { Corrected } from '../corrections.ts'
import { counted } from '../report/index.ts'
import type { Store } from '../store/index.ts'
import { visibleLine } from '../util/visible.ts'
import { type Io, printJson, tableWidth, wrap } from './io.ts'

/** Tells what a correction, or the undoing of some, changed. */
export async function tellCorrected(
  io: Io,
  store: Store,
  { corrections, editions, reconciled, waiting }: Corrected,
  json: boolean,
): Promise<void> {
  const { relinked, issues } = reconciled
  const notKept = issues.filter(({ code }) => code === 'decision-not-kept').map(({ message }) => message)
  if (json) {
    printJson(io, { corrections, editions, relinked, waiting, notKept })
    return
  }
  const { listCorrections } = await import('../corrections.ts')
  const ids = new Set(corrections.map(({ correctionId }) => correctionId))
  for (const { correction, about } of await listCorrections(store, { undone: true })) {
    if (!ids.has(correction.correctionId)) continue
    const undone = correction.undoneAt === null ? '' : 'undone: '
    io.out(`${wrap(`${correction.correctionId}  ${undone}${visibleLine(about)}`, tableWidth(io))}\n`)
  }
  io.out(
    `${counted(corrections.length, 'correction')}; ${counted(editions.length, 'edition')} changed, ${counted(relinked, 'plan')} linked anew.\n`,
  )
  for (const message of new Set([...waiting.map((each) => each.message), ...notKept])) {
    io.note(`${visibleLine(message)}\n`)
  }
}
