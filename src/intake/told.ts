import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { SourceError, type Told } from '../model/index.ts'
import { PLANS_FILE } from './find-files.ts'

type PlansFile = Map<string, Told>

const COLUMNS = ['file', 'body', 'plan', 'dated']

async function readPlansFile(folder: string): Promise<PlansFile> {
  const path = join(folder, PLANS_FILE)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map()
    throw new SourceError(
      'no-permission',
      `${path} cannot be read; it tells which plan each file beside it is`,
    )
  }
  let rows: Record<string, string>[]
  try {
    rows = parse(text, {
      bom: true,
      columns: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    })
  } catch (error) {
    throw new SourceError(
      'damaged',
      `${path} is not a table of comma-separated values: ${(error as Error).message}`,
    )
  }
  const unknown = Object.keys(rows[0] ?? {}).filter((name) => !COLUMNS.includes(name))
  if (rows.length > 0 && (unknown.length > 0 || !('file' in rows[0]!))) {
    throw new SourceError(
      'damaged',
      `${path} must have the columns ${COLUMNS.join(', ')} (only file is required)`,
    )
  }
  return new Map(
    rows.map(({ file, body, plan, dated }) => [
      (file ?? '').normalize(),
      { ...(body ? { body } : {}), ...(plan ? { plan } : {}), ...(dated ? { dated } : {}) },
    ]),
  )
}

/**
 * What is told of files in the `plans.csv` beside them (columns file, body, plan, dated). Each folder's file is
 * read once. A `plans.csv` that cannot be read refuses the files beside it: its author meant it to be heeded.
 */
export class ToldFiles {
  private readonly byFolder = new Map<string, Promise<PlansFile>>()

  /** Throws SourceError where the `plans.csv` beside the file cannot be read. */
  async of(path: string): Promise<Told> {
    const folder = dirname(path)
    let plans = this.byFolder.get(folder)
    if (!plans) {
      plans = readPlansFile(folder)
      this.byFolder.set(folder, plans)
    }
    return (await plans).get(basename(path).normalize()) ?? {}
  }
}
