import { expect, it } from 'vitest'
import { readDocx } from '../../../src/extract/docx/read-docx.ts'
import { paragraphWords, wordsOf } from '../../../src/model/index.ts'
import { p, tbl, tc, tr, wordFile } from '../../support/docx.ts'
import { blocksOf, tablesOf, wordsIn } from '../../support/fragment.ts'

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.', '<w:pStyle w:val="Top"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Sub"/>')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', '%1)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '·', '')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>`

const styles = `<w:style w:type="paragraph" w:styleId="Top"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Sub"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`

const item = (numId: number, ilvl = 0, text = 'x'): string =>
  p(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`)

async function markersOf(body: string): Promise<string[]> {
  const { value } = await readDocx(wordFile(body, { numbering, styles }))
  return blocksOf(value).map((block) => (block.kind === 'table' ? '' : paragraphWords(block.paragraph)))
}

it('counts levels, restarts deeper ones and prints the higher counts', async () => {
  const body = [item(1), item(1, 1), item(1, 1), item(1, 2), item(1), item(1, 1), item(1, 2)].join('')
  expect(await markersOf(body)).toEqual(['1. x', '1.1 x', '1.2 x', '(i) x', '2. x', '2.1 x', '(i) x'])
})

it('counts lists of one definition together, unless one begins anew', async () => {
  const body = [item(2), item(2), item(3), item(4), item(2)].join('')
  expect(await markersOf(body)).toEqual(['a) x', 'b) x', 'a) x', 'b) x', 'c) x'])
})

it('numbers by style, each style at its own level', async () => {
  const styled = (id: string): string => p('x', `<w:pStyle w:val="${id}"/>`)
  expect(await markersOf(['Top', 'Sub', 'Sub', 'Top', 'Sub'].map(styled).join(''))).toEqual([
    '1. x',
    '1.1 x',
    '1.2 x',
    '2. x',
    '2.1 x',
  ])
})

it('gives a cell that holds only its number the number as words', async () => {
  const row = (): string => tr([tc(item(1, 0, '')), tc(`${p('Do')}${item(5, 0, 'this')}`)])
  const { value, issues } = await readDocx(wordFile(tbl([row(), row()]), { numbering }))
  expect(wordsIn(tablesOf(value)[0])).toEqual([
    ['1.', 'Do\nthis'],
    ['2.', 'Do\nthis'],
  ])
  const action = tablesOf(value)[0]?.rows[0]?.cells[1]
  expect(wordsOf(action?.paragraphs ?? [])).toBe('Do\nthis')
  expect(action?.paragraphs[1]?.list).toEqual({ ordered: false, level: 0, marker: '·' })
  expect(issues).toEqual([])
})

it('prints plain digits where a format is none that anybody knows', async () => {
  const odd = `<w:abstractNum w:abstractNumId="0">${level(0, '__proto__', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  const { value } = await readDocx(wordFile(item(1), { numbering: odd }))
  expect(
    blocksOf(value).map((block) => (block.kind === 'table' ? '' : paragraphWords(block.paragraph))),
  ).toEqual(['1. x'])
})
