import { describe, expect, it } from 'vitest'
import { actionIdOf, correctRows, wordsOfRow } from '../../src/interpret/corrected-rows.ts'
import { interpret } from '../../src/interpret/index.ts'
import {
  type ActionRecord,
  type CorrectableField,
  type LabelledCell,
  paragraph,
  type Role,
  type Row,
  type RowSaid,
} from '../../src/model/index.ts'

const EDITION = 'ed_0000000000000001'

const cell = (role: Role, words: string, more: Partial<LabelledCell> = {}): LabelledCell => ({
  role,
  header: role,
  cell: { paragraphs: words === '' ? [] : [paragraph(words)], places: [] },
  carried: false,
  probability: 0.8,
  ...more,
})

const row = (rowNo: number, ...cells: LabelledCell[]): Row => ({
  tableNo: 1,
  rowNo,
  page: null,
  section: 'Water',
  sectionPlaces: [],
  cells,
})

let said = 0
const of = (target: Row) => ({
  correctionId: `co_${said++}`,
  action: actionIdOf(EDITION, target),
  words: wordsOfRow(target),
})
const field = (target: Row, name: CorrectableField, to: string): RowSaid => ({
  ...of(target),
  kind: 'field',
  field: name,
  to,
})

/** The first record of some rows of an edition of May 2014, with what was said of them. */
function recordOf(rows: readonly Row[], ...rules: RowSaid[]): ActionRecord {
  const { value } = interpret(rows, {
    editionId: EDITION,
    sourceFile: 'plan.txt',
    metadata: {},
    stitched: { tables: [], prose: [], furniture: [] },
    told: { dated: '1 May 2014', rows: rules },
  })
  return value.records[0]!
}

describe('a deadline that a person says', () => {
  const REVISED = row(
    1,
    cell('action', 'Dredge the sluice'),
    cell('due', '30/09/2014'),
    cell('revised', '30/01/2015'),
  )
  const PLAIN = row(1, cell('action', 'Dredge the sluice'), cell('due', '30/09/2014'), cell('revised', ''))

  it.each([
    ['the one that holds, beside the first', REVISED, [['due', '28/02/2015']], '2015-02-28', '2014-09-30'],
    [
      'the first, beside the one that holds',
      REVISED,
      [['original_due', '31/08/2014']],
      '2015-01-30',
      '2014-08-31',
    ],
    ['the only one', PLAIN, [['due', '31/10/2014']], '2014-10-31', '2014-10-31'],
    ['a first one where one is printed', PLAIN, [['original_due', '31/08/2014']], '2014-09-30', '2014-08-31'],
    [
      'both, where one is printed',
      PLAIN,
      [
        ['due', '31/10/2014'],
        ['original_due', '31/08/2014'],
      ],
      '2014-10-31',
      '2014-08-31',
    ],
    ['none', PLAIN, [['due', '']], null, null],
  ] as const)('is %s', (_, printed, fields, dueOn, originalDueOn) => {
    const rules = fields.map(([name, to]) => field(printed, name, to))
    expect(recordOf([printed], ...rules)).toMatchObject({ dueOn, originalDueOn })
  })

  it('leaves what is printed in the citations and beside it', () => {
    const record = recordOf([REVISED], field(REVISED, 'due', '28/02/2015'))
    expect(record.corrected).toEqual({ due: '30/01/2015' })
    expect(record.citations.map(({ role, text }) => [role, text])).toContainEqual(['revised', '30/01/2015'])
  })

  it('is sure, whatever its column is', () => {
    const doubtful = row(1, cell('action', 'Dredge', { probability: 1 }), cell('due', '30/09/2014'))
    expect(recordOf([doubtful]).confidence).toBe(0.8)
    expect(recordOf([doubtful], field(doubtful, 'due', '31/10/2014')).confidence).toBe(1)
  })
})

describe('what a person says of a row', () => {
  const ONE = row(
    1,
    cell('reference', '1'),
    cell('action', 'Dredge the northern sluice'),
    cell('owner', 'Keeper'),
  )
  const TWO = row(2, cell('reference', '2'), cell('action', 'Count the reed beds'), cell('owner', 'Warden'))
  const corrected = (rows: Row[], ...rules: RowSaid[]) => correctRows(rows, rules, EDITION)
  const actions = (rows: readonly Row[]) => rows.map(({ cells }) => cells.map(({ cell }) => cell.paragraphs))

  it('is found by its words where rows are numbered otherwise', () => {
    const rule = field(TWO, 'owner', 'Clerk')
    const moved = { ...TWO, rowNo: 9 }
    const { value, issues } = corrected([ONE, moved], rule)
    expect(value[1]!.corrected).toEqual({ owner: 'Warden' })
    expect(issues).toEqual([])
  })

  it('is found where its words are read a little otherwise, and nowhere where two rows may be it', () => {
    const rule = field(TWO, 'owner', 'Clerk')
    const other = row(
      2,
      cell('reference', '2'),
      cell('action', 'Count the reed beds again'),
      cell('owner', 'Warden'),
    )
    expect(corrected([ONE, other], rule).value[1]!.corrected).toEqual({ owner: 'Warden' })
    const [twin, again] = [
      { ...TWO, rowNo: 5 },
      { ...TWO, rowNo: 6 },
    ]
    const { value, issues } = corrected([ONE, twin, again], rule)
    expect(actions(value)).toEqual(actions([ONE, twin, again]))
    expect(issues.map(({ code }) => code)).toEqual(['correction-not-kept'])
  })

  it('waits in silence where the row is said to be none', () => {
    const rules: RowSaid[] = [{ ...of(TWO), kind: 'not-a-row' }, field(TWO, 'owner', 'Clerk')]
    const { value, issues } = corrected([ONE, TWO], ...rules)
    expect(value).toEqual([ONE])
    expect(issues.map(({ code }) => code)).toEqual(['row-left-out'])
  })

  it('joins two rows cell by cell, one sentence going on in the other', () => {
    const rest = row(
      2,
      cell('reference', ''),
      cell('action', 'before the spring tides'),
      cell('owner', 'Keeper'),
    )
    const { value } = corrected([ONE, rest], {
      ...of(ONE),
      kind: 'same-row',
      with: { action: actionIdOf(EDITION, rest), words: wordsOfRow(rest) },
    })
    expect(recordOf(value)).toMatchObject({
      action: 'Dredge the northern sluice before the spring tides',
      owner: 'Keeper',
      corrected: { row: 'before the spring tides | Keeper' },
    })
  })

  it('takes no reference and no source from what it said', () => {
    const rows = [
      row(1, cell('action', '1. Dredge the sluice')),
      row(2, cell('action', '2. Count the reed beds')),
      row(3, cell('action', '3. Mow the causeway')),
    ]
    const record = recordOf(rows, field(rows[0]!, 'action', '14 boats are to be built'))
    expect(record).toMatchObject({ action: '14 boats are to be built', ref: null })
  })
})

describe('a cell that holds an owner and a date', () => {
  const joint = { joint: true, header: 'Lead / Due date' } as const
  const words = cell('owner', 'Keeper 30/09/2014', joint)
  const BOTH = row(1, cell('action', 'Dredge the sluice'), words, { ...words, role: 'due' })

  it.each([
    ['due', '31/10/2014', { owner: 'Keeper', dueOn: '2014-10-31' }],
    ['owner', 'Warden', { owner: 'Warden', dueOn: '2014-09-30' }],
  ] as const)('keeps the other where a person puts its %s right', (name, to, expected) => {
    expect(recordOf([BOTH])).toMatchObject({ owner: 'Keeper', dueOn: '2014-09-30' })
    expect(recordOf([BOTH], field(BOTH, name, to))).toMatchObject(expected)
  })
})
