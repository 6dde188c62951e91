import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../../src/extract/xlsx/read-xlsx.ts'
import { wordsOf } from '../../../src/model/index.ts'
import { blocksOf, fillsIn, tablesOf, wordsIn } from '../../support/fragment.ts'
import { c, rowsOf, workbook } from '../../support/xlsx.ts'

const ROWS = [
  ['Ref', 'Action', 'Due'],
  ['1', 'Paint the depot', 'May 2013'],
  ['2', 'Sweep the yard', 'June 2013'],
]

describe('a workbook that names more than it holds', () => {
  it.each([
    ['a merge of a whole column', { after: '<mergeCells><mergeCell ref="H1:H1048576"/></mergeCells>' }],
    ['a merge of everything', { after: '<mergeCells><mergeCell ref="D5:XFD1048576"/></mergeCells>' }],
    ['columns without end', { before: '<cols><col min="1" max="1000000000" width="9"/></cols>' }],
    [
      'a validation of everything',
      { after: '<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>' },
    ],
  ])('reads its rows: %s', (_, xml) => {
    expect(wordsIn(tablesOf(readXlsx(workbook(rowsOf(ROWS), xml)).value)[0])).toEqual(ROWS)
  })

  it('keeps a stray cell in its last corner as prose, and the table as it is', () => {
    const stray = `<row r="1048576">${c('XFD1048576', 'x')}</row>`
    const { value } = readXlsx(workbook(rowsOf(ROWS) + stray))
    expect(wordsIn(tablesOf(value)[0])).toEqual(ROWS)
    expect(tablesOf(value)[0]?.columns).toBe(3)
    expect(blocksOf(value).at(-1)).toMatchObject({ kind: 'paragraph', places: [{ path: 'XFD1048576' }] })
  })

  it('leaves the colours of whole rows and columns aside that no words stand in', () => {
    const styles =
      '<fills><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="0"/></cellXfs>'
    const painted = Array.from({ length: 900 }, (_, at) => `<c r="${letters(at + 3)}1" s="1"/>`).join('')
    const rows = rowsOf(ROWS).replace('</row>', `${painted}</row>`)
    expect(tablesOf(readXlsx(workbook(rows, { styles })).value)[0]?.columns).toBeLessThan(500)
  })

  it.each([
    ['row 999999999', '<row r="999999999"><c r="A999999999"/></row>'],
    ['cell ZZZZ1', `<row r="1">${c('ZZZZ1', 'x')}</row>`],
  ])('is refused where Excel has no %s', (what, rows) => {
    expect(() => readXlsx(workbook(rows))).toThrow(`lists ${what}, which Excel cannot have`)
  })

  it('reads all of 300 columns', () => {
    const cells = (row: number): string =>
      Array.from({ length: 300 }, (_, at) => c(`${letters(at)}${row}`, `w${at}`)).join('')
    const { value } = readXlsx(workbook(`<row r="1">${cells(1)}</row><row r="2">${cells(2)}</row>`))
    expect(tablesOf(value)[0]?.columns).toBe(300)
    expect(wordsIn(tablesOf(value)[0])[1]?.at(-1)).toBe('w299')
  })
})

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

describe('a lone cell after blank rows', () => {
  const kinds = (rows: readonly (readonly string[])[]): string[] =>
    blocksOf(readXlsx(workbook(rowsOf(rows))).value).map((block) => block.kind)

  it('is a row of the table where it stands among its words', () => {
    const rows = [
      ...ROWS,
      [],
      ['', 'Publish the report by May 2013'],
      [],
      ['3', 'Mend the gate', 'July 2013'],
    ]
    expect(wordsIn(tablesOf(readXlsx(workbook(rowsOf(rows))).value)[0])).toHaveLength(5)
  })

  it('is one in the first column where that is the column of the words and the table goes on', () => {
    const rows = ROWS.map(([, action = '', due = '']) => [action, due])
    expect(
      kinds([...rows, [], ['Publish the report by May 2013'], [], ['Mend the gate', 'July 2013']]),
    ).toEqual(['table'])
  })

  it('is prose at the end, and a title before the next header', () => {
    expect(kinds([...ROWS, [], ['Printed on Monday']])).toEqual(['table', 'paragraph'])
    expect(kinds([...ROWS, [], ['Part two'], ...ROWS])).toEqual(['table', 'paragraph', 'table'])
  })
})

describe('what is not printed in a cell', () => {
  const styles =
    '<dxfs><dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs><cellXfs><xf/></cellXfs>'
  const conditional = (rule: string, ref = 'C2:C3'): string =>
    `<conditionalFormatting sqref="${ref}">${rule}</conditionalFormatting>`

  it.each([
    ['equals', '<cfRule type="cellIs" dxfId="0" operator="equal"><formula>"June 2013"</formula></cfRule>'],
    ['holds', '<cfRule type="containsText" dxfId="0" text="june"><formula>x</formula></cfRule>'],
    ['follows another', '<cfRule type="expression" dxfId="0"><formula>$A2="2"</formula></cfRule>'],
  ])('a colour by a rule: the cell %s words', (_, rule) => {
    const { value, issues } = readXlsx(workbook(rowsOf(ROWS), { styles, after: conditional(rule) }))
    expect(fillsIn(tablesOf(value)[0]).map((row) => row[2])).toEqual([null, null, '#00ff00'])
    expect(issues).toEqual([])
  })

  it('a colour by a rule that is not read, which is said', () => {
    const rule =
      '<cfRule type="expression" dxfId="0"><formula>AND(C2&lt;TODAY(),A2&lt;&gt;"")</formula></cfRule>'
    const { issues } = readXlsx(workbook(rowsOf(ROWS), { styles, after: conditional(rule) }))
    expect(issues).toMatchObject([{ code: 'not-read', severity: 'warning' }])
  })

  it('a formula that nobody has worked out, which is said', () => {
    const rows = `${rowsOf(ROWS)}<row r="4">${c('A4', '3')}${c('B4', 'Mend')}<c r="C4"><f>C3+30</f></c></row>`
    const { issues } = readXlsx(workbook(rows))
    expect(issues).toMatchObject([{ code: 'not-read', places: [{ path: 'C4' }] }])
  })

  it('conversations and text boxes', () => {
    const thread = '<x><threadedComment ref="B2"><text>Who?</text></threadedComment></x>'
    const note =
      '<comments><commentList><comment ref="B2"><text><r><t>[Threaded comment] Your version</t></r></text></comment></commentList></comments>'
    const shape = (words: string): string =>
      `<xdr:sp><xdr:txBody><a:p><a:r><a:t>${words}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`
    const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from>${shape('Depot plan')}</xdr:oneCellAnchor></xdr:wsDr>`
    const { value } = readXlsx(
      workbook(rowsOf(ROWS, 3), { parts: { threadedComment: thread, comments: note, drawing } }),
    )
    const said = blocksOf(value).flatMap((block) =>
      block.kind === 'table' ? [] : [`${block.kind}: ${wordsOf([block.paragraph])}`],
    )
    expect(said).toEqual(['paragraph: Depot plan', 'comment: Who?'])
  })
})

describe('a merged cell', () => {
  it('spans what is seen of it, and keeps its words where its first row and column are hidden', () => {
    const rows =
      '<row r="1" hidden="1">' +
      c('A1', 'Yard') +
      c('B1', 'gone') +
      c('C1', 'gone') +
      '</row>' +
      `<row r="2">${c('C2', 'Sweep')}${c('D2', 'May')}</row><row r="3">${c('C3', 'Paint')}${c('D3', 'June')}</row>`
    const { value, issues } = readXlsx(
      workbook(rows, {
        before: '<cols><col min="1" max="1" hidden="1"/></cols>',
        after: '<mergeCells><mergeCell ref="A1:B3"/></mergeCells>',
      }),
    )
    expect(wordsIn(tablesOf(value)[0])).toEqual([
      ['Yard', 'Sweep', 'May'],
      ['Paint', 'June'],
    ])
    expect(tablesOf(value)[0]?.rows[0]?.cells[0]?.rowSpan).toBe(2)
    expect(issues.map((each) => each.code)).toEqual(['hidden-left-out'])
  })
})

it('counts days as old Macintoshes did where the workbook says so', () => {
  const styles = '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>'
  const rows = `<row r="1">${c('A1', 'Due')}${c('B1', 'x')}</row><row r="2"><c r="A2" s="1"><v>39600</v></c>${c('B2', 'y')}</row>`
  const day = (workbookXml: string): string | undefined =>
    wordsIn(tablesOf(readXlsx(workbook(rows, { styles, workbook: workbookXml })).value)[0])[1]?.[0]
  expect(day('')).toBe('01/06/2008')
  expect(day('<workbookPr date1904="1"/>')).toBe('02/06/2012')
})
