import { availableParallelism } from 'node:os'
import { Command, Option } from 'commander'
import { ISSUE_CODES, type IssueCode } from '../../model/index.ts'
import type { Ingestion, Reconciliation } from '../../pipeline.ts'
import { visibleLine } from '../../util/visible.ts'
import { type Io, printJson } from '../io.ts'
import { countingNumber, dbOption, jsonOption } from '../options.ts'
import { fileProgress } from '../progress.ts'

type Options = {
  db: string
  jobs: number
  plan?: string
  body?: string
  dated?: string
  columns?: string
  password?: string
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
  const store = openStore(options.db)
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
          jobs: options.jobs,
          limits: {
            ...(options.timeLimit === undefined ? {} : { seconds: options.timeLimit }),
            ...(options.memoryLimit === undefined ? {} : { megabytes: options.memoryLimit }),
          },
          now: io.now().toISOString(),
          signal,
          onFile: ({ file }, done) => progress.file(visibleLine(file), done),
        })
        return { ingested, reconciled: ingested.interrupted ? null : await reconcile(store) }
      } finally {
        progress.stop()
      }
    })
    for (const { file, outcome, message } of ingested.files) {
      if (outcome === 'refused') io.note(`refused ${visibleLine(file)}: ${visibleLine(message ?? '')}\n`)
    }
    if (options.json) printJson(io, { ...ingested, reconciled })
    else io.out(summary(ingested, reconciled))
    if (ingested.interrupted) {
      io.note(
        `Stopped. What is named above is stored in ${options.db}; run the same command again to finish.\n`,
      )
      io.status = 130
    } else if (ingested.files.some(({ outcome }) => outcome === 'refused')) io.status = 1
  } finally {
    store.close()
  }
}

function summary({ files, actions, issues }: Ingestion, reconciled: Reconciliation | null): string {
  const count = (outcome: string): number => files.filter((file) => file.outcome === outcome).length
  const lines = [
    `Editions: ${count('new')} new, ${count('unchanged')} unchanged, ${count('refused')} refused; ${actions} actions read`,
  ]
  const kinds = Object.entries(issues).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (kinds.length > 0) {
    lines.push('Issues:')
    for (const [code, number] of kinds) {
      lines.push(`  ${String(number).padStart(6)}  ${code}: ${ISSUE_CODES[code as IssueCode][1]}`)
    }
  }
  lines.push(...columnDoubts(files))
  if (reconciled) {
    const { plans, relinked, links, revisions } = reconciled
    lines.push(
      `Plans: ${plans} in the database, ${relinked} linked anew: ${links.accepted} links accepted, ${links.review} for review; ${revisions} date revisions`,
    )
    if (links.review > 0) lines.push('  See the doubtful links with: plandrift links --review')
  }
  return `${lines.join('\n')}\n`
}

/** So many files with doubtful columns are named. */
const MOST_NAMED = 5

function columnDoubts(files: Ingestion['files']): string[] {
  const doubtful = files.filter(({ columnsDoubtful }) => columnsDoubtful).map(({ file }) => visibleLine(file))
  if (doubtful.length === 0) return []
  const subject = doubtful.length === 1 ? '1 file has' : `${doubtful.length} files have`
  const more = doubtful.length > MOST_NAMED ? [`  and ${doubtful.length - MOST_NAMED} more`] : []
  return [
    `${subject} columns that may be misread: plandrift inspect FILE --columns`,
    ...doubtful.slice(0, MOST_NAMED).map((file) => `  ${file}`),
    ...more,
  ]
}
