import { describe, expect, it } from 'vitest'
import { type Block, type Row, wordsOf } from '../../src/model/index.ts'
import { shape } from '../../src/shape/index.ts'
import { stitch } from '../../src/stitch/index.ts'
import { document, heading, table } from '../support/documents.ts'

const shapeOf = (...blocks: Block[]) => shape(stitch(document(...blocks)).value)
const rolesOf = (...header: string[]): string[] => rolesBelow(header, [])

/** The Roles of a header over two rows of data, in the order of the columns. */
function rolesBelow(header: string[], ...data: string[][]): string[] {
  const { value } = shapeOf(table([header, ...data], { headerRows: 1 }))
  return value.tables[0]!.columns.map(({ role }) => role)
}

const text = (row: Row, role: string): string =>
  row.cells
    .filter((each) => each.role === role)
    .map(({ cell }) => wordsOf(cell.paragraphs))
    .join(' / ')

const LONG = 'Write to every family before the end of the month and record who answered.'

describe('the roles of columns', () => {
  it('read the vocabularies of different plans', () => {
    expect(
      rolesOf('Ref', 'Recommendation', 'Action required', 'Lead officer', 'Completion date', 'Status'),
    ).toEqual(['reference', 'area', 'action', 'owner', 'due', 'status'])
    expect(
      rolesOf('Objective', 'What will we do?', 'By whom', 'By when', 'RAG rating', 'Progress to date'),
    ).toEqual(['area', 'action', 'owner', 'due', 'rag', 'progress'])
    expect(rolesOf('Issue', 'Agreed actions', 'Person responsible', 'Timescale', 'Comments')).toEqual([
      'area',
      'action',
      'owner',
      'due',
      'progress',
    ])
  })

  it('take a target for the action where the steps have a column of their own', () => {
    const data = ['1) Supervision', LONG, 'June', 'Health', `${LONG} Then again.`, '']
    expect(rolesBelow(['Objective', 'Target', 'Date', 'Who', 'Steps', 'Progress'], data, data)).toEqual([
      'area',
      'action',
      'due',
      'owner',
      'steps',
      'progress',
    ])
  })

  it('take a target for the deadline where it holds dates', () => {
    const data = ['1', LONG, '31/03/2014', 'AB']
    expect(rolesBelow(['No.', 'Actions', 'Target', 'Lead'], data, data)).toEqual([
      'reference',
      'action',
      'due',
      'owner',
    ])
  })

  it('take no number that begins like a year for a date', () => {
    const data = ['2016-001 Purchase cards', LONG, 'Business Office', '31/10/2016']
    expect(rolesBelow(['Finding', 'Corrective Action', 'Responsible Party', 'Target'], data, data)).toEqual([
      'area',
      'action',
      'owner',
      'due',
    ])
  })

  it('tell the dates apart that name themselves', () => {
    expect(
      rolesOf('Action', 'Start date', 'Original due date', 'Revised date', 'Date completed', 'Owner'),
    ).toEqual(['action', 'started', 'due', 'revised', 'completed', 'owner'])
  })

  it('let the contents decide what `Progress RAG` is', () => {
    const header = ['Action', 'Who', 'Progress RAG']
    expect(rolesBelow(header, [LONG, 'AB', 'G'], [LONG, 'AB', 'A'])[2]).toBe('rag')
    expect(rolesBelow(header, [LONG, 'AB', 'Complete'], [LONG, 'AB', 'Not started'])[2]).toBe('status')
  })

  it('guess columns without a header from what they hold', () => {
    const { value } = shapeOf(
      table([
        ['', 'Area', 'Action', 'Date due', 'Lead'],
        ['1', 'Files', LONG, '01/02/13', 'AB'],
        ['2', '', LONG, '01/03/13', 'AB'],
      ]),
    )
    expect(value.tables[0]!.columns[0]).toMatchObject({ role: 'reference', decidedBy: 'model' })
  })

  it('take letters without a header for ratings', () => {
    const { value } = shapeOf(
      table([
        ['Action', 'Date due', ''],
        [LONG, '01/02/13', 'G'],
        [LONG, '01/03/13', 'A'],
      ]),
    )
    expect(value.tables[0]!.columns[2]).toMatchObject({ role: 'rag' })
  })

  it('find the deadlines beside the owners where no column is theirs', () => {
    const rows = [
      ['Call bells were slow', 'Put a second carer on the top floor', 'Deputy Manager 8/1/16', 'AC 8/1/16'],
      ['Taps were too hot', 'Fit mixing valves and keep a log', 'Maintenance Man 22/1/16', 'AC 20/1/16'],
      ['Files lacked references', 'Go through all files and chase', 'Administrator 29/2/16', ''],
    ]
    const columnsBelow = (...header: string[]) =>
      shapeOf(table([header, ...rows], { headerRows: 1 })).value.tables[0]!.columns
    const [, , owner] = columnsBelow('What the inspector said', 'What we will do', 'Name and date', 'Signed')
    expect([owner!.role, owner!.also]).toEqual(['owner', 'due'])
  })

  it('say where a column may be misread, and what it nearly was', () => {
    // Which words leave the model in doubt changes with its weights; that some of these do, and are told, does not.
    const cells = ['June 3', 'Lamp', 'Ann', 'Rope store', 'x', 'Two'].flatMap((one, at, all) =>
      all.slice(at + 1).map((other) => [one, other] as const),
    )
    const doubted = cells.flatMap(([one, other]) => {
      const { value, issues } = shapeOf(
        table([
          ['Action', 'Status', 'Zwrf'],
          [LONG, 'Open', one],
          [LONG, 'Closed', other],
        ]),
      )
      const doubt = issues.find(({ code, text }) => code === 'column-doubtful' && text === 'Zwrf')
      return doubt ? [{ doubt, column: value.tables[0]!.columns[2]! }] : []
    })
    expect(doubted.length).toBeGreaterThan(0)
    for (const { doubt, column } of doubted) {
      expect(column.probability).toBeLessThan(0.9)
      expect(doubt.message).toContain(column.runnerUp)
    }
  })

  it('keep what fits no role under its own header', () => {
    const { value, issues } = shapeOf(
      table([
        ['Action', 'Lead', 'Monitoring committee'],
        [LONG, 'AB', 'Quality group'],
      ]),
    )
    expect(value.rows[0]!.cells[2]).toMatchObject({ role: 'extra', header: 'Monitoring committee' })
    expect(issues.map(({ code }) => code)).toContain('column-unknown')
  })

  it('stack a header of two rows', () => {
    const { value } = shapeOf(
      table([
        ['Action', 'Lead', { text: 'Dates', columnSpan: 2 }],
        ['', '', 'Original date', 'Revised date'],
        [LONG, 'AB', '01/02/13', '01/03/13'],
      ]),
    )
    expect(value.tables[0]!.columns.map(({ role }) => role)).toEqual(['action', 'owner', 'due', 'revised'])
    expect(value.rows).toHaveLength(1)
  })
})

describe('the rows of an action table', () => {
  const HEADER = ['No', 'Area for improvement', 'Action', 'By when', 'Who']

  it('carry an area down over blanks and merged cells', () => {
    const { value } = shapeOf(
      table([
        HEADER,
        ['1', 'Files', LONG, 'May', 'AB'],
        ['2', '', LONG, 'May', 'AB'],
        ['3', 'Visits', LONG, 'May', 'AB'],
      ]),
    )
    expect(value.rows.map((row) => text(row, 'area'))).toEqual(['Files', 'Files', 'Visits'])
    expect(value.rows[1]!.cells[1]).toMatchObject({ carried: true })
  })

  it('take a banner across the table for the section of the rows below', () => {
    const { value } = shapeOf(
      heading('Improvement plan', 1),
      table([
        HEADER,
        ['1', 'Files', LONG, 'May', 'AB'],
        [{ text: 'Part two: visits', columnSpan: 5 }],
        ['2', 'Visits', LONG, 'May', 'AB'],
      ]),
    )
    expect(value.rows.map(({ section }) => section)).toEqual(['Improvement plan', 'Part two: visits'])
  })

  it('take banners that are numbered alike for one kind of thing', () => {
    const banner = (words: string) => [{ text: words, columnSpan: 3 }]
    const { value } = shapeOf(
      table(
        [
          ['Action', 'Lead', 'Due date'],
          banner('Goal A. Every pupil in school on every day'),
          ['Ring home on each absence', 'Clerk', '31/03/2014'],
          banner('Goal B. Maths'),
          ['Coach every teacher', 'Head of Maths', '30/04/2014'],
        ],
        { headerRows: 1 },
      ),
    )
    expect(value.rows.map((row) => [text(row, 'area'), row.section])).toEqual([
      ['Goal A. Every pupil in school on every day', null],
      ['Goal B. Maths', null],
    ])
  })

  it('take sentences that stand over the rows again and again for what the rows answer', () => {
    const banner = (words: string) => [{ text: words, columnSpan: 3 }]
    const { value } = shapeOf(
      heading('Peer review: six months on', 1),
      table(
        [
          ['Action', 'Lead', 'Due date'],
          banner('We met a crew with ambition, and with far more aims than boats.'),
          ['Cut the aims to four', 'Clerk', '31/03/2014'],
          banner('Skippers told us that word from the office comes slowly and late.'),
          ['Write to each skipper monthly', 'Clerk', '30/04/2014'],
          ['ACTION', 'Lead', 'Due'],
          ['Ring back within a day', 'Clerk', '30/05/2014'],
        ],
        { headerRows: 1 },
      ),
    )
    expect(value.rows.map((row) => text(row, 'area'))).toEqual([
      'We met a crew with ambition, and with far more aims than boats.',
      'Skippers told us that word from the office comes slowly and late.',
      'Skippers told us that word from the office comes slowly and late.',
    ])
  })

  it('keep a row beside a blank action out of the one above where markup or lines make it certain', () => {
    const rows = [
      HEADER,
      ['1', 'Files', LONG, 'May', 'AB'],
      ['', '', '', 'June', 'CD'],
      ['2', '', LONG, 'May', 'AB'],
    ]
    const { value, issues } = shapeOf({ ...table(rows), witness: 'markup' })
    expect(value.rows.map((row) => text(row, 'due'))).toEqual(['May', 'May'])
    expect(issues.filter(({ code }) => code.startsWith('row'))).toMatchObject([
      { code: 'row-left-out', severity: 'warning', text: 'June | CD' },
    ])
  })

  it('add a row beside a merged action to that action, however certain the row', () => {
    const rows = [
      HEADER,
      ['1', 'Files', { text: LONG, rowSpan: 2 }, 'May', 'AB'],
      ['', '', { text: 'June', column: 3 }, 'CD'],
    ]
    const { value, issues } = shapeOf({ ...table(rows), witness: 'markup' })
    expect(value.rows.map((row) => text(row, 'due'))).toEqual(['May\nJune'])
    expect(issues.map(({ code }) => code)).toContain('row-joined')
  })

  it('add a row beside a blank action to the action above, and say so', () => {
    const { value, issues } = shapeOf(
      table([
        HEADER,
        ['1', 'Files', LONG, 'May', 'AB'],
        ['', '', '', 'June', 'CD'],
        ['2', '', LONG, 'May', 'AB'],
      ]),
    )
    expect(value.rows).toHaveLength(2)
    expect(text(value.rows[0]!, 'due')).toBe('May\nJune')
    expect(issues.map(({ code }) => code)).toContain('row-joined')
  })

  it('leave totals and header rows printed again out', () => {
    const { value } = shapeOf(
      table([
        HEADER,
        ['1', 'Files', LONG, 'May', 'AB'],
        HEADER,
        ['2', 'Files', LONG, 'May', 'AB'],
        ['Total', '', 'Two actions', '', ''],
      ]),
    )
    expect(value.rows.map((row) => text(row, 'reference'))).toEqual(['1', '2'])
  })
})

describe('tables without actions', () => {
  it.each([
    [
      'document control',
      [
        ['Version', 'Date', 'Author'],
        ['0.1', '3 May 2014', 'AB'],
        ['0.2', '9 May 2014', 'CD'],
      ],
    ],
    [
      'a key',
      [
        ['Rating', 'Meaning'],
        ['Red', 'Off track'],
        ['Green', 'Complete'],
      ],
    ],
    [
      'contents',
      [
        ['Section', 'Page'],
        ['Introduction', '2'],
        ['Safeguarding', '5'],
      ],
    ],
  ])('are recognised: %s', (_, rows) => {
    const { value, issues } = shapeOf(table(rows))
    expect(value.rows).toEqual([])
    expect(issues.map(({ code }) => code)).toEqual(['table-not-actions', 'no-action-table'])
  })

  it('do not lend their columns to the next table', () => {
    const { value } = shapeOf(
      table([
        ['Version', 'Date', 'Author'],
        ['0.1', '3 May 2014', 'AB'],
      ]),
      table([
        ['Action', 'By when', 'Who'],
        [LONG, 'May 2014', 'AB'],
      ]),
    )
    expect(value.rows).toHaveLength(1)
  })
})

describe('ditto marks', () => {
  it('say in any column but those of the action and its number what stands above', () => {
    const { value } = shapeOf(
      table(
        [
          ['Ref', 'Action', 'Lead', 'By when', 'Status'],
          ['1', 'Mend the gate by the mill', 'Ann Yule', '3 May 2012', 'Open'],
          ['2', 'Count the keys of the hall', '"', 'do.', '-do-'],
          ['3', 'Oil the hinges of the door', '〃', '4 June 2012', 'ditto'],
        ],
        { headerRows: 1 },
      ),
    )
    expect(value.rows.map((row) => ['owner', 'due', 'status'].map((role) => text(row, role)))).toEqual([
      ['Ann Yule', '3 May 2012', 'Open'],
      ['Ann Yule', '3 May 2012', 'Open'],
      ['Ann Yule', '4 June 2012', 'Open'],
    ])
  })

  it('are what they are where nothing stands above', () => {
    const { value } = shapeOf(
      table(
        [
          ['Action', 'Lead', 'By when'],
          ['Mend the gate by the mill', '"', 'May 2012'],
        ],
        { headerRows: 1 },
      ),
    )
    expect(text(value.rows[0]!, 'owner')).toBe('"')
  })
})

describe('who else takes part', () => {
  it('is no owner beside who leads', () => {
    expect(rolesOf('Ref', 'Action', 'Lead officer', 'Partners', 'By when')[3]).toBe('extra')
    const alone = rolesBelow(
      ['Ref', 'Action', 'Partners', 'By when'],
      ['1', LONG, 'Police; Housing Trust', 'May 2014'],
      ['2', LONG, 'Youth Service', 'June 2014'],
    )
    expect(alone[2]).toBe('owner')
  })
})
