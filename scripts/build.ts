/**
 * `npm run build`: makes `dist` of `src`, with nothing left there of an earlier build. Our modules and those of the
 * libraries become a few large files, since Node takes longer to find a file than to read it, and since a user's npm
 * then fetches little else (see build/installed.ts).
 */
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { rolldown } from 'rolldown'
import { INSTALLED } from './build/installed.ts'
import { layLibraries, leftOut, libraryFolders, modulesOf } from './build/libraries.ts'
import { licencesOf } from './build/licences.ts'

const project = join(import.meta.dirname, '..')
const dist = join(project, 'dist')
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

rmSync(dist, { recursive: true, force: true })
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: project, stdio: 'inherit' })
/** Fitted weights are parsed as the text that they are, which takes a tenth of the time of compiling them as code. */
const jsonAsText = {
  name: 'json-as-text',
  transform(code: string, id: string) {
    if (!id.endsWith('.json') || id.includes('node_modules')) return null
    const text = JSON.stringify(JSON.stringify(JSON.parse(code)))
    return { code: `export default JSON.parse(${text})`, moduleType: 'js' as const }
  },
}
const bundle = await rolldown({
  cwd: project,
  platform: 'node',
  plugins: [jsonAsText, libraryFolders, leftOut],
  input: {
    'cli/main': 'src/cli/main.ts',
    index: 'src/index.ts',
    'intake/worker': 'src/intake/worker.ts',
    'serve/writing-thread': 'src/serve/writing-thread.ts',
  },
  // A library that needs one of these needs another version of it, which is taken in with it.
  external: (id, from) => !from?.includes('node_modules') && INSTALLED.some((name) => id === name),
  // Libraries of the older kind of modules ask where they lie.
  transform: { define: { __dirname: 'import.meta.dirname' } },
})
const { output } = await bundle.write({
  dir: dist,
  format: 'esm',
  entryFileNames: '[name].js',
  // Beside the worker and as deep as the sources, so that what is found by its place beside a module stays found.
  chunkFileNames: 'intake/[name]-[hash].js',
})

writeFileSync(join(dist, 'licences.txt'), licencesOf([...modulesOf(output), ...(await layLibraries(dist))]))
