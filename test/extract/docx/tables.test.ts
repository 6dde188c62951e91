import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/extract/docx/read-docx.ts'
import { openZip } from '../../../src/extract/zip.ts'
import { p, tbl, tc, tr, wordFile } from '../../support/docx.ts'
import { blocksOf, tablesOf, wordsIn } from '../../support/fragment.ts'

async function tableOf(...rows: string[]) {
  const { value, issues } = await readDocx(wordFile(tbl(rows)))
  return { table: tablesOf(value)[0], issues }
}

describe('tables of a .docx', () => {
  it('gives every cell its column, spans and place', async () => {
    const { table, issues } = await tableOf(
      tr([tc('Action', '<w:gridSpan w:val="2"/>'), tc('Due')], '<w:tblHeader/>'),
      tr([tc('1', '<w:vMerge w:val="restart"/>'), tc('Mend the roof'), tc('May 2012')]),
      tr([tc('', '<w:vMerge/>'), tc('Paint the door'), tc('June 2012')]),
    )
    expect(issues).toEqual([])
    expect(table?.columns).toBe(3)
    expect(table?.rows.map((row) => row.header ?? false)).toEqual([true, false, false])
    expect(table?.rows[0]?.cells.map((cell) => [cell.column, cell.columnSpan])).toEqual([
      [0, 2],
      [2, 1],
    ])
    expect(table?.rows[1]?.cells[0]).toMatchObject({ column: 0, rowSpan: 2 })
    expect(table?.rows[2]?.cells.map((cell) => cell.column)).toEqual([1, 2])
    expect(table?.rows[2]?.cells[0]?.places).toEqual([
      { kind: 'part', part: 'document', path: 'table 1 / row 3 / cell 2' },
    ])
  })

  it('keeps the words of a nested table in the outer cell', async () => {
    const inner = tbl([tr([tc('step a'), tc('step b')])])
    const { table, issues } = await tableOf(tr([tc('1'), tc(`${p('Do both')}${inner}${p()}`)]))
    expect(wordsIn(table)).toEqual([['1', 'Do both\nstep a\nstep b']])
    expect(issues).toEqual([])
  })

  it('looks through a table that only wraps tables', async () => {
    const inner = tbl([tr([tc('Action'), tc('Due')]), tr([tc('Mend'), tc('May')])])
    const { value, issues } = await readDocx(wordFile(tbl([tr([tc(`${inner}${p()}`)])])))
    expect(wordsIn(tablesOf(value)[0])).toEqual([
      ['Action', 'Due'],
      ['Mend', 'May'],
    ])
    expect(blocksOf(value)[0]?.places).toEqual([
      { kind: 'part', part: 'document', path: 'table 1 / row 1 / cell 1 / table 1' },
    ])
    expect(issues).toEqual([])
  })

  it('leaves deleted rows of a nested table out too, and says so', async () => {
    const inner = tbl([tr([tc('kept')]), tr([tc('gone')], '<w:del w:id="1"/>')])
    const { table, issues } = await tableOf(tr([tc('1'), tc(`${p('Do')}${inner}${p()}`)]))
    expect(wordsIn(table)).toEqual([['1', 'Do\nkept']])
    expect(issues).toMatchObject([{ code: 'tracked-change', text: 'gone' }])
  })

  it('knows the names of Word by their namespace, whatever a program calls it', async () => {
    const word = new TextDecoder().decode(
      openZip(wordFile(tbl([tr([tc('a'), tc('b')])]))).read('word/document.xml') ?? undefined,
    )
    const renamed = word
      .replaceAll('<w:', '<ns0:')
      .replaceAll('</w:', '</ns0:')
      .replace('xmlns:w=', 'xmlns:ns0=')
    const { value, issues } = await readDocx(wordFile('', {}, { 'word/document.xml': strToU8(renamed) }))
    expect(wordsIn(tablesOf(value)[0])).toEqual([['a', 'b']])
    expect(issues).toEqual([])
  })
})
