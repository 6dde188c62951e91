import { basename, dirname, join } from 'node:path'
import { ROLES, type Role, SourceError, type Told, type ToldColumn } from '../model/index.ts'
import { COLUMNS_FILE, PLANS_FILE } from './find-files.ts'
import { readToldCsv } from './told-csv.ts'

type PlansFile = Map<string, Told>

async function readPlansFile(folder: string): Promise<PlansFile> {
  const rows = await readToldCsv(join(folder, PLANS_FILE), {
    columns: [['file'], ['body'], ['plan'], ['dated']],
    required: ['file'],
    tells: 'which plan each file beside it is',
  })
  return new Map(
    (rows ?? []).map(({ words: { file, body, plan, dated } }) => [
      (file ?? '').normalize(),
      { ...(body ? { body } : {}), ...(plan ? { plan } : {}), ...(dated ? { dated } : {}) },
    ]),
  )
}

const roleCalled = (word: string): Role | undefined => ROLES.find((role) => role === word.toLowerCase())

/**
 * What a person tells of columns in a `columns.csv`: the plan or a pattern of file names, a header, its Role. Null where
 * there is no such file. Throws SourceError, with the line, where a row names no Role or no header.
 */
export async function readColumnsFile(path: string): Promise<ToldColumn[] | null> {
  const rows = await readToldCsv(path, {
    columns: [['plan', 'file', 'pattern', 'plan or file', 'plan or file pattern'], ['header'], ['role']],
    required: ['plan', 'header', 'role'],
    tells: 'what the columns of the files beside it mean',
  })
  return (
    rows?.map(({ line, words: { plan = '', header = '', role = '' } }) => {
      const known = roleCalled(role)
      if (!known) {
        throw new SourceError(
          'damaged',
          `${path}, line ${line}: "${role}" is no role; the roles are ${ROLES.join(', ')}`,
        )
      }
      if (header === '') throw new SourceError('damaged', `${path}, line ${line}: the header is missing`)
      return { pattern: plan === '' ? '*' : plan, header, role: known }
    }) ?? null
  )
}

/**
 * What is told of files in the `plans.csv` (columns file, body, plan, dated) and the `columns.csv` (plan, header, role)
 * beside them. Each folder's files are read once. One that cannot be read refuses the files beside it: its author
 * meant it to be heeded.
 */
export class ToldFiles {
  private readonly plans = new Map<string, Promise<PlansFile>>()
  private readonly columns = new Map<string, Promise<ToldColumn[]>>()

  /** Throws SourceError where a file that tells of it cannot be read. */
  async of(path: string): Promise<Told> {
    const folder = dirname(path)
    const plans = await once(this.plans, folder, () => readPlansFile(folder))
    const columns = await once(
      this.columns,
      folder,
      async () => (await readColumnsFile(join(folder, COLUMNS_FILE))) ?? [],
    )
    const told = plans.get(basename(path).normalize()) ?? {}
    return columns.length === 0 ? told : { ...told, columns }
  }
}

function once<T>(known: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
  const before = known.get(key)
  if (before) return before
  const now = work()
  known.set(key, now)
  return now
}
