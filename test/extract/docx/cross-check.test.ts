import { expect, it } from 'vitest'
import { crossCheck } from '../../../src/extract/docx/cross-check.ts'
import type { FlowBlock, Mark } from '../../../src/extract/flow/model.ts'
import { openZip } from '../../../src/extract/zip.ts'
import { p, tbl, tc, tr, wordFile } from '../../support/docx.ts'

const zip = openZip(wordFile(`${p('Prose')}${tbl([tr([tc('a'), tc('b')]), tr([tc('a'), tc('c')])])}`))
const place = (path: string) => ({ kind: 'part' as const, part: 'document', path })
/** A flow of one paragraph for each text; its words are seen unless told. */
const flow = (texts: readonly (string | Mark)[]): FlowBlock[] =>
  texts.map((text, at) => ({
    kind: 'paragraph',
    marks: [typeof text === 'string' ? { kind: 'words', run: { text } } : text],
    place: place(`paragraph ${at + 1}`),
  }))

it('says nothing where our reading has every word that mammoth reads, in whatever paragraphs', async () => {
  expect(await crossCheck(zip, flow(['Prose', 'a', 'b', 'a', 'c']))).toEqual([])
  expect(await crossCheck(zip, flow(['Pro-', 'se', 'a b', 'more', 'a', 'c']))).toEqual([])
})

it('counts hidden words and those left aside as read', async () => {
  const texts = [
    { kind: 'hidden' as const, words: 'Prose' },
    { kind: 'aside' as const, words: 'b' },
  ]
  expect(await crossCheck(zip, flow([...texts, 'a', 'a', 'c']))).toEqual([])
})

it('tells words that only mammoth reads, behind the last that both read', async () => {
  expect(await crossCheck(zip, flow(['Prose', 'a', 'b', 'c']))).toMatchObject([
    {
      code: 'witnesses-disagree',
      message: 'mammoth reads “a”, which our own reading does not have.',
      text: 'a',
      places: [place('paragraph 3')],
    },
  ])
})

it('does not let deleted words stand for those that mammoth reads', async () => {
  const deleted: Mark = { kind: 'words', run: { text: 'c', change: { kind: 'deleted' } } }
  expect(await crossCheck(zip, flow(['Prose', 'a', 'b', 'a', deleted]))).toMatchObject([{ text: 'c' }])
})

it('passes on what mammoth says of the file', async () => {
  const odd = openZip(wordFile('<w:p><w:r><w:sym w:font="Odd" w:char="F001"/></w:r></w:p>'))
  expect(await crossCheck(odd, [])).toMatchObject([{ code: 'witnesses-disagree', severity: 'info' }])
})

it('says when mammoth cannot read the file', async () => {
  const broken = openZip(wordFile(p('x'), {}, { 'word/document.xml': new Uint8Array([60]) }))
  expect(await crossCheck(broken, flow(['x']))).toMatchObject([{ code: 'witnesses-disagree' }])
})
