import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Command, Option } from 'commander'
import { type IssueCode, type OcrChoice, UsageError } from '../../model/index.ts'
import type { Ingestion, Reconciliation } from '../../pipeline.ts'
import type { QueueState } from '../../queue/index.ts'
import type { Store } from '../../store/index.ts'
import { SPARING } from '../../util/sparing.ts'
import { visibleLine } from '../../util/visible.ts'
import { type Io, printJson } from '../io.ts'
import { countIssues, type IssueCount, issueCountLines } from '../issue-counts.ts'
import {
  countingNumber,
  dbOption,
  jsonOption,
  limitOptions,
  limitsOf,
  maxPagesOption,
  ocrOption,
} from '../options.ts'
import { fileProgress, fleetProgress } from '../progress.ts'

type Options = {
  db: string
  jobs: number
  plan?: string
  body?: string
  dated?: string
  columns?: string
  password?: string
  ocr: OcrChoice
  maxPages?: number
  timeLimit?: number
  memoryLimit?: number
  queue?: true
  wait: boolean
  json?: true
}

/** `plandrift import PATH...` */
export function importCommand(io: Io): Command {
  const command = new Command('import')
    .description('Read files and folders into the database, then follow every action through the editions.')
    .argument('<path...>', 'files and folders')
    .addOption(dbOption())
    .addOption(
      new Option('--jobs <number>', 'files read, then plans linked at once')
        .argParser(countingNumber)
        .default(availableParallelism(), 'one a processor'),
    )
    .option('--plan <name>', 'the title of the plan that all the files are editions of')
    .option('--body <name>', 'whose plan it is')
    .option('--dated <date>', 'the date of the edition, as a person writes it')
    .option('--columns <file>', 'a table (plan, header, role) that tells what columns mean')
    .option('--password <password>', 'opens encrypted files')
  for (const option of limitOptions()) command.addOption(option)
  return command
    .option('--queue', 'let workers read the files (plandrift worker) and show how far they are')
    .option('--no-wait', 'with --queue: do not wait for the workers')
    .addOption(ocrOption())
    .addOption(maxPagesOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
A file named plans.csv beside the plans (columns file, body, plan, dated) tells the same of each of them;
one named columns.csv (columns plan, header, role) tells what columns of these plans mean.
Bytes that are stored already are left as they are, so that a run that was ended is finished by the next.

Examples:
  plandrift import plans/
  plandrift import --plan "Early Help Plan" --dated "22 March 2011" plans/march.pdf`,
    )
    .action((paths: string[], options: Options) =>
      options.queue ? queueImport(io, paths, options) : runImport(io, paths, options),
    )
}

/** How long a batch waits for another that writes to the same database: a busy machine may hold a small transaction up. */
const PATIENCE_MS = 30_000

async function runImport(io: Io, paths: readonly string[], options: Options): Promise<void> {
  setFlagsFromString(SPARING)
  const { countFiles, importPlans } = await import('../../pipeline.ts')
  const { openStore } = await import('../../store/index.ts')
  const store = await openStore(options.db, { patience: PATIENCE_MS })
  try {
    const { ingestion: ingested, reconciliation: reconciled } = await io.interruptible(async (signal) => {
      const progress = fileProgress(io, io.noteTerminal ? await countFiles(paths) : 0)
      try {
        return await importPlans(paths, store, {
          told: toldBy(options),
          ...(options.password === undefined ? {} : { password: options.password }),
          ...(options.columns === undefined ? {} : { columnsFile: options.columns }),
          scans: scansBy(options),
          jobs: options.jobs,
          limits: limitsOf(options),
          now: io.now().toISOString(),
          signal,
          onFile: ({ file }, done) => progress.file(visibleLine(file), done),
          onStep: (file, step) => progress.step(visibleLine(file), step),
        })
      } finally {
        progress.stop()
      }
    })
    for (const { file, outcome, message } of ingested.files) {
      if (outcome === 'refused' || outcome === 'removed') {
        io.note(`${outcome} ${visibleLine(file)}: ${visibleLine(message ?? '')}\n`)
      }
    }
    const unlinked = (reconciled?.issues ?? []).filter(({ code }) => code === 'plan-not-linked')
    for (const { message } of unlinked) io.note(`${visibleLine(message)}\n`)
    const issues = await issuesOf(store, ingested, reconciled)
    if (options.json) printJson(io, { ...ingested, issues, reconciled })
    else io.out(summary(io, ingested, issues, reconciled))
    if (ingested.interrupted) {
      io.note(
        `Stopped. What is named above is stored in ${store.where}; run the same command again to finish.\n`,
      )
      io.status = 130
    } else if (unlinked.length > 0 || ingested.files.some(({ outcome }) => outcome === 'refused'))
      io.status = 1
  } finally {
    await store.close()
  }
}

/** What the options tell of every file. */
const toldBy = ({ plan, body, dated }: Options) => ({
  ...(plan === undefined ? {} : { plan }),
  ...(body === undefined ? {} : { body }),
  ...(dated === undefined ? {} : { dated }),
})

/** How the options let scans be read. */
const scansBy = ({ ocr, maxPages }: Options) => ({ ocr, ...(maxPages === undefined ? {} : { maxPages }) })

/** Lets workers read the files. What opens them is not told to the queue, which others may look into. */
async function queueImport(io: Io, paths: readonly string[], options: Options): Promise<void> {
  if (options.password !== undefined) {
    throw new UsageError(
      'a password is not put into a queue; give it to the workers: plandrift worker --password',
    )
  }
  if (options.timeLimit !== undefined || options.memoryLimit !== undefined) {
    throw new UsageError(
      'what a file may use is for the workers to say; give --time-limit and --memory-limit to plandrift worker',
    )
  }
  const { enqueue } = await import('../../queue/index.ts')
  const job = {
    told: toldBy(options),
    scans: scansBy(options),
    ...(options.columns === undefined ? {} : { columns: resolve(options.columns) }),
  }
  const { files, refused } = await enqueue(options.db, paths, job, io.now().toISOString())
  for (const { file, message } of refused) io.note(`refused ${visibleLine(file)}: ${visibleLine(message)}\n`)
  if (refused.length > 0) io.status = 1
  const last = options.wait ? await watchFleet(io, options.db) : null
  if (options.json) printJson(io, { files, refused, queue: last })
  else io.out(`Files put into the queue: ${files}${last === null ? '' : `; failed for good: ${last.dead}`}\n`)
  if (last !== null && last.dead > 0) {
    io.note('See what failed, and why, with: plandrift queue\n')
    io.status = 1
  }
}

/** Shows what the workers do until nothing is left to be done, or the user has seen enough. */
async function watchFleet(io: Io, db: string): Promise<QueueState | null> {
  const { watchQueue } = await import('../../queue/index.ts')
  return io.interruptible(async (signal) => {
    let last: QueueState | null = null
    const shows = fleetProgress(io)
    try {
      for await (const state of watchQueue(db, signal)) {
        last = state
        shows.state(state)
      }
    } finally {
      shows.stop()
    }
    if (signal.aborted) io.note('The workers go on; see how far they are with: plandrift queue\n')
    return last
  })
}

/** Issues that say that a column may be misread. */
const COLUMN_DOUBTS: ReadonlySet<IssueCode> = new Set(['column-doubtful', 'table-doubtful', 'told-unused'])

/** The issues of the files that were read and those that reconciling raised, also of files stored before. */
async function issuesOf(
  store: Store,
  { files }: Ingestion,
  reconciled: Reconciliation | null,
): Promise<IssueCount[]> {
  const names = new Map(
    (await store.rows('editions')).map(({ edition_id, source_file }) => [edition_id, source_file]),
  )
  for (const { editionId, file } of files) if (editionId !== undefined) names.set(editionId, file)
  return countIssues([
    ...files.flatMap(({ file, editionId, issues = {} }) =>
      Object.entries(issues).map(([code, count]) => ({
        code: code as IssueCode,
        editionId: editionId!,
        file,
        count,
      })),
    ),
    ...(reconciled?.issues ?? []).map(({ code, editionId }) => ({
      code,
      editionId,
      file: names.get(editionId)!,
    })),
  ])
}

function summary(
  io: Io,
  { files, actions }: Ingestion,
  issues: readonly IssueCount[],
  reconciled: Reconciliation | null,
): string {
  const count = (outcome: string): number => files.filter((file) => file.outcome === outcome).length
  const removed = count('removed')
  const lines = [
    `Editions: ${count('new')} new, ${count('unchanged')} unchanged, ${count('refused')} refused${removed === 0 ? '' : `, ${removed} removed before`}; ${actions} actions read`,
  ]
  if (issues.length > 0) {
    lines.push('Issues (each of them: plandrift issues):', ...issueCountLines(io, issues))
  }
  if (issues.some(({ code }) => COLUMN_DOUBTS.has(code))) {
    lines.push('  See what the columns of a file were taken for with: plandrift inspect FILE --columns')
  }
  if (reconciled) {
    const { plans, relinked, links, revisions } = reconciled
    lines.push(
      `Plans: ${plans} in the database, ${relinked} linked anew: ${links.accepted} links accepted, ${links.review} for review; ${revisions} date revisions`,
    )
    if (links.review > 0) lines.push('  See the doubtful links with: plandrift links --review')
  }
  return `${lines.join('\n')}\n`
}
