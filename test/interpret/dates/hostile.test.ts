import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { editionDate } from '../../../scripts/evaluate/clerk.ts'
import { parseContextOf } from '../../../src/interpret/dates/header.ts'
import {
  type DateContext,
  findDates,
  readDates,
  readReported,
  summariseDates,
} from '../../../src/interpret/dates/index.ts'
import * as parsers from '../../../src/interpret/dates/parsers/index.ts'
import { scan } from '../../../src/interpret/dates/scan.ts'
import { PhraseBook } from '../../../src/interpret/phrases.ts'
import { plainText } from '../../../src/interpret/text.ts'
import { tokenise } from '../../../src/interpret/tokens.ts'
import type { Paragraph } from '../../../src/model/index.ts'
import { DateClaim } from '../../../src/model/schemas.ts'

const contexts: DateContext[] = [
  { dated: editionDate('2011-03-22'), order: 'dmy' },
  { dated: editionDate('2020-02'), order: 'mdy' },
  { dated: null, order: 'dmy' },
]

/** Words, numbers and signs that date cells are made of, in any order. */
const piece = fc.constantFrom(
  ...'31 03 12 2012 99 00 1st 31st th / . - – , ; : ( ) → & and or to by end of early mid late Q3 H1 FY week w/c w/e March Sept Febuary may'.split(
    ' ',
  ),
  ...'Easter autumn term half summer Christmas 2012/13 11/12 complete completed ongoing TBC was now revised extended from until slipped review'.split(
    ' ',
  ),
  ...'start onwards within 3 months after every monthly next this year immediate n/a % × 🙂 ٣ ² Ⅻ not 75% 41364 20120331 ~ \n'.split(
    ' ',
  ),
  '31/03/12',
  '30 June 2011',
  'as soon as possible',
  '(was 31 March 2011)',
)
const cellWords = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '', '\n')), { maxLength: 24 })
  .map((pieces) => pieces.map(([word, gap]) => word + gap).join(''))
const anyText = fc.oneof(cellWords, fc.string({ maxLength: 120, unit: 'binary' }))
const paragraphs = fc.array(
  fc.record({
    runs: fc.array(
      fc.record(
        {
          text: anyText,
          struck: fc.constant(true as const),
          change: fc.record({ kind: fc.constantFrom('inserted' as const, 'deleted' as const) }),
        },
        { requiredKeys: ['text'] },
      ),
      { maxLength: 4 },
    ),
  }),
  { maxLength: 3 },
)
const role = fc.constantFrom(
  'due' as const,
  'revised' as const,
  'started' as const,
  'completed' as const,
  'review' as const,
)
const cells = fc.array(fc.record({ role, header: anyText, paragraphs }), { maxLength: 3 })
const folded = (text: string): string => text.replace(/\s+/gu, ' ')
const wordsIn = (each: Paragraph): string => each.runs.map((run) => run.text).join('')

describe('any date cells', () => {
  it('give well-formed claims whose words are in the cells', () => {
    fc.assert(
      fc.property(cells, fc.constantFrom(...contexts), (given, context) => {
        const { value, issues } = readDates(given, context)
        const plain = given.every((cell) =>
          cell.paragraphs.every(({ runs }) => runs.every((run) => !run.change)),
        )
        const text = folded(
          given
            .map((cell) => cell.paragraphs.map((each) => wordsIn(each as Paragraph)).join('\n'))
            .join('\n'),
        )
        for (const claim of value.claims) {
          expect(() => DateClaim.parse(claim)).not.toThrow()
          if (claim.earliest !== null) expect(claim.earliest <= claim.latest!).toBe(true)
          expect(claim.earliest === null).toBe(claim.latest === null)
          if (plain) expect(text).toContain(claim.text)
        }
        for (const each of issues) expect(each.message.length).toBeGreaterThan(0)
        const summary = summariseDates(value.claims)
        if (summary.dueEarliest !== null) expect(summary.dueEarliest <= summary.dueOn!).toBe(true)
      }),
      { numRuns: 250 },
    )
  })

  it('read alike each time', () => {
    fc.assert(
      fc.property(cells, (given) => {
        expect(readDates(given as never, contexts[0]!)).toEqual(readDates(given as never, contexts[0]!))
      }),
      { numRuns: 100 },
    )
  })

  it('never make a deadline out of prose', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...contexts), (text, context) => {
        expect(
          readReported([text], context).every((claim) => claim.role === 'reported' && claim.latest !== null),
        ).toBe(true)
        for (const date of findDates(text, context)) {
          expect(date.earliest <= date.latest).toBe(true)
          expect(folded(text.slice(date.index)).startsWith(date.text)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a cell of 100 kB', () => {
  const LENGTH = 100_000
  const patterns = [
    '31/03/12 ',
    'June ',
    'review ',
    'Ongoing ',
    'was ',
    'revised to ',
    '1/',
    '1.',
    '12 ',
    '(',
    'after ',
    'end of ',
    'Complete by ',
    'within 3 months of ',
    'a',
    ' ',
    '\n',
    "'",
    '31st ',
    'TBC, ',
    'June - ',
    'from June to ',
    '~',
    'Q1 - ',
    'every ',
    'not yet ',
    '2012-',
    '.,;',
    'completed and ',
  ] // prettier-ignore

  it.each(patterns)('of %j costs in proportion to its length', (pattern) => {
    // Counted, not timed: lookups of phrases grow with the text, and no faster.
    const lookups = (length: number): number => {
      const spy = vi.spyOn(PhraseBook.prototype, 'at')
      const text = pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length)
      readDates([{ role: 'due', header: '', paragraphs: [{ runs: [{ text }] }] }], contexts[0]!)
      const { length: calls } = spy.mock.calls
      spy.mockRestore()
      return calls
    }
    const small = lookups(LENGTH / 100)
    expect(lookups(LENGTH / 20)).toBeLessThan(small * 6 + 1000)
  })

  it.each(['31/03/12 ', 'June - ', 'revised to ', '1/', '(', "'"])('of %j is read to its end', (pattern) => {
    const text = pattern.repeat(Math.ceil(LENGTH / pattern.length)).slice(0, LENGTH)
    const { value } = readDates(
      [{ role: 'due', header: '', paragraphs: [{ runs: [{ text }] }] }],
      contexts[0]!,
    )
    expect(value.claims.length).toBeLessThan(LENGTH)
  })

  it('gives each token to one item', () => {
    const text = '31/03/12 revised to June '.repeat(200)
    const tokens = tokenise(plainText(text))
    const items = scan(tokens, parseContextOf('', contexts[0]!))
    expect(items.reduce((sum, item) => sum + (item.to - item.from), 0)).toBe(tokens.length)
    expect(parsers.anyDate(tokens, 0, parseContextOf('', contexts[0]!))?.end).toBe(5)
  })
})
