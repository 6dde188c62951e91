import { expect, it } from 'vitest'
import { doubtfulHeads } from '../../../../src/extract/pdf/page/doubtful-heads.ts'
import { document, table } from '../../../support/documents.ts'

it('a word of a head that was hardly recognised is told, one of a row is not', () => {
  const fragment = table([
    ['Action', 'f ved,'],
    ['Mend the gate', '3/4/12'],
  ])
  fragment.rows[0]!.cells[1]!.paragraphs = [{ runs: [{ text: 'f ved, ', sure: 0.2 }] }]
  fragment.rows[1]!.cells[1]!.paragraphs = [{ runs: [{ text: '3/4/12', sure: 0.4 }] }]
  const issues = doubtfulHeads(document(fragment).pages[0]!.blocks, 3)
  expect(issues).toMatchObject([{ code: 'word-doubtful', page: 3, text: 'f ved,' }])
})
