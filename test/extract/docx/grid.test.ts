import { expect, it } from 'vitest'
import { readDocx } from '../../../src/extract/docx/read-docx.ts'
import { tbl, tc, tr, wordFile } from '../../support/docx.ts'
import { tablesOf, wordsIn } from '../../support/fragment.ts'

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`

it('drops columns of the grid that no cell stands in alone', async () => {
  const rows = [
    tr([tc('Ref'), tc('Action', span(3)), tc('Due')]),
    tr([tc('1'), tc('Mend', span(3)), tc('May')]),
  ]
  const { value } = await readDocx(wordFile(tbl(rows)))
  expect(tablesOf(value)[0]?.columns).toBe(3)
})

it('takes borders that a hand dragged a little for one', async () => {
  const rows = [
    tr([tc('Ref'), tc('Action', span(2)), tc('Due')]),
    tr([tc('1', span(2)), tc('Mend'), tc('May')]),
    tr([tc('2'), tc('Paint', span(2)), tc('June')], '<w:gridAfter w:val="0"/>'),
  ]
  const { value } = await readDocx(wordFile(tbl(rows, '', [1000, 40, 4000, 2000])))
  expect(tablesOf(value)[0]?.rows.map((row) => row.cells.map((cell) => cell.column))).toEqual([
    [0, 1, 2],
    [0, 1, 2],
    [0, 1, 2],
  ])
})

it('leaves a place for what gridBefore and gridAfter skip', async () => {
  const rows = [
    tr([tc('a'), tc('b'), tc('c')]),
    tr([tc('x')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
  ]
  const { value } = await readDocx(wordFile(tbl(rows)))
  expect(wordsIn(tablesOf(value)[0])).toEqual([
    ['a', 'b', 'c'],
    ['', 'x', ''],
  ])
})

it('goes on with the cell above where a merge was never begun, but keeps its words', async () => {
  const rows = [
    tr([tc('Area'), tc('a')]),
    tr([tc('', '<w:vMerge/>'), tc('b')]),
    tr([tc('Own words', '<w:vMerge/>'), tc('c')]),
  ]
  const { value } = await readDocx(wordFile(tbl(rows)))
  expect(wordsIn(tablesOf(value)[0])).toEqual([['Area', 'a'], ['b'], ['Own words', 'c']])
})

it('takes header rows only from the top, and not all of a table', async () => {
  const header = '<w:tblHeader/>'
  const rows = (...flags: boolean[]) => flags.map((flag) => tr([tc('a'), tc('b')], flag ? header : ''))
  const headersOf = async (...flags: boolean[]) => {
    const { value } = await readDocx(wordFile(tbl(rows(...flags))))
    return tablesOf(value)[0]?.rows.map((row) => row.header ?? false)
  }
  expect(await headersOf(true, true, false)).toEqual([true, true, false])
  expect(await headersOf(true, false, true)).toEqual([true, false, false])
  expect(await headersOf(true, true)).toEqual([false, false])
})
