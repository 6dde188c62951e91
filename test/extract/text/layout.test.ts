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

describe('adjacent lines of prose', () => {
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
