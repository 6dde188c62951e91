/**
 * `npm run evaluate cases`: the small inputs that go wrong, of ../shared/cases, where that folder is at hand. What
 * each `expected.md` says and a machine can check is read from it: how many records, threads, editions; dates;
 * quoted words; statuses; sizes of tables; that a doubt is said; of hostile files, that reading ends.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { inspectFile } from '../../src/inspect-file.ts'
import { ingest, reconcile } from '../../src/pipeline.ts'
import { wholeTables } from '../../src/report/index.ts'
import { openStore } from '../../src/store/index.ts'
import { foldForComparison } from '../../src/util/text.ts'
import { type Check, checksOf, tableChecksOf } from './expected-text.ts'
import { type StageReport, Tallies } from './report.ts'

const CASES = join(import.meta.dirname, '..', '..', '..', 'shared', 'cases')
const MAIN = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')
const KINDS = ['columns', 'dates', 'editions', 'layout', 'links', 'rows', 'status', 'tables', 'faults']
/** Seconds of processor time in which a hostile file is to be read or refused: a busy machine takes no more of them. */
const PATIENCE = 15
/** Seconds by the clock after which a process that does nothing is given up. */
const LONGEST_WAIT = 150

export async function evaluate(): Promise<StageReport> {
  if (!existsSync(CASES)) return { stage: 'cases', rows: [], notes: [], skipped: [''] }
  const tallies = new Tallies()
  const notes: string[] = []
  for (const kind of KINDS) {
    for (const name of readdirSync(join(CASES, kind)).sort()) {
      const folder = join(CASES, kind, name)
      for (const { what, holds } of await checksIn(kind, folder)) {
        tallies.of(kind).add({ right: holds ? 1 : 0, given: 1, expected: 1 })
        if (!holds) notes.push(`${kind}/${name}: ${what}`)
      }
    }
  }
  return { stage: 'cases', rows: tallies.rows(), notes }
}

async function checksIn(kind: string, folder: string): Promise<Check[]> {
  if (kind === 'faults') return faultChecks(folder)
  const expected = readFileSync(join(folder, 'expected.md'), 'utf8')
  return kind === 'tables' ? tableChecks(folder, expected) : readingChecks(folder, expected)
}

/** The inputs of a case, also in folders inside it. */
const inputsIn = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? inputsIn(path) : name === 'expected.md' ? [] : [path]
    })

/** What reading, grouping and linking the inputs gives, held against what is expected. */
async function readingChecks(folder: string, expected: string): Promise<Check[]> {
  const store = await openStore(':memory:')
  try {
    const { files } = await ingest(inputsIn(folder), store, { jobs: 1, now: '2026-11-22T17:00:00.000Z' })
    await reconcile(store)
    const rows = await Promise.all([
      store.rows('editions', {}),
      store.rows('actions', {}),
      store.rows('threads', {}),
      store.rows('issues', {}),
      store.rows('action_dates', {}),
      store.rows('cells', {}),
    ])
    const [editions, actions, threads, issues, dates, cells] = rows
    return checksOf(expected, {
      counts: {
        record: actions.length,
        action: actions.length,
        task: actions.length,
        thread: threads.length,
        edition: editions.filter(({ same_as }) => same_as === null).length,
      },
      dates: new Set([...editions, ...actions, ...dates].flatMap((row) => Object.values(row).map(String))),
      words: foldForComparison(
        [...editions, ...actions, ...cells, ...files.map(({ message }) => ({ message }))]
          .flatMap((row) => Object.values(row))
          .join(' | '),
      ),
      statuses: new Map(
        actions.map(({ status, status_text }) => [foldForComparison(status_text ?? ''), status]),
      ),
      doubts: issues.filter(({ severity }) => severity !== 'info').length,
    })
  } finally {
    await store.close()
  }
}

/** The tables that a person sees in the inputs, held against what is expected. */
async function tableChecks(folder: string, expected: string): Promise<Check[]> {
  const tables: string[][][] = []
  const failures: Check[] = []
  for (const path of inputsIn(folder).filter((each) => each.endsWith('.pdf'))) {
    try {
      const { stitched } = await inspectFile(path, readFileSync(path), { ignoreTags: true })
      tables.push(...wholeTables(stitched).map(({ rows }) => rows))
    } catch (error) {
      // A case that breaks the reader is a case that fails; the others are still to be tried.
      failures.push({ what: `${basename(path)}: ${String(error)}`, holds: false })
    }
  }
  return [...failures, ...tableChecksOf(expected, tables)]
}

/**
 * The inputs of a case are read or refused in time, with a reason of our own, and the process ends. Each case runs in a
 * process of its own: what breaks it is not to break the evaluation.
 */
function faultChecks(folder: string): Check[] {
  const scratch = mkdtempSync(join(tmpdir(), 'plandrift-cases-'))
  try {
    return inputsIn(folder).map((path, index) => {
      const limited = ['-c', `ulimit -t ${PATIENCE}; exec "$@"`, 'sh', process.execPath]
      const command = [MAIN, 'import', path, '--jobs', '1', '--db', join(scratch, `${index}.db`)]
      const { status, signal, stderr, stdout } = spawnSync('sh', [...limited, ...command], {
        timeout: LONGEST_WAIT * 1000,
        killSignal: 'SIGKILL',
        encoding: 'utf8',
      })
      const said = `${stdout}${stderr}`
      const isOwn = (status === 0 || status === 1) && !/unexpectedly|took longer/.test(said)
      const end = signal
        ? `was not done in ${PATIENCE} seconds of processor time`
        : `status ${status}: ${said.slice(0, 200)}`
      return { what: `${basename(path)} ${end}`, holds: isOwn }
    })
  } finally {
    rmSync(scratch, { recursive: true })
  }
}
