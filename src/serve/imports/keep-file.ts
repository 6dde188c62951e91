import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { UsageError } from '../../model/index.ts'
import { LARGEST_FILE } from '../../pipeline.ts'

/** Letters of a file's name that are kept, ending included. */
const LONGEST_NAME = 120

/** A name as it may be used on this disk: no folder, nothing that acts, not hidden. Its words say what plan it is. */
export function safeName(name: string): string {
  const base = name
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_')
    .replace(/^[.\s]+/, '')
    .trim()
  if (base === '') return 'file'
  const dot = base.lastIndexOf('.')
  const ending = dot > 0 && base.length - dot <= 10 ? base.slice(dot) : ''
  return `${base.slice(0, Math.min(base.length - ending.length, LONGEST_NAME - ending.length))}${ending}`
}

/**
 * Keeps a file that was dropped on the page: in a folder of its own, so that its name stays. Returns its path. Throws
 * UsageError where it is larger than any that is read.
 */
export async function keepFile(
  folder: string,
  name: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<string> {
  await mkdir(folder, { recursive: true })
  const partial = join(folder, `.${randomBytes(8).toString('hex')}.part`)
  const hash = createHash('sha256')
  let size = 0
  const bounded = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length
      hash.update(chunk)
      if (size > LARGEST_FILE) {
        done(new UsageError(`${safeName(name)} is larger than 512 MB, the largest that is read; split it`))
      } else done(null, chunk)
    },
  })
  try {
    await pipeline(
      body === null ? Readable.from([]) : Readable.fromWeb(body),
      bounded,
      createWriteStream(partial),
    )
    const own = join(folder, hash.digest('hex').slice(0, 16))
    await mkdir(own, { recursive: true })
    const path = join(own, safeName(name))
    await rename(partial, path)
    return path
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
