/** What a column holds. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime' | 'json'

/**
 * A relation as it is written down. A column is `[type, meaning]`; a `?` after the type says that it may be null. Dates are
 * ISO days, date-times ISO in UTC, booleans 0 or 1 in SQLite, JSON is text.
 */
export type WrittenRelation = {
  meaning: string
  key: readonly string[]
  refs: Readonly<Record<string, string>>
  columns: Readonly<Record<string, readonly [`${ColumnType}${'' | '?'}`, string]>>
}

/** How sure a thread is; told wherever threads are. */
export const SURE = [
  'number',
  'How sure it is, 0 to 1: the least of its links (1 where a person decided) and of the readings of its rows.',
] as const
export const UNCONFIRMED = [
  'integer',
  'How many of the links that it rests on are under review: nobody has confirmed them.',
] as const

/** For incremental refresh; told wherever rows are replaced with their plan. */
export const LOADED = [
  'datetime',
  'When the plan of the row was last stored, by the clock of the database: for incremental refresh.',
] as const

export const LOADED_OR_READ = [
  'datetime',
  'When its plan was last stored, or, until it has one, when it was read: for incremental refresh.',
] as const
