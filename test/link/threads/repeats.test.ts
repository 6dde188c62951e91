import { describe, expect, it } from 'vitest'
import { Texts } from '../../../src/link/comparing/text.ts'
import { linkPlan } from '../../../src/link/index.ts'
import { withoutRepeats } from '../../../src/link/threads/repeats.ts'
import type { ActionRecord } from '../../../src/model/index.ts'
import { dueOn, issued, record } from '../records.ts'

const TEXTS = [
  'Paint the gates of the upper lock',
  'Adopt the byelaws of the towpath',
  'Catalogue the plates of every bridge',
  'Sound the roof of the summit tunnel',
]

type Fields = Partial<ActionRecord>

/** An edition of tables: for each the rows that it prints, by their place in TEXTS, and what they have besides. */
function printed(...tables: { heading?: string; rows: number[]; fields?: (row: number) => Fields }[]) {
  let position = 0
  return tables.flatMap(({ heading = null, rows, fields }, table) =>
    rows.map((row, at) => {
      position += 1
      return record(`t${table + 1}r${at + 1}`, TEXTS[row]!, {
        position,
        tableNo: table + 1,
        rowNo: at + 1,
        section: heading,
        ...dueOn(`2020-0${row + 1}-28`),
        ...fields?.(row),
      })
    }),
  )
}

const repeatsIn = (records: readonly ActionRecord[]): string[] =>
  withoutRepeats(records, new Texts()).repeats.map(
    ({ actionId, ofActionId }) => `${actionId} is ${ofActionId}`,
  )

describe('withoutRepeats', () => {
  const extract = { heading: 'Late works for the board', rows: [0, 1] }
  const all = { heading: 'All works', rows: [0, 1, 2, 3] }

  it('takes an extract for what it is, before or after the whole', () => {
    expect(repeatsIn(printed(extract, all))).toEqual(['t1r1 is t2r1', 't1r2 is t2r2'])
    expect(repeatsIn(printed(all, extract))).toEqual(['t2r1 is t1r1', 't2r2 is t1r2'])
    expect(
      withoutRepeats(printed(extract, all), new Texts()).records.map(({ actionId }) => actionId),
    ).toEqual(['t2r1', 't2r2', 't2r3', 't2r4'])
  })

  it('takes it for one though it was drawn from several tables, or has words of its own beside them', () => {
    const [one, two] = [
      { heading: 'Locks', rows: [0, 1, 2] },
      { heading: 'Tunnels', rows: [3, 1] },
    ]
    const owned = (owner: string) => ({ fields: () => ({ owner }) })
    const gathered = [0, 3].map((row) => ({ row, owner: row === 0 ? 'Lock keeper' : 'Engineer' }))
    const records = printed(
      { ...one, ...owned('Lock keeper') },
      { ...two, ...owned('Engineer') },
      {
        rows: [0, 3],
        fields: (row) => ({ owner: gathered.find((each) => each.row === row)!.owner, progress: 'Late' }),
      },
    )
    expect(repeatsIn(records)).toEqual(['t3r1 is t1r1', 't3r2 is t2r1'])
  })

  it('leaves two rows two that differ in number, owner, area, date, or in being done', () => {
    for (const fields of [
      (row: number): Fields => ({ ref: `B${row}` }),
      (): Fields => ({ owner: 'Bridge crew' }),
      (): Fields => ({ area: 'The lower pound' }),
      (): Fields => dueOn('2021-12-31'),
      (): Fields => ({ status: 'complete' }),
    ]) {
      const whole = {
        ...all,
        fields: (row: number): Fields => ({
          ref: `A${row}`,
          owner: 'Lock keeper',
          area: 'The flight',
          status: 'on-track',
        }),
      }
      const same = { ...extract, fields: (row: number): Fields => ({ ...whole.fields(row), ...fields(row) }) }
      expect(repeatsIn(printed(whole, same))).toEqual([])
    }
  })

  it('leaves rows of equal words two in one table, and in the tables of two teams', () => {
    const shared = (row: number): Fields => ({ owner: null, dueText: null, progress: String(row) })
    expect(repeatsIn(printed({ rows: [0, 0, 1, 1], fields: shared }))).toEqual([])
    expect(
      repeatsIn(printed({ heading: 'North', rows: [0, 1, 2] }, { heading: 'South', rows: [0, 1, 2] })),
    ).toEqual([])
    // The one thing that two teams have both to do.
    expect(
      repeatsIn(printed({ heading: 'North', rows: [0, 1, 2] }, { heading: 'South', rows: [0] })),
    ).toEqual([])
  })

  it('takes one number printed twice with the same words for one action', () => {
    const numbered = (row: number): Fields => ({ ref: `1.${row}` })
    expect(repeatsIn(printed({ rows: [0, 1, 0], fields: numbered }))).toEqual(['t1r3 is t1r1'])
  })

  it('takes a row that is printed twice in every cell for one, if it says more than what is to be done', () => {
    const owned = (owner: string | null) => (): Fields => ({ owner, dueText: null, progress: 'Under way' })
    expect(repeatsIn(printed({ rows: [0, 1, 0], fields: owned('Lock keeper') }))).toEqual(['t1r3 is t1r1'])
    expect(repeatsIn(printed({ rows: [0, 1, 0], fields: owned(null) }))).toEqual([])
  })

  it('heeds no numbers that only count the rows of a table', () => {
    const counted = (rows: number[]) => ({
      rows,
      fields: (row: number): Fields => ({ ref: String(rows.indexOf(row) + 1) }),
    })
    expect(repeatsIn(printed(counted([3, 1]), counted([0, 1, 2, 3])))).toEqual([
      't1r1 is t2r4',
      't1r2 is t2r2',
    ])
    expect(repeatsIn(printed(counted([2]), counted([0, 1, 2])))).toEqual([])
  })

  it('counts one of two tables that are printed twice under one heading or none', () => {
    expect(repeatsIn(printed({ rows: [0, 1, 2] }, { rows: [0, 1, 2] }))).toHaveLength(3)
  })
})

describe('linkPlan', () => {
  const edition = (editionId: string, day: string, records: ActionRecord[]) => ({
    editionId,
    dated: issued(day),
    records: records.map((each) => ({ ...each, actionId: `${editionId}/${each.actionId}` })),
  })
  const editions = [
    edition('e1', '2020-12-02', printed({ rows: [0, 1, 2, 3] })),
    edition('e2', '2020-12-16', printed({ rows: [0, 1] }, { rows: [0, 1, 2, 3] })),
    edition('e3', '2021-02-17', printed({ rows: [0, 1, 2, 3] })),
  ]

  it('follows an action that is printed twice once, and says where it stands', () => {
    const { value, issues } = linkPlan({ planId: 'pl', editions, decisions: [], knownThreads: [] })
    expect(value.threads.map(({ actionIds, outcome }) => [actionIds.length, outcome])).toEqual(
      TEXTS.map(() => [3, 'open']),
    )
    expect(value.repeats).toEqual([
      { actionId: 'e2/t1r1', ofActionId: 'e2/t2r1' },
      { actionId: 'e2/t1r2', ofActionId: 'e2/t2r2' },
    ])
    expect(issues).toMatchObject([
      { code: 'action-repeated', editionId: 'e2', position: 1 },
      { code: 'action-repeated', editionId: 'e2', position: 2 },
    ])
  })

  it('takes a person’s word on the one row for their word on the other', () => {
    const decision = {
      fromActionId: 'e1/t1r1',
      toActionId: 'e2/t1r1',
      ruling: 'different',
      reason: 'Another gate',
      decidedBy: 'M. Okafor',
      at: '2021-03-01T00:00:00Z',
    } as const
    const { value } = linkPlan({ planId: 'pl', editions, decisions: [decision], knownThreads: [] })
    const ofRepeated = value.threads.find(({ actionIds }) => actionIds.includes('e2/t2r1'))
    expect(ofRepeated?.actionIds).not.toContain('e1/t1r1')
  })
})
