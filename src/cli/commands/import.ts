import { availableParallelism } from 'node:os'
import { Command, Option } from 'commander'
import type { IssueCode, OcrChoice } from '../../model/index.ts'
import type { Ingestion, Reconciliation } from '../../pipeline.ts'
import type { Store } from '../../store/index.ts'
import { visibleLine } from '../../util/visible.ts'
import { type Io, printJson } from '../io.ts'
import { countIssues, type IssueCount, issueCountLines } from '../issue-counts.ts'
import { countingNumber, dbOption, jsonOption, maxPagesOption, ocrOption } from '../options.ts'
import { fileProgress } from '../progress.ts'

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
  json?: true
}

/** `plandrift import PATH...` */
export function importCommand(io: Io): Command {
  return new Command('import')
    .description('Read files and folders into the database, then follow every action through the editions.')
    .argument('<path...>', 'files and folders')
    .addOption(dbOption())
    .addOption(
      new Option('--jobs <number>', 'files read at once')
        .argParser(countingNumber)
        .default(availableParallelism(), 'one a processor'),
    )
    .option('--plan <name>', 'the title of the plan that all the files are editions of')
    .option('--body <name>', 'whose plan it is')
    .option('--dated <date>', 'the date of the edition, as a person writes it')
    .option('--columns <file>', 'a table (plan, header, role) that tells what columns mean')
    .option('--password <password>', 'opens encrypted files')
    .addOption(
      new Option(
        '--time-limit <seconds>',
        'processor time that a small file may take; a large one may take more',
      ).argParser(countingNumber),
    )
    .addOption(
      new Option('--memory-limit <megabytes>', 'memory that a file may take').argParser(countingNumber),
    )
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
    .action((paths: string[], options: Options) => runImport(io, paths, options))
}

async function runImport(io: Io, paths: readonly string[], options: Options): Promise<void> {
  const { countFiles, ingest, reconcile } = await import('../../pipeline.ts')
  const { openStore } = await import('../../store/index.ts')
  const store = await openStore(options.db)
  try {
    const { ingested, reconciled } = await io.interruptible(async (signal) => {
      const progress = fileProgress(io, io.noteTerminal ? await countFiles(paths) : 0)
      try {
        const ingested = await ingest(paths, store, {
          told: {
            ...(options.plan === undefined ? {} : { plan: options.plan }),
            ...(options.body === undefined ? {} : { body: options.body }),
            ...(options.dated === undefined ? {} : { dated: options.dated }),
          },
          ...(options.password === undefined ? {} : { password: options.password }),
          ...(options.columns === undefined ? {} : { columnsFile: options.columns }),
          scans: {
            ocr: options.ocr,
            ...(options.maxPages === undefined ? {} : { maxPages: options.maxPages }),
          },
          jobs: options.jobs,
          limits: {
            ...(options.timeLimit === undefined ? {} : { seconds: options.timeLimit }),
            ...(options.memoryLimit === undefined ? {} : { megabytes: options.memoryLimit }),
          },
          now: io.now().toISOString(),
          signal,
          onFile: ({ file }, done) => progress.file(visibleLine(file), done),
          onScan: (file, page, of) => progress.scan(visibleLine(file), page, of),
        })
        return { ingested, reconciled: ingested.interrupted ? null : await reconcile(store) }
      } finally {
        progress.stop()
      }
    })
    for (const { file, outcome, message } of ingested.files) {
      if (outcome === 'refused' || outcome === 'removed') {
        io.note(`${outcome} ${visibleLine(file)}: ${visibleLine(message ?? '')}\n`)
      }
    }
    const issues = await issuesOf(store, ingested, reconciled)
    if (options.json) printJson(io, { ...ingested, issues, reconciled })
    else io.out(summary(io, ingested, issues, reconciled))
    if (ingested.interrupted) {
      io.note(
        `Stopped. What is named above is stored in ${options.db}; run the same command again to finish.\n`,
      )
      io.status = 130
    } else if (ingested.files.some(({ outcome }) => outcome === 'refused')) io.status = 1
  } finally {
    await store.close()
  }
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
