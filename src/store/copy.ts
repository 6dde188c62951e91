import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { CONTRACT, STAR, UsageError } from '../model/index.ts'
import { withoutPassword } from '../util/database-address.ts'
import { type Database, openDatabase, queries } from './database.ts'
import type { Row } from './dialect.ts'
import { type StoredTables, TABLES } from './tables.ts'

/** Rows that are written at once. */
const AT_ONCE = 2_000

/** A table, or relation of the contract, that is the same in both databases. */
export type CopiedRelation = { relation: string; rows: number }

/** What was found alike, and the first difference: one sentence. */
export type Copied = { compared: CopiedRelation[]; difference: string | null }

/**
 * Copies a whole database into an empty one, of whatever kind either is: ids, Decisions and Corrections as they are, from
 * one state and in one transaction. Then compares table by table and relation by relation, and tells in one sentence where
 * they differ. Throws UsageError where the target holds something. `onRelation` hears of each table that is copied, and of each
 * relation that was compared.
 */
export async function copyDatabase(
  from: string,
  to: string,
  onRelation: (doing: 'copied' | 'compared', relation: CopiedRelation) => void = () => {},
): Promise<Copied> {
  if (from === to) throw new UsageError('a database cannot be copied into itself; name another')
  const source = await openDatabase(from, { readonly: true })
  try {
    const target = await openDatabase(to)
    try {
      return await source.snapshot(async () => {
        await target.write(async () => {
          await refuseFull(target, withoutPassword(to))
          for (const table of TABLES) {
            onRelation('copied', { relation: table, rows: await copyTable(source, target, table) })
          }
          await target.skipNumbers()
        })
        const compared: CopiedRelation[] = []
        for (const relation of new Set([...TABLES, ...[...CONTRACT, ...STAR].map(({ name }) => name)])) {
          const [there, here] = [await digestOf(source, relation), await digestOf(target, relation)]
          if (there.digest !== here.digest) {
            const what =
              there.rows === here.rows ? 'other words' : `${here.rows} rows in place of ${there.rows}`
            const difference = `${relation} has ${what} in ${withoutPassword(to)}; empty that database and copy again`
            return { compared, difference }
          }
          compared.push({ relation, rows: here.rows })
          onRelation('compared', { relation, rows: here.rows })
        }
        return { compared, difference: null }
      })
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

const rowsOf = (db: Database, relation: string): AsyncGenerator<Row> =>
  db.iterate(queries.selectFrom(relation as 'plans').selectAll()) as AsyncGenerator<Row>

async function refuseFull(target: Database, where: string): Promise<void> {
  for (const table of TABLES) {
    if (
      await target.first(
        queries
          .selectFrom(table as 'decisions')
          .select(sql.lit(1).as('row'))
          .limit(1),
      )
    ) {
      throw new UsageError(`${where} holds something already; copy into a database that is new or empty`)
    }
  }
}

async function copyTable(source: Database, target: Database, table: keyof StoredTables): Promise<number> {
  let copied = 0
  let waiting: Row[] = []
  const write = async (): Promise<void> => {
    await target.insert(table, waiting as unknown as StoredTables['decisions'][])
    copied += waiting.length
    waiting = []
  }
  for await (const row of rowsOf(source, table)) {
    waiting.push(row)
    if (waiting.length === AT_ONCE) await write()
  }
  await write()
  return copied
}

/** A fingerprint of rows that does not depend on their order, nor on that of their columns. */
async function digestOf(db: Database, relation: string): Promise<{ rows: number; digest: string }> {
  const sums: [bigint, bigint] = [0n, 0n]
  let rows = 0
  for await (const row of rowsOf(db, relation)) {
    rows += 1
    const hash = createHash('sha256')
    for (const column of Object.keys(row).sort()) hash.update(`${column}\n${wordsOf(row[column])}\n`)
    const bytes = hash.digest()
    sums[0] = BigInt.asUintN(64, sums[0] + bytes.readBigUInt64LE(0))
    sums[1] = BigInt.asUintN(64, sums[1] + bytes.readBigUInt64LE(8))
  }
  return { rows, digest: `${rows} ${sums.join(' ')}` }
}

/** A value as text, apart from every other. A NUL is the sign for what cannot be said, as PostgreSQL has it. */
function wordsOf(value: unknown): string {
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('base64')}`
  return typeof value === 'string' ? `text ${value.replaceAll('\0', '\ufffd')}` : `value ${String(value)}`
}
