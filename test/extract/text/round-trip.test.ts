import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readString, tablesOf } from './tables.ts'

const word = fc.stringMatching(/^[a-z]{1,9}$/)
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((each) => each.join(' '))
/** Tables of words: a header and rows, all cells filled. */
const table = (columns: number) =>
  fc.array(fc.array(words, { minLength: columns, maxLength: columns }), { minLength: 3, maxLength: 8 })
const anyTable = fc.integer({ min: 3, max: 6 }).chain(table)

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`

const WRAP = 18

/** Rows as `pdftotext -layout` prints them: words wrapped in their columns, a reference before each row. */
function laidOut(rows: readonly (readonly string[])[]): string {
  const lines = rows.flatMap((row) => {
    const cells = row.map((cell) => cell.match(/\S.{0,17}(?= |$)/g) ?? [''])
    const height = Math.max(...cells.map((cell) => cell.length))
    return [...Array(height).keys()].map((at) =>
      cells.map((cell) => (cell[at] ?? '').padEnd(WRAP + 3)).join(''),
    )
  })
  return lines.join('\n')
}

function boxed(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`
  const lines = rows.map(
    (row) => `|${row.map((cell, column) => ` ${cell.padEnd(widths[column]!)} `).join('|')}|`,
  )
  return [rule, ...lines.flatMap((line) => [line, rule])].join('\n')
}

const WRITERS: Record<string, { name: string; write: (rows: string[][]) => string }> = {
  tabs: { name: 'a.txt', write: (rows) => rows.map((row) => row.join('\t')).join('\n') },
  pipes: { name: 'a.txt', write: (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n') },
  'pipes without edges': { name: 'a.txt', write: (rows) => rows.map((row) => row.join(' | ')).join('\n') },
  markdown: {
    name: 'a.md',
    write: ([header, ...rows]) =>
      [header!, header!.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  },
  csv: { name: 'a.csv', write: (rows) => rows.map((row) => row.map(quote).join(',')).join('\r\n') },
  semicolons: { name: 'a.csv', write: (rows) => rows.map((row) => row.join(';')).join('\n') },
  html: {
    name: 'a.html',
    write: (rows) =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}`).join('')}`).join('')}</table>`,
  },
  boxes: { name: 'a.txt', write: boxed },
}

describe('cells written in any way read back the same', () => {
  it.each(Object.entries(WRITERS))('%s', async (_, { name, write }) => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (rows) => {
        const { blocks } = await readString(write(rows), name)
        expect(tablesOf(blocks)).toEqual([rows])
      }),
      { numRuns: 60 },
    )
  })

  it('wrapped words in aligned columns', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (rows) => {
        const numbered = rows.map((row, index) => [
          index === 0 ? 'No' : `${index}.`,
          ...row.map((cell) => `A${cell}`),
        ])
        const { blocks } = await readString(laidOut(numbered), 'a.txt')
        expect(tablesOf(blocks)).toEqual([numbered])
      }),
      { numRuns: 60 },
    )
  })

  it('keeps literal text of any kind in HTML', async () => {
    const literal = fc
      .stringMatching(/^[\p{L}\p{N} .,;:<>&*_~#"'()[\]{}|/\\+=-]{1,20}$/u)
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
    const rows = fc.array(fc.array(literal, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const { blocks } = await readString(WRITERS['html']!.write(cells), 'a.html')
        expect(tablesOf(blocks)).toEqual([cells])
      }),
      { numRuns: 60 },
    )
  })
})

describe('any text at all', () => {
  it('is read or refused with a reason, and every place lies inside of it', async () => {
    const signs = [
      '\t',
      '|',
      '\n',
      '\n\n',
      '  ',
      '    ',
      '**',
      '~~',
      '"',
      ',',
      '+--+',
      '• ',
      '# ',
      '- ',
      '\f',
    ]
    const tags = ['<b>', '</p>', '<td>', '&amp;', '[a](b)', '<table>', '<!--', 'word', 'Due', '31/03/12']
    const piece = fc.constantFrom(...signs, ...tags)
    const name = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.csv')
    const text = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => `x${pieces.join('')}`)
    await fc.assert(
      fc.asyncProperty(name, text, async (file, content) => {
        const lines = content.split('\n')
        const { blocks } = await readString(content, file)
        const places = blocks.flatMap((block) =>
          block.kind === 'table'
            ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.places))
            : block.places,
        )
        for (const place of places) {
          if (place.kind !== 'text') throw new Error('a text has text places')
          expect(place.line).toBeLessThanOrEqual(place.endLine)
          expect(place.endLine).toBeLessThanOrEqual(lines.length)
          expect(place.endColumn).toBeLessThanOrEqual(lines[place.endLine - 1]!.length + 1)
        }
      }),
      { numRuns: 200 },
    )
  })
})
