import { readFile } from 'node:fs/promises'
import { Argument, Command } from 'commander'
import { type Decision, type RowOf, UsageError } from '../../model/index.ts'
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
    const { reconcile } = await import('../../pipeline.ts')
    // What a killed run left undone says which plan an action is of.
    if (isPair && (await store.unfinished()).editionIds.length > 0) await reconcile(store)
    const decisions = isPair
      ? [await decisionFrom(io, store, pair, options)]
      : await decisionsIn(options.apply!)
    await store.addDecisions(decisions)
    const { relinked, issues } = await reconcile(store)
    const notKept = issues.filter(({ code }) => code === 'decision-not-kept').map(({ message }) => message)
    report(
      io,
      options,
      { decisions: decisions.length, relinked, notKept },
      `${counted(decisions.length, 'decision')} stored; ${counted(relinked, 'plan')} linked anew.`,
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

async function decisionFrom(io: Io, store: Store, pair: Pair, options: Options): Promise<Decision> {
  const { from, to, ruling } = pair
  if (to === undefined || ruling === undefined) throw new UsageError('name two actions and a ruling')
  if (!options.reason || !options.by) {
    throw new UsageError('a decision needs --reason and --by, for those who ask about it later')
  }
  const [earlier, later] = await inTime(store, from!, to)
  return {
    fromActionId: earlier,
    toActionId: later,
    ruling,
    reason: options.reason,
    decidedBy: options.by,
    at: io.now().toISOString(),
  }
}

/** The two actions as their editions follow each other, whichever was named first. */
async function inTime(store: Store, one: string, other: string): Promise<[earlier: string, later: string]> {
  const actions = await store.rows('actions', { action_id: [one, other] })
  const [first, second] = [one, other].map((id) => {
    const action = actions.find(({ action_id }) => action_id === id)
    if (!action) throw new UsageError(`there is no action ${id}; "plandrift links" lists them with their ids`)
    return action
  }) as [RowOf<'actions'>, RowOf<'actions'>]
  if (first.edition_id === second.edition_id) {
    throw new UsageError('the two actions must stand in two editions')
  }
  if (first.plan_id !== second.plan_id) {
    throw new UsageError(
      'the two actions stand in two plans; tell first that their files are of one, with "plandrift import FILE... --plan NAME --body BODY"',
    )
  }
  // Both are of a plan: what was left undone has been reconciled.
  const inOrder = (await store.editionsOfPlan(first.plan_id!)).map(({ edition_id }) => edition_id)
  return inOrder.indexOf(first.edition_id) > inOrder.indexOf(second.edition_id) ? [other, one] : [one, other]
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
