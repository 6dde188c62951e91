import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { assemble } from '../../../src/extract/flow/assemble.ts'
import { addWords } from '../../../src/extract/flow/words.ts'
import { FlowWriter, type RowDefinition } from '../../../src/extract/flow/writer.ts'
import { type Block, wordsOf } from '../../../src/model/index.ts'
import { wordsIn } from '../../support/fragment.ts'

const NO_CELLS: RowDefinition = { left: 0, header: false, cells: [] }
const blocksOf = (writer: FlowWriter, depth = 0): Block[] =>
  assemble([{ kind: 'body', part: 'document', path: '', blocks: writer.finish(depth) }]).blocks
const said = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) => (block.kind === 'table' ? wordsIn(block) : wordsOf([block.paragraph])))

it('puts paragraphs into cells, cells into rows and rows into tables, also inside a cell', () => {
  const writer = new FlowWriter()
  const write = (words: string): void => addWords(writer.marks, words, {})
  write('before')
  writer.endParagraph(0)
  write('outer')
  writer.endParagraph(1)
  for (const words of ['a', 'b']) {
    write(words)
    writer.endCell(2)
  }
  writer.endRow(2, NO_CELLS)
  writer.endCell(1)
  write('beside')
  writer.endCell(1)
  writer.endRow(1, NO_CELLS)
  write('after')
  expect(said(blocksOf(writer))).toEqual(['before', [['outer\na\nb', 'beside']], 'after'])
})

it('keeps a cell and a row that the file does not end', () => {
  const writer = new FlowWriter()
  addWords(writer.marks, 'one', {})
  writer.endCell(1)
  addWords(writer.marks, 'two', {})
  expect(said(blocksOf(writer, 1))).toEqual([[['one', 'two']]])
})

it('makes one run of words of one look, and one piece of hidden words', () => {
  const writer = new FlowWriter()
  for (const [text, look] of [
    ['a', {}],
    ['b', {}],
    ['c', { struck: true }],
    ['d', { hidden: true }],
    ['e', { hidden: true, bold: true }],
  ] as const) {
    addWords(writer.marks, text, look)
  }
  expect(writer.marks).toEqual([
    { kind: 'words', run: { text: 'ab' } },
    { kind: 'words', run: { text: 'c', struck: true } },
    { kind: 'hidden', words: 'de' },
  ])
})

it('keeps every word, whatever ends come in whatever order', () => {
  const step = fc.record({
    end: fc.constantFrom('paragraph' as const, 'cell' as const, 'row' as const, 'none' as const),
    depth: fc.integer({ min: 0, max: 30 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 0, max: 4 }), (steps, last) => {
      const writer = new FlowWriter()
      for (const [at, { end, depth }] of steps.entries()) {
        addWords(writer.marks, `w${at} `, {})
        if (end === 'paragraph') writer.endParagraph(depth)
        else if (end === 'cell') writer.endCell(depth)
        else if (end === 'row') writer.endRow(depth, NO_CELLS)
      }
      const words = said(blocksOf(writer, last)).flat(2).join(' ').split(/\s+/).filter(Boolean)
      expect(words.sort()).toEqual(steps.map((_, at) => `w${at}`).sort())
    }),
  )
})
