import { Command } from 'commander'
import { UsageError } from '../../model/index.ts'
import { tellCorrected } from '../corrected.ts'
import type { Io } from '../io.ts'
import { dbOption, jsonOption } from '../options.ts'
import { saidBy } from './correct.ts'

type Options = { db: string; reason?: string; by?: string; json?: true }

/** `plandrift remove FILE|ED` */
export function removeCommand(io: Io): Command {
  return new Command('remove')
    .description('Take editions out that were imported wrongly; they stay out until they are restored.')
    .argument('<edition...>', 'editions (ed_...) or the names of their files')
    .addOption(dbOption())
    .option('--reason <words>', 'why')
    .option('--by <name>', 'who says so')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  plandrift remove minutes.docx --reason "No plan" --by "M. Okafor"`,
    )
    .action((targets: string[], options: Options) => runRemove(io, targets, options))
}

async function runRemove(io: Io, targets: readonly string[], options: Options): Promise<void> {
  const said = saidBy(io, options)
  const { openStore } = await import('../../store/index.ts')
  const store = await openStore(options.db, { existing: true })
  try {
    const { correct } = await import('../../corrections.ts')
    const requests = targets.map((target) => ({ kind: 'removed', target }) as const)
    await tellCorrected(io, store, await correct(store, requests, said), options.json === true)
  } finally {
    await store.close()
  }
}

/** `plandrift restore FILE|ED` */
export function restoreCommand(io: Io): Command {
  return new Command('restore')
    .description('Bring editions back that were taken out with "plandrift remove".')
    .argument('<edition...>', 'editions (ed_...) or the names of their files')
    .addOption(dbOption())
    .option('--by <name>', 'who says so')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  plandrift restore minutes.docx --by "M. Okafor"
  plandrift editions --removed`,
    )
    .action((targets: string[], options: Options) => runRestore(io, targets, options))
}

async function runRestore(io: Io, targets: readonly string[], options: Options): Promise<void> {
  if (!options.by?.trim()) throw new UsageError('name who brings it back with --by')
  const { openStore } = await import('../../store/index.ts')
  const store = await openStore(options.db, { existing: true })
  try {
    const { editionNamed, listCorrections, undo } = await import('../../corrections.ts')
    const removals = await listCorrections(store, { kinds: ['removed'] })
    const ids: string[] = []
    for (const target of targets) {
      const { editionId, file } = await editionNamed(store, target)
      const removal = removals.findLast((each) => each.editionId === editionId)
      if (!removal)
        throw new UsageError(`${file} is not taken out; "plandrift editions --removed" lists those that are`)
      ids.push(removal.correction.correctionId)
    }
    const undone = await undo(store, ids, { by: options.by.trim(), now: io.now().toISOString() })
    await tellCorrected(io, store, undone, options.json === true)
  } finally {
    await store.close()
  }
}
