import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { glob, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** A file as it was imported: its name and the SHA-256 of its bytes. */
export type Imported = { source_file: string; sha256: string }

/** Entries of a folder, and of those in it, that are looked at: a whole disk is more than was meant. */
const MOST_ENTRIES = 200_000

/**
 * The file with the bytes that were imported, whatever it is called now; null where it is not found. `source` is the file
 * itself, or a folder above it: there those of its name are looked at first, then the others of its kind.
 */
export async function findSource(source: string, { source_file, sha256 }: Imported): Promise<string | null> {
  const info = await stat(source).catch(() => null)
  if (!info) return null
  if (info.isFile()) return (await digestOf(source)) === sha256 ? source : null
  const kind = extname(source_file).toLowerCase()
  const others: string[] = []
  let seen = 0
  for await (const name of glob('**/*', { cwd: source, exclude: (each) => each === 'node_modules' })) {
    seen += 1
    if (seen > MOST_ENTRIES) break
    if (extname(name).toLowerCase() !== kind) continue
    if (basename(name) !== source_file) others.push(join(source, name))
    else if ((await digestOf(join(source, name))) === sha256) return join(source, name)
  }
  for (const file of others) if ((await digestOf(file)) === sha256) return file
  return null
}

async function digestOf(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file), hash)
  } catch {
    // A file that cannot be read is not the one that was.
    return null
  }
  return hash.digest('hex')
}
