import { type CallRule, rewriteCalls } from './calls.ts'

/**
 * Text is compared byte by byte, as SQLite does it, whatever the server's language: ids are found by their beginnings,
 * and what is in order in one database is in the other.
 */
const TEXT = 'text COLLATE "C"'

const least =
  (name: string): CallRule =>
  (...parts) =>
    parts.length > 1 ? `${name}(${parts.join(',')})` : null

/** SQLite's functions that PostgreSQL has by another name or not at all. */
const CALLS: Readonly<Record<string, CallRule>> = {
  iif: (condition, yes, no) => `CASE WHEN ${condition} THEN ${yes} ELSE ${no} END`,
  min: least('least'),
  max: least('greatest'),
  // What is not there is let through by a check, as in SQLite.
  json_valid: (text) => `json_typeof((${text})::json) <> ''`,
  julianday: (day) => `extract(julian FROM (${day})::date)`,
  date: (day, step) =>
    step?.trim() === "'+1 day'" ? `to_char((${day})::date + 1, 'YYYY-MM-DD') COLLATE "C"` : null,
  strftime: (format, day) => (format === "'%w'" ? `extract(dow FROM (${day})::date)` : null),
  printf: (format, first, second) =>
    format === "'%d/%02d'" ? `(${first} || '/' || lpad((${second})::text, 2, '0')) COLLATE "C"` : null,
  // A comparison is a truth here, no number.
  coalesce: (first, second) =>
    / [<>=]+ /.test(first) && second?.trim() === '0' ? `coalesce(${first}, false)` : null,
}

/** Types and words of SQLite's schema. Order counts. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\) STRICT(?:, WITHOUT ROWID)?;/g, ');'],
  [/\bTEXT\b/g, TEXT],
  [/\bREAL\b/g, 'double precision'],
  [/\bBLOB\b/g, 'bytea'],
  // Others are built on a view that is made anew: it is replaced where its columns stay.
  [/DROP VIEW (\w+); -- columns stay\nCREATE VIEW \1 AS/g, 'CREATE OR REPLACE VIEW $1 AS'],
  [/ - \((\w+ < \d+)\)/g, ' - ($1)::integer'],
  [/(,\s+)(\w+\.\w+) AS (is_\w+)/g, '$1$2 <> 0 AS $3'],
]

/** A migration's SQL for PostgreSQL, from its SQL for SQLite: columns, checks, views and the functions in them. */
export const translated = (sql: string): string =>
  WORDS.reduce((text, [from, to]) => text.replace(from, to), rewriteCalls(sql, CALLS))
