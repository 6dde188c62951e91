import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PROFILE } from './profile.ts'

/** A file to convert; the extension tells LibreOffice which of its filters to use. */
export interface Conversion {
  bytes: Uint8Array
  extension: 'doc' | 'rtf'
}

/** A batch may take this long to start, and this much longer for each file, in milliseconds. */
const START_MS = 30_000
const EACH_MS = 10_000

/** How long a batch of so many files may take, in milliseconds. */
export const timeLimit = (files: number): number => START_MS + EACH_MS * files

/**
 * Converts files to .docx in one run of LibreOffice, under a profile of its own: two runs that share a profile
 * wait for each other or fail. Null stands for a file that was not converted, for whatever reason; when the
 * time is up the run is killed, and what it had finished counts.
 */
export async function convertBatch(
  program: string,
  files: readonly Conversion[],
  limit = timeLimit(files.length),
): Promise<(Uint8Array | null)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'plandrift-'))
  try {
    const profile = join(folder, 'profile')
    const results = join(folder, 'out')
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE)
    const paths = await Promise.all(
      files.map(async ({ bytes, extension }, index) => {
        const path = join(folder, `${index}.${extension}`)
        await writeFile(path, bytes)
        return path
      }),
    )
    await run(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--nolockcheck',
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        results,
        ...paths,
      ],
      limit,
    )
    return await Promise.all(
      files.map((_, index) => readFile(join(results, `${index}.docx`)).catch(() => null)),
    )
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Runs a program to its end, or for so many milliseconds; then it is killed with all that it started. */
function run(program: string, args: readonly string[], limit: number): Promise<void> {
  return new Promise((resolve) => {
    // A group of its own: `soffice` is a script whose children do the work.
    const child = spawn(program, args, { detached: true, stdio: 'ignore' })
    const kill = (): void => {
      if (child.pid === undefined) return
      try {
        process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It ended in the same moment.
      }
    }
    const timer = setTimeout(kill, limit)
    // Whatever the program says of itself, what counts is which files it wrote.
    const end = (): void => {
      clearTimeout(timer)
      kill()
      resolve()
    }
    child.once('error', end)
    child.once('exit', end)
  })
}
