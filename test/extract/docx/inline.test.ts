import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/extract/docx/read-docx.ts'
import { type Run, wordsOf } from '../../../src/model/index.ts'
import { p, r, tbl, tc, tr, type WordParts, wordFile } from '../../support/docx.ts'
import { blocksOf, tablesOf, wordsIn } from '../../support/fragment.ts'

const REVISION = 'w:id="9" w:author="Ann Ode" w:date="2012-05-01T10:00:00Z"'

/** The cell that holds the given content beside a cell of plain words. */
async function cellOf(content: string, parts: WordParts = {}) {
  const { value, issues } = await readDocx(wordFile(tbl([tr([tc('1'), tc(content)])]), parts))
  const paragraphs = tablesOf(value)[0]?.rows[0]?.cells[1]?.paragraphs ?? []
  return { words: wordsOf(paragraphs), runs: paragraphs.flatMap((each): Run[] => each.runs), issues }
}

describe('the words of a .docx', () => {
  it.each([
    [
      'runs that Word cut',
      `<w:p>${r('Me')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="b"/>${r('nd')}</w:p>`,
      'Mend',
    ],
    [
      'smart tags and links',
      `<w:p><w:smartTag>${r('York')}</w:smartTag><w:hyperlink>${r(' plan')}</w:hyperlink></w:p>`,
      'York plan',
    ],
    ['simple fields', `<w:p><w:fldSimple w:instr="AUTHOR">${r('Jo Lee')}</w:fldSimple></w:p>`, 'Jo Lee'],
    [
      'the result of a field, not its code',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('May 2012')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      'May 2012',
    ],
    [
      'a field that is never closed',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${p('still here')}`,
      'still here',
    ],
    [
      'tabs, breaks and hyphens',
      '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e\u00adf</w:t></w:r></w:p>',
      'a b c-def',
    ],
    ['content controls', `<w:sdt><w:sdtPr/><w:sdtContent>${p('inside')}</w:sdtContent></w:sdt>`, 'inside'],
    [
      'prompts of unfilled controls left out',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click here')}</w:sdtContent></w:sdt>`,
      '',
    ],
    [
      'ticks of symbol fonts',
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings" w:char="F0FB"/><w:sym w:font="Wingdings" w:char="F06F"/></w:r></w:p>',
      '✓✗☐',
    ],
    ['letters typed in a symbol font', `<w:p>${r('ü', '<w:rFonts w:ascii="Wingdings"/>')}</w:p>`, '✓'],
    [
      'a ticked form box',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      '☒',
    ],
    [
      'footnote references left out',
      `<w:p>${r('Mend')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      'Mend',
    ],
  ])('%s', async (_, content, words) => {
    const cell = await cellOf(content)
    expect(cell.words).toBe(words)
    expect(cell.issues).toEqual([])
  })

  it('keeps struck words apart, singly or doubly, directly or by a style', async () => {
    const styles = '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>'
    const content = `<w:p>${r('a', '<w:strike/>')}${r('b')}${r('c', '<w:dstrike/>')}${r('d', '<w:strike w:val="0"/>')}${r('e', '<w:rStyle w:val="Gone"/>')}</w:p>`
    const { runs, issues } = await cellOf(content, { styles })
    expect(runs.map((run) => [run.text, run.struck ?? false])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
      ['d', false],
      ['e', true],
    ])
    expect(issues).toEqual([])
  })

  it('takes tracked changes as accepted and says who made them', async () => {
    const content = `<w:p><w:del ${REVISION}><w:r><w:delText>March</w:delText></w:r></w:del><w:ins ${REVISION}>${r('June')}</w:ins>${r(' 2012')}</w:p>`
    const { words, runs, issues } = await cellOf(content)
    expect(words).toBe('June 2012')
    expect(runs[0]).toEqual({
      text: 'March',
      change: { kind: 'deleted', author: 'Ann Ode', at: '2012-05-01T10:00:00Z' },
    })
    expect(issues.map((each) => each.message)).toEqual([
      'A tracked change: Ann Ode on 2012-05-01 deleted “March” and inserted “June”.',
    ])
  })

  it('joins a paragraph whose mark was deleted to the next', async () => {
    const { words } = await cellOf(`${p('one', `<w:rPr><w:del ${REVISION}/></w:rPr>`)}${p(' two')}`)
    expect(words).toBe('one two')
  })

  it('leaves hidden words out and says so', async () => {
    const { words, issues } = await cellOf(`<w:p>${r('seen')}${r(' secret', '<w:vanish/>')}</w:p>`)
    expect(words).toBe('seen')
    expect(issues).toMatchObject([{ code: 'hidden-left-out', text: 'secret' }])
  })

  it('reads a text box once, not its copy for old readers', async () => {
    const box = `<w:txbxContent>${p('boxed')}</w:txbxContent>`
    const content = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('anchor')}</w:p>`
    const { words, issues } = await cellOf(content)
    expect(words).toBe('anchor\nboxed')
    expect(issues).toEqual([])
  })

  it('names what it cannot read', async () => {
    const { issues } = await cellOf('<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>')
    expect(issues).toMatchObject([{ code: 'not-read' }])
  })
})

describe('tracked rows', () => {
  it('leaves a deleted row out and keeps an inserted one', async () => {
    const rows = [
      tr([tc('a')]),
      tr([tc('gone')], `<w:del ${REVISION}/>`),
      tr([tc('new')], `<w:ins ${REVISION}/>`),
    ]
    const { value, issues } = await readDocx(wordFile(tbl(rows)))
    expect(wordsIn(tablesOf(value)[0])).toEqual([['a'], ['new']])
    expect(issues.map((each) => each.message)).toEqual([
      'A tracked change: Ann Ode on 2012-05-01 deleted the whole row.',
      'A tracked change: Ann Ode on 2012-05-01 inserted the whole row.',
    ])
  })
})

describe('what stands beside the body', () => {
  it('is kept as asides, with the place it belongs to', async () => {
    const body = `${p('Title', '<w:outlineLvl w:val="0"/>')}${tbl([tr([tc(`<w:p>${r('x')}<w:r><w:footnoteReference w:id="2"/><w:commentReference w:id="1"/></w:r></w:p>`), tc('y')])])}<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="first" r:id="footer1"/></w:sectPr>`
    const { value } = await readDocx(
      wordFile(body, {
        header1: p('Issued May 2012'),
        footer1: p('only on a first page that there is not'),
        footnotes: `<w:footnote w:id="0">${p('separator')}</w:footnote><w:footnote w:id="2">${p('a note')}</w:footnote>`,
        comments: `<w:comment w:id="1">${p('is it?')}</w:comment>`,
      }),
    )
    const asides = blocksOf(value).filter((block) => block.kind !== 'table')
    expect(asides.map((block) => [block.kind, wordsOf([block.paragraph]), block.places.at(-1)])).toEqual([
      ['header', 'Issued May 2012', { kind: 'part', part: 'header1', path: 'paragraph 1' }],
      ['heading', 'Title', { kind: 'part', part: 'document', path: 'paragraph 1' }],
      ['footnote', 'a note', { kind: 'part', part: 'document', path: 'table 1 / row 1 / cell 1' }],
      ['comment', 'is it?', { kind: 'part', part: 'document', path: 'table 1 / row 1 / cell 1' }],
    ])
  })
})
