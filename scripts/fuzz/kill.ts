import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import { randomFrom } from './mutate.ts'
import { breachesOf, start } from './plandrift.ts'

export interface KillOptions {
  count: number
  seed: number
  /** How many plans are imported. */
  files?: number
  log?: (line: string) => void
}

const FAMILIES = join(import.meta.dirname, '..', '..', 'fixtures', 'families')
const HANG_SECONDS = 300
/** Every so many rounds only one of the two imports is killed; the other must end well. */
const SPARED = 3

/** What a database says, whatever the order in which it came to say it. */
function contentsOf(file: string): string {
  const db = new SqliteDriver(file, { readonly: true })
  try {
    const rows = (sql: string): unknown[] => db.prepare(sql).raw().all()
    return JSON.stringify([
      rows('SELECT edition_id, actions FROM editions ORDER BY 1'),
      rows('SELECT action_id, thread_id, due_on FROM actions ORDER BY 1'),
      rows('SELECT from_action_id, to_action_id, relation, verdict FROM links ORDER BY 1, 2, 3'),
      rows('SELECT thread_id, seq, from_on, to_on, kind FROM revisions ORDER BY 1, 2'),
    ])
  } finally {
    db.close()
  }
}

/**
 * Kills imports at random moments, two at once into one database, and runs a third to the end: what it says must be
 * what an undisturbed import says. Gives what went wrong, one line each.
 */
export async function killImports({ count, seed, files, log = () => {} }: KillOptions): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plandrift-kill-'))
  const failures: string[] = []
  try {
    const inputs = join(folder, 'in')
    mkdirSync(inputs)
    const plans = readdirSync(FAMILIES, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.txt'),
    )
    for (const name of plans.sort().slice(0, files)) {
      cpSync(join(FAMILIES, name), join(inputs, name.replaceAll(/[\\/]/g, '-')))
    }
    const importInto = (db: string) => start(['import', inputs, '--db', db, '--jobs', '2'], HANG_SECONDS)
    const undisturbed = join(folder, 'undisturbed.db')
    const began = Date.now()
    await importInto(undisturbed).ended
    const usual = Date.now() - began
    const wanted = contentsOf(undisturbed)
    const random = randomFrom(seed)
    for (let round = 1; round <= count; round++) {
      const db = join(folder, `${round}.db`)
      const told = (what: string): void => {
        failures.push(`round ${round}: ${what}`)
        log(failures.at(-1)!)
      }
      const [first, second] = [importInto(db), importInto(db)]
      const killAt = async (running: typeof first): Promise<void> => {
        await new Promise((resolve) => setTimeout(resolve, random() * usual * 1.5))
        running.kill()
      }
      const spared = round % SPARED === 0
      await Promise.all([killAt(first), spared ? undefined : killAt(second)])
      const runs = await Promise.all([first.ended, second.ended])
      if (spared && runs[1].status !== 0)
        told(`the other import ended with ${runs[1].status}: ${runs[1].notes.slice(-200)}`)
      const last = await importInto(db).ended
      if (last.status !== 0) told(`the next import ended with ${last.status}: ${last.notes.slice(-200)}`)
      else {
        for (const breach of breachesOf(db)) told(breach)
        if (contentsOf(db) !== wanted) told('the next import does not say what an undisturbed one says')
      }
      for (const suffix of ['', '-wal', '-shm']) rmSync(db + suffix, { force: true })
      log(`round ${round} of ${count}, ${failures.length} failures`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return failures
}
