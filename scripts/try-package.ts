/**
 * `npm run package`: packs the project as npm would publish it, installs that into an empty project with the packages
 * that a user gets, and runs it there on the Node at hand. Fails where anything but the program, its word tables and
 * the sample plans is packed, or where the installed command does not work.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** All that may be in the package. */
const PACKED =
  /^(?:dist\/.+\.(?:js|d\.ts|json)|dist\/licences\.txt|data\/(?:plans|words)\/[^/]+|package\.json|README\.md|LICENSE)$/

const project = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'plandrift-package-'))
const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

try {
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], project),
  ) as [{ filename: string; size: number; files: { path: string }[] }]
  const strange = packed.files.map(({ path }) => path).filter((path) => !PACKED.test(path))
  if (strange.length > 0) throw new Error(`the package holds what it should not: ${strange.join(', ')}`)

  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  run(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, packed.filename)],
    folder,
  )
  const program = join(folder, 'node_modules/plandrift/dist/cli/main.js')
  const plandrift = (...args: string[]): string => run(process.execPath, [program, ...args], folder)
  plandrift('import', 'node_modules/plandrift/data/plans')
  const { summary } = JSON.parse(plandrift('audit', '--json')) as { summary: { plans: number } }
  if (summary.plans !== 2) throw new Error(`the installed command finds ${summary.plans} plans, not 2`)
  plandrift('report', '--out', 'drift.html')
  plandrift('export', '--out', 'out', '--format', 'parquet', 'xlsx')
  const megabytes = (packed.size / 1024 / 1024).toFixed(1)
  console.log(`${packed.filename}: ${packed.files.length} files, ${megabytes} MB; runs on ${process.version}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
