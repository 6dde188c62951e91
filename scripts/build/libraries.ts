import { cpSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Plugin, type RolldownOutput, rolldown } from 'rolldown'

/** Where they lie in `dist`, each under its name and inside it where its authors put them. */
const LIBRARIES = 'libraries'

const folderOf = (library: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${library}/package.json`))

/** Files that libraries read besides their code: what names and wide alphabets need in a PDF, the words of English. */
const DATA: readonly (readonly [library: string, part: string])[] = [
  ['pdfjs-dist', 'cmaps'],
  ['pdfjs-dist', 'standard_fonts'],
  ['pdfjs-dist', 'wasm'],
  ['@tesseract.js-data/eng', '4.0.0_best_int'],
]

/** The thread of tesseract.js, and the WebAssembly that it chooses from by what the processor has. */
const RECOGNISER = ['tesseract.js', 'src/worker-script/node/index.js'] as const
const CORES = ['tesseract-core', 'tesseract-core-simd', 'tesseract-core-relaxedsimd']

/** Puts the way to these files in the place of the module that finds them in the packages. */
export const libraryFolders: Plugin = {
  name: 'library-folders',
  load(id) {
    if (!id.endsWith('/src/extract/library-folder.ts')) return null
    const code = [
      "import { join } from 'node:path'",
      `export const libraryFolder = (library) => join(import.meta.dirname, '../${LIBRARIES}', library)`,
    ].join('\n')
    return { code, moduleType: 'js' }
  },
}

/** What Node brings itself, or a program on a server never calls, is nothing. */
export const leftOut: Plugin = {
  name: 'left-out',
  resolveId: (id) => (/^(?:node-fetch|pg-native)$/.test(id) ? `\0${id}` : null),
  load: (id) =>
    /^\0(?:node-fetch|pg-native)$/.test(id) ? { code: 'module.exports = null', moduleType: 'js' } : null,
}

/** Lays the files of libraries into `dist`; returns paths in the packages that something was taken from. */
export async function layLibraries(dist: string): Promise<string[]> {
  const home = join(dist, LIBRARIES)
  for (const [library, part] of DATA) {
    cpSync(join(folderOf(library), part), join(home, library, part), { recursive: true })
  }
  const cores = CORES.flatMap((core) => [`${core}.js`, `${core}.wasm`])
  for (const file of cores) {
    cpSync(join(folderOf('tesseract.js-core'), file), join(home, 'tesseract.js-core', file))
  }
  const [library, program] = RECOGNISER
  const bundle = await rolldown({
    platform: 'node',
    plugins: [leftOut],
    input: join(folderOf(library), program),
    external: /^tesseract\.js-core\//,
  })
  const { output } = await bundle.write({
    file: join(home, library, program),
    format: 'cjs',
    paths: (id) => id.replace(/^tesseract\.js-core/, '../../../../tesseract.js-core'),
  })
  // The package that holds them says of its own files that they are modules.
  writeFileSync(join(home, 'package.json'), '{ "type": "commonjs" }\n')
  return [
    ...modulesOf(output),
    ...DATA.map(([name, part]) => join(folderOf(name), part)),
    ...cores.map((file) => join(folderOf('tesseract.js-core'), file)),
  ]
}

/** The files that were taken into what rolldown wrote. */
export const modulesOf = (output: RolldownOutput['output']): string[] =>
  output.flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []))
