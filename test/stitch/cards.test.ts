import { describe, expect, it } from 'vitest'
import { type Block, type Document, paragraph, printedWords } from '../../src/model/index.ts'
import { stitch } from '../../src/stitch/index.ts'
import { document, heading, pages, prose, table } from '../support/documents.ts'

const words = (doc: Document): string[][][] =>
  stitch(doc).value.tables.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => printedWords(cell))))

const card = (title: string, lead: string, end: string) =>
  table([
    [{ text: title, columnSpan: 2 }],
    ['Lead officer', lead],
    ['End date', end],
    ['Results', `Of ${title}`],
  ])

const item = (text: string, level = 0): Block => ({
  kind: 'paragraph',
  paragraph: { ...paragraph(text), list: { ordered: false, level, marker: '•' } },
  places: [],
})

describe('cards with a table inside', () => {
  const inner = (name: string, lead: string, ...rows: string[][]) =>
    table([
      [{ text: name, columnSpan: 3 }],
      ['Lead officer', { text: lead, columnSpan: 2 }],
      ['Action', 'By', 'State'],
      ...rows,
    ])
  const HEADER = ['Lead officer', 'Action', 'By', 'State']

  it('say in each row what is told above its header, and name it in a row of its own', () => {
    const found = words(
      document(
        inner('Goal 1: Dry feet', 'Ann', ['Mend the gutter', 'May', 'Done']),
        inner('Goal 2: Warm hands', 'Bo', ['Buy gloves', 'June', 'Open'], ['Oil the stove', 'July', 'Open']),
      ),
    )
    expect(found.flat()).toEqual([
      HEADER,
      ['Goal 1: Dry feet', '', '', ''],
      ['Ann', 'Mend the gutter', 'May', 'Done'],
      ['Goal 2: Warm hands', '', '', ''],
      ['Bo', 'Buy gloves', 'June', 'Open'],
      ['', 'Oil the stove', 'July', 'Open'],
    ])
  })

  it('go on over a page', () => {
    const found = words(
      pages(
        [
          inner('Goal 1', 'Ann', ['Mend the gutter', 'May', 'Done']),
          inner('Goal 2', 'Bo', ['Buy gloves', 'June', 'Open']),
        ],
        [table([['Oil the stove', 'July', 'Open']])],
      ),
    )
    expect(found.flat().at(-1)!.slice(1)).toEqual(['Oil the stove', 'July', 'Open'])
  })

  it('are none where a header stands once', () => {
    const single = table([
      ['Lead officer', 'Ann', ''],
      ['Action', 'By', 'State'],
      ['Mend the gutter', 'May', 'Done'],
    ])
    expect(words(document(single))[0]![0]).toEqual(['Lead officer', 'Ann', ''])
  })
})

describe('cards', () => {
  it('are rows with their labels as columns', () => {
    expect(
      words(document(card('1. Mend the gate', 'Ann', 'May 2012'), card('2. Count keys', 'Bo', 'June 2012'))),
    ).toEqual([
      [
        ['No.', 'Title', 'Lead officer', 'End date', 'Results'],
        ['1', 'Mend the gate', 'Ann', 'May 2012', 'Of 1. Mend the gate'],
        ['2', 'Count keys', 'Bo', 'June 2012', 'Of 2. Count keys'],
      ],
    ])
  })

  it('have one label where theirs differ by a number only, which is the card’s', () => {
    const promise = (number: string, words: string, lead: string) =>
      table([
        [`Promise ${number}`, words],
        ['Who leads', lead],
        ['By when', 'May 2012'],
      ])
    expect(
      words(document(promise('1.1', 'Mend the gate', 'Ann'), promise('1.2', 'Count keys', 'Bo')))[0]!.map(
        (row) => row.slice(0, 3),
      ),
    ).toEqual([
      ['No.', 'Promise', 'Who leads'],
      ['1.1', 'Mend the gate', 'Ann'],
      ['1.2', 'Count keys', 'Bo'],
    ])
  })

  it('may have their number in a column before their labels', () => {
    const numbered = table([
      ['1.', 'Action:', 'Mend the gate'],
      ['', 'Who:', 'Ann'],
      ['', 'Due:', 'May 2012'],
      ['2.', 'Action:', 'Count keys'],
      ['', 'Who:', 'Bo'],
      ['', 'Due:', 'June 2012'],
    ])
    expect(words(document(numbered))[0]).toEqual([
      ['No.', 'Action', 'Who', 'Due'],
      ['1', 'Mend the gate', 'Ann', 'May 2012'],
      ['2', 'Count keys', 'Bo', 'June 2012'],
    ])
  })

  it('are known beside a table whose words come again', () => {
    const ranking = table([
      ['Hazard', 'Rank'],
      ['Flood', 'Critical'],
      ['Critical', '2'],
    ])
    const found = words(
      document(
        ranking,
        heading('Finding 2023-001', 2),
        card('', 'Ann', 'May'),
        heading('Finding 2023-002', 2),
        card('', 'Bo', 'June'),
      ),
    )
    expect(found.at(-1)!.map(([number]) => number)).toEqual(['No.', '2023-001', '2023-002'])
  })

  it('are not begun by a heading that names a theme', () => {
    const found = words(
      document(
        heading('Theme: Locks', 1),
        heading('1. Mend the gate', 2),
        card('', 'Ann', 'May 2012'),
        heading('Theme: Keys', 1),
        heading('2. Count keys', 2),
        card('', 'Bo', 'June 2012'),
      ),
    )
    expect(found.flat().map((row) => row[1])).toContain('Count keys')
  })

  it('may follow a sentence in a minute’s paragraph, which stays where it is', () => {
    const minutes = document(
      prose('The lease ends in summer. Action: Get three quotes. Owner: Bursar. By: 15 March 2010.'),
      prose('Action: Redraft the policy. Owner: Clerk. By: 30 April 2010.'),
    )
    expect(words(minutes)[0]!.slice(1)).toEqual([
      ['Get three quotes.', 'Bursar.', '15 March 2010.'],
      ['Redraft the policy.', 'Clerk.', '30 April 2010.'],
    ])
    expect(JSON.stringify(stitch(minutes).value)).toContain('The lease ends in summer.')
  })

  it('take a title that is nothing but a number for that', () => {
    const found = words(
      document(card('Mitigation Action 1-A', 'Ann', 'May'), card('Mitigation Action 1-B', 'Bo', 'June')),
    )
    expect(found[0]!.map((row) => row.slice(0, 2))).toEqual([
      ['No.', 'Lead officer'],
      ['1-A', 'Ann'],
      ['1-B', 'Bo'],
    ])
  })

  it('are whole where a page cuts them, and keep what only one of them says', () => {
    const found = words(
      pages(
        [card('Gate', 'Ann', 'May 2012'), table([[{ text: 'Keys', columnSpan: 2 }], ['Lead officer', 'Bo']])],
        [
          table([
            ['', 'and Cy'],
            ['End date', 'June 2012'],
            ['Results', 'None'],
            ['Reason', 'Snow'],
          ]),
        ],
      ),
    )
    expect(found[0]!.at(-1)).toEqual(['Keys', 'Bo\nand Cy', 'June 2012', 'None', 'Snow'])
  })

  it('say the name under which a tick stands', () => {
    const ticked = (title: string, lead: string, marks: [string, string]) =>
      table([
        [{ text: title, columnSpan: 3 }],
        ['Lead officer', { text: lead, columnSpan: 2 }],
        [{ text: 'Completion', rowSpan: 2 }, 'Limited', 'Completed'],
        [{ text: marks[0], column: 1 }, marks[1]],
        ['End date', { text: 'May 2012', columnSpan: 2 }],
      ])
    const found = words(document(ticked('Gate', 'Ann', ['✓', '']), ticked('Keys', 'Bo', ['a', 'b, c'])))
    expect(found[0]!.slice(1).map((row) => row[2])).toEqual(['Limited', 'Limited (a)\nCompleted (b, c)'])
  })

  it('may have two labels in a row, also in the last one of a table of its own', () => {
    const finding = (number: string, words: string, lead: string) =>
      table([
        ['Finding no.', number, 'Status', 'Open'],
        ['Finding', { text: words, columnSpan: 3 }],
        ['What we will do', { text: `Mend ${words}`, columnSpan: 3 }],
        ['Who', lead, 'By', '3 May 2012'],
      ])
    expect(words(document(finding('1', 'Gate', 'Ann'), finding('2', 'Keys', 'Bo')))).toEqual([
      [
        ['Finding no.', 'Status', 'Finding', 'What we will do', 'Who', 'By'],
        ['1', 'Open', 'Gate', 'Mend Gate', 'Ann', '3 May 2012'],
        ['2', 'Open', 'Keys', 'Mend Keys', 'Bo', '3 May 2012'],
      ],
    ])
  })

  it('may be lines of labels under headings', () => {
    const lines = (title: string, who: string) => [
      heading(title, 3),
      prose(`Owner: ${who}`),
      prose('Due: May 2012'),
      prose(`Status: told by ${who}`),
    ]
    expect(words(document(...lines('Gate', 'Ann'), ...lines('Keys', 'Bo')))[0]).toEqual([
      ['Title', 'Owner', 'Due', 'Status'],
      ['Gate', 'Ann', 'May 2012', 'told by Ann'],
      ['Keys', 'Bo', 'May 2012', 'told by Bo'],
    ])
  })

  it('are not seen in tables that repeat their header or their owners', () => {
    const header = ['Who', 'What', 'When', 'How']
    const plan = document(
      table([header, ['Ann', 'Mend', 'May', 'Well']]),
      heading('Two'),
      table([header, ['Bo', 'Count', 'June', 'Fast']]),
    )
    expect(words(plan)).toHaveLength(2)
    const owners = table([
      ['Who', 'What'],
      ['Ann', 'Mend'],
      ['Bo', 'Count'],
      ['Bo', 'Wash'],
      ['Cy', 'Paint'],
      ['Ann', 'Hang'],
      ['Cy', 'Sweep'],
    ])
    expect(words(document(owners))[0]![0]).toEqual(['Who', 'What'])
  })
})

describe('action logs written as lists', () => {
  it.each([
    ['☐ Mend the gate (Ann Yule, due 3 May 2012)', ['Mend the gate', 'Ann Yule', 'due 3 May 2012', '☐']],
    ['AC-12: BR - Mend the gate. Due 3 May 2012', ['AC-12', 'Mend the gate', 'BR', 'Due 3 May 2012']],
    [
      'Mend the gate by end of June. Owner: Head of Works',
      ['Mend the gate', 'Head of Works', 'by end of June'],
    ],
    ['AY to mend the gate before 03/05/12', ['AY to mend the gate', 'AY', 'before 03/05/12']],
  ])('%s', (text, expected) => {
    expect(words(document(heading('Actions'), item(text), item(text)))[0]![1]).toEqual(expected)
  })

  it('know minutes that number each action and say who is to do it', () => {
    const found = words(
      document(
        prose('Action 15/01: Clerk to thank the band by 30 January 2015'),
        prose('Action 15/02: Cllrs Lyle and Harrow to walk the path by 9 February 2015'),
        prose(
          'Action 14/31: Mrs Croll (plots) to ask who owns the verge (carried forward; by 9 March 2015).',
        ),
        prose('Action 14/27: Chairman to mend the clock (done).'),
      ),
    )
    expect(found[0]!.slice(1)).toEqual([
      ['15/01', 'Clerk to thank the band', 'Clerk', 'by 30 January 2015', ''],
      ['15/02', 'Cllrs Lyle and Harrow to walk the path', 'Cllrs Lyle and Harrow', 'by 9 February 2015', ''],
      [
        '14/31',
        'Mrs Croll (plots) to ask who owns the verge',
        'Mrs Croll (plots)',
        'by 9 March 2015',
        'carried forward',
      ],
      ['14/27', 'Chairman to mend the clock', 'Chairman', '', 'done'],
    ])
  })

  it('stand at the end of a minute, whose other words stay where they are', () => {
    const minutes = document(
      prose('65 Footpaths. The stile is broken. ACTION: Clerk to write to the landowner by 31 October.'),
      prose(
        '66 Playground. Chains are worn. ACTION: Cllr Moss to get two quotes. ACTION: Cllr Dean to tell the school.',
      ),
    )
    expect(words(minutes)).toEqual([
      [
        ['Action', 'Owner', 'Due'],
        ['Clerk to write to the landowner', 'Clerk', 'by 31 October.'],
        ['Cllr Moss to get two quotes.', 'Cllr Moss', ''],
        ['Cllr Dean to tell the school.', 'Cllr Dean', ''],
      ],
    ])
    expect(JSON.stringify(stitch(minutes).value)).toContain('The stile is broken.')
  })

  it('take what is printed under a name for the owner, however it is written', () => {
    const found = words(
      document(
        item('FR1: Ask the brewery for help (Owner: Lena Marsh; due: 14 April 2023; open)'),
        item('FR2: Mend the bell in room 9 (Owner: Site team; due: 24 March 2023; closed)'),
      ),
    )
    expect(found[0]!.slice(1).map((row) => row[2])).toEqual(['Owner: Lena Marsh', 'Owner: Site team'])
  })

  it('are not begun by a numbered heading above them', () => {
    const found = words(
      document(
        {
          kind: 'paragraph',
          paragraph: { ...paragraph('Car park'), list: { ordered: true, level: 0, marker: '2.' } },
          places: [],
        },
        prose('ACTION: Cllr Moss to get two quotes by 31 October.'),
        prose('ACTION: Cllr Dean to tell the school by 30 November.'),
      ),
    )
    expect(found[0]!.slice(1).map((row) => row[1])).toEqual(['Cllr Moss', 'Cllr Dean'])
  })

  it('know a word of state at the end, and a code at the beginning', () => {
    const found = words(
      document(
        item('G-03 Put the list on the wall. Owner: Treasurer. Due: 15 June 2018'),
        item('G-08 Talk with both. Owner: Chair. Due: 4 May 2018. CLOSED'),
      ),
    )
    expect(found[0]!.slice(1)).toEqual([
      ['G-03', 'Put the list on the wall', 'Treasurer', 'Due: 15 June 2018', ''],
      ['G-08', 'Talk with both', 'Chair', 'Due: 4 May 2018', 'CLOSED'],
    ])
  })

  it('keep nested items with their action, and take their state from the heading above', () => {
    const found = words(
      document(
        heading('Open actions', 2),
        item('Mend the gate (Ann Yule, 3 May 2012)'),
        item('Buy the paint', 1),
        heading('Closed actions', 2),
        item('Count keys (Bo Ray, 3 May 2012)'),
      ),
    )
    expect(found.map((rows) => rows[1])).toEqual([
      ['Mend the gate\nBuy the paint', 'Ann Yule', '3 May 2012', 'Open'],
      ['Count keys', 'Bo Ray', '3 May 2012', 'Closed'],
    ])
  })

  it('are not seen in lists that say neither who nor when', () => {
    expect(
      words(document(item('The gate (in the wall) is old'), item('Keys: many'), item('It rained'))),
    ).toEqual([])
  })
})
