import exceljs, { type Workbook, type Worksheet } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../../src/extract/xlsx/read-xlsx.ts'
import { wordsOfValue } from '../../../src/extract/xlsx/values.ts'
import { wordsOf } from '../../../src/model/index.ts'
import { blocksOf, fillsIn, tablesOf, wordsIn } from '../../support/fragment.ts'

async function read(fill: (sheet: Worksheet, workbook: Workbook) => void) {
  const workbook = new exceljs.Workbook()
  fill(workbook.addWorksheet('Plan'), workbook)
  return readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

describe('a workbook', () => {
  it('gives titles as headings and prose, tables with places, and merged cells', async () => {
    const { value } = await read((sheet) => {
      sheet.getCell('A1').value = 'Recovery plan'
      sheet.getCell('A1').font = { bold: true }
      sheet.getCell('A2').value = 'As at May 2012'
      sheet.getRow(4).values = ['Ref', 'Action', 'Due']
      sheet.getRow(5).values = [1, 'a', 'May']
      sheet.getRow(6).values = ['', 'b', 'June']
      sheet.mergeCells('A5:A6')
      sheet.autoFilter = 'A4:C4'
    })
    expect(blocksOf(value).map((block) => block.kind)).toEqual(['heading', 'paragraph', 'table'])
    const [table] = tablesOf(value)
    expect(wordsIn(table)).toEqual([
      ['Ref', 'Action', 'Due'],
      ['1', 'a', 'May'],
      ['b', 'June'],
    ])
    expect(table?.rows[0]?.header).toBe(true)
    expect(table?.rows[1]?.cells[0]).toMatchObject({ rowSpan: 2, places: [{ part: 'Plan', path: 'A5' }] })
  })

  it('makes each of several sheets a section', async () => {
    const { value } = await read((sheet, workbook) => {
      sheet.addRow(['a', 'b'])
      workbook.addWorksheet('Finance').addRow(['c', 'd'])
    })
    const headings = blocksOf(value).filter((block) => block.kind === 'heading')
    expect(headings.map((block) => wordsOf([block.paragraph]))).toEqual(['Plan', 'Finance'])
  })

  it('leaves hidden rows, columns and sheets out and says so', async () => {
    const { value, issues } = await read((sheet, workbook) => {
      sheet.addRow(['a', 'x', 'b'])
      sheet.addRow(['c', 'x', 'd']).hidden = true
      sheet.getColumn(2).hidden = true
      workbook.addWorksheet('Old', { state: 'hidden' }).addRow(['e', 'f'])
    })
    expect(wordsIn(tablesOf(value)[0])).toEqual([['a', 'b']])
    expect(issues.map((each) => each.code)).toEqual(['hidden-left-out', 'hidden-left-out', 'hidden-left-out'])
  })

  it('keeps fills, struck words, lines and comments', async () => {
    const { value } = await read((sheet) => {
      sheet.addRow(['a', '', 'one\n• two'])
      sheet.getCell('B1').value = { richText: [{ text: 'May', font: { strike: true } }, { text: ' June' }] }
      sheet.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } }
      sheet.getCell('A1').note = 'why?'
    })
    const [table] = tablesOf(value)
    expect(fillsIn(table)).toEqual([['#ff0000', null, null]])
    const [, due, action] = table?.rows[0]?.cells ?? []
    expect(due?.paragraphs[0]?.runs).toEqual([{ text: 'May', struck: true }, { text: ' June' }])
    expect(action?.paragraphs.map((each) => each.list?.marker)).toEqual([undefined, '•'])
    expect(blocksOf(value).at(-1)).toMatchObject({ kind: 'comment', places: [{ path: 'A1' }] })
  })
})

describe('the words of a value', () => {
  const may = new Date(Date.UTC(2012, 4, 3))
  it.each([
    ['a date', may, 'dd/mm/yyyy', '03/05/2012'],
    ['a date in the order of whoever looks', may, 'mm-dd-yy', '03/05/2012'],
    ['a month', may, 'mmm-yy', 'May 2012'],
    ['a year', may, 'yyyy', '2012'],
    ['a percentage', 0.5, '0%', '50%'],
    ['a number with its decimals', 1.1, '0.00', '1.10'],
    ['a number without its error', 0.1 + 0.2, undefined, '0.3'],
    ['a time', new Date(Date.UTC(1899, 11, 30, 9, 30)), 'h:mm', '09:30'],
    ['a number with its leading zeros', 7, '000', '007'],
    ['a number with words around it', 3, '"Rec "0" of 9"', 'Rec 3 of 9'],
    ['money', 1200, '[$£-809]#,##0', '£1200'],
    ['a number below zero', -2, '0.0;(0.0)', '(2.0)'],
    ['an answer', true, undefined, 'TRUE'],
    ['nothing', '', undefined, ''],
  ])('of %s', (_, value, format, words) => {
    expect(wordsOf([{ runs: wordsOfValue(value, format === undefined ? {} : { format }).runs }])).toBe(words)
  })
})
