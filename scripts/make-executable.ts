/**
 * `npm run executable [FILE]`: makes one file of Plandrift, its libraries and Node, for the system that it is made on,
 * by default `plandrift-single` in this folder. It is packed and installed as a user would, without what only other
 * systems and compilers need; `executable/boot.ts` tells how it starts. The Node in it comes from npm, in a version that
 * makes such files by itself (`--build-sea`, from 25.5 on).
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { rolldown } from 'rolldown'

/** The Node that the file carries. */
const NODE = 'node@26.10.0'

/** What is not needed to run: types, sources to compile, the packages that only types name, Node's own package. */
const NOT_NEEDED = [
  /\.d\.[cm]?ts$|\.map$|\.md$/,
  /^node_modules\/(?:\.|zod\/|kysely\/|node\/|node-)/,
  /^node_modules\/better-sqlite3\/(?:deps|src)\//,
]
/** SQLite's binaries for other systems. */
const isForeign = (path: string): boolean =>
  /\/prebuilds\/./.test(path) &&
  !new RegExp(`/prebuilds/${process.platform}(?:musl)?-${process.arch}\\.`).test(path)

const project = join(import.meta.dirname, '..')
const made = resolve(process.argv[2] ?? join(project, 'plandrift-single'))
const folder = mkdtempSync(join(tmpdir(), 'plandrift-executable-'))
const run = (command: string, args: readonly string[], cwd = folder): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

try {
  run('npm', ['pack', '--silent', '--foreground-scripts=false', '--pack-destination', folder], project)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "allowScripts": { "node": true } }')
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball), NODE])
  // A module of the older kind, which the file's own start can load; it loads those of the newer kind.
  writeFileSync(
    join(folder, 'launch.cjs'),
    "module.exports = (file) => import(require('node:url').pathToFileURL(file).href)\n",
  )
  const files = readdirSync(join(folder, 'node_modules'), { recursive: true, encoding: 'utf8' })
    .map((path) => `node_modules/${path.replaceAll('\\', '/')}`)
    .filter((path) => !NOT_NEEDED.some((pattern) => pattern.test(path)) && !isForeign(path))
    .filter((path) => statSync(join(folder, path)).isFile())
    .concat('launch.cjs')
    .sort()
  const hash = createHash('sha256')
  for (const path of files)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(folder, path)))
  writeFileSync(join(folder, 'stamp'), hash.digest('hex').slice(0, 16))

  const bundle = await rolldown({
    input: join(import.meta.dirname, 'executable/boot.ts'),
    platform: 'node',
  })
  await bundle.write({ file: join(folder, 'boot.cjs'), format: 'cjs' })
  const config = {
    main: join(folder, 'boot.cjs'),
    output: made,
    disableExperimentalSEAWarning: true,
    assets: Object.fromEntries([...files, 'stamp'].map((path) => [path, join(folder, path)])),
  }
  writeFileSync(join(folder, 'sea.json'), JSON.stringify(config))
  const node = process.platform === 'win32' ? 'node.exe' : 'node'
  run(join(folder, 'node_modules/node/bin', node), ['--build-sea', join(folder, 'sea.json')])
  const version = run(made, ['--version']).trim()
  console.log(`${made}: plandrift ${version}, ${(statSync(made).size / 1e6).toFixed(0)} MB`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
