import { describe, expect, it } from 'vitest'
import { type Document, printedWords, type Table } from '../../src/model/index.ts'
import { stitch } from '../../src/stitch/index.ts'
import { document, heading, pages, prose, table } from '../support/documents.ts'

const HEADER = ['No', 'Area', 'Action', 'By when', 'Who']
const row = (no: number, area = ''): string[] => [
  String(no),
  area,
  `Write the guidance for team ${no}.`,
  `0${no}/05/14`,
  'Head of Service',
]

const words = (found: Table): string[][] => found.rows.map((each) => each.cells.map(printedWords))
const tablesOf = (doc: Document): Table[] => stitch(doc).value.tables

describe('stitch', () => {
  it('joins pages that print the header again and drops it there', () => {
    const found = tablesOf(
      pages([table([HEADER, row(1), row(2)])], [table([HEADER, row(3)])], [table([HEADER, row(4)])]),
    )
    expect(found).toHaveLength(1)
    expect(words(found[0]!).map(([no]) => no)).toEqual(['No', '1', '2', '3', '4'])
    expect(found[0]).toMatchObject({ headerRows: 1, pages: [1, 2, 3] })
  })

  it('leaves tables of a text apart where a sentence stands between, not a title that comes again', () => {
    const title = prose('Plan of Sallow Council (updated')
    const between = [
      [title, prose('Recommendation 2. Interpreters should be offered.')],
      [title, prose('Page 2')],
    ]
    const counts = between.map(
      (blocks) =>
        tablesOf(document(title, table([HEADER, row(1)]), ...blocks, table([HEADER, row(2)]))).length,
    )
    expect(counts).toEqual([2, 1])
  })

  it('joins pages that go on without a header', () => {
    const found = tablesOf(pages([table([HEADER, row(1), row(2)])], [table([row(3), row(4)])]))
    expect(found).toHaveLength(1)
    expect(words(found[0]!)).toHaveLength(5)
  })

  it('keeps tables of different columns, and tables on one page, apart', () => {
    expect(
      tablesOf(
        pages(
          [table([HEADER, row(1)])],
          [
            table([
              ['Version', 'Author', 'Date'],
              ['1', 'AB', 'May'],
            ]),
          ],
        ),
      ),
    ).toHaveLength(2)
    expect(tablesOf(pages([table([HEADER, row(1)]), table([HEADER, row(2)])]))).toHaveLength(2)
  })

  it('begins a new table under a new heading though the header is the same', () => {
    const found = tablesOf(
      document(heading('Part one'), table([HEADER, row(1)]), heading('Part two'), table([HEADER, row(2)])),
    )
    expect(found.map(({ captions }) => captions.at(-1)?.text)).toEqual(['Part one', 'Part two'])
  })

  it('knows a running title in any wrap, and keeps it once as prose', () => {
    const title = 'Kelder Valley Improvement Plan May 2014'
    const found = stitch(
      document(
        prose(`${title} (Answers to the inspection of schools)`),
        table([HEADER, row(1), row(2)]),
        heading(title),
        prose('(Answers to the inspection of schools)'),
        table([HEADER, row(3)]),
        prose(`${title} (Answers to the inspection of schools)`),
        heading('What the governors asked for'),
        table([HEADER, row(4)]),
      ),
    ).value
    expect(found.tables).toHaveLength(2)
    expect(found.tables[1]!.captions.map(({ text }) => text)).toEqual(['What the governors asked for'])
    expect(found.prose.filter(({ text }) => text.startsWith('Kelder'))).toHaveLength(1)
    expect(found.furniture.length).toBeGreaterThan(0)
  })

  it('takes page numbers for furniture', () => {
    const found = stitch(
      pages([table([HEADER, row(1)]), prose('Page 1 of 2')], [table([row(2)]), prose('2')]),
    )
    expect(found.value.prose).toEqual([])
    expect(found.value.tables).toHaveLength(1)
  })

  it('takes a year alone on a cover for no page number', () => {
    const { prose: lines } = stitch(
      pages([prose('2021'), heading('Energy Work Plan')], [table([HEADER, row(1)]), prose('2')]),
    ).value
    expect(lines.map(({ text, tablesBefore }) => [text, tablesBefore])).toEqual([
      ['2021', 0],
      ['Energy Work Plan', 0],
    ])
  })

  describe('rows cut by a page break', () => {
    it('are whole again when the columns that every row fills stay empty', () => {
      const cut = [...row(2)]
      cut[2] = 'Agree the terms of reference with partners (schools, colleges and'
      const found = stitch(
        pages(
          [table([HEADER, row(1), cut])],
          [table([['', '', 'employers) and publish them.', '', ''], row(3)])],
        ),
      )
      const [stitched] = found.value.tables
      expect(words(stitched!)).toHaveLength(4)
      expect(words(stitched!)[2]![2]).toBe(
        'Agree the terms of reference with partners (schools, colleges and employers) and publish them.',
      )
      expect(found.issues.map(({ code }) => code)).toEqual(['row-joined'])
    })

    it('keep a paragraph that begins anew apart', () => {
      const found = tablesOf(
        pages(
          [table([HEADER, row(1), row(2)])],
          [table([['', '', 'Then train the teams.', '', ''], row(3)])],
        ),
      )
      expect(words(found[0]!)[2]![2]).toBe('Write the guidance for team 2.\nThen train the teams.')
    })

    it('are not made of a new row under an area carried down', () => {
      const found = tablesOf(
        pages([table([HEADER, row(1, 'Supervision'), row(2)])], [table([row(3), row(4)])]),
      )
      expect(words(found[0]!)).toHaveLength(5)
    })

    it('carry on a merged area cell beside a row of its own', () => {
      const found = tablesOf(
        pages(
          [table([HEADER, row(1, 'Files are audited but the'), row(2), row(3)])],
          [table([row(4, 'results are not shared with staff'), row(5, 'Another area')])],
        ),
      )
      const area = found[0]!.rows.map((each) => each.cells[1]!)
      expect(printedWords(area[1]!)).toBe('Files are audited but the results are not shared with staff')
      expect(area[2]!.merged).toBe('covered')
      expect(area[4]!.merged).toBe('covered')
      expect(printedWords(area[5]!)).toBe('Another area')
    })
  })

  it('fills the slots that a merged cell covers and marks them', () => {
    const found = tablesOf(
      document(
        table([
          HEADER,
          ['1', { text: 'Supervision', rowSpan: 2 }, 'Do a', 'May', 'AB'],
          ['2', { column: 2, text: 'Do b' }, 'June', 'CD'],
        ]),
      ),
    )
    const area = found[0]!.rows.map((each) => each.cells[1]!)
    expect(area[1]).toMatchObject({ merged: 'origin' })
    expect(area[2]).toMatchObject({ merged: 'covered', paragraphs: area[1]!.paragraphs })
  })

  it('lays a page with fewer columns on the columns of the table by their edges', () => {
    const edges = [50, 80, 200, 400, 480, 560]
    const narrow = table([['3 Supervision', 'Hold the sessions.', 'June', 'AB']], {
      columnEdges: [50, 200, 400, 480, 560],
    })
    const found = tablesOf(pages([table([HEADER, row(1), row(2)], { columnEdges: edges })], [narrow]))
    expect(found).toHaveLength(1)
    expect(found[0]!.rows[3]!.cells.map(printedWords)).toEqual([
      '3 Supervision',
      '',
      'Hold the sessions.',
      'June',
      'AB',
    ])
  })

  it('nests levelled headings and leaves the level above in force', () => {
    const found = tablesOf(
      document(
        heading('Plan', 1),
        heading('Schools', 2),
        table([HEADER, row(1)]),
        prose('Some words in between. And more of them.'),
        heading('Hospitals', 2),
        table([HEADER, row(2)]),
      ),
    )
    expect(found.map(({ captions }) => captions.map(({ text }) => text))).toEqual([
      ['Plan', 'Schools'],
      ['Plan', 'Hospitals'],
    ])
  })
})
