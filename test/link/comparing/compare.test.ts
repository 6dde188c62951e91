import { describe, expect, it } from 'vitest'
import { compare, compareTexts, OWN_FEATURES } from '../../../src/link/comparing/compare.ts'
import { PreparedEdition } from '../../../src/link/comparing/prepare.ts'
import { Texts } from '../../../src/link/comparing/text.ts'
import { RecordText } from '../../../src/link/comparing/weigh.ts'
import type { ActionRecord } from '../../../src/model/index.ts'
import { dueOn, record } from '../records.ts'

const OTHERS = ['Mend the roof of the boat house', 'Count the visitors to the museum'].map((text, at) =>
  record(`other/${at}`, text),
)

/** Two records as the only ones of their editions that are not of other matters. */
function textsOf(before: ActionRecord, after: ActionRecord): [RecordText, RecordText] {
  const texts = new Texts()
  const editions = [
    new PreparedEdition([before, ...OTHERS], texts),
    new PreparedEdition([after, ...OTHERS], texts),
  ] as const
  return [
    new RecordText(editions[0].records[0]!, editions),
    new RecordText(editions[1].records[0]!, editions),
  ]
}

const alike = (before: string, after: string) =>
  compareTexts(...textsOf(record('a', before), record('b', after)))

function measured(before: Partial<ActionRecord>, after: Partial<ActionRecord>): Record<string, number> {
  const text = 'Train every nurse in washing hands'
  const values = new Float32Array(OWN_FEATURES.length)
  const [one, other] = textsOf(record('a', text, before), record('b', text, after))
  compare(one, other, { size: 3, dayCounts: new Map() }, values)
  return Object.fromEntries(OWN_FEATURES.map(([name], at) => [name, values[at]!]))
}

describe('compareTexts', () => {
  const nurses = 'Train every nurse in washing hands'

  it('finds a text nearer the more of its words it keeps, and nearest itself', () => {
    const versions = [
      nurses,
      'Train every nurse in washing feet',
      'Train all drivers in saving fuel',
      'Paint bins',
    ]
    const found = versions.map((version) => alike(nurses, version))
    for (const [at, each] of found.slice(1).entries()) {
      expect(each.likeness).toBeLessThan(found[at]!.likeness)
      expect(each.nearWords).toBeLessThan(found[at]!.nearWords)
      expect(each.shared).toBeLessThanOrEqual(found[at]!.shared)
    }
  })

  it('finds near in meaning what is said in other words, and nearer still what is said in the same', () => {
    const inOtherWords = alike(nurses, 'Teach the wards how to clean fingers')
    expect(inOtherWords.nearWords).toBeGreaterThan(inOtherWords.likeness + 0.1)
    expect(inOtherWords.nearWords).toBeLessThan(alike(nurses, nurses).nearWords)
  })

  it('goes by likeness alone where the words are of another language', () => {
    const before = 'Herzie het beleid voor huisbezoeken en bespreek dit met alle teamleiders'
    const found = alike(before, 'Herzie samen met de teamleiders het beleid voor bezoeken aan huis')
    expect(found.meaningKnown).toBe(false)
    expect(found.nearWords).toBe(found.likeness)
    expect(found.meaning).toBe(found.likeness)
  })

  it('bears texts without words and without end', () => {
    expect(alike('', '')).toMatchObject({ likeness: 0, shared: 0, nearWords: 0, meaning: 0 })
    const long = Array.from({ length: 100_000 }, (_, at) => `w${at}`).join(' ')
    expect(alike(long, nurses).likeness).toBeCloseTo(0, 1)
  })
})

describe('compare', () => {
  it('counts a field that either side lacks as nothing', () => {
    expect(measured({ owner: 'Head of Nursing' }, {})).toEqual(measured({}, {}))
    expect(measured(dueOn('2012-03-31'), {})).toEqual(measured({}, {}))
  })

  it('counts a shared owner, and an old date that is still shown', () => {
    expect(measured({ owner: 'Head of Nursing' }, { owner: 'Nursing, head of' })['owner']).toBe(1)
    expect(measured(dueOn('2012-03-31'), dueOn('2012-03-31', '2013-03-31'))['date in chain']).toBe(1)
    expect(measured(dueOn('2012-03-31'), dueOn('2013-03-31'))['date in chain']).toBe(0)
  })
})
