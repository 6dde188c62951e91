import { describe, expect, it } from 'vitest'
import { proseOf, readString, tablesOf } from './tables.ts'

const WIDTHS = [7, 26, 32, 13, 12]
const line = (...cells: string[]): string =>
  cells
    .map((cell, index) => cell.padEnd(WIDTHS[index]!))
    .join('')
    .trimEnd()

const HEADER = [line('', 'Finding', 'Action', 'Lead', 'Deadline'), '']
const FIRST = [
  line('B1', 'Records are kept badly.', 'Copy all case notes that a tap', 'Head Porter', '31/03/13'),
  line('', 'Two teams keep none.', 'has wetted, and dry the rest'),
]
const SECOND = [line('B2', '', 'Mend the tap in the east wing', 'Plumber', 'May 2013')]
const NAMES = ['', 'Finding', 'Action', 'Lead', 'Deadline']
const FIRST_ROW = [
  'B1',
  'Records are kept badly. Two teams keep none.',
  'Copy all case notes that a tap has wetted, and dry the rest',
  'Head Porter',
  '31/03/13',
]
const SECOND_ROW = ['B2', '', 'Mend the tap in the east wing', 'Plumber', 'May 2013']

const read = async (...lines: string[]) => {
  const { blocks, document } = await readString(lines.join('\n'))
  return { tables: tablesOf(blocks), prose: proseOf(blocks), document }
}

describe('columns that a printer set by the letter', () => {
  it('are told where a cell fills its column and the next begins now here, now a letter further', async () => {
    const { tables } = await read(
      'No    Finding                       Agreed action                     Owner             By',
      '1     Six crates came without seals Ask the carrier for a seal        Stores Manager 31 December',
      '      on any of them                on each, and count them                          2018',
      '2     Keys were not handed back     Take keys back on the last        Site Manager     31 October 2018',
      '                                    day',
      '3     Nobody reads the gas meter     Read all meters monthly and      Clerk            28 February',
      '                                     report the odd ones                               2019',
      '4     Loans came back late again    Keep a book of loans with two     Funding Lead    30 November',
      '                                    names for each                                    2018',
      '5     The list leaves out the barn  Add the barn, and count it        Fleet Manager    29 March 2019',
    )
    const [table] = tables
    expect(table!.map((row) => row.slice(3))).toEqual([
      ['Owner', 'By'],
      ['Stores Manager', '31 December 2018'],
      ['Site Manager', '31 October 2018'],
      ['Clerk', '28 February 2019'],
      ['Funding Lead', '30 November 2018'],
      ['Fleet Manager', '29 March 2019'],
    ])
    expect(table![1]!.slice(1, 3)).toEqual([
      'Six crates came without seals on any of them',
      'Ask the carrier for a seal on each, and count them',
    ])
  })
})

describe('cards typed with their labels below one another', () => {
  const card = (number: number, action: string, more: string) => [
    `${number}.   Action:       ${action}`,
    `                   ${more}`,
    '     Responsible:  Group Controller',
    `     Due:          ${number} September 2019`,
    '',
  ]

  it('have a row for each label, and the number in its own column', async () => {
    const { tables } = await read(
      ...card(1, 'Agree one picture of the flood that all three', 'councils will use'),
      ...card(2, 'Write role cards for each desk in the centre', 'of the town'),
    )
    expect(tables[0]!.slice(0, 4)).toEqual([
      ['1.', 'Action:', 'Agree one picture of the flood that all three councils will use'],
      ['', 'Responsible:', 'Group Controller'],
      ['', 'Due:', '1 September 2019'],
      ['2.', 'Action:', 'Write role cards for each desk in the centre of the town'],
    ])
  })
})

describe('adjacent lines of prose', () => {
  it('are a title and sentences where the page is wide enough for more words, and the title is one', async () => {
    const { prose } = await read(
      'Sallow Vale Harbour Council: Audit Recommendation Tracker, Quarter 2 2014/15',
      'This report lists recommendations that were open at the start of the quarter.',
      '',
      line('Ref', 'Finding', 'Action of the council, in full', 'Lead', 'Deadline').padEnd(120, '.'),
    )
    expect(prose[0]).toBe(
      'heading: Sallow Vale Harbour Council: Audit Recommendation Tracker, Quarter 2 2014/15',
    )
  })

  it('are a title and sentences where the title had room for more words', async () => {
    const { prose } = await read(
      'Harbour schedule: half-year monitoring',
      'The table shows each action at the end of September 2013, as the mates reported it to the clerk.',
    )
    expect(prose).toEqual([
      'heading: Harbour schedule: half-year monitoring',
      'paragraph: The table shows each action at the end of September 2013, as the mates reported it to the clerk.',
    ])
  })

  it('stand apart on a cover, but for one that goes on in the next', async () => {
    const { prose } = await read(
      'Dunmere Harbour Board',
      'Response to the Inspection of',
      'Moorings and Quays',
      'Issue 4: 1 August 2012',
      '',
      'The board met twice in the spring and agreed',
      'Members asked for a report on the cost.',
    )
    expect(prose).toEqual([
      'paragraph: Dunmere Harbour Board',
      'paragraph: Response to the Inspection of Moorings and Quays',
      'paragraph: Issue 4: 1 August 2012',
      'paragraph: The board met twice in the spring and agreed Members asked for a report on the cost.',
    ])
  })
})

describe('columns aligned by white space', () => {
  it('keeps the rest of a cut row below a repeated header apart from the header', async () => {
    const { tables } = await read(...HEADER, ...SECOND, FIRST[0]!, `\f${HEADER[0]}`, '', FIRST[1]!, ...SECOND)
    expect(tables[1]).toEqual([
      NAMES,
      ['', 'Two teams keep none.', 'has wetted, and dry the rest', '', ''],
      SECOND_ROW,
    ])
  })

  it('parts a sentence from the next column two spaces on', async () => {
    const rest = line('', 'Neither do other floors.', 'nor any of the ladders there')
    const { tables } = await read(...HEADER, FIRST[0]!, rest, ...SECOND)
    expect(tables[0]![1]![1]).toBe('Records are kept badly. Neither do other floors.')
  })

  it('takes words from the margin on with white space below them as a heading', async () => {
    const { tables, prose } = await read(...HEADER, ...FIRST, ...SECOND, 'Part 2: Wards', '', ...FIRST)
    expect(tables).toEqual([[NAMES, FIRST_ROW, SECOND_ROW], [FIRST_ROW]])
    expect(prose).toEqual(['heading: Part 2: Wards'])
  })

  it('keeps a column that is empty below a heading', async () => {
    const { tables } = await read(...HEADER, ...FIRST, 'Part 2: Wards', '', ...SECOND, ...SECOND)
    expect(tables[1]).toEqual([SECOND_ROW, SECOND_ROW])
  })

  it('counts columns after a form feed as the page shows them, places as an editor does', async () => {
    const { document } = await read(
      ...HEADER,
      ...FIRST,
      ...SECOND,
      `\f${HEADER[0]}`,
      '',
      ...SECOND,
      ...SECOND,
    )
    const [table] = document.pages[1]!.blocks
    expect(table).toMatchObject({ kind: 'table', columns: 5 })
    const names = table?.kind === 'table' ? table.rows[0]!.cells : []
    expect(names[1]!.places[0]).toMatchObject({ column: 9, endColumn: 16 })
  })

  it('reads a text of many pages', async () => {
    const pages = Array.from({ length: 2000 }, () => [`\f${HEADER[0]}`, '', ...FIRST, ...SECOND])
    const { tables } = await read(...pages.flat())
    expect(tables).toHaveLength(2000)
    expect(tables.at(-1)).toEqual([NAMES, FIRST_ROW, SECOND_ROW])
  })
})
