import { readFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import type { CorrectionFilter, ListedCorrection } from '../../corrections.ts'
import { CORRECTION_KINDS, type CorrectionKind, UsageError } from '../../model/index.ts'
import { counted, plainDay, writeWhole } from '../../report/index.ts'
import type { Store } from '../../store/index.ts'
import { visibleLine } from '../../util/visible.ts'
import { tellCorrected } from '../corrected.ts'
import { type Io, printJson, tableWidth, wrap } from '../io.ts'
import { dbOption, jsonOption } from '../options.ts'
import { planIdsNamed } from '../plans-named.ts'

type Options = {
  db: string
  kind?: CorrectionKind
  edition?: string
  plan?: string
  undone?: true
  undo?: string[]
  by?: string
  export?: string
  apply?: string
  force?: true
  json?: true
}

/** `plandrift corrections` */
export function correctionsCommand(io: Io): Command {
  return new Command('corrections')
    .description(
      'List what persons said of what was read or linked; take it back, or carry it to another database.',
    )
    .addOption(dbOption())
    .addOption(new Option('--kind <kind>', 'only those of one kind').choices(CORRECTION_KINDS))
    .option('--edition <edition>', 'only those about an edition (ed_... or the name of its file)')
    .option('--plan <words>', 'only those about plans whose title or body has these words')
    .option('--undone', 'those that were taken back as well')
    .option('--undo <id...>', 'take corrections back: everything is as if they had never been said')
    .option('--by <name>', 'who takes them back')
    .option('--export <file>', 'write every correction that holds to a file')
    .option('--apply <file>', 'take the corrections of a file that --export wrote, all of them or none')
    .option('--force', 'let --export overwrite a file')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  plandrift corrections --edition march.pdf
  plandrift corrections --undo co_0a1b... --by "M. Okafor"
  plandrift corrections --export corrections.json
  plandrift corrections --apply corrections.json --db fresh.db`,
    )
    .action((options: Options) => runCorrections(io, options))
}

async function runCorrections(io: Io, options: Options): Promise<void> {
  const asked = [options.undo, options.export, options.apply].filter((each) => each !== undefined)
  if (asked.length > 1) throw new UsageError('name one of --undo, --export and --apply')
  if (options.undo !== undefined && !options.by?.trim()) {
    throw new UsageError('name who takes them back with --by')
  }
  const { openStore } = await import('../../store/index.ts')
  const writes = options.undo !== undefined || options.apply !== undefined
  const store = await openStore(options.db, {
    readonly: !writes,
    existing: options.undo !== undefined,
  })
  try {
    const now = io.now().toISOString()
    if (options.undo !== undefined) {
      const { undo } = await import('../../corrections.ts')
      const undone = await undo(store, options.undo, { by: options.by!.trim(), now })
      await tellCorrected(io, store, undone, options.json === true)
    } else if (options.export !== undefined) await runExport(io, store, options)
    else if (options.apply !== undefined) await runApply(io, store, options, now)
    else await runList(io, store, options)
  } finally {
    await store.close()
  }
}

async function runExport(io: Io, store: Store, options: Options): Promise<void> {
  const { exportCorrections } = await import('../../corrections.ts')
  const file = await exportCorrections(store)
  await writeWhole(options.export!, `${JSON.stringify(file, null, 2)}\n`, options.force === true)
  const exported = file.corrections.length
  if (options.json) printJson(io, { exported })
  else io.out(`${counted(exported, 'correction')} exported.\n`)
}

async function runApply(io: Io, store: Store, options: Options, now: string): Promise<void> {
  const path = options.apply!
  let file: unknown
  try {
    file = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    const what = error instanceof SyntaxError ? 'is no JSON' : 'cannot be read'
    throw new UsageError(`${path} ${what}; name a file that "plandrift corrections --export" wrote`, {
      cause: error,
    })
  }
  const { applyCorrections } = await import('../../corrections.ts')
  try {
    const applied = await applyCorrections(store, file, { now })
    await tellCorrected(io, store, applied, options.json === true)
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${path}: ${error.message}`, { cause: error })
    throw error
  }
}

async function runList(io: Io, store: Store, options: Options): Promise<void> {
  const { editionNamed, listCorrections } = await import('../../corrections.ts')
  const filter: CorrectionFilter = {
    ...(options.kind === undefined ? {} : { kinds: [options.kind] }),
    ...(options.edition === undefined
      ? {}
      : { editionId: (await editionNamed(store, options.edition)).editionId }),
    ...(options.undone ? { undone: true } : {}),
  }
  const plans = options.plan === undefined ? undefined : await planIdsNamed(store, options.plan)
  const listed = (await listCorrections(store, filter)).filter(
    ({ planId }) => plans === undefined || (planId !== null && plans.includes(planId)),
  )
  if (options.json) {
    printJson(
      io,
      listed.map(({ correction, ...more }) => ({ ...correction, ...more })),
    )
  } else if (listed.length === 0) io.out('Nothing was said.\n')
  else for (const each of listed) tell(io, each)
}

function tell(io: Io, { correction, about }: ListedCorrection): void {
  const { correctionId, kind, reason, by, at, undoneAt, undoneBy } = correction
  const width = tableWidth(io)
  const undone =
    undoneAt === null ? '' : `; taken back by ${undoneBy ?? 'somebody'} on ${plainDay(undoneAt.slice(0, 10))}`
  io.out(`${wrap(`${correctionId}  ${kind}: ${visibleLine(about)}`, width)}\n`)
  io.out(`${wrap(visibleLine(`${by} on ${plainDay(at.slice(0, 10))}: ${reason}${undone}`), width, '  ')}\n`)
}
