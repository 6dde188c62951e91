/**
 * Audit, report and export of 1,000,000 actions, on SQLite and on PostgreSQL: seconds, peak memory and bytes printed of
 * each command in a process of its own. A few plans are read as always; then everything that is stored is doubled in the
 * database, under other ids, until there are enough (`BENCH_DOUBLINGS=3` for fewer). `BENCH_ON=sqlite` for one of the two.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import { Client } from 'pg'
import { ingest, reconcile } from '../../src/pipeline.ts'
import { openStore } from '../../src/store/index.ts'
import { TABLES } from '../../src/store/tables.ts'
import { startPostgres } from '../servers/postgres.ts'
import { writePlans } from './generate.ts'

/** 33 files of 60 actions, doubled nine times, are a little more than a million actions. */
const [FILES, DOUBLINGS] = [33, Number(process.env['BENCH_DOUBLINGS'] ?? 9)]

/** No command may take longer; one that does is ended, and that is told. */
const MOST_SECONDS = Number(process.env['BENCH_SECONDS'] ?? 1_800)

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')

/** What is measured; `{out}` stands for a new path. */
const COMMANDS: readonly (readonly string[])[] = [
  ['plans'],
  ['audit'],
  ['audit', '--json'],
  ['audit', '--by', 'revisions', '--format', 'csv'],
  ['report', '--out', '{out}.html'],
  ['report', '--out', '{out}.html', '--plan', '{plan}'],
  ['export', '--out', '{out}'],
  ['export', '--out', '{out}', '--format', 'parquet', '--star'],
]

/** Asks one statement of a database, and gives back its rows. */
type Ask = (sql: string) => Promise<Record<string, unknown>[]>

/** Prints a line a command and database. */
export async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'plandrift-bench-'))
  const only = process.env['BENCH_ON']
  try {
    await writePlans(join(folder, 'plans'), FILES)
    if (only !== 'postgres') await onSqlite(folder)
    if (only !== 'sqlite') await onPostgres(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function onSqlite(folder: string): Promise<void> {
  const file = join(folder, 'plans.db')
  await fill(file, folder)
  const driver = new SqliteDriver(file)
  driver.pragma('synchronous = OFF')
  const ask: Ask = async (sql) => {
    const statement = driver.prepare(sql)
    if (statement.reader) return statement.all() as Record<string, unknown>[]
    statement.run()
    return []
  }
  await double(ask, (table) => `SELECT name FROM pragma_table_info('${table}')`)
  driver.close()
  await measure('SQLite', file, folder)
}

async function onPostgres(folder: string): Promise<void> {
  const server = await startPostgres()
  if (server === null) {
    console.log('PostgreSQL is not installed.')
    return
  }
  try {
    await fill(server.address, folder)
    const client = new Client({
      connectionString: server.address,
      // Keys hold as they did: what is doubled is checked already.
      options: '-c search_path=plandrift -c session_replication_role=replica',
    })
    await client.connect()
    await double(
      async (sql) => (await client.query(sql)).rows,
      (table) =>
        `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'plandrift' AND table_name = '${table}'`,
    )
    await client.query('VACUUM ANALYZE')
    await client.end()
    await measure('PostgreSQL', server.address, folder)
  } finally {
    server.stop()
  }
}

/** Reads the plans into an empty database. */
async function fill(where: string, folder: string): Promise<void> {
  const store = await openStore(where)
  await ingest([join(folder, 'plans')], store, { now: new Date().toISOString() })
  await reconcile(store)
  await store.close()
}

const ACTION_NUMBERS: ReadonlySet<string> = new Set(['action_no', 'from_no', 'to_no', 'of_no'])
const EDITION_NUMBERS = /^(?:edition|same_as|from_edition|to_edition|earlier|later)_no$/
const IDS: ReadonlySet<string> = new Set(['edition_id', 'plan_id', 'thread_id', 'action_id', 'body', 'area'])
const NAMES: ReadonlySet<string> = new Set(['plan_names', 'thread_names'])

/** Doubles all rows, again and again: each time under numbers and names of their own. */
async function double(ask: Ask, columnsOf: (table: string) => string): Promise<void> {
  // What a file was read as is neither audited nor exported.
  const tables = TABLES.filter((table) => table !== 'read_documents')
  for (let round = 1; round <= DOUBLINGS; round += 1) {
    const letter = String.fromCodePoint(96 + round)
    const [last] = await ask(
      'SELECT (SELECT max(edition_no) FROM read_editions) AS editions, (SELECT max(action_no) FROM read_actions) AS actions',
    )
    const other = (table: string, column: string): string => {
      if (ACTION_NUMBERS.has(column)) return `"${column}" + ${String(last!['actions'])}`
      if (EDITION_NUMBERS.test(column)) return `"${column}" + ${String(last!['editions'])}`
      if (column === 'sha256') return `substr(sha256, 1, ${round - 1}) || 'x' || substr(sha256, ${round + 1})`
      const isName = column === 'name' && NAMES.has(table)
      return isName || IDS.has(column) ? `"${column}" || '${letter}'` : `"${column}"`
    }
    for (const table of tables) {
      const columns = (await ask(columnsOf(table))).map(({ name }) => String(name))
      const [names, others] = [
        columns.map((column) => `"${column}"`),
        columns.map((column) => other(table, column)),
      ]
      await ask(`INSERT INTO ${table} (${names.join(', ')}) SELECT ${others.join(', ')} FROM ${table}`)
    }
  }
}

async function measure(name: string, db: string, folder: string): Promise<void> {
  const store = await openStore(db, { readonly: true })
  const [plan] = await store.rows('plans')
  await store.close()
  console.log(`\n${name}\n   seconds   peak MB   printed MB   status   command`)
  for (const [at, command] of COMMANDS.entries()) {
    const out = join(folder, `out-${at}`)
    const words = command.map((word) => word.replace('{out}', out).replace('{plan}', plan?.plan_id ?? ''))
    const { seconds, megabytes, printed, status, error } = await run(db, words)
    const cells = [seconds.toFixed(1).padStart(10), megabytes.toFixed(0).padStart(9)]
    const rest = [(printed / 1e6).toFixed(1).padStart(12), String(status ?? 'ended').padStart(8)]
    console.log([...cells, ...rest, `  ${command.join(' ')}`].join(' '))
    if (error !== '') console.log(`             ${error.trim()}`)
    await rm(out, { recursive: true, force: true })
    await rm(`${out}.html`, { force: true })
  }
}

async function run(db: string, words: readonly string[]) {
  const began = performance.now()
  const child = spawn(process.execPath, [MAIN, ...words], {
    env: { ...process.env, PLANDRIFT_DB: db },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [printed, error, megabytes] = [0, '', 0]
  child.stdout.on('data', (bytes: Buffer) => {
    printed += bytes.length
  })
  child.stderr.on('data', (bytes: Buffer) => {
    error = (error + bytes.toString()).slice(-1_000)
  })
  const late = setTimeout(() => child.kill('SIGKILL'), MOST_SECONDS * 1_000)
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child))
  }, 100)
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(look)
  clearTimeout(late)
  return { seconds: (performance.now() - began) / 1000, megabytes, printed, status, error }
}

/** The most memory that a running process ever had in hand, in megabytes; 0 where the system does not tell. */
function peakOf({ pid }: ChildProcess): number {
  let status = ''
  try {
    status = readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    // It has ended, or there is no /proc.
  }
  return Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024
}
