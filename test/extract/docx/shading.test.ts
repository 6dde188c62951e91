import { expect, it } from 'vitest'
import { readDocx } from '../../../src/extract/docx/read-docx.ts'
import { p, tbl, tc, tr, wordFile } from '../../support/docx.ts'
import { fillsIn, tablesOf } from '../../support/fragment.ts'

const theme1 =
  '<a:themeElements><a:clrScheme name="x"><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent2><a:srgbClr val="C0504D"/></a:accent2></a:clrScheme></a:themeElements>'

const shade = (attributes: string): string => `<w:shd w:val="clear" w:color="auto" ${attributes}/>`

it.each([
  ['its own fill', shade('w:fill="FF0000"'), '#ff0000'],
  ['no fill', shade('w:fill="auto"'), null],
  ['white', shade('w:fill="FFFFFF"'), null],
  ['a colour of the theme', shade('w:fill="123456" w:themeFill="accent2"'), '#c0504d'],
  [
    'a tinted colour of the theme',
    shade('w:fill="123456" w:themeFill="accent2" w:themeFillTint="99"'),
    '#d99694',
  ],
  [
    'a shaded colour of the theme',
    shade('w:fill="123456" w:themeFill="accent2" w:themeFillShade="80"'),
    '#642523',
  ],
  ['a pattern', '<w:shd w:val="pct50" w:color="FF0000" w:fill="FFFFFF"/>', '#ff8080'],
  ['a solid pattern', '<w:shd w:val="solid" w:color="00FF00" w:fill="auto"/>', '#00ff00'],
])('a cell with %s', async (_, shading, fill) => {
  const { value } = await readDocx(wordFile(tbl([tr([tc('x', shading), tc('y')])]), { theme1 }))
  expect(fillsIn(tablesOf(value)[0])).toEqual([[fill, null]])
})

it('takes the colour of paragraphs where all of a cell agree', async () => {
  const green = `<w:shd w:val="clear" w:fill="00B050"/>`
  const { value } = await readDocx(wordFile(tbl([tr([tc(p('G', green)), tc(`${p('G', green)}${p('x')}`)])])))
  expect(fillsIn(tablesOf(value)[0])).toEqual([['#00b050', null]])
})

it('paints by the style of the table: header row, bands, first column, and what a cell says itself', async () => {
  const part = (type: string, fill: string): string =>
    `<w:tblStylePr w:type="${type}"><w:tcPr>${shade(`w:fill="${fill}"`)}</w:tcPr></w:tblStylePr>`
  const styles = `<w:style w:type="table" w:styleId="Base">${part('firstRow', '111111')}</w:style><w:style w:type="table" w:styleId="Banded"><w:basedOn w:val="Base"/>${part('band1Horz', '222222')}${part('firstCol', '333333')}</w:style>`
  const rows = [
    tr([tc('h'), tc('h')]),
    tr([tc('a'), tc('b')]),
    tr([tc('c'), tc('d')]),
    tr([tc('e', shade('w:fill="auto"')), tc('f', shade('w:fill="FF0000"'))]),
  ]
  const properties = '<w:tblStyle w:val="Banded"/><w:tblLook w:val="00A0"/>'
  const { value } = await readDocx(wordFile(tbl(rows, properties), { styles }))
  expect(fillsIn(tablesOf(value)[0])).toEqual([
    ['#111111', '#111111'],
    ['#333333', '#222222'],
    ['#333333', null],
    [null, '#ff0000'],
  ])
})
