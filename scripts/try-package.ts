/**
 * `npm run package`: packs the project as npm would publish it, installs that into an empty project with the packages
 * that a user gets, and runs it there on the Node at hand: a file of every format, a page drawn, a scan recognised, the
 * exports, the report and the workbench. Fails where anything but the program, its data and the sample plans is packed,
 * where what is installed is larger than it may be, or where the installed command does not work.
 */
import { execFileSync, spawn } from 'node:child_process'
import { lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'

/** All that may be in the package. */
const PACKED =
  /^(?:dist\/.+\.(?:js|d\.ts|json)|dist\/licences\.txt|dist\/libraries\/.+|data\/(?:plans|words)\/[^/]+|package\.json|README\.md|LICENSE)$/

/** Megabytes that a user's disk may give for it. */
const MOST_MEGABYTES = 150

const project = join(import.meta.dirname, '..')
/** A file for each way of reading, and one for each library that reads. */
const FILES = [
  ...['docx', 'odt', 'rtf', 'xlsx'].map((kind) => `word/larkfen-school.${kind}`),
  'families-pdf/brackendale-fire/v1.drawn.pdf',
].map((file) => join(project, 'fixtures', file))

const folder = mkdtempSync(join(tmpdir(), 'plandrift-package-'))
const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

/** Bytes that a folder takes on the disk. */
const bytesIn = (path: string): number =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, each) => sum + lstatSync(join(path, each)).blocks * 512,
    0,
  )

/** A few rows of a scanned page: enough to see that words are recognised. */
async function partOfScan(): Promise<string> {
  const page = await loadImage(join(project, 'fixtures/scans/upside-down.jpg'))
  const canvas = createCanvas(page.width, Math.round(page.height / 6))
  canvas.getContext('2d').drawImage(page, 0, -page.height / 2)
  const file = join(folder, 'scan.png')
  writeFileSync(file, canvas.toBuffer('image/png'))
  return file
}

/** Fails unless the workbench of the installed program shows its first page. */
async function tryWorkbench(program: string): Promise<void> {
  const serving = spawn(process.execPath, [program, 'serve', '--port', '0', '--json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [said] = await serving.stdout.setEncoding('utf8').take(1).toArray()
    const { url } = JSON.parse(String(said)) as { url: string }
    // The first answer leads on to the page, for a browser that keeps its key.
    const answer = await fetch(url, { redirect: 'manual' })
    if (answer.status >= 400) throw new Error(`the workbench answers ${answer.status}`)
  } finally {
    serving.kill()
  }
}

try {
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--foreground-scripts=false', '--pack-destination', folder], project),
  ) as [{ filename: string; size: number; files: { path: string }[] }]
  const strange = packed.files.map(({ path }) => path).filter((path) => !PACKED.test(path))
  if (strange.length > 0) throw new Error(`the package holds what it should not: ${strange.join(', ')}`)

  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  run(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, packed.filename)],
    folder,
  )
  const installed = bytesIn(join(folder, 'node_modules')) / 1e6
  if (installed > MOST_MEGABYTES) {
    throw new Error(`what is installed takes ${installed.toFixed(0)} MB; ${MOST_MEGABYTES} are allowed`)
  }
  const program = join(folder, 'node_modules/plandrift/dist/cli/main.js')
  const plandrift = (...args: string[]): string => run(process.execPath, [program, ...args], folder)
  plandrift('import', 'node_modules/plandrift/data/plans')
  const { summary } = JSON.parse(plandrift('audit', '--json')) as { summary: { plans: number } }
  if (summary.plans !== 2) throw new Error(`the installed command finds ${summary.plans} plans, not 2`)
  plandrift('report', '--out', 'drift.html')
  plandrift('export', '--out', 'out', '--format', 'csv', 'jsonl', 'parquet', 'xlsx')
  plandrift('import', ...FILES, await partOfScan(), '--db', 'formats.db', '--ocr', 'js')
  const { plans } = JSON.parse(
    plandrift('audit', '--all', '--plan', 'peer review', '--db', 'formats.db', '--json'),
  ) as { plans: { actions: { thread_id: string }[] }[] }
  const [printed] = plans[0]!.actions
  const source = join(project, 'fixtures/families-pdf')
  plandrift('show', printed!.thread_id, '--db', 'formats.db', '--page-image', 'page.png', '--source', source)
  await tryWorkbench(program)
  const megabytes = (packed.size / 1e6).toFixed(1)
  console.log(
    `${packed.filename}: ${packed.files.length} files, ${megabytes} MB, installed ${installed.toFixed(0)} MB; runs on ${process.version}`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
