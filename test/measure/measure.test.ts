import { describe, expect, it } from 'vitest'
import { measureThread } from '../../src/measure/index.ts'
import type { ActionRecord, ThreadOutcome } from '../../src/model/index.ts'
import { dueOn, dueWithin, issued, record } from '../link/records.ts'

type Said = Partial<ActionRecord>

const measure = (
  said: readonly [issuedOn: string, says: Said][],
  { outcome = 'open', asAt }: { outcome?: ThreadOutcome; asAt?: string } = {},
) =>
  measureThread({
    thread: { threadId: 'th', planId: 'pl', actionIds: said.map(([on]) => on), outcome },
    entries: said.map(([on, says]) => ({
      editionId: on,
      dated: issued(on),
      record: record(on, 'Act', says),
    })),
    lastEditionOn: said.at(-1)?.[0] ?? null,
    ...(asAt === undefined ? {} : { asAt }),
  })

describe('measureThread', () => {
  it('finds a silent slip and how late it came', () => {
    const { revisions, slippage } = measure([
      ['2011-03-22', dueOn('2011-10-31')],
      ['2012-02-01', dueOn('2012-07-31')],
    ])
    expect(revisions).toEqual([
      {
        threadId: 'th',
        seq: 1,
        fromEditionId: '2011-03-22',
        toEditionId: '2012-02-01',
        fromOn: '2011-10-31',
        toOn: '2012-07-31',
        days: 274,
        daysLeast: 274,
        daysMost: 274,
        kind: 'slipped',
        declared: false,
        afterDue: true,
        text: '2012-07-31',
      },
    ])
    expect(slippage).toMatchObject({
      originalDueOn: '2011-10-31',
      currentDueOn: '2012-07-31',
      revisions: 1,
      slipDays: 274,
      overdueDays: 0,
    })
  })

  it('does not count a move twice that a later cell prints again', () => {
    const { revisions, slippage } = measure([
      ['2011-03-22', dueOn('2011-09-01', '2011-10-31')],
      ['2012-02-01', dueOn('2011-09-01', '2011-10-31', '2012-07-31')],
      ['2012-05-01', dueOn('2011-10-31', '2012-07-31')],
    ])
    expect(
      revisions.map(({ fromOn, toOn, declared, fromEditionId }) => [fromOn, toOn, declared, fromEditionId]),
    ).toEqual([
      ['2011-09-01', '2011-10-31', true, '2011-03-22'],
      ['2011-10-31', '2012-07-31', true, '2011-03-22'],
    ])
    expect(revisions[0]!.toEditionId).toBe('2011-03-22')
    expect(slippage).toMatchObject({ originalDueOn: '2011-09-01', slipDays: 334 })
  })

  it('takes in an older date that only a later edition prints', () => {
    const { revisions, slippage } = measure([
      ['2011-03-22', dueOn('2011-10-31')],
      ['2012-02-01', dueOn('2011-09-01', '2011-10-31')],
    ])
    expect(revisions).toHaveLength(1)
    expect(slippage).toMatchObject({ originalDueOn: '2011-09-01', currentDueOn: '2011-10-31', slipDays: 60 })
  })

  it('tells a restatement from a move', () => {
    const { revisions, slippage } = measure([
      ['2011-03-22', dueWithin(['2012-03-01', '2012-03-31'])],
      ['2011-09-01', dueOn('2012-03-15')],
      ['2012-01-01', dueOn('2012-04-15')],
    ])
    expect(revisions.map(({ kind, days }) => [kind, days])).toEqual([
      ['restated', -16],
      ['slipped', 31],
    ])
    expect(slippage.slipDays).toBe(31)
  })

  it('gives the least and the most that vague dates allow', () => {
    const { revisions, slippage } = measure([
      ['2011-03-22', dueWithin(['2011-10-01', '2011-10-31'])],
      ['2011-12-01', dueWithin(['2012-03-01', '2012-03-31'])],
    ])
    expect(revisions[0]).toMatchObject({ days: 152, daysLeast: 122, daysMost: 182 })
    expect(slippage).toMatchObject({ slipDays: 152, slipLeast: 122, slipMost: 182 })
  })

  it.each([
    ['a year no plan can mean', '2102-12-01', '2012-12-01'],
    ['day and month in each other’s place', '2012-03-05', '2012-05-03'],
  ])('takes %s for a typing error', (_, wrong, right) => {
    const { revisions, slippage } = measure([
      ['2011-03-22', dueOn(wrong)],
      ['2011-09-01', dueOn(right)],
    ])
    expect(revisions[0]!.kind).toBe('corrected')
    expect(slippage).toMatchObject({ currentDueOn: right, slipDays: 0 })
  })

  it('passes over a mistyped date: neither the first date nor a slip', () => {
    const mistyped = dueOn('2021-03-31')
    mistyped.dates![0]!.marks.push('mistyped')
    const first = measure([
      ['2011-03-22', mistyped],
      ['2011-09-01', dueOn('2012-03-31')],
    ])
    expect(first.revisions.map(({ kind }) => kind)).toEqual(['corrected'])
    expect(first.slippage).toMatchObject({ originalDueOn: '2012-03-31', slipDays: 0 })
    const between = measure([
      ['2010-09-01', dueOn('2011-12-31')],
      ['2011-03-22', mistyped],
      ['2011-09-01', dueOn('2012-01-31')],
    ])
    expect(between.revisions.map(({ kind, days }) => [kind, days])).toEqual([
      ['corrected', 3378],
      ['slipped', 31],
    ])
    expect(between.slippage).toMatchObject({ originalDueOn: '2011-12-31', slipDays: 31 })
  })

  it('knows an advance, a date set and a date cleared', () => {
    const { revisions, slippage } = measure([
      ['2011-03-22', { dueText: 'TBC' }],
      ['2011-06-01', dueOn('2012-03-31')],
      ['2011-09-01', dueOn('2012-01-31')],
      ['2011-12-01', { dueText: 'Ongoing' }],
    ])
    expect(revisions.map(({ kind }) => kind)).toEqual(['set', 'advanced', 'cleared'])
    expect(slippage).toMatchObject({ originalDueOn: '2012-03-31', currentDueOn: null, slipDays: null })
  })

  it('leaves the date of a finished action as it was', () => {
    const { revisions, slippage } = measure(
      [
        ['2011-03-22', dueOn('2011-06-30')],
        ['2011-09-01', { status: 'complete', completedOn: '2011-07-31', dueText: 'Complete 31/07/11' }],
      ],
      { outcome: 'complete' },
    )
    expect(revisions).toEqual([])
    expect(slippage).toMatchObject({
      currentDueOn: '2011-06-30',
      completedOn: '2011-07-31',
      overdueDays: null,
    })
  })

  it('counts overdue days to the last edition, or to the day asked', () => {
    const said: [string, Said][] = [['2011-03-22', dueOn('2011-03-01')]]
    expect(measure(said).slippage.overdueDays).toBe(21)
    expect(measure(said, { asAt: '2011-03-31' }).slippage.overdueDays).toBe(30)
    expect(measure(said, { outcome: 'dropped' }).slippage.overdueDays).toBeNull()
  })

  it('says a move was declared where the edition says that it was revised', () => {
    const moved = dueOn('2012-07-31')
    const dates = moved.dates!.map((claim) => ({ ...claim, role: 'revised' as const }))
    const { revisions } = measure([
      ['2011-03-22', dueOn('2011-10-31')],
      ['2011-09-01', { ...moved, dates }],
    ])
    expect(revisions[0]).toMatchObject({ declared: true, afterDue: false })
  })
})
