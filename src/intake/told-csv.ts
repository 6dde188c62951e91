import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { SourceError } from '../model/index.ts'

/** How a table that a person wrote must look. */
export interface CsvForm {
  /** Columns it may have; the first of each list is its name, the others are taken for it. */
  columns: readonly (readonly [name: string, ...others: string[]])[]
  /** Columns it must have. */
  required: readonly string[]
  /** What the file tells, for the sentence where it cannot be read. */
  tells: string
}

/** One row: its line in the file, and its words by column. */
export type CsvRow = { line: number; words: Record<string, string> }

async function readText(path: string, tells: string): Promise<string | null> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new SourceError('no-permission', `${path} cannot be read; it tells ${tells}`)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SourceError('damaged', `${path} is not written in UTF-8; save it as "CSV UTF-8" and try again`)
  }
}

/**
 * Reads a table of comma-separated values that a person wrote; null where there is no such file. Throws SourceError, in
 * one sentence that names the file, where it cannot be read, is no such table, or has other columns than it may.
 */
export async function readToldCsv(
  path: string,
  { columns, required, tells }: CsvForm,
): Promise<CsvRow[] | null> {
  const text = await readText(path, tells)
  if (text === null) return null
  let rows: { record: Record<string, string>; info: { lines: number } }[]
  const nameOf = (printed: string): string =>
    columns.find((names) => names.some((name) => name === printed.trim().toLowerCase()))?.[0] ??
    printed.trim()
  try {
    rows = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map(nameOf),
      trim: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as typeof rows
  } catch (error) {
    throw new SourceError(
      'damaged',
      `${path} is not a table of comma-separated values: ${(error as Error).message}`,
    )
  }
  const found = Object.keys(rows[0]?.record ?? {})
  const known = columns.map(([name]) => name)
  const missing = required.some((name) => !found.includes(name))
  if (rows.length > 0 && (missing || found.some((name) => !known.includes(name)))) {
    const optional = known.filter((name) => !required.includes(name))
    const rest = optional.length === 0 ? '' : ` (${optional.join(', ')} may be left out)`
    throw new SourceError('damaged', `${path} must have the columns ${known.join(', ')}${rest}`)
  }
  return rows.map(({ record, info }) => ({ line: info.lines, words: record }))
}
