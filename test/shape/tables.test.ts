import { describe, expect, it } from 'vitest'
import { type Block, type Row, type ToldColumn, wordsOf } from '../../src/model/index.ts'
import { shape } from '../../src/shape/index.ts'
import { stitch } from '../../src/stitch/index.ts'
import { document, heading, prose, table } from '../support/documents.ts'

const shapeOf = (blocks: Block[], told: ToldColumn[] = []) => shape(stitch(document(...blocks)).value, told)
const rolesOf = (rows: string[][], told: ToldColumn[] = []): string[] =>
  shapeOf([table(rows)], told).value.tables[0]!.columns.map(({ role }) => role)
const text = (row: Row, role: string): string =>
  row.cells
    .filter((each) => each.role === role)
    .map(({ cell }) => wordsOf(cell.paragraphs))
    .join(' / ')

const KEYS = 'Number the keys and sign for each of them in the book.'
const BADGES = 'Call in the badges of last year before the gate opens.'
const LAMPS = 'Order two new lamps for the quay and hang them by May.'

describe('which column is the action', () => {
  const header = ['No', 'Recommendation', 'Management response', 'Owner', 'Due date']
  const recommendations = [
    'Keys should be numbered.',
    'Badges should be called in.',
    'Lamps should be bought.',
  ]

  it('is the response where it promises something', () => {
    const promises = [
      'The Clerk will number all keys by June.',
      'We will call in old badges.',
      'The Warden will order lamps.',
    ]
    const rows = recommendations.map((each, at) => [
      String(at + 1),
      each,
      promises[at]!,
      'Clerk',
      '01/06/2014',
    ])
    expect(rolesOf([header, ...rows]).slice(1, 3)).toEqual(['area', 'action'])
  })

  it('is the recommendation where the response only agrees', () => {
    const rows = recommendations.map((each, at) => [
      String(at + 1),
      each,
      ['Agreed.', 'Agreed', 'Partly agreed'][at]!,
      'Clerk',
      '01/06/2014',
    ])
    expect(rolesOf([header, ...rows]).slice(1, 3)).toEqual(['action', 'response'])
  })

  it('is no finding told in the past beside what will be done', () => {
    expect(
      rolesOf([
        ['Concern', 'Action taken or planned', 'By whom', 'By when'],
        ['Keys were lent without a note in the book.', KEYS, 'Clerk', 'June 2014'],
        ['Badges of last year still opened the gate.', BADGES, 'Warden', 'July 2014'],
      ]),
    ).toEqual(['area', 'action', 'owner', 'due'])
  })
})

describe('the whole document', () => {
  const HEADER = ['Ref', 'Action', 'Lead', 'By when']

  it('lets a table without a header go on under the one before', () => {
    const { value } = shapeOf([
      table([HEADER, ['1', KEYS, 'Clerk', 'May 2014'], ['2', BADGES, 'Warden', 'June 2014']]),
      heading('Part two', 2),
      table([
        ['3', LAMPS, 'Clerk', 'July 2014'],
        ['4', KEYS, 'Warden', 'July 2014'],
      ]),
    ])
    expect(value.rows.map((row) => text(row, 'reference'))).toEqual(['1', '2', '3', '4'])
    expect(value.tables[1]!.columns.map(({ role }) => role)).toEqual(['reference', 'action', 'owner', 'due'])
  })

  it('finds the header below labels with their values', () => {
    const { value } = shapeOf([
      table([
        ['Project:', 'Glass house', 'Lead:', 'Bess Ware', 'Updated:', '05/03/2026'],
        ['No', 'Risk', 'Action', 'Owner', 'Due date', 'Status'],
        ['1', 'The ferry may be late', KEYS, 'Bess Ware', '30/04/2026', 'Open'],
        ['2', 'The kiln may fail', LAMPS, 'Ann Lorne', '15/05/2026', 'Open'],
      ]),
    ])
    expect(value.tables[0]!.columns.map(({ header }) => header)).toEqual([
      'No',
      'Risk',
      'Action',
      'Owner',
      'Due date',
      'Status',
    ])
    expect(value.rows).toHaveLength(2)
  })

  it('takes a doubtful table where the document has no other, and says so', () => {
    const rows = [
      ['Team', 'Deliverable', 'Due date', 'Comments'],
      ['A', 'Guidelines for painting lock gates', '30/11/2020', ''],
      ['A', 'Adoption of the towpath rules', '30/11/2020', ''],
      ['B', 'Catalogue of bridge plates', '30/11/2020', ''],
    ]
    const { value, issues } = shapeOf([heading('Works committee'), table(rows)])
    expect(value.rows).toHaveLength(3)
    const { probability } = value.tables[0]!
    if (probability < 0.8) expect(issues.map(({ code }) => code)).toContain('table-doubtful')
  })

  it('takes no title across the table for a second row of its header, though the source marks it so', () => {
    const { value } = shapeOf([
      table(
        [
          ['Action', 'Lead', 'Due date'],
          [{ text: 'Part 1: Gates', columnSpan: 3 }],
          [KEYS, 'Clerk', 'May 2014'],
          [LAMPS, 'Warden', 'June 2014'],
        ],
        { headerRows: 2 },
      ),
    ])
    expect(value.tables[0]!.columns.map(({ header }) => header)).toEqual(['Action', 'Lead', 'Due date'])
  })

  it('lets no table with a header of its own go on under another', () => {
    const { value } = shapeOf([
      table([
        ['Recommendation', 'Achieved?'],
        [KEYS, 'Yes'],
        [LAMPS, 'No'],
      ]),
      heading('What our neighbours aim at', 2),
      table([
        ['Town', 'Goal'],
        ['Fennby', '100% green power by 2050'],
        ['Lower Wick', '50% by 2030'],
      ]),
    ])
    expect(value.rows.map((row) => text(row, 'action'))).toEqual([KEYS, LAMPS])
  })

  it('takes a lead paragraph for the area and the heading above it for the section', () => {
    const finding = 'Keys were lent without a note and three of them have not been found.'
    const { value } = shapeOf([
      heading('Gate plan', 1),
      heading('Keys', 2),
      prose(finding),
      table([HEADER, ['1', KEYS, 'Clerk', 'May 2014'], ['2', BADGES, 'Warden', 'June 2014']]),
    ])
    expect(value.rows.map((row) => [row.section, text(row, 'area')])).toEqual([
      ['Keys', finding],
      ['Keys', finding],
    ])
  })

  it('stores a plan that says neither who nor when, and says so', () => {
    const { value, issues } = shapeOf([
      heading('Lamp strategy of Nether Alder', 1),
      table([
        ['Committee', 'Actions', 'Benefits'],
        ['Lamps', LAMPS, 'Fewer falls'],
        ['Gate', KEYS, 'Fewer lost keys'],
      ]),
    ])
    expect(value.rows).toHaveLength(2)
    expect(issues.map(({ code }) => code)).toContain('no-owner-or-date')
  })
})

describe('columns that are more than one thing, or part of one', () => {
  it('take the lead and the date out of one column', () => {
    const { value } = shapeOf([
      table([
        ['Action', 'Lead / Due date'],
        [KEYS, 'Clerk 31/03/2014'],
        [BADGES, 'Warden 30/06/2014'],
        [LAMPS, 'Clerk 01/09/2014'],
      ]),
    ])
    expect(value.tables[0]!.columns[1]).toMatchObject({ role: 'owner', also: 'due' })
    expect(value.rows[0]!.cells.map(({ role }) => role)).toEqual(['action', 'owner', 'due'])
  })

  it('take the term that is ticked for the deadline', () => {
    const { value } = shapeOf([
      table([
        ['Initiative', 'Short', 'Medium', 'Long', 'Department', 'Status'],
        [KEYS, 'X', '', '', 'Streets', 'Open'],
        [BADGES, '', 'X', '', 'Works', 'Open'],
        [LAMPS, '', '', 'X', 'Parks', 'Closed'],
      ]),
    ])
    expect(value.rows.map((row) => text(row, 'due'))).toEqual(['Short', 'Medium', 'Long'])
  })

  it('take a term that is a date alone, ticked by a printed bullet', () => {
    const { value } = shapeOf([
      table([
        ['Action', 'Responsibility', '2021/22', '2022/23', '2023/24'],
        [KEYS, 'City Projects', '•', '', ''],
        [BADGES, 'Streets', '', '•', ''],
        [LAMPS, 'Parks', '•', '•', '•'],
      ]),
    ])
    expect(value.rows.map((row) => text(row, 'due'))).toEqual(['2021/22', '2022/23', '2021/22 to 2023/24'])
  })
})

describe('what a person told', () => {
  const rows = [
    ['Job', 'Person', 'Zeit'],
    [KEYS, 'Clerk', '01/06/2014'],
    [LAMPS, 'Warden', '01/07/2014'],
  ]
  const told = (header: string, role: ToldColumn['role']): ToldColumn => ({ pattern: '*', header, role })

  it('outranks what the model makes of a column', () => {
    const { value } = shapeOf([table(rows)], [told('zeit', 'review')])
    expect(value.tables[0]!.columns[2]).toMatchObject({ role: 'review', probability: 1, decidedBy: 'person' })
  })

  it('may give one role to two columns', () => {
    expect(rolesOf(rows, [told('Zeit', 'due'), told('Person', 'due')])).toEqual(['action', 'due', 'due'])
  })

  it('is said where it fits nothing', () => {
    const { issues } = shapeOf([table(rows)], [told('Wer', 'owner')])
    expect(issues.filter(({ code }) => code === 'told-unused').map(({ text }) => text)).toEqual(['Wer'])
  })
})

describe('hostile tables', () => {
  it.each([
    [
      'three hundred columns',
      [Array.from({ length: 300 }, (_, at) => `H${at}`), Array.from({ length: 300 }, () => 'x')],
    ],
    ['no rows', [['Action', 'Owner']]],
    [
      'a header of ten thousand characters',
      [
        ['Action '.repeat(1500), 'Owner'],
        [KEYS, 'Clerk'],
      ],
    ],
    ['every cell the same', Array.from({ length: 6 }, () => ['same', 'same', 'same'])],
    [
      'right to left',
      [
        ['الإجراء', 'المسؤول', 'التاريخ'],
        ['طلاء البوابة', 'الكاتب', '2014-06-01'],
      ],
    ],
  ])('%s', (_, rows) => {
    const { value } = shapeOf([table(rows)])
    expect(value.tables).toHaveLength(1)
    for (const { probability } of value.tables[0]!.columns) expect(Number.isFinite(probability)).toBe(true)
  })
})
