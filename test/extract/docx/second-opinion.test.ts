import { expect, it } from 'vitest'
import { secondOpinion } from '../../../src/extract/docx/second-opinion.ts'
import { openZip } from '../../../src/extract/zip.ts'
import { p, tbl, tc, tr, wordFile } from '../../support/docx.ts'

const zip = openZip(wordFile(`${p('Prose')}${tbl([tr([tc('a'), tc('b')]), tr([tc(''), tc('c')])])}`))
const place = (path: string) => ({ kind: 'part' as const, part: 'document', path })
const heard = (prose: string, ...words: string[]) => ({
  prose,
  tables: [
    {
      place: place('table 1'),
      cells: words.map((each, at) => ({ words: each, place: place(`cell ${at}`) })),
    },
  ],
})

it('raises nothing where mammoth hears the same', async () => {
  expect(await secondOpinion(zip, heard('Prose', 'a', 'b', 'c'))).toEqual([])
})

it('names the cell whose words differ', async () => {
  expect(await secondOpinion(zip, heard('Prose', 'a', 'x', 'c'))).toMatchObject([
    { code: 'witnesses-disagree', text: 'x', places: [place('cell 1')] },
  ])
})

it('names a table with other cells, another number of tables, and other prose', async () => {
  expect(await secondOpinion(zip, heard('Prose', 'a', 'b'))).toMatchObject([{ places: [place('table 1')] }])
  expect(await secondOpinion(zip, { prose: 'Prose', tables: [] })).toHaveLength(1)
  expect(await secondOpinion(zip, heard('Verse', 'a', 'b', 'c'))).toHaveLength(1)
})

it('says when mammoth cannot read the file', async () => {
  const broken = openZip(wordFile(p('x'), {}, { 'word/document.xml': new Uint8Array([60]) }))
  expect(await secondOpinion(broken, heard('x'))).toMatchObject([{ code: 'witnesses-disagree' }])
})
