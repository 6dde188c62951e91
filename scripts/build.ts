/**
 * `npm run build`: makes `dist` of `src`, with nothing left there of an earlier build. Our modules and those of the
 * libraries in many small files become a few large ones, since Node takes longer to find a file than to read it.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { rolldown } from 'rolldown'

const project = join(import.meta.dirname, '..')
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

/** Libraries that are taken into our files: those of many files that most commands load. */
const TAKEN_IN =
  /^(?:@oxc-project|kysely|zod|cheerio|parse5|parse5-htmlparser2-tree-adapter|mdast-util-from-markdown|mdast-util-gfm|micromark-extension-gfm|htmlparser2)(?:\/|$)/

rmSync(join(project, 'dist'), { recursive: true, force: true })
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
  plugins: [jsonAsText],
  input: {
    'cli/main': 'src/cli/main.ts',
    index: 'src/index.ts',
    'intake/worker': 'src/intake/worker.ts',
    'serve/writing-thread': 'src/serve/writing-thread.ts',
  },
  external: (id, from) => {
    if (id.startsWith('.') || id.startsWith('/')) return false
    const isOurs = from === undefined || !from.includes('node_modules')
    return isOurs ? !TAKEN_IN.test(id) : id.startsWith('node:')
  },
})
const { output } = await bundle.write({
  dir: join(project, 'dist'),
  format: 'esm',
  entryFileNames: '[name].js',
  // Beside the worker and as deep as the sources, so that what is found by its place beside a module stays found.
  chunkFileNames: 'intake/[name]-[hash].js',
})

/** The folders of the packages of which modules were taken in. */
const packages = new Set(
  output
    .flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []))
    .flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []),
)
/** What their authors ask of those who pass them on: the licence with the words of copyright. */
const licences = [...packages].sort().map((folder) => {
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license: string }
  return `${name}\n\n${file === undefined ? license : readFileSync(join(folder, file), 'utf8').trim()}\n`
})
writeFileSync(join(project, 'dist/licences.txt'), licences.join(`\n${'-'.repeat(72)}\n\n`))
