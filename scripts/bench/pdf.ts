/**
 * Pages a second of processor time and peak memory of reading PDF files, beside pdf-parse's `getText` (the floor), its
 * `getTable`, and pdf.js' pass over what pages draw (`operators`) on the same files in the same run; each in a process of
 * its own. `BENCH_PDF=folder` names other files.
 */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { PdfRun } from './pdf-child.ts'

const run = promisify(execFile)
const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared')
const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures')
const WAYS = ['getText', 'getTable', 'operators', 'plandrift'] as const
/** How often each set of files is read: memory must not grow with the number of files. */
const ROUNDS = [1, 4]

/** No way of reading gets anything out of these, or only by recognising pictures. */
const NOT_READ = /encrypted|scan|(?:^|[\\/])faults[\\/]/

function pdfsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.pdf') && !NOT_READ.test(file))
    .map((file) => join(folder, file))
    .sort()
}

/** Prints one line a way of reading and number of rounds. */
export async function bench(): Promise<void> {
  const named = process.env['BENCH_PDF']
  const files = named
    ? pdfsIn(named)
    : [FIXTURES, join(SHARED, 'corpus'), join(SHARED, 'bench', 'tables')].flatMap(pdfsIn)
  console.log(`${files.length} PDF files\n`)
  console.log(
    ['rounds', 'way', 'pages', 'seconds', 'pages/s', 'peak MB', 'x getText']
      .map((name) => name.padStart(10))
      .join(''),
  )
  for (const rounds of ROUNDS) {
    let floor = 0
    for (const way of WAYS) {
      const child = join(import.meta.dirname, 'pdf-child.ts')
      const { stdout } = await run(process.execPath, [child, way, String(rounds), ...files], {
        maxBuffer: 16 * 1024 * 1024,
      })
      const measured = JSON.parse(stdout.slice(stdout.lastIndexOf('{'))) as PdfRun
      if (way === 'getText') floor = measured.seconds
      const cells = [
        rounds,
        way,
        measured.pages,
        measured.seconds.toFixed(2),
        (measured.pages / measured.seconds).toFixed(0),
        measured.peakMegabytes.toFixed(0),
        (measured.seconds / floor).toFixed(2),
      ]
      console.log(cells.map((cell) => String(cell).padStart(10)).join(''))
    }
  }
}
