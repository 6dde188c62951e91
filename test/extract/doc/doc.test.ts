import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBinary } from '../../../src/extract/doc/read-binary.ts'
import { rowDefinition } from '../../../src/extract/doc/rows.ts'
import { assemble } from '../../../src/extract/flow/assemble.ts'
import { SourceError, wordsOf } from '../../../src/model/index.ts'

const fixture = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../../../fixtures/word', name))
const bytes = fixture('brackendale-fire.doc')

describe('a .doc without LibreOffice', () => {
  it('gives tables with header rows, merged cells, fills and headings', () => {
    const { blocks } = assemble(readBinary(bytes))
    const tables = blocks.filter((block) => block.kind === 'table')
    expect(tables[0]?.rows[0]).toMatchObject({
      header: true,
      cells: [{ fill: '#d9d9d9' }, {}, {}, {}, {}],
    })
    expect(
      tables.flatMap((table) => table.rows).some((row) => row.cells.some((cell) => cell.rowSpan > 1)),
    ).toBe(true)
    expect(blocks.some((block) => block.kind === 'heading' && block.level === 1)).toBe(true)
  })

  it('gives headers, notes, comments and text boxes beside the body', () => {
    const { blocks } = assemble(readBinary(fixture('notes-and-boxes.doc')))
    const said = blocks.map((block) =>
      block.kind === 'table'
        ? `table of ${block.rows.length}`
        : `${block.kind}: ${wordsOf([block.paragraph])}`,
    )
    expect(said).toEqual([
      'header: Wenham Trust yard plan',
      'paragraph: Plan of the yard',
      'table of 2',
      'paragraph: Last line',
      'paragraph: Words in a box',
      'footnote: Agreed by the board in May.',
      'comment: Who holds the broom?',
    ])
  })

  it('ends where a chain of sectors bites its tail, and where its text is gone', () => {
    const looped = Buffer.from(bytes)
    const sectors = 1 << looped.readUInt16LE(30)
    const links = (looped.readUInt32LE(76) + 1) * sectors
    for (let at = 0; at < 20; at++) looped.writeUInt32LE(at ^ 1, links + at * 4)
    expect(() => readBinary(looped)).toThrow(SourceError)
  })

  it('is read or refused, whichever of its bytes are wrong', () => {
    const wrong = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 40 })
    fc.assert(
      fc.property(wrong, fc.nat(bytes.length), (changes, length) => {
        const broken = Buffer.from(bytes.subarray(0, changes.length % 2 === 0 ? bytes.length : length))
        for (const [at, value] of changes) broken[at] = value
        try {
          expect(assemble(readBinary(broken)).blocks).toBeInstanceOf(Array)
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('reads the edges, merges and colours of a row from its end mark', () => {
    const cell = (flags: number): Buffer => Buffer.concat([Buffer.from([flags, 0]), Buffer.alloc(18)])
    const edges = Buffer.alloc(6)
    for (const [at, edge] of [100, 1100, 2100].entries()) edges.writeInt16LE(edge, at * 2)
    const definition = Buffer.concat([Buffer.from([2]), edges, cell(0x60), cell(0x20)])
    const red = Buffer.from([0, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0])
    const row = rowDefinition([
      { code: 0xd612, operand: red },
      { code: 0xd608, operand: definition },
      { code: 0x3404, operand: Buffer.from([1]) },
    ])
    expect(row).toEqual({
      left: 100,
      header: true,
      cells: [
        { edge: 1100, fill: '#ff0000', continues: false, joinsLeft: false },
        { edge: 2100, fill: null, continues: true, joinsLeft: false },
      ],
    })
  })
})
