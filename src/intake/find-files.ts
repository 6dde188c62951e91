import { access, constants, lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, sep } from 'node:path'

/**
 * A file to be read, or a path that cannot be, with one sentence that says why. `at` is what opens it: the path, or
 * its bytes where they are no UTF-8 (names from old disks), so that no text says them.
 */
export type FoundFile =
  | { path: string; at: string | Buffer; refused?: undefined }
  | { path: string; refused: string }

/** The file beside plans in which a person tells what they are. */
export const PLANS_FILE = 'plans.csv'

/** The file beside plans in which a person tells what their columns mean. */
export const COLUMNS_FILE = 'columns.csv'

/**
 * Files that lie about on shared drives and are no documents: pictures (but scanners' TIFF), sound, programs, databases, and what
 * systems and Office leave behind. In a folder they are passed over; named one by one they are tried.
 */
const NOT_DOCUMENTS = new Set(
  (
    '.jpg .jpeg .png .gif .bmp .webp .svg .ico .heic .mp3 .mp4 .m4a .wav .avi .mov .wmv ' +
    '.exe .dll .msi .bat .sh .js .ts .css .db .db-wal .db-shm .sqlite .mdb .accdb .lnk .url .tmp .bak .log ' +
    '.ppt .pptx .pub .msg .eml .pst .json .jsonl .parquet .ini .sys .ttf .woff .woff2'
  ).split(' '),
)
const LEFT_BEHIND = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i

const isDocument = (name: string): boolean =>
  !LEFT_BEHIND.test(name) &&
  name !== PLANS_FILE &&
  name !== COLUMNS_FILE &&
  !NOT_DOCUMENTS.has(extname(name).toLowerCase())

const reason = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return 'there is no such file or folder'
  if (code === 'EACCES' || code === 'EPERM')
    return 'no permission to read it; ask its owner or run as a user who may'
  if (code === 'ELOOP') return 'it is a link that leads back to itself'
  return `it cannot be opened (${code ?? String(error)})`
}

/** A path as a key that no other path has, whatever its bytes are. */
const keyOf = (path: string | Buffer): string => Buffer.from(path).toString('latin1')

/** Where links lead to. */
const nameOf = async (path: string | Buffer): Promise<string> =>
  keyOf(await realpath(path, { encoding: 'buffer' }))

/**
 * The files below the given paths, folders walked in the order of their names. A link is followed once: a loop
 * ends where it comes back. Paths that cannot be opened come back with the reason; they stop nothing.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<FoundFile> {
  const visited = new Set<string>()

  async function* walk(path: string, named: boolean, at: string | Buffer = path): AsyncGenerator<FoundFile> {
    try {
      const isLink = (await lstat(at)).isSymbolicLink()
      const info = await stat(at)
      if (info.isFile()) {
        if (!named && !isDocument(basename(path))) return
        const real = isLink ? await nameOf(at) : keyOf(at)
        if (visited.has(real)) return
        visited.add(real)
        await access(at, constants.R_OK)
        yield { path, at }
      } else if (info.isDirectory()) {
        const real = await nameOf(at)
        if (visited.has(real)) return
        visited.add(real)
        const names = (await readdir(at, { encoding: 'buffer' })).sort((one, other) =>
          Buffer.compare(one, other),
        )
        for (const bytes of names) {
          const name = bytes.toString()
          if (LEFT_BEHIND.test(name)) continue
          const inside = join(path, name)
          const isText = typeof at === 'string' && Buffer.from(name).equals(bytes)
          yield* walk(
            inside,
            false,
            isText ? inside : Buffer.concat([Buffer.from(at), Buffer.from(sep), bytes]),
          )
        }
      } else if (named) yield { path, refused: 'it is neither a file nor a folder' }
    } catch (error) {
      yield { path, refused: reason(error) }
    }
  }

  for (const path of paths) yield* walk(path, true)
}
