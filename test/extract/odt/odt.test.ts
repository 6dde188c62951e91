import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readOdt } from '../../../src/extract/odt/read-odt.ts'
import { wordsOf } from '../../../src/model/index.ts'
import { blocksOf, fillsIn, tablesOf, wordsIn } from '../../support/fragment.ts'

const NAMESPACES = ['office', 'text', 'table', 'style', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat([
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:odd="urn:odd"',
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  ])
  .join(' ')

const STYLES = `<style:style style:name="Gone" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Red" style:family="table-cell"><style:table-cell-properties fo:background-color="#ff0000"/></style:style>
<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" text:display-levels="2"/></text:list-style>`

function odt(body: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const content = `<office:document-content ${NAMESPACES}><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
    ...more,
  })
}

const p = (text: string): string => `<text:p>${text}</text:p>`
const tc = (text: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${text.startsWith('<') ? text : p(text)}</table:table-cell>`
const tr = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`
const tbl = (...rows: string[]): string => `<table:table>${rows.join('')}</table:table>`
const COVERED = '<table:covered-table-cell/>'

const read = (body: string) => readOdt(odt(body))
const prose = (body: string): string[] =>
  blocksOf(read(body).value).flatMap((block) => (block.kind === 'table' ? [] : [wordsOf([block.paragraph])]))

describe('OpenDocument text', () => {
  it('reads tables with spans, merges, header rows, repeated cells and fills', () => {
    const body = tbl(
      `<table:table-header-rows>${tr(tc('Action', 'table:number-columns-spanned="2"'), COVERED, tc('Due'))}</table:table-header-rows>`,
      tr(tc('1', 'table:number-rows-spanned="2"'), tc('a'), tc('May', 'table:style-name="Red"')),
      tr(COVERED, tc('b', 'table:number-columns-repeated="2"')),
    )
    const [table] = tablesOf(read(body).value)
    expect(wordsIn(table)).toEqual([
      ['Action', 'Due'],
      ['1', 'a', 'May'],
      ['b', 'b'],
    ])
    expect(table?.rows[0]).toMatchObject({ header: true, cells: [{ columnSpan: 2 }, {}] })
    expect(table?.rows[1]?.cells[0]?.rowSpan).toBe(2)
    expect(fillsIn(table)[1]).toEqual([null, null, '#ff0000'])
  })

  it('looks through a table that only wraps tables, and leaves hidden rows out', () => {
    const hidden =
      '<table:table-row table:visibility="collapse"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>'
    const { value, issues } = read(tbl(tr(tc(tbl(tr(tc('a'), tc('b')), hidden)))))
    expect(wordsIn(tablesOf(value)[0])).toEqual([['a', 'b']])
    expect(issues).toMatchObject([{ code: 'hidden-left-out' }])
  })

  it('counts lists, also on from an earlier one, and gives a lone number as words', () => {
    const list = (inner: string, more = ''): string =>
      `<text:list text:style-name="L" ${more}><text:list-item>${inner}</text:list-item></text:list>`
    expect(prose(`${list(p('x'))}${list(p('y'), 'text:continue-numbering="true"')}${list(p('z'))}`)).toEqual([
      '1. x',
      '2. y',
      '1. z',
    ])
    expect(prose(list(`${p('x')}${list(p('deep'))}`))).toEqual(['1. x', '1.a deep'])
    const cells = (more: string): string => tr(tc(list(p(''), more)), tc('Do'))
    const { value } = read(tbl(cells(''), cells('text:continue-numbering="true"')))
    expect(wordsIn(tablesOf(value)[0])).toEqual([
      ['1.', 'Do'],
      ['2.', 'Do'],
    ])
  })

  it('keeps struck words, leaves hidden ones out, and takes tracked changes as accepted', () => {
    const tracked =
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Ann Ode</dc:creator><dc:date>2012-05-01T10:00:00</dc:date></office:change-info><text:p>March</text:p></text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion><office:change-info><dc:creator>Ann Ode</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes>'
    const line = p(
      '<text:span text:style-name="Gone">May</text:span> <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>June<text:change-end text:change-id="c2"/><text:span text:style-name="Hidden">secret</text:span>',
    )
    const { value, issues } = read(`${tracked}${line}`)
    const [block] = blocksOf(value)
    expect(block?.kind === 'paragraph' && block.paragraph.runs).toMatchObject([
      { text: 'May', struck: true },
      { text: ' ' },
      { text: 'March', change: { kind: 'deleted', author: 'Ann Ode' } },
      { text: 'June', change: { kind: 'inserted' } },
    ])
    expect(issues.map((each) => each.code)).toEqual(['hidden-left-out', 'tracked-change'])
  })

  it('keeps notes and comments apart, with the place they belong to', () => {
    const body = p(
      'x<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>a note</text:p></text:note-body></text:note><office:annotation><dc:creator>Jo</dc:creator><text:p>is it?</text:p></office:annotation>',
    )
    expect(blocksOf(read(body).value).map((block) => block.kind)).toEqual([
      'paragraph',
      'footnote',
      'comment',
    ])
    expect(prose(body)).toEqual(['x', 'a note', 'is it?'])
  })

  it.each([
    ['between paragraphs', '<odd:block>Sweep the yard</odd:block>', 'paragraph 1'],
    ['in a paragraph', p('x<odd:inline>Sweep the yard</odd:inline>'), 'paragraph 1'],
    ['between rows', tbl(tr(tc('a'), tc('b')), '<odd:row>Sweep the yard</odd:row>'), 'table 1'],
    [
      'in a cell',
      tbl(tr(tc('a'), tc(`${p('b')}<odd:block>Sweep the yard</odd:block>`))),
      'table 1 / row 1 / cell 2',
    ],
  ])('says words in an element that nothing is known of: %s', (_, body, path) => {
    expect(read(body).issues).toMatchObject([
      { code: 'not-read', message: expect.stringContaining('“Sweep the yard”'), places: [{ path }] },
    ])
  })

  it('reads the words of any shape, and says nothing of settings, names and pictures', () => {
    const frame =
      '<draw:frame><draw:image><office:binary-data>QUJD</office:binary-data></draw:image><svg:title>Logo</svg:title></draw:frame>'
    const shape = '<draw:path><text:p>on a shape</text:p></draw:path>'
    const forms = '<office:forms>settings</office:forms>'
    const { value, issues } = read(`${forms}${p(`x${frame}${shape}`)}`)
    expect(issues).toEqual([])
    expect(blocksOf(value)).toMatchObject([
      { places: [{ path: 'paragraph 1' }] },
      { places: [{ path: 'paragraph 1 / text box 1 / paragraph 1' }] },
    ])
  })

  it('lets a cell reach down only where the rows below leave it the slot', () => {
    const tall = tc('a', 'table:number-rows-spanned="3"')
    const { value } = read(tbl(tr(tall, tc('b')), tr(COVERED, tc('c')), tr(tc('d'), tc('e'))))
    expect(tablesOf(value)[0]?.rows.map(({ cells }) => cells.map(({ rowSpan }) => rowSpan))).toEqual([
      [2, 1],
      [1],
      [1, 1],
    ])
  })

  it('keeps cells in their columns beside a slot that nothing covers', () => {
    const { value } = read(
      tbl(tr(tc('a'), tc('b'), tc('c')), tr(tc('d'), COVERED, tc('e')), tr(COVERED, COVERED, COVERED)),
    )
    expect(tablesOf(value)[0]?.rows.map(({ cells }) => cells.map(({ column }) => column))).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ])
  })

  it('reads the words of controls, but no prompts', () => {
    const prompt =
      '<loext:content-control loext:showing-place-holder="true">Click here</loext:content-control>'
    expect(prose(p(`due <loext:content-control>May</loext:content-control>${prompt}`))).toEqual(['due May'])
  })

  it('says words that stand under a merged cell', () => {
    const covered = '<table:covered-table-cell><text:p>under</text:p></table:covered-table-cell>'
    const { value, issues } = read(tbl(tr(tc('a', 'table:number-columns-spanned="2"'), covered)))
    expect(wordsIn(tablesOf(value)[0])).toEqual([['a']])
    expect(issues).toMatchObject([{ code: 'hidden-left-out', text: 'under' }])
  })

  it('refuses a file with a password', () => {
    const manifest = `<manifest:manifest ${NAMESPACES}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
    expect(() => readOdt(odt('', { 'META-INF/manifest.xml': strToU8(manifest) }))).toThrow(/password/)
  })
})
