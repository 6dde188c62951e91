import { spawn } from 'node:child_process'
import { join } from 'node:path'
import SqliteDriver from 'better-sqlite3'

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')

/** How a run of the command ended. */
export interface Run {
  status: number | null
  out: string
  notes: string
}

/** A run that goes on; `kill` ends it without a word. */
export interface Running {
  ended: Promise<Run>
  kill(): void
}

/** Starts `plandrift` as a person would; a run that takes longer than `seconds` is ended, with status null. */
export function start(args: readonly string[], seconds: number): Running {
  const child = spawn(process.execPath, [MAIN, ...args], { timeout: seconds * 1000, killSignal: 'SIGKILL' })
  let out = ''
  let notes = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    notes += text
  })
  const ended = new Promise<Run>((resolve) => {
    child.on('close', (status) => resolve({ status, out, notes }))
  })
  return { ended, kill: () => void child.kill('SIGKILL') }
}

/** What must hold for every database, whatever was imported; each breach as a sentence. */
export function breachesOf(file: string): string[] {
  const db = new SqliteDriver(file, { readonly: true })
  try {
    const count = (sql: string): number => db.prepare(sql).pluck().get() as number
    const never: Record<string, string> = {
      'editions without an action':
        'SELECT count(*) FROM editions WHERE NOT EXISTS (SELECT 1 FROM actions WHERE actions.edition_id = editions.edition_id)',
      'editions whose count of actions is wrong':
        'SELECT count(*) FROM editions e WHERE actions <> (SELECT count(*) FROM actions a WHERE a.edition_id = e.edition_id)',
      'actions without an edition':
        'SELECT count(*) FROM actions WHERE edition_id NOT IN (SELECT edition_id FROM editions)',
      'actions without words': "SELECT count(*) FROM actions WHERE trim(action) = ''",
      'dates that end before they begin': 'SELECT count(*) FROM action_dates WHERE latest < earliest',
      'dates of no action':
        'SELECT count(*) FROM action_dates WHERE action_id NOT IN (SELECT action_id FROM actions)',
      'cells of no action':
        'SELECT count(*) FROM cells WHERE action_id NOT IN (SELECT action_id FROM actions)',
      'links to no action':
        'SELECT count(*) FROM links WHERE to_action_id NOT IN (SELECT action_id FROM actions) OR from_action_id NOT IN (SELECT action_id FROM actions)',
    }
    const sound = db.pragma('integrity_check', { simple: true })
    return [
      ...(sound === 'ok' ? [] : [`the database is not sound: ${String(sound)}`]),
      ...((db.pragma('foreign_key_check') as unknown[]).length > 0 ? ['a key leads nowhere'] : []),
      ...Object.entries(never).flatMap(([what, sql]) => (count(sql) > 0 ? [`there are ${what}`] : [])),
    ]
  } finally {
    db.close()
  }
}
