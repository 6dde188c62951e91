import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { mutate, randomFrom } from './mutate.ts'
import { breachesOf, type Run, start } from './plandrift.ts'

/** The formats whose fixtures are damaged. */
export const FORMATS = ['pdf', 'docx', 'odt', 'rtf', 'doc', 'xlsx', 'html', 'csv', 'txt', 'md'] as const
export type Format = (typeof FORMATS)[number]

export interface FuzzOptions {
  formats: readonly Format[]
  /** Mutants of each format. */
  count: number
  seed: number
  /** Files imported by one run of the command. */
  batch?: number
  /** Where the files that failed are kept. */
  keep?: string
  log?: (line: string) => void
}

/** What became of all the mutants. */
export interface FuzzResult {
  tried: number
  read: number
  refused: number
  /** Refused for want of time or memory, which a damaged file of this size should not need. */
  spent: number
  /** What must not happen, one line each. */
  failures: string[]
}

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures')
/** Longer than a batch may take by its own limits: what is left is a hang. */
const HANG_SECONDS = 1800
/** So many fixtures of a format are damaged even where they are large. */
const FEWEST_SEEDS = 6

/** The smaller half of the fixtures of a format: the larger ones hold more of the same and take most of the time. */
function seedsOf(format: Format): string[] {
  const all = ['word', 'families', 'families-pdf', 'columns/documents']
    .flatMap((folder) =>
      readdirSync(join(FIXTURES, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => extname(name) === `.${format}`)
        .map((name) => join(FIXTURES, folder, name)),
    )
    .map((file) => ({ file, size: statSync(file).size }))
    .sort((a, b) => a.size - b.size || (a.file < b.file ? -1 : 1))
  return all.slice(0, Math.max(FEWEST_SEEDS, Math.ceil(all.length / 2))).map(({ file }) => file)
}

/** Imports damaged copies of the fixtures and says what went wrong that must not. */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const { formats, count, seed, batch = 200, log = () => {} } = options
  const result: FuzzResult = { tried: 0, read: 0, refused: 0, spent: 0, failures: [] }
  const mutants = function* () {
    for (let number = 0; number < count; number++) {
      for (const format of formats) {
        const seeds = seedsFor.get(format)!
        const random = randomFrom(seed * 1_000_003 + number * 31 + FORMATS.indexOf(format))
        const from = seeds[Math.floor(random() * seeds.length)]!
        let bytes: Uint8Array = readFileSync(from)
        for (let rounds = 1 + Math.floor(random() * 3); rounds > 0; rounds--)
          bytes = tamper(bytes, format, random)
        yield { name: `${format}-${seed}-${number}-${basename(from)}`, bytes }
      }
    }
  }
  const seedsFor = new Map(formats.map((format) => [format, seedsOf(format)]))
  let files: { name: string; bytes: Uint8Array }[] = []
  for (const mutant of mutants()) {
    files.push(mutant)
    if (files.length < batch) continue
    await importAll(files, result, options.keep)
    log(
      `${result.tried} tried, ${result.read} read, ${result.refused} refused, ${result.failures.length} failures`,
    )
    files = []
  }
  if (files.length > 0) await importAll(files, result, options.keep)
  return result
}

/** A second round may meet a zip that the first one broke. */
function tamper(bytes: Uint8Array, format: Format, random: () => number): Uint8Array {
  try {
    return mutate(bytes, format, random)
  } catch {
    return bytes
  }
}

async function importAll(
  files: readonly { name: string; bytes: Uint8Array }[],
  result: FuzzResult,
  keep: string | undefined,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plandrift-fuzz-'))
  const inputs = join(folder, 'in')
  const db = join(folder, 'plans.db')
  mkdirSync(inputs)
  try {
    for (const { name, bytes } of files) writeFileSync(join(inputs, name), bytes)
    const run = await start(['import', inputs, '--db', db, '--json', '--jobs', '2'], HANG_SECONDS).ended
    result.tried += files.length
    const failures = [
      ...judge(run, files.length, result),
      ...(existsSync(db) ? breachesOf(db) : ['there is no database']),
    ]
    result.failures.push(...failures)
    if (keep === undefined || failures.length === 0) return
    mkdirSync(keep, { recursive: true })
    // Where no file is named, any of them may be to blame.
    const named = files.filter(({ name }) => failures.some((line) => line.includes(name)))
    for (const { name, bytes } of named.length > 0 ? named : files) writeFileSync(join(keep, name), bytes)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What one run of the command must not do. */
function judge({ status, out, notes }: Run, files: number, result: FuzzResult): string[] {
  if (status === null) return ['the command had to be killed']
  const failures: string[] = []
  if (status !== 0 && status !== 1)
    failures.push(`the command ended with status ${status}: ${notes.slice(-300)}`)
  if (/^\s+at .+:\d+:\d+\)?$/m.test(notes)) failures.push(`a stack trace: ${notes.slice(0, 500)}`)
  let told: { files: { file: string; outcome: string; message?: string }[] }
  try {
    told = JSON.parse(out)
  } catch {
    return [...failures, `what it prints is no JSON: ${out.slice(0, 200)}`]
  }
  if (told.files.length !== files) failures.push(`it names ${told.files.length} of ${files} files`)
  for (const { file, outcome, message = '' } of told.files) {
    if (outcome === 'refused') result.refused++
    else result.read++
    if (/failed unexpectedly|crashed/.test(message)) failures.push(`${basename(file)}: ${message}`)
    else if (/processor time|MB of memory/.test(message)) {
      result.spent++
      failures.push(`${basename(file)}: ${message}`)
    }
  }
  return failures
}
