import type { Expression, QueryCompiler } from 'kysely'
import type { StoredTables } from './tables.ts'

/** What a query gives back, a column a key. */
export type Row = Readonly<Record<string, unknown>>

/** The kinds of number that rows are tied together by. */
export type Numbered = 'edition' | 'action'

/** Where statements run: a connection, or one transaction on it. */
export interface Session {
  all(sql: string, parameters: readonly unknown[]): Promise<Row[]>
  run(sql: string, parameters: readonly unknown[]): Promise<void>
  /** Rows one by one, never all in memory. */
  iterate(sql: string, parameters: readonly unknown[]): AsyncGenerator<Row>
  /** Adds many rows; the columns are those of the first. */
  insert<T extends keyof StoredTables>(table: T, rows: readonly StoredTables[T][]): Promise<void>
  /** So many numbers that no row has yet, in rising order. */
  newNumbers(of: Numbered, count: number): Promise<number[]>
  /** Lets new numbers go on after those that rows have, where these came from elsewhere. */
  skipNumbers(): Promise<void>
}

/** One piece of work on one state of the database. */
export interface Transaction extends Session {
  /** Ends it: what it wrote is stored, or forgotten. */
  end(kept: boolean): Promise<void>
}

/**
 * What a write is about. Without `of` nothing else is written meanwhile, by whatever process; with it, only no other
 * write of the same name, where the database can do several at once.
 */
export type WriteOptions = { of?: string }

/** All that differs between the databases that hold a Store. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres'
  /** Words a query in the dialect's SQL. */
  readonly compiler: QueryCompiler
  /** Whether rows come in the order in which they are stored, without being asked. */
  readonly keepsOrder: boolean
  /** Where queries run that are in no transaction. */
  readonly outside: Session
  beginWrite(options: WriteOptions): Promise<Transaction>
  /** Every query of the transaction sees the same state. */
  beginSnapshot(): Promise<Transaction>
  /** The moment at which a statement runs, by the database's own clock: an ISO date-time in UTC. */
  readonly now: Expression<string>
  /** Any number of values as one parameter, so that a statement does not change with their number. */
  listed<T extends 'text' | 'integer'>(
    type: T,
    values: readonly (T extends 'text' ? string : number)[],
  ): Expression<T extends 'text' ? string : number>
  /** Whether a write failed only because another was in its way, so that it may be done again. */
  isConflict(error: unknown): boolean
  /** The StoreError for a person where an error is the database's; any other error is a bug and stays as it is. */
  explained(error: unknown): unknown
  close(): Promise<void>
}

export type OpenOptions = {
  /** Changes nothing, and refuses a file that is not there. */
  readonly?: boolean
  /** Refuses a database that is not there instead of making it; so does `readonly`. */
  existing?: boolean
  /** Milliseconds that a statement waits for another program's transaction on a file; nothing else is done meanwhile. */
  patience?: number
  /** How many pages of 4 kB a file may grow to: a disk of that size, for tests. */
  mostPages?: number
  /** How many connections to a server there may be at once. */
  connections?: number
}
