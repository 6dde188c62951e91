import { describe, expect, it } from 'vitest'
import { editionDate } from '../../../scripts/evaluate/clerk.ts'
import { localeOf, readDates } from '../../../src/interpret/dates/index.ts'
import type { LocaleName } from '../../../src/interpret/dates/locales/locale.ts'
import { paragraph } from '../../../src/model/index.ts'
import { readEdition } from '../../../src/read.ts'

const dueIn = (text: string, locale: LocaleName, dated = '2012-08-20') => {
  const cell = { role: 'due' as const, header: '', paragraphs: [paragraph(text)] }
  const { value, issues } = readDates([cell], { dated: editionDate(dated), order: 'dmy', locale })
  const [claim] = value.claims
  return { window: claim && [claim.earliest, claim.latest], issues: issues.map(({ code }) => code) }
}

describe('what a plan of Australia counts in its own way', () => {
  it.each([
    ['2012/13', '2012-07-01', '2013-06-30'],
    ['FY13', '2012-07-01', '2013-06-30'],
    ['Q1 2012/13', '2012-07-01', '2012-09-30'],
    ['end of financial year', '2013-06-30', '2013-06-30'],
    ['Spring 2012', '2012-09-01', '2012-11-30'],
    ['Summer 2012/13', '2012-12-01', '2013-02-28'],
    ['Autumn 2012/13', '2013-03-01', '2013-05-31'],
    ['Winter 2013', '2013-06-01', '2013-08-31'],
    ['Term 4 2012', '2012-10-01', '2012-12-20'],
    ['next term', '2012-10-01', '2012-12-20'],
    ['Anzac Day 2013', '2013-04-25', '2013-04-25'],
    ['summer holidays 2012', '2012-12-20', '2013-01-27'],
    ['school year 2013', '2013-01-01', '2013-12-31'],
    ['30/06/13', '2013-06-30', '2013-06-30'],
  ])('%s', (text, ...window) => {
    expect(dueIn(text, 'australian')).toEqual({ window, issues: [] })
  })

  it('is something else in Britain', () => {
    expect(dueIn('2012/13', 'british').window).toEqual(['2012-04-01', '2013-03-31'])
    expect(dueIn('Winter 2013', 'british').window).toEqual(['2013-12-01', '2014-02-28'])
    expect(dueIn('Term 4 2012', 'british').issues).toEqual(['date-doubtful'])
  })
})

describe('a fiscal year of two numbers', () => {
  it.each([
    ['FY 2012-13', 'american-local', '2012-07-01', '2013-06-30'],
    ['Q4 2012-13', 'american-local', '2013-04-01', '2013-06-30'],
    ['Fiscal year 2012-13', 'canadian', '2012-04-01', '2013-03-31'],
    ['Q4 2012-13', 'canadian', '2013-01-01', '2013-03-31'],
    ['Canada Day 2013', 'canadian', '2013-07-01', '2013-07-01'],
  ] as const)('%s, %s', (text, locale, ...window) => {
    expect(dueIn(text, locale)).toEqual({ window, issues: [] })
  })

  it('is doubtful where nothing tells of a state or a federal agency', () => {
    expect(dueIn('FY 2012-13', 'american').issues).toEqual(['date-doubtful'])
  })

  it('is no calendar year, whatever quarters without a year are of', () => {
    const cell = { role: 'due' as const, header: '', paragraphs: [paragraph('Q4 2012-13')] }
    const context = { dated: editionDate('2012-08-20'), locale: 'american-local', yearStart: 1 } as const
    const { value } = readDates([cell], { ...context, order: 'mdy' })
    expect(value.claims[0]?.latest).toBe('2013-06-30')
  })
})

describe('a length of time added to a printed date', () => {
  it.each([
    ['30/09/12 + 3 months', '2012-12-30'],
    ['30 September 2012 plus 6 weeks', '2012-11-11'],
  ])('needs no date of the plan: %s', (text, latest) => {
    const cell = { role: 'due' as const, header: '', paragraphs: [paragraph(text)] }
    const { value } = readDates([cell], { dated: null, order: 'dmy' })
    expect(value.claims.at(-1)).toMatchObject({ role: 'revised', latest })
  })
})

describe('localeOf', () => {
  it.each([
    ['dmy', ['Yarrabend Shire Council', 'Agree terms with TAFE'], 'australian'],
    ['dmy', ['Ask iwi for their view', 'Share it with Te Whatu Ora'], 'australian'],
    ['dmy', ['Hire nurses from Queensland and Tasmania', 'NHS Trust', 'CQC action plan'], 'british'],
    ['dmy', ['Make an Auslan film of the tour.'], 'australian'],
    ['dmy', ['Apply to the NSW fund.', 'Meet the Queensland team.'], 'australian'],
    ['dmy', ['Apply to the NSW fund.', 'Summer 2021-22'], 'australian'],
    ['dmy', ['Northshire Council'], 'british'],
    ['dmy', ['Hear from an Australian hospice in Australia.'], 'british'],
    ['dmy', ['Summer 2011/12'], 'british'],
    ['mdy', ['Aboriginal art', 'Queensland'], 'american'],
    ['mdy', ['Report to the Deputy Minister', 'Ask each province'], 'canadian'],
    ['dmy', ['Report to the Deputy Minister', 'Ask each province'], 'canadian'],
    ['mdy', ['City Council agenda', 'Ask the Sheriff'], 'american-local'],
    ['mdy', ['City Council agenda', 'FISMA', 'FedRAMP', 'Sheriff'], 'american'],
  ] as const)('%s %j: %s', (order, texts, locale) => {
    expect(localeOf(texts, order)).toBe(locale)
  })

  it('tells whose financial year a whole plan means', async () => {
    const text = `# Yarrabend Shire Council: Reconciliation Action Plan

Dated 20 August 2012

| No | Action | Lead | Due |
|---|---|---|---|
| 1 | Invite Aboriginal elders to open each citizenship day | Events Officer | Q2 2012/13 |
| 2 | Offer two TAFE places to young people of the shire | People Manager | 2012/13 |
`
    const { records } = await readEdition({ name: 'plan.md', bytes: new TextEncoder().encode(text) })
    expect(records.map(({ dueOn }) => dueOn)).toEqual(['2012-12-31', '2013-06-30'])
  })
})
