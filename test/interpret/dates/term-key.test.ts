import { describe, expect, it } from 'vitest'
import { readDates, readTermKey } from '../../../src/interpret/dates/index.ts'
import { type EditionDate, paragraph } from '../../../src/model/index.ts'

const dated: EditionDate = {
  earliest: '2020-06-15',
  on: '2020-06-15',
  precision: 'day',
  text: '15 June 2020',
  from: 'title',
}

/** The windows that a cell is read as under the key that `lines` print. */
function read(text: string, cells: readonly string[], lines: readonly string[]) {
  const context = { dated, order: 'dmy' as const, terms: readTermKey(cells, lines) }
  const { value, issues } = readDates(
    [{ role: 'due', header: 'Timescale', paragraphs: [paragraph(text)] }],
    context,
  )
  return {
    claims: value.claims.map((claim) => `${claim.text}: ${claim.earliest}..${claim.latest}`),
    byKey: value.claims.every(({ implied }) => implied.includes('key')),
    issues: issues.map(({ code }) => code),
  }
}

describe('words that the plan’s own key explains', () => {
  const letters =
    'Timescales: S = short (by end 2021), M = medium (by end 2023); L = long term, by March 2026. Other dates are printed.'

  it.each([
    ['S', 'S: 2021-12-31..2021-12-31'],
    ['M', 'M: 2023-12-31..2023-12-31'],
    ['L', 'L: 2026-03-01..2026-03-31'],
    ['S/M', 'S/M: 2023-12-31..2023-12-31'],
  ])('%s', (text, claim) => {
    expect(read(text, ['S', 'M', 'L', 'S/M'], [letters])).toEqual({
      claims: [claim],
      byKey: true,
      issues: [],
    })
  })

  it('finds words whether or not `term` is said, and counts lengths of time from the edition', () => {
    const cells = ['Short', 'Medium term']
    const lines = ['Short term (0-12 months)', 'Medium (M) – 1 to 3 years']
    expect(read('Short', cells, lines).claims).toEqual(['Short: 2020-06-15..2021-06-15'])
    expect(read('Medium term', cells, lines).claims).toEqual(['Medium term: 2021-06-15..2023-06-15'])
  })

  it('reads phases that are dated elsewhere', () => {
    expect(
      read('Phase 2', ['Phase 2'], ['Phase 1: to June 2020; Phase 2: July to December 2020']).claims,
    ).toEqual(['Phase 2: 2020-07-01..2020-12-31'])
  })

  it.each([
    ['a letter in running words', 'S', ['Plan S was agreed in May 2019: it is done.']],
    ['a key without a date', 'S', ['S = small']],
    ['a word that nothing explains', 'Soon', ['Later: by 2022']],
  ])('takes no date from %s', (_, text, lines) => {
    expect(read(text, [text], lines)).toMatchObject({ claims: [], issues: ['date-not-read'] })
  })

  it('leaves a date as it is printed', () => {
    expect(read('May 2021', ['May 2021', 'S'], ['S = by 2022']).claims).toEqual([
      'May 2021: 2021-05-01..2021-05-31',
    ])
  })

  it('says that something is counted before a year that it does not know', () => {
    expect(read('P3 2022', [], []).issues).toEqual(['date-doubtful'])
  })
})
