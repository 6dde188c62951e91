import { describe, expect, it } from 'vitest'
import { gridsOf } from '../../../src/extract/ocr/words/cells.ts'
import { evidenceOf } from '../../../src/extract/ocr/words/evidence.ts'
import { likelihood, rated } from '../../../src/extract/ocr/words/rated.ts'
import type { Ruling } from '../../../src/extract/pdf/ink/ink.ts'
import { seen } from './sheet.ts'

const PER_POINT = 300 / 72
const COLUMN: Ruling[] = [
  ...[0, 40, 80, 120, 160].map((at) => ({ level: true, at, from: 0, to: 200 })),
  ...[0, 200].map((at) => ({ level: false, at, from: 0, to: 160 })),
].map((line) => ({ ...line, thickness: 1, colour: '#000000' }))
/** Words in the cells of one column, from top to bottom. */
const column = (...texts: string[]) => texts.map((text, row) => seen(text, 0.9, 40, 100 + row * 166))

describe('what is known of a word', () => {
  const evidence = (...texts: string[]) => evidenceOf(column(...texts), gridsOf(COLUMN), PER_POINT)

  it('is what sort it is of, whether its column has others like it, and whether its year stands elsewhere', () => {
    const [date, , , odd] = evidence('31/03/2012', '30/04/2012', '31/05/2012', '31107.12')
    expect(date).toMatchObject({
      'figures: date': 1,
      'figures: in a column': 1,
      'figures: year elsewhere on the page': 1,
    })
    expect(date!['figures: of its form']).toBeCloseTo(2 / 3)
    expect(odd).toMatchObject({ 'figures: number': 1 })
    expect(odd).not.toHaveProperty('figures: of its form')
  })

  it.each([
    ['31/13/32', 'figures: no such date'],
    ['2012/13', 'figures: year'],
    ['1st', 'figures: ordinal'],
    ['PCO1', 'figures: may have another figure'],
    ['Sept', 'letters: month'],
    ['Wrenshire', 'letters: name'],
    ['houses', 'letters: known word'],
    ['celis', 'letters: unknown word'],
    ['R', 'letters: letter'],
    ['=', 'letters: signs'],
  ])('of %s is that it is one of %s', (text, name) => {
    expect(evidence(text)[0]).toHaveProperty(name, 1)
  })
})

describe('a word of a scan', () => {
  const sure = (word: ReturnType<typeof seen>): number => rated([word], [], PER_POINT)[0]!.sure

  it('is surer where all readings agree than where no two do', () => {
    const word = { ...seen('31/03/12', 0.8), readings: { of: 4, agreeing: 4 } }
    expect(sure(word)).toBeGreaterThan(sure({ ...word, sure: 0.4, readings: { of: 4, agreeing: 1 } }))
  })

  it('is never sure where a date was made of something else', () => {
    expect(sure({ ...seen('31/03/12'), raw: '3l/O3/l2' })).toBe(0.5)
  })

  it('of which nothing is known is as likely as not', () => {
    expect(likelihood({}, {})).toBe(0.5)
  })
})
