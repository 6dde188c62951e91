import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble } from '../../../src/extract/flow/assemble.ts'
import { readRtf } from '../../../src/extract/rtf/read-rtf.ts'
import { tokensOf } from '../../../src/extract/rtf/tokens.ts'
import { type Fragment, wordsOf } from '../../../src/model/index.ts'
import { fillsIn, wordsIn } from '../../support/fragment.ts'

const tables = (source: string): Fragment[] =>
  assemble(readRtf(source).stories).blocks.filter((block) => block.kind === 'table')

const prose = (source: string): string[] =>
  assemble(readRtf(source).stories).blocks.flatMap((block) =>
    block.kind === 'table' ? [] : [wordsOf([block.paragraph])],
  )

describe('RTF', () => {
  it.each([
    ['letters of a code page', "{\\rtf1\\ansi\\ansicpg1252 Caf\\'e9\\par}", 'Café'],
    [
      'letters of a font’s own code page',
      "{\\rtf1{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial Cyr;}}\\f1 \\'cf\\'eb\\f0  x\\par}",
      'Пл x',
    ],
    ['Unicode with its stand-in', "{\\rtf1 \\u8211?dash \\uc2\\u8211\\'96\\'96 x\\par}", '–dash – x'],
    ['special characters', '{\\rtf1 a\\~b\\_c\\-d\\{e\\}\\par}', 'a b-cd{e}'],
    ['no codes of fields', '{\\rtf1{\\field{\\*\\fldinst DATE}{\\fldrslt May}}\\par}', 'May'],
    ['no binary data', '{\\rtf1 a{\\pict\\bin3 }}}}b\\par}', 'ab'],
    ['no unknown groups', '{\\rtf1 a{\\*\\unheard of}b\\par}', 'ab'],
    ['no deleted words', '{\\rtf1 {\\deleted old}{\\revised new}\\par}', 'new'],
    ['numbers that the file spells out', '{\\rtf1{\\listtext\\pard 1.\\tab}Mend\\par}', '1. Mend'],
  ])('gives %s', (_, source, words) => {
    expect(prose(source)).toEqual([words])
  })

  it('reads a table with spans, merges, fills, header rows and struck words', () => {
    const source = `{\\rtf1{\\colortbl;\\red255\\green0\\blue0;}
\\trowd\\trhdr\\cellx1000\\cellx5000\\pard\\intbl Ref\\cell Due\\cell\\row
\\trowd\\clvmgf\\cellx1000\\clcbpat1\\cellx3000\\cellx5010\\pard\\intbl 1\\cell {\\strike May} June\\cell x\\par y\\cell\\row
\\trowd\\clvmrg\\cellx1000\\cellx5000\\pard\\intbl\\cell July\\cell\\row
\\pard after\\par}`
    const [table] = tables(source)
    expect(wordsIn(table)).toEqual([['Ref', 'Due'], ['1', 'May June', 'x\ny'], ['July']])
    expect(table?.rows[0]).toMatchObject({ header: true, cells: [{ columnSpan: 1 }, { columnSpan: 2 }] })
    expect(table?.rows[1]?.cells[0]?.rowSpan).toBe(2)
    expect(fillsIn(table)[1]).toEqual([null, '#ff0000', null])
    expect(table?.rows[1]?.cells[1]?.paragraphs[0]?.runs[0]).toEqual({ text: 'May', struck: true })
    expect(prose(source)).toEqual(['after'])
  })

  it('reads a table in a cell as a table, and says what was hidden, changed and not known', () => {
    const source = String.raw`{\rtf1{\*\revtbl{Unknown;}{Ann Ode;}}{\stylesheet{\*\ts11 Normal Table;}}
\trowd\cellx9000\pard\intbl\itap2 a\nestcell b\nestcell{\*\nesttableprops\trowd\cellx1000\cellx3000\nestrow}
\pard\intbl\itap1\cell\row
\pard{\v secret}{\deleted\revauthdel1 old}new{\*\odd Sweep the yard}{\*\bkmkstart Name}{\*\blob ${'0a1b '.repeat(20)}}\par}`
    const { blocks, issues } = assemble(readRtf(source).stories)
    expect(wordsIn(blocks.find((block) => block.kind === 'table'))).toEqual([['a', 'b']])
    expect(prose(source)).toEqual(['new'])
    expect(issues.map((each) => each.message)).toEqual([
      'Hidden words were left out: “secret”.',
      'A tracked change: Ann Ode deleted “old”.',
      String.raw`The file holds words in “\odd”, which is not known: “Sweep the yard”, which was not read.`,
    ])
  })

  it('mixes the colour of a cell from its pattern', () => {
    const source = String.raw`{\rtf1{\colortbl;\red255\green0\blue0;}\trowd\clcfpat1\clshdng5000\cellx1000\pard\intbl x\cell\row}`
    expect(fillsIn(tables(source)[0])).toEqual([['#ff8080']])
  })

  it('keeps headers and notes apart, and the words of a file that is cut', () => {
    const { stories, cut } = readRtf(
      '{\\rtf1{\\header Issued May\\par}body{\\footnote a note\\par}\\par\\trowd\\cellx9 cell',
    )
    const { blocks } = assemble(stories)
    expect(blocks.map((block) => block.kind)).toEqual(['header', 'paragraph', 'table', 'footnote'])
    expect(cut).toBe(true)
  })

  it('reads whatever it is given to the end', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '{',
        '}',
        '\\cell ',
        '\\row ',
        '\\trowd ',
        '\\cellx99 ',
        '\\intbl ',
        '\\par ',
        "\\'e9",
        '\\u-5?',
        '{\\footnote ',
        '{\\shptxt ',
        '\\nestcell ',
        '{\\*\\nesttableprops\\nestrow}',
        '\\itap9 ',
        '{\\*\\odd ',
        '\\constructor ',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const source = `{\\rtf1 ${pieces.join('')}`
        expect([...tokensOf(source)].length).toBeGreaterThan(0)
        expect(assemble(readRtf(source).stories).blocks).toBeInstanceOf(Array)
      }),
    )
  })
})
