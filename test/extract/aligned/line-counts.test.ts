import { describe, expect, it } from 'vitest'
import { type AlignedLine, LETTER, piecesOf } from '../../../src/extract/aligned/line.ts'
import { LineCounts } from '../../../src/extract/aligned/line-counts.ts'

const lineOf = (text: string): AlignedLine => ({
  words: [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: index * LETTER,
    end: (index + word.length) * LETTER,
    text: word,
  })),
  y: 0,
  space: LETTER,
  ruledAbove: false,
})

const counted = (...texts: string[]): LineCounts => {
  const counts = new LineCounts()
  for (const text of texts) counts.add(piecesOf(lineOf(text)), lineOf(text), 0)
  return counts
}

/** The step in the middle of a column of characters. */
const at = (column: number): number => column * LETTER + LETTER / 2

describe('steps of aligned lines', () => {
  it('have the words, gaps and letters of the lines', () => {
    const counts = counted('Mend it     Ann', 'Count       Bo')
    expect([counts.words(at(0)), counts.words(at(13))]).toEqual([2, 2])
    expect([counts.gaps(at(6)), counts.gaps(at(9))]).toEqual([1, 2])
    expect([counts.isFree(at(9)), counts.freeWidth(at(9))]).toEqual([true, 5 * LETTER])
  })

  it('have the most pieces that begin within a letter behind them', () => {
    const counts = counted('Mend it     Ann', 'Count       Bo', 'Wash         Cy')
    expect(counts.startsBehind(11 * LETTER)).toBe(2)
    expect(counts.startsBehind(13 * LETTER)).toBe(0)
    expect(counts.startsNear(13 * LETTER)).toBe(1)
  })

  it('are told of a line that names a section only where fewer than two others have a gap', () => {
    const [one, two] = [
      counted('Mend it     Ann', 'Part two of all the wards'),
      counted('Mend it     Ann', 'Count       Bo', 'Part two of all the wards'),
    ]
    expect([one.words(at(9)), two.words(at(9))]).toEqual([1, 0])
  })

  it('are made room for, however long a line is', () => {
    const counts = counted('Mend it     Ann', `Count       ${'x'.repeat(900)}`)
    expect([counts.length, counts.words(at(800))]).toEqual([912 * LETTER, 1])
  })
})
