import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PrintedTable } from '../../../src/extract/pdf/ruled/printed-table.ts'
import { weighTags } from '../../../src/extract/pdf/tagged/witnesses.ts'
import type { Word } from '../../../src/extract/pdf/words/words.ts'
import { readEdition } from '../../../src/read.ts'
import { read, tablesOf } from './read.ts'

const fixture = (path: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url))

/** The Word plan of the families with its borders and shading taken out, printed with tags by LibreOffice. */
const UNRULED = fixture('pdf/tagged-unruled.pdf')

describe('tagged tables without lines', () => {
  it('give the actions of the ruled Word plan, over pages too', async () => {
    const told = async (name: string, bytes: Uint8Array) =>
      (await readEdition({ name, bytes }, {})).records.map(({ ref, action }) => [ref, action])
    expect(await told('tagged.pdf', UNRULED)).toEqual(
      await told('plan.docx', fixture('word/larkfen-school.docx')),
    )
  })

  it('are left aside where tags are to be ignored', async () => {
    const { value } = await read(UNRULED, { ignoreTags: true })
    expect(tablesOf(value).map((table) => table.kind === 'table' && table.witness)).not.toContain('tags')
  })
})

describe('witnesses that disagree', () => {
  const word = (mark: number, left: number, top: number): Word => ({
    text: `w${mark}`,
    box: { left, top, right: left + 40, bottom: top + 10 },
    turn: 0,
    size: 10,
    baseline: top + 8,
    start: left,
    end: left + 40,
    font: { name: 'Test', bold: false, italic: false, letters: new Map() },
    spaced: true,
    mark,
    colour: null,
    struck: false,
    invisible: false,
  })
  const words = [word(0, 10, 10), word(1, 110, 10), word(2, 10, 30), word(3, 110, 30)]
  const tags = (...rows: number[][][]) => ({
    headings: new Map(),
    headers: new Set<number>(),
    tables: [{ rows: rows.map((row) => row.map((marks) => ({ marks }))) }],
  })
  const drawn = (cells: Word[][], columns: number): PrintedTable => ({
    box: { left: 0, top: 0, right: 200, bottom: 50 },
    xs: Array.from({ length: columns + 1 }, (_, at) => (at * 200) / columns),
    ys: [0, 25, 50],
    cells: cells.map((inside, index) => ({
      row: Math.floor(index / columns),
      column: index % columns,
      rowSpan: 1,
      columnSpan: 1,
      box: { left: 0, top: 0, right: 1, bottom: 1 },
      words: inside,
    })),
    witness: 'ink',
  })
  const grid = tags([[0], [1]], [[2], [3]])

  it('keeps the drawn grid that the tags agree with', () => {
    const table = drawn([[words[0]!], [words[1]!], [words[2]!], [words[3]!]], 2)
    const weighed = weighTags([table], [], grid)
    expect(weighed.tables).toEqual([table])
    expect(weighed.disagreements).toEqual([])
  })

  it('takes the tags where lines are wanting and the words stand in columns', () => {
    const table = drawn([words.slice(0, 2), words.slice(2)], 1)
    const weighed = weighTags([table], [], grid)
    expect(weighed.tables.map((each) => [each.witness, each.xs.length - 1])).toEqual([['tags', 2]])
    expect(weighed.disagreements.map((each) => each.taken)).toEqual(['tags'])
  })

  it('takes the lines where they cut through tagged cells', () => {
    const table = drawn([[words[0]!], [words[1]!], [words[2]!], [words[3]!]], 2)
    const weighed = weighTags([table], [], tags([[0, 1]], [[2], [3]]))
    expect(weighed.tables).toEqual([table])
    expect(weighed.disagreements.map((each) => each.taken)).toEqual(['ink'])
  })

  it('leaves tags aside whose cells do not stand in rows and columns', () => {
    const weighed = weighTags([], words, tags([[3], [0]], [[2], [1]]))
    expect(weighed.tables).toEqual([])
    expect(weighed.rest).toEqual(words)
    expect(weighed.disagreements.map((each) => each.taken)).toEqual(['alignment'])
  })
})
