import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EditionSketch, sketchEdition } from '../../src/link/index.ts'
import { likeness } from '../../src/link/sketch.ts'
import { record } from './records.ts'

const sketch = (texts: readonly string[]): EditionSketch =>
  sketchEdition({
    editionId: 'ed',
    sha256: 'ed',
    sourceFile: 'plan.pdf',
    mediaType: 'application/pdf',
    pages: 1,
    title: null,
    titlePlaces: [],
    body: null,
    dated: null,
    told: {},
    records: texts.map((text, at) => record(`ed/${at}`, text, { position: at + 1 })),
    issues: [],
  })

/** Texts of three words that no other text has, also without their endings. */
const texts = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) =>
    ['a', 'b', 'c'].map((letter) => `${letter}${String(from + at).padStart(5, '0')}end`).join(' '),
  )

describe('likeness', () => {
  it('is the share of word pairs in common, which a sample tells nearly', () => {
    expect(likeness(sketch(texts(0, 20)), sketch(texts(10, 30)))).toBeCloseTo(1 / 3, 6)
    const [long, other] = [sketch(texts(0, 2000)), sketch(texts(1000, 3000))]
    expect(long.features).toHaveLength(256)
    expect(Math.abs(likeness(long, other) - 1 / 3)).toBeLessThan(0.1)
  })

  it('compares the smaller samples that older databases keep', () => {
    const long = sketch(texts(0, 2000))
    const older = { ...long, features: long.features.slice(0, 64) }
    expect(likeness(long, older)).toBe(1)
    expect(likeness(older, { ...older })).toBe(1)
  })

  it('is nought of editions without words, and never beyond 0 and 1', () => {
    expect(likeness(sketch([]), sketch([]))).toBe(0)
    const some = fc.array(fc.stringMatching(/^[a-f]{4,6}( [a-f]{4,6}){1,6}$/), { maxLength: 60 })
    fc.assert(
      fc.property(some, some, (one, other) => {
        const alike = likeness(sketch(one), sketch(other))
        expect(alike).toBeGreaterThanOrEqual(0)
        expect(alike).toBeLessThanOrEqual(1)
        expect(alike).toBe(likeness(sketch(other), sketch(one)))
      }),
    )
  })
})
