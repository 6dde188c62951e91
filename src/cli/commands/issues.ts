import { Command, Option } from 'commander'
import { ISSUE_CODES, type IssueCode, type RowOf, SEVERITIES, type Severity } from '../../model/index.ts'
import { counted } from '../../report/index.ts'
import type { Store } from '../../store/index.ts'
import { foldForComparison } from '../../util/text.ts'
import { visibleLine } from '../../util/visible.ts'
import { type Io, printJson, styled, tableWidth, wrap } from '../io.ts'
import { countIssues, issueCountLines } from '../issue-counts.ts'
import { dbOption, jsonOption } from '../options.ts'
import { planIdsNamed } from '../plans-named.ts'

type Options = {
  db: string
  code?: IssueCode[]
  severity?: Severity[]
  file?: string
  plan?: string
  counts?: true
  json?: true
}

/** `plandrift issues` */
export function issuesCommand(io: Io): Command {
  return new Command('issues')
    .description('List what was doubtful or could not be read, each with its file and place.')
    .addOption(dbOption())
    .addOption(new Option('--code <code...>', 'only issues of this kind').choices(Object.keys(ISSUE_CODES)))
    .addOption(new Option('--severity <severity...>', 'only these').choices(SEVERITIES))
    .option('--file <words>', 'only those of files whose name has these words')
    .option(
      '--plan <words>',
      'only those of plans whose title or body has these words (or the plan of this id)',
    )
    .option('--counts', 'only how many there are of each kind, and in which files')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  plandrift issues --counts
  plandrift issues --severity warning error --file march
  plandrift issues --code date-doubtful --plan "early help" --json`,
    )
    .action((options: Options) => runIssues(io, options))
}

async function runIssues(io: Io, options: Options): Promise<void> {
  const { openStore } = await import('../../store/index.ts')
  const store = await openStore(options.db, { readonly: true })
  try {
    await store.snapshot(async () => {
      const issues = await findIssues(store, options)
      if (options.counts) {
        const counts = countIssues(
          issues.map(({ code, edition_id, source_file }) => ({
            code: code as IssueCode,
            editionId: edition_id,
            file: source_file,
          })),
        )
        if (options.json) printJson(io, counts)
        else io.out(`${[...issueCountLines(io, counts), totalOf(issues)].join('\n')}\n`)
      } else if (options.json) printJson(io, issues)
      else {
        for (const issue of issues) tellIssue(io, issue)
        io.out(`${totalOf(issues)}\n`)
      }
    })
  } finally {
    await store.close()
  }
}

/** The issues that were asked for, with the file of each and the place of its edition, file by file. */
async function findIssues(store: Store, { code, severity, file, plan }: Options) {
  const sought = foldForComparison(file ?? '')
  const planIds = plan === undefined ? undefined : await planIdsNamed(store, plan)
  const editions = (await store.rows('editions', planIds === undefined ? {} : { plan_id: planIds })).filter(
    ({ source_file }) => foldForComparison(source_file).includes(sought),
  )
  const ofEdition = new Map(editions.map((edition) => [edition.edition_id, edition]))
  const rows = await store.rows('issues', {
    ...(code === undefined ? {} : { code }),
    ...(severity === undefined ? {} : { severity }),
  })
  return rows
    .flatMap((issue) => {
      const edition = ofEdition.get(issue.edition_id)
      return edition ? [{ ...issue, plan_id: edition.plan_id, source_file: edition.source_file }] : []
    })
    .sort((a, b) => order(a.source_file, b.source_file) || order(a.edition_id, b.edition_id) || a.seq - b.seq)
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type FoundIssue = RowOf<'issues'> & { plan_id: string | null; source_file: string }

function totalOf(issues: readonly FoundIssue[]): string {
  if (issues.length === 0) return 'There is no such issue in the database.'
  const bySeverity = SEVERITIES.toReversed().flatMap((severity) => {
    const count = issues.filter((issue) => issue.severity === severity).length
    return count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${severity}`]
  })
  const files = new Set(issues.map(({ edition_id }) => edition_id)).size
  return `${counted(issues.length, 'issue')} in ${counted(files, 'file')}: ${bySeverity.join(', ')}.`
}

function tellIssue(io: Io, issue: FoundIssue): void {
  const { severity, code, source_file, page, action_id, message, text } = issue
  const place = [
    source_file,
    ...(page === null ? [] : [`page ${page}`]),
    ...(action_id === null ? [] : [action_id]),
  ]
  const width = tableWidth(io)
  io.out(`${wrap(`${styled(io, 'bold', `${severity} ${code}`)}  ${visibleLine(place.join(', '))}`, width)}\n`)
  io.out(`${wrap(visibleLine(message), width, '  ')}\n`)
  // Most sentences quote the words that they are about.
  if (text !== null && !message.includes(text)) io.out(`${wrap(`"${visibleLine(text)}"`, width, '  ')}\n`)
}
