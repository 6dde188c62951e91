import SqliteDriver from 'better-sqlite3'
import { StoreError } from '../../../model/index.ts'

/** What SQLite's result codes mean to a person; the longest code that fits is taken. Data, not structure. */
const REMEDIES: readonly (readonly [code: string, sentence: (file: string) => string])[] = [
  [
    'SQLITE_BUSY',
    (file) => `${file} is locked by another program; close that program, or wait for it, and run again`,
  ],
  [
    'SQLITE_LOCKED',
    (file) => `${file} is locked by another program; close that program, or wait for it, and run again`,
  ],
  [
    'SQLITE_FULL',
    (file) =>
      `the disk that holds ${file} is full; make room and run again: what was stored before is still there`,
  ],
  [
    'SQLITE_IOERR',
    (file) => `the disk that holds ${file} failed or is full; mend it or make room, and run again`,
  ],
  [
    'SQLITE_READONLY',
    (file) =>
      `${file} may not be written; change its permissions or its folder's, or name another file with --db`,
  ],
  [
    'SQLITE_PERM',
    (file) => `${file} may not be read; change its permissions, or name another file with --db`,
  ],
  [
    'SQLITE_CANTOPEN',
    (file) =>
      `${file} cannot be opened; see that it exists, that its folder may be written, or name another with --db`,
  ],
  ['SQLITE_NOTADB', (file) => `${file} is not a Plandrift database; name another file with --db`],
  [
    'SQLITE_CORRUPT',
    (file) => `${file} is damaged; restore a copy of it, or import anew into another file with --db`,
  ],
]

const REMEDIES_BY_ERRNO: Readonly<Record<string, (file: string) => string>> = {
  EACCES: (file) =>
    `the folder of ${file} may not be written; change its permissions, or name another file with --db`,
  EROFS: (file) => `the folder of ${file} is on a read-only disk; name another file with --db`,
  ENOTDIR: (file) => `the folder of ${file} is not a folder; name another file with --db`,
  EEXIST: (file) => `the folder of ${file} is not a folder; name another file with --db`,
  ENOSPC: (file) => `the disk that holds ${file} is full; make room and run again`,
}

/** The sentence for a person where an error is the file's; any other error is a bug and is returned as it is. */
export function storeError(error: unknown, file: string): unknown {
  if (error instanceof SqliteDriver.SqliteError) {
    const { code } = error
    const remedy = REMEDIES.find(([prefix]) => code.startsWith(prefix))
    if (remedy) return new StoreError(remedy[1](file), { cause: error })
  } else if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const sentence = REMEDIES_BY_ERRNO[error.code]
    if (sentence) return new StoreError(sentence(file), { cause: error })
  }
  return error
}
