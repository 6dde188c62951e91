import { describe, expect, it } from 'vitest'
import { loadedWith } from './support/imports.ts'

/** What starts must not load, since most calls need none of it. */
const HEAVY = [
  'zod',
  'kysely',
  'better-sqlite3',
  'string-width',
  'linkedom',
  '@observablehq/plot',
  'cheerio',
  'hono',
  '@hono/node-server',
]

const inFolders = (files: Iterable<string>, folders: RegExp): string[] =>
  [...files].filter((file) => folders.test(file))

describe('what is loaded before it is needed', () => {
  it('is nothing before the version of Node is known to do', () => {
    expect(loadedWith('cli/main.ts')).toEqual({ files: new Set(['cli/main.ts']), packages: new Set() })
  })

  it('is no stage, store, schema or chart for a command that is refused or asks for help', () => {
    const { files, packages } = loadedWith('cli/program.ts')
    expect(HEAVY.filter((name) => packages.has(name))).toEqual([])
    expect(
      inFolders(files, /^(?:extract|stitch|shape|interpret|link|measure|words|store|intake|read|pipeline)/),
    ).toEqual([])
    expect(inFolders(files, /^report\/html\/(?!index)/)).toEqual([])
  })

  it('is no schema and no chart for an audit', () => {
    const { packages } = loadedWith('store/index.ts')
    expect([...packages]).toEqual(['kysely'])
    expect(loadedWith('store/dialects/sqlite/open.ts').packages).toEqual(
      new Set(['kysely', 'better-sqlite3']),
    )
    expect(loadedWith('store/dialects/postgres/open.ts').packages).toEqual(new Set(['kysely', 'pg']))
  })

  it('is no linker, no store and no library of a format for a thread that reads', () => {
    const { files, packages } = loadedWith('intake/worker.ts')
    expect(
      inFolders(
        files,
        /^(?:store|measure|report)\/|^extract\/pdf\/(?!index)|^extract\/ocr\/|^extract\/image\/(?!reader|kind)|\/weights\.ts/,
      ),
    ).toEqual([])
    expect(files.has('link/plan.ts')).toBe(false)
    for (const name of [...HEAVY, 'pdf-parse', 'pdfjs-dist', 'mammoth', 'exceljs', 'tesseract.js']) {
      expect(packages.has(name), name).toBe(false)
    }
  })

  it('is no stage that reads for an import, whose threads load them', () => {
    const { files } = loadedWith('pipeline.ts')
    expect(inFolders(files, /^(?:extract|stitch|shape|interpret)\//)).toEqual([])
  })
})
