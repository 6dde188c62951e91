import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble } from '../../../src/extract/flow/assemble.ts'
import type {
  FlowBlock,
  FlowCell,
  FlowParagraph,
  FlowRow,
  FlowTable,
  Mark,
} from '../../../src/extract/flow/model.ts'
import { type Block, type PartPlace, type Place, wordsOf } from '../../../src/model/index.ts'
import { wordsIn } from '../../support/fragment.ts'

const p = (text: string, more: Partial<FlowParagraph> = {}): FlowParagraph => ({
  kind: 'paragraph',
  marks: text === '' ? [] : [{ kind: 'words', run: { text } }],
  ...more,
})
const of = (...marks: Mark[]): FlowParagraph => ({ kind: 'paragraph', marks })
const td = (...content: (string | FlowBlock)[]): FlowCell => ({
  blocks: content.map((each) => (typeof each === 'string' ? p(each) : each)),
})
const tr = (cells: FlowCell[], more: Partial<FlowRow> = {}): FlowRow => ({ cells, ...more })
const table = (...rows: FlowRow[]): FlowTable => ({ kind: 'table', rows })
const body = (...blocks: FlowBlock[]) => assemble([{ kind: 'body', part: 'document', path: '', blocks }])

const path = ({ places = [] }: { places?: readonly Place[] | undefined }): string =>
  places.map((place) => (place as PartPlace).path).join()
/** Each block as one line. */
const said = (blocks: readonly Block[]): string[] =>
  blocks.map((block) =>
    block.kind === 'table'
      ? `table ${JSON.stringify(wordsIn(block))} @${path(block)}`
      : `${block.kind} ${wordsOf([block.paragraph])} @${path(block)}`,
  )

describe('the flow of a file', () => {
  it('becomes paragraphs, headings and tables with the paths that lead to them', () => {
    const { blocks, issues } = body(
      p('Title', { level: 1 }),
      p(''),
      p('Prose'),
      table(tr([td('a'), td('b', p('c'))])),
      p('Loud', { larger: true }),
    )
    expect(said(blocks)).toEqual([
      'heading Title @paragraph 1',
      'paragraph Prose @paragraph 3',
      'table [["a","b\\nc"]] @table 1',
      'heading Loud @paragraph 4',
    ])
    expect(issues).toEqual([])
  })

  it('flattens nested tables and text boxes into their cell', () => {
    const inner = table(tr([td('x'), td('y')]), tr([td('z')]))
    const box: Mark = { kind: 'box', blocks: [p('boxed')] }
    const { blocks } = body(table(tr([td('a', inner), td(of({ kind: 'words', run: { text: 'b' } }, box))])))
    expect(said(blocks)).toEqual(['table [["a\\nx\\ny\\nz","b\\nboxed"]] @table 1'])
  })

  it('looks through a table that only holds tables, or that the source says arranges the page', () => {
    const inner = table(tr([td('a'), td('b')]))
    expect(said(body(table(tr([td(inner), td('')]))).blocks)).toEqual([
      'table [["a","b"]] @table 1 / row 1 / cell 1 / table 1',
    ])
    expect(said(body({ ...table(tr([td('a'), td('b')])), arranges: 'told' }).blocks)).toEqual([
      'paragraph a @table 1 / row 1 / cell 1 / paragraph 1',
      'paragraph b @table 1 / row 1 / cell 2 / paragraph 1',
    ])
  })

  it('reads on over a paragraph mark that was deleted, and loses none at the end', () => {
    const { blocks } = body(p('one', { joinsNext: true }), p(' two'), p('three', { joinsNext: true }))
    expect(said(blocks)).toEqual(['paragraph one two @paragraph 2', 'paragraph three @paragraph 3'])
  })

  it('gives a number to its words, or to the cell that holds nothing else', () => {
    const number = { ordered: true, level: 0, marker: '1.' }
    const { blocks } = body(p('', { number }), table(tr([td(p('', { number })), td(p('Do', { number }))])))
    expect(said(blocks)).toEqual(['table [["1.","1. Do"]] @table 1'])
  })

  it('puts headers before the body, each once, and notes with their anchors and footers after it', () => {
    const note: Mark = { kind: 'note', note: { kind: 'footnote', blocks: [p('a note')] } }
    const story = (kind: 'header' | 'footer', number: number, text: string) => ({
      kind,
      part: `${kind}${number}`,
      path: '',
      blocks: [p(text)],
    })
    const { blocks } = assemble([
      { kind: 'body', part: 'document', path: '', blocks: [of({ kind: 'words', run: { text: 'x' } }, note)] },
      story('footer', 1, 'Page'),
      story('header', 1, 'Plan'),
      story('header', 2, 'Plan'),
    ])
    expect(said(blocks)).toEqual([
      'header Plan @paragraph 1',
      'paragraph x @paragraph 1',
      'footnote a note @footnote 1,paragraph 1',
      'footer Page @paragraph 1',
    ])
  })

  it('says what is hidden, what a tracked change did and what was not read, each at its place', () => {
    const change = { kind: 'deleted' as const, author: 'Ann Ode', at: '2012-05-01T10:00:00Z' }
    const { blocks, issues } = body(
      of(
        { kind: 'words', run: { text: 'old', change } },
        { kind: 'words', run: { text: 'new' } },
        { kind: 'hidden', words: 'secret' },
        { kind: 'unread', what: 'a chart' },
        { kind: 'aside', words: 'Click here' },
      ),
      table(
        tr([td('kept')]),
        tr([td('gone'), td('too')], { change }),
        tr([td('unseen', table(tr([td('deep')])))], { hidden: true }),
      ),
    )
    expect(said(blocks)).toEqual(['paragraph new @paragraph 1', 'table [["kept"]] @table 1'])
    expect(issues.map((each) => `${each.message} @${path(each)}`)).toEqual([
      'Hidden words were left out: “secret”. @paragraph 1',
      'A tracked change: Ann Ode on 2012-05-01 deleted “old”. @paragraph 1',
      'The file holds a chart, which was not read. @paragraph 1',
      'A tracked change: Ann Ode on 2012-05-01 deleted the whole row. @table 1 / row 2',
      'A hidden row of the table was left out. @table 1 / row 3',
    ])
    expect(issues.slice(3).map((each) => each.text)).toEqual(['gone | too', 'unseen deep'])
  })
})

/** A flow of any shape whose words are all different, with those words by what becomes of them. */
function anyFlow(): fc.Arbitrary<{ blocks: FlowBlock[]; seen: string[]; unseen: string[] }> {
  return fc.array(fc.nat(), { minLength: 1, maxLength: 120 }).map((numbers) => {
    const seen: string[] = []
    const unseen: string[] = []
    let at = 0
    const choose = (limit: number): number => (numbers[at++] ?? 0) % limit
    const word = (list: string[]): string => {
      list.push(`w${at}.${list.length}q`)
      return list.at(-1) ?? ''
    }
    const paragraph = (depth: number, hidden: boolean): FlowParagraph => {
      const marks: Mark[] = []
      for (let count = choose(3); count >= 0; count--) {
        const kind = choose(6)
        if (kind === 0) marks.push({ kind: 'hidden', words: `${word(unseen)} ` })
        else if (kind === 1 && depth < 2) marks.push({ kind: 'box', blocks: blocksAt(depth + 1, hidden) })
        else marks.push({ kind: 'words', run: { text: `${word(hidden ? unseen : seen)} ` } })
      }
      return { kind: 'paragraph', marks, joinsNext: choose(9) === 0 }
    }
    const blocksAt = (depth: number, hidden: boolean): FlowBlock[] =>
      Array.from({ length: 1 + choose(3) }, () =>
        choose(3) === 0 && depth < 3 && at < numbers.length
          ? tableAt(depth + 1, hidden)
          : paragraph(depth, hidden),
      )
    const tableAt = (depth: number, hidden: boolean): FlowTable => ({
      kind: 'table',
      rows: Array.from({ length: 1 + choose(3) }, () => {
        const isHidden = choose(8) === 0
        return {
          hidden: isHidden,
          cells: Array.from({ length: 1 + choose(3) }, () => ({
            blocks: blocksAt(depth, hidden || isHidden),
            columns: 1 + choose(3),
            rows: 1 + choose(3),
            continues: choose(4) === 0,
            joinsLeft: choose(4) === 0,
          })),
        }
      }),
    })
    return { blocks: blocksAt(0, false), seen, unseen }
  })
}

it('keeps every word that is seen once, and shows none that is not', () => {
  fc.assert(
    fc.property(anyFlow(), ({ blocks, seen, unseen }) => {
      const { blocks: made } = body(...blocks)
      const words = made.flatMap((block) =>
        block.kind === 'table' ? wordsIn(block).flat() : [wordsOf([block.paragraph])],
      )
      const shown = words.join(' ').split(/\s+/).filter(Boolean).sort()
      expect(shown).toEqual([...seen].sort())
      expect(shown.some((each) => unseen.includes(each))).toBe(false)
    }),
  )
})
