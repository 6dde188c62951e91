import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, SRC, sources, targetOf } from './support/imports.ts'

const STAGES = ['extract', 'stitch', 'shape', 'interpret', 'link', 'measure']

/** What a folder (or a file that stands directly in src) may import of ours, besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  util: [],
  words: ['model', 'util'],
  ...Object.fromEntries([...STAGES, 'store', 'report'].map((stage) => [stage, ['model', 'util']])),
  extract: ['words', 'model', 'util'],
  shape: ['words', 'model', 'util'],
  interpret: ['words', 'model', 'util'],
  link: ['words', 'model', 'util'],
  read: [...STAGES, 'model', 'util'],
  conclude: ['link', 'measure', 'scans', 'model', 'util'],
  intake: ['read', 'conclude', 'link', 'model', 'util'],
  'inspect-file': ['intake', 'read', 'model', 'util'],
  scans: ['model', 'util'],
  reconcile: ['conclude', 'link', 'store', 'model', 'util'],
  corrections: ['read', 'reconcile', 'link', 'store', 'model', 'util'],
  pipeline: ['intake', 'read', 'reconcile', 'corrections', 'store', 'model', 'util'],
  answers: ['store', 'report', 'model', 'util'],
  queue: ['pipeline', 'store', 'model', 'util'],
  serve: ['answers', 'pipeline', 'corrections', 'store', 'report', 'model', 'util'],
  cli: [
    'queue',
    'serve',
    'answers',
    'corrections',
    'read',
    'inspect-file',
    'pipeline',
    'store',
    'report',
    'model',
    'util',
  ],
  index: [...STAGES, 'answers', 'corrections', 'read', 'pipeline', 'store', 'report', 'model', 'util'],
}

/** The rooms of a folder in the order in which data goes through them: each may know itself and those before it. */
const ROOMS: Record<string, readonly string[]> = {
  'extract/pdf': ['ink', 'document', 'words', 'ruled', 'unruled', 'tagged', 'page'],
}

/** Packages that only one folder may know. */
const CONFINED: Record<string, string> = {
  'pdf-parse': 'extract/pdf/',
  'pdfjs-dist': 'extract/pdf/',
  mammoth: 'extract/docx/',
  'tesseract.js': 'extract/ocr/',
  '@tesseract.js-data/eng': 'extract/ocr/',
  'better-sqlite3': 'store/dialects/sqlite/',
  pg: 'store/dialects/postgres/',
  'pg-boss': 'queue/',
  commander: 'cli/',
  hono: 'serve/',
  '@hono/node-server': 'serve/',
}

/** `link/threads.ts` belongs to `link`, `pipeline.ts` to `pipeline`. */
const layerOf = (file: string): string => (file.split('/')[0] ?? '').replace(/\.ts$/, '')

/** Ways from a file through its imports, of types too, back to itself; one for each file that closes one. */
function cycles(): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' -> '))
    if (done.has(file) || way.includes(file)) return
    for (const { specifier } of importsOf(file)) {
      const target = targetOf(file, specifier)
      if (target !== null) visit(target, [...way, file])
    }
    done.add(file)
  }
  for (const file of sources) visit(file, [])
  return found
}

describe('layers', () => {
  it.each(sources)('%s imports only what its layer may know', (file) => {
    const layer = layerOf(file)
    const allowed = MAY_IMPORT[layer]
    expect(allowed, `no rule for the layer "${layer}"`).toBeDefined()
    for (const { specifier } of importsOf(file)) {
      if (specifier.startsWith('.')) {
        const target = layerOf(relative(SRC, join(SRC, dirname(file), specifier)))
        if (target !== layer) expect(allowed, `${file} imports ${specifier}`).toContain(target)
      }
      const confined = Object.entries(CONFINED).find(
        ([name]) => specifier === name || specifier.startsWith(`${name}/`),
      )
      if (confined) expect(file.startsWith(confined[1]), `${file} imports ${specifier}`).toBe(true)
    }
  })

  it.each(Object.entries(ROOMS))('%s passes data through its rooms one way', (folder, rooms) => {
    const roomOf = (file: string): number => rooms.indexOf(file.slice(folder.length + 1).split('/')[0]!)
    const inside = sources.filter((file) => file.startsWith(`${folder}/`) && roomOf(file) >= 0)
    expect(new Set(inside.map(roomOf)).size).toBe(rooms.length)
    for (const file of inside)
      for (const { specifier } of importsOf(file)) {
        const target = specifier.startsWith('.') ? relative(SRC, join(SRC, dirname(file), specifier)) : ''
        if (!target.startsWith(`${folder}/`)) continue
        expect(roomOf(target), `${file} imports ${specifier}`).toBeGreaterThanOrEqual(0)
        expect(roomOf(target), `${file} imports ${specifier}`).toBeLessThanOrEqual(roomOf(file))
      }
  })

  it('has no two files that import each other, at any distance', () => {
    expect(cycles()).toEqual([])
  })

  it('finds the imports of a file', () => {
    expect(importsOf('extract/index.ts').map(({ specifier }) => specifier)).toContain('../model/index.ts')
  })
})
