import { describe, expect, it } from 'vitest'
import {
  type AlignedLine,
  AlignedReader,
  type AlignedTable,
  LETTER,
  textOf,
} from '../../../src/extract/aligned/index.ts'

/** Typed lines; a blank one is white space. */
const typed = (text: string): AlignedLine[] => {
  let y = 0
  return text.split('\n').flatMap((line) => {
    y += line.trim() === '' ? 1.6 : 1
    const words = [...line.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      start: index * LETTER,
      end: (index + word.length) * LETTER,
      text: word,
    }))
    return words.length > 0 ? [{ words, y, space: LETTER, ruledAbove: false }] : []
  })
}

const rowsOf = ({ rows, columns }: AlignedTable): string[][] =>
  rows.map((row) =>
    columns.map((_, column) =>
      row
        .flatMap(({ pieces }) => pieces.filter(({ first }) => first === column))
        .map(textOf)
        .join(' '),
    ),
  )

const read = (text: string): string[][][] => new AlignedReader().read(typed(text)).map(rowsOf)

const HEADER = 'Action                         Owner          Due\n\n'

describe('rows of aligned words', () => {
  it('hold what is wrapped in any column, where white space parts them', () => {
    const [rows] = read(
      `${HEADER}Write to every landlord on     Head of        3 May 2012
the coast road                 Housing

Count the keys.                Caretaker      Complete
Then hang them up by number                   4 June 2012

Paint the hall                 Ann Yule       June 2012`,
    )
    expect(rows).toEqual([
      ['Action', 'Owner', 'Due'],
      ['Write to every landlord on the coast road', 'Head of Housing', '3 May 2012'],
      ['Count the keys. Then hang them up by number', 'Caretaker', 'Complete 4 June 2012'],
      ['Paint the hall', 'Ann Yule', 'June 2012'],
    ])
  })

  it('are found around cells that stand in the middle of their row', () => {
    const [rows] = read(
      `${HEADER}Write to every landlord on
the coast road, and say what   Ann Yule       3 May 2012
will be done

Count the keys in the cupboard
of the caretaker, and hang     Bo Ray         4 June 2012
them up by number`,
    )
    expect(rows!.slice(1)).toEqual([
      ['Write to every landlord on the coast road, and say what will be done', 'Ann Yule', '3 May 2012'],
      [
        'Count the keys in the cupboard of the caretaker, and hang them up by number',
        'Bo Ray',
        '4 June 2012',
      ],
    ])
  })
})

describe('columns', () => {
  it('stand beside references in their middle, under names of sections that run over the gutter', () => {
    const rows = read(
      `
Ref  Improvement                       Lead             When

     Open a lounge of twelve chairs
2.1                                    Chief Nurse      May 2014
     at the general hospital

Training of all new staff

     Bring rounds forward so that
2.2                                    Medical Lead     June 2014
     patients go home by noon

Money

     Roster a second registrar in
2.3                                    Dr A Sillars     April 2014
     the department at night
`,
    ).flat()
    expect(rows.filter((row) => row[3] !== '')).toEqual([
      ['Ref', 'Improvement', 'Lead', 'When'],
      ['2.1', 'Open a lounge of twelve chairs at the general hospital', 'Chief Nurse', 'May 2014'],
      ['2.2', 'Bring rounds forward so that patients go home by noon', 'Medical Lead', 'June 2014'],
      ['2.3', 'Roster a second registrar in the department at night', 'Dr A Sillars', 'April 2014'],
    ])
  })

  it('are those of the whole table, also in a section that leaves one empty', () => {
    const tables = read(
      `Ref  Action                    Owner        Due
1    Mend the gate             Ann Yule     May 2012
2    Count the keys            Bo Ray       June 2012

Part two: wards

3    Wash the floor                         June 2012
4    Hang the board                         July 2012`,
    )
    expect(tables[1]).toEqual([
      ['3', 'Wash the floor', '', 'June 2012'],
      ['4', 'Hang the board', '', 'July 2012'],
    ])
  })

  it('are kept where a few words run over their gutter', () => {
    const [rows] = read(
      `Action                    Owner        Due
Mend the gate             Ann Yule     May 2012
Count all of the older keys Bo Ray     June 2012
Wash the floor            Cy Noor      June 2012
Hang the board            Di Orr       July 2012`,
    )
    expect(rows![2]).toEqual(['Count all of the older keys', 'Bo Ray', 'June 2012'])
    expect(rows!.at(-1)).toEqual(['Hang the board', 'Di Orr', 'July 2012'])
  })

  it('are not made of prose, nor of a list', () => {
    expect(
      read(`The partnership met in May.  It agreed the plan.
•    Every team sends its figures
•    The board reads them each month
•    Members ask what became of them`),
    ).toEqual([])
  })

  it('go on over pages, with a row that the page cut', () => {
    const reader = new AlignedReader()
    const first = reader.read(
      typed(
        `${HEADER}Mend the gate                  Ann Yule       May 2012\nCount the keys                 Bo Ray         June 2012`,
      ),
    )
    const second = reader.read(
      typed(
        `                               and others\nWash the floor                                July 2012`,
      ),
    )
    expect(first).toHaveLength(1)
    expect(second.map(rowsOf)).toEqual([
      [
        ['', 'and others', ''],
        ['Wash the floor', '', 'July 2012'],
      ],
    ])
  })
})

describe('a header above the name of the first section', () => {
  it('is of the table whose rows follow', () => {
    const tables = read(
      `Ref   Action                       Officer        Target        RAG

Quays and slips

A1    Grease the crane.            Harbour Mate   Q4 2013/14    R
A2    Count the buoys.             Clerk          Q2 2013/14    G

Boats

B1    Paint the ferry.             Clerk          Q3 2013/14    G`,
    )
    expect(tables[0]).toEqual([['Ref', 'Action', 'Officer', 'Target', 'RAG']])
    expect(tables.slice(1).flat()).toContainEqual([
      'A1',
      'Grease the crane.',
      'Harbour Mate',
      'Q4 2013/14',
      'R',
    ])
    expect(tables.slice(1).flat()).toContainEqual(['B1', 'Paint the ferry.', 'Clerk', 'Q3 2013/14', 'G'])
  })
})

describe('a table right below another', () => {
  it('is one by itself where its header begins elsewhere', () => {
    const tables = read(
      `Spills a month     23       17
Men overboard      31       28
Lamps tested       19%      21%

Ref       Planned action                     Responsible       Target        State

5.1       Fit a rail to the upper steps.     Harbour Mate      May 2017      Met
5.2       Look at the ropes each day.        Clerk of Works    June 2017     Not met`,
    )
    expect(tables[0]![0]).toEqual(['Spills a month', '23', '17'])
    expect(tables.slice(1).flat()).toContainEqual(['Ref', 'Planned action', 'Responsible', 'Target', 'State'])
  })
})
