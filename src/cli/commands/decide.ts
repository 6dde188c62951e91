import { readFile } from 'node:fs/promises'
import { Argument, Command } from 'commander'
import { type Decision, UsageError } from '../../model/index.ts'
import { counted, writeWhole } from '../../report/index.ts'
import type { Store } from '../../store/index.ts'
import { type Io, printJson } from '../io.ts'
import { dbOption, jsonOption } from '../options.ts'

type Options = {
  db: string
  reason?: string
  by?: string
  export?: string
  apply?: string
  force?: true
  json?: true
}

type Ruling = Decision['ruling']

/** `plandrift decide FROM TO RULING` */
export function decideCommand(io: Io): Command {
  return new Command('decide')
    .description("Give a person's ruling on a pair of actions; it outlives every rerun and re-import.")
    .argument('[from]', 'an action; "plandrift links" lists them with their ids')
    .argument('[to]', 'an action in another edition of the plan')
    .addArgument(new Argument('[ruling]', 'what they are').choices(['same', 'different', 'split', 'merged']))
    .addOption(dbOption())
    .option('--reason <words>', 'why')
    .option('--by <name>', 'who rules')
    .option('--export <file>', 'write every decision to a file')
    .option('--apply <file>', 'take the decisions of a file that --export wrote')
    .option('--force', 'let --export overwrite a file')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  plandrift decide ac_0a1b... ac_2c3d... same --reason "Only reworded" --by "M. Okafor"
  plandrift decide --export decisions.json
  plandrift decide --apply decisions.json --db fresh.db`,
    )
    .action(
      (from: string | undefined, to: string | undefined, ruling: Ruling | undefined, options: Options) =>
        runDecide(io, { from, to, ruling }, options),
    )
}

type Pair = { from: string | undefined; to: string | undefined; ruling: Ruling | undefined }

async function runDecide(io: Io, pair: Pair, options: Options): Promise<void> {
  const { openStore } = await import('../../store/index.ts')
  const isPair = pair.from !== undefined
  if (Number(isPair) + Number(options.export !== undefined) + Number(options.apply !== undefined) !== 1) {
    throw new UsageError('name two actions and a ruling, or --export FILE, or --apply FILE')
  }
  const store = await openStore(options.db, { readonly: options.export !== undefined, existing: isPair })
  try {
    if (options.export !== undefined) {
      const decisions = await store.decisions()
      await writeWhole(options.export, `${JSON.stringify(decisions, null, 2)}\n`, options.force === true)
      report(
        io,
        options,
        { exported: decisions.length },
        `${counted(decisions.length, 'decision')} exported.`,
      )
      return
    }
    const { relinked, issues, count } = isPair
      ? await decidePair(io, store, pair, options)
      : await applyDecisions(store, options.apply!)
    const notKept = issues.filter(({ code }) => code === 'decision-not-kept').map(({ message }) => message)
    report(
      io,
      options,
      { decisions: count, relinked, notKept },
      `${counted(count, 'decision')} stored; ${counted(relinked, 'plan')} linked anew.`,
    )
    for (const message of notKept) io.note(`${message}\n`)
  } finally {
    await store.close()
  }
}

const report = (io: Io, options: Options, result: unknown, sentence: string): void => {
  if (options.json) printJson(io, result)
  else io.out(`${sentence}\n`)
}

async function decidePair(io: Io, store: Store, { from, to, ruling }: Pair, { reason, by }: Options) {
  if (to === undefined || ruling === undefined) throw new UsageError('name two actions and a ruling')
  if (!reason || !by) {
    throw new UsageError('a decision needs --reason and --by, for those who ask about it later')
  }
  const { correct } = await import('../../corrections.ts')
  const request = { kind: 'link', target: from!, value: { to, ruling } } as const
  const { reconciled } = await correct(store, [request], { reason, by, now: io.now().toISOString() })
  return { ...reconciled, count: 1 }
}

async function applyDecisions(store: Store, file: string) {
  const { reconcile } = await import('../../pipeline.ts')
  const decisions = await decisionsIn(file)
  await store.addDecisions(decisions)
  return { ...(await reconcile(store)), count: decisions.length }
}

async function decisionsIn(file: string): Promise<Decision[]> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read; name a file that "plandrift decide --export" wrote`, {
      cause: error,
    })
  }
  const schemas = await import('../../model/schemas.ts')
  try {
    return schemas.Decision.array().parse(JSON.parse(text))
  } catch (error) {
    throw new UsageError(`${file} holds no decisions; name a file that "plandrift decide --export" wrote`, {
      cause: error,
    })
  }
}
