import { describe, expect, it } from 'vitest'
import { inForm, mendedFigures, patternOf } from '../../../src/extract/ocr/words/look-alikes.ts'
import { mendedSequence } from '../../../src/extract/ocr/words/sequences.ts'
import { respelled } from '../../../src/extract/ocr/words/spelling.ts'
import { inOrder, settle } from '../../../src/extract/ocr/words/votes.ts'
import { seen } from './sheet.ts'

describe('the form of a column', () => {
  it.each([
    ['8.02', 'A.99', 'B.02'],
    ['l.5', '9.9', '1.5'],
    ['1.02', 'A.99', null],
    ['A.02', 'A.99', null],
    ['82', 'A9', null],
    ['PCO1', 'AA99', 'PC01'],
    ['1:1', '9.9', '1.1'],
    ['8.2', 'A.99', null],
  ])('of %s as %s: %s', (text, form, expected) => {
    expect(inForm(text, form)).toBe(expected)
  })
})

describe('several readings of a cell', () => {
  const say = (words: readonly { text: string }[]): string => words.map(({ text }) => text).join(' ')

  it('that agree are as sure as they are', () => {
    const [word] = settle([[seen('31/07/2014')], [seen('31/07/2014', 0.94)]], null)
    const readings = { of: 2, agreeing: 2 }
    expect(word).toMatchObject({ text: '31/07/2014', sure: 0.95, readings })
  })

  it('that differ give what most say, and are unsure', () => {
    const [word] = settle([[seen('2013', 0.9)], [seen('2012', 0.8)], [seen('2013', 0.9)]], null)
    expect(word!.text).toBe('2013')
    expect(word!.sure).toBeLessThan(0.8)
  })

  it('give what has the form of its column', () => {
    const readings = [[seen('51', 0.89)], [seen('51', 0.8)], [seen('5.1', 0.87)]]
    expect(say(settle(readings, patternOf('4.2')))).toBe('5.1')
    expect(say(settle(readings, null))).toBe('51')
  })

  it('are held against one another word by word', () => {
    const readings = [
      [seen('Autumn'), seen('term', 0.9, 80), seen('2012', 0.5, 140)],
      [seen('Autumn'), seen('term', 0.9, 80), seen('2013', 0.9, 140)],
      [seen('Autumnterm', 0.4)],
    ]
    expect(say(settle(readings, null))).toBe('Autumn term 2013')
  })

  it('of nothing is nothing', () => {
    expect(settle([[], []], null)).toEqual([])
  })

  it('have their words line by line', () => {
    expect(say(inOrder([seen('b', 1, 50, 101), seen('c', 1, 0, 140), seen('a', 1, 0, 100)]))).toBe('a b c')
  })
})

describe('figures that were taken for letters', () => {
  it.each([
    ['3l/O3/l2', '31/03/12'],
    ['3O.O6.2Ol3', '30.06.2013'],
    ['2Ol2', '2012'],
    ['3lst', '31st'],
    ['l2th', '12th'],
    ['l.5', '1.5'],
    ['(3l/03/12)', '(31/03/12)'],
    ['31/l3/12', null],
    ['99/O3/12', null],
    ['FR5', null],
    ['31/03/12', null],
    ['Is', null],
    ['1st', null],
    ['B2', null],
  ])('%s is %s', (text, mended) => {
    expect(mendedFigures(text)).toBe(mended)
  })
})

describe('references that count on', () => {
  const mended = (texts: readonly [string, number][]): string[] => {
    const column = texts.map(([text, sure]) => seen(text, sure))
    const changed = mendedSequence(column)
    return column.map((word) => changed.get(word)?.text ?? word.text)
  }

  it('tell one that was misread', () => {
    expect(
      mended([
        ['FR4', 0.95],
        ['FRS', 0.63],
        ['FR6', 0.95],
        ['FR7:', 0.95],
        ['FRY:', 0.57],
        ['FR9', 0.95],
      ]),
    ).toEqual(['FR4', 'FR5', 'FR6', 'FR7:', 'FR8:', 'FR9'])
  })

  it('tell one whose full stop was lost, by the one below or above', () => {
    expect(
      mended([
        ['4.2', 0.9],
        ['51', 0.8],
        ['5.2', 0.9],
        ['53', 0.7],
      ]),
    ).toEqual(['4.2', '5.1', '5.2', '5.3'])
  })

  it('leave what is sure, and what is another word', () => {
    expect(
      mended([
        ['1.1', 0.95],
        ['1.2', 0.95],
        ['1.4', 0.95],
      ]),
    ).toEqual(['1.1', '1.2', '1.4'])
    expect(
      mended([
        ['FR4', 0.95],
        ['Training', 0.6],
        ['FR6', 0.95],
      ]),
    ).toEqual(['FR4', 'Training', 'FR6'])
  })

  it('keep their noughts', () => {
    expect(
      mended([
        ['PC06', 0.95],
        ['PCO7', 0.95],
        ['PC08', 0.95],
      ]),
    ).toEqual(['PC06', 'PC07', 'PC08'])
  })

  it('tell of one that it counts on with them', () => {
    const column = [seen('4.1', 0.95), seen('4.2', 0.7), seen('4.3', 0.95)]
    expect(mendedSequence(column).get(column[1]!)).toMatchObject({ text: '4.2', counts: true })
  })

  it('keep what was seen', () => {
    const column = [seen('FR4'), seen('FRS', 0.6), seen('FR6')]
    expect(mendedSequence(column).get(column[1]!)).toMatchObject({ text: 'FR5', raw: 'FRS', sure: 0.5 })
  })
})

describe('a word that is none', () => {
  it.each([
    ['celis', 'cells'],
    ['compieted.', 'completed.'],
    ['cells', null],
    ['Garside', null],
    ['Skarr', null],
    ['ashestos', 'asbestos'],
    ['FRS', null],
  ])('%s is %s', (text, other) => {
    expect(respelled(seen(text))?.text ?? null).toBe(other)
  })
})

describe('the title of councillors', () => {
  it('is no other word, and what was seen is told', () => {
    expect(respelled(seen('Clir'))).toMatchObject({ text: 'Cllr', raw: 'Clir' })
    expect(respelled(seen('Cllr'))).toBeNull()
  })
})
