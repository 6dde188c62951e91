import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../src/extract/aligned/columns.ts'
import { cutRows, featuresOfCut, type RowWeights, rowsOfCut } from '../../../src/extract/aligned/cut-rows.ts'
import { factsOf } from '../../../src/extract/aligned/facts.ts'
import { layOut } from '../../../src/extract/aligned/laid.ts'
import { type AlignedLine, LETTER, textOf } from '../../../src/extract/aligned/line.ts'
import fitted from '../../../src/extract/aligned/row-weights.json' with { type: 'json' }

function laid(lines: readonly string[]) {
  const aligned = lines.map(
    (text, y): AlignedLine => ({
      words: [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
        start: index * LETTER,
        end: (index + word.length) * LETTER,
        text: word,
      })),
      y,
      space: LETTER,
      ruledAbove: false,
    }),
  )
  const columns = columnsOf(aligned)
  const set = layOut(aligned, columns)
  return { lines: set, facts: factsOf(set, columns) }
}

const firstWords = (rows: ReturnType<typeof laid>['lines'][]): string[] =>
  rows.map(([line]) => textOf(line!.pieces[0]!))

const DENSE = [
  'Action                      Owner            Due',
  'Write to each landlord on   Ann Yule         May 2012',
  'the coast road.',
  'Paint the hall and repair   Head of Works    June 2012',
  'the roof over the stage.    and Buildings',
  'Count the keys.             Bo Ray           July 2012',
]

describe('cutting lines into rows', () => {
  it('finds the header, and rows that no white space parts', () => {
    const { lines, facts } = laid(DENSE)
    const cut = cutRows(lines, facts, 'top')
    expect(cut.header).toBe(true)
    expect(firstWords(rowsOfCut(lines, cut))).toEqual([
      'Action',
      'Write to each landlord on',
      'Paint the hall and repair',
      'Count the keys.',
    ])
  })

  it('keeps rows of one line apart', () => {
    const { lines, facts } = laid([
      '1.1  Write to each landlord on the coast road.  Ann Yule  30/05/2012',
      '1.2  Paint the hall, and mend its roof.         Bo Ray    30/06/2012',
      '1.3  Count the keys.                            Cy Noor   31/07/2012',
    ])
    expect(cutRows(lines, facts, 'top')).toMatchObject({ lengths: [1, 1, 1] })
  })

  it('scores a cut as the features of all its rows say', () => {
    const { lines, facts } = laid(DENSE)
    for (const alignment of ['top', 'middle'] as const) {
      const cut = cutRows(lines, facts, alignment)
      const weights: RowWeights = fitted.weights
      const sum = featuresOfCut(lines, facts, cut).reduce(
        (total, [name, amount]) => total + amount * (weights[name] ?? 0),
        0,
      )
      expect(sum).toBeCloseTo(cut.score, 6)
    }
  })

  it('cuts any lines into rows that hold each of them once, none better by another weighing of the same', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9/.,]{1,9}$/)
    const cell = fc.array(word, { maxLength: 4 }).map((words) => words.join(' ').slice(0, 24).padEnd(28))
    const table = fc
      .array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 })
      .map((rows) => rows.map((cells) => cells.join('')).filter((line) => line.trim() !== ''))
      .filter((lines) => lines.length > 0)
    fc.assert(
      fc.property(table, fc.constantFrom('top' as const, 'middle' as const), (texts, alignment) => {
        const { lines, facts } = laid(texts)
        const cut = cutRows(lines, facts, alignment)
        expect(cut.lengths.reduce((sum, each) => sum + each, 0)).toBe(lines.length)
        expect(rowsOfCut(lines, cut).flat()).toEqual(lines)
        const whole = { ...cut, header: false, lengths: [lines.length] }
        const weights: RowWeights = fitted.weights
        const score = featuresOfCut(lines, facts, whole).reduce(
          (total, [name, amount]) => total + amount * (weights[name] ?? 0),
          0,
        )
        expect(cut.score).toBeGreaterThanOrEqual(score - 1e-9)
      }),
      { numRuns: 60 },
    )
  })
})
