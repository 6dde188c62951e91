import { describe, expect, it } from 'vitest'
import { pageImage } from '../../../src/extract/pdf/document/page-image.ts'
import { readTags } from '../../../src/extract/pdf/document/tags.ts'
import { type Document, UsageError, wordsOf } from '../../../src/model/index.ts'
import { drawPdf, drawTable } from './draw.ts'
import { onePage, show } from './raw.ts'
import { read, tablesOf, textsOf } from './read.ts'

const EDGES = [50, 200, 350, 500]
const ROWS = [
  ['Action', 'Owner', 'Due'],
  ['Paint the pier', 'Harbour Master', '30/06/2014'],
]

const words = (document: Document): string[] =>
  document.pages[0]!.blocks.flatMap((block) => (block.kind === 'table' ? [] : [wordsOf([block.paragraph])]))

describe('words', () => {
  it('puts a word cut at a line end together unless the document spells it with its hyphen', async () => {
    const { value } = await read(
      onePage(
        show('The board for safe-', 50, 700) +
          show('guarding met the multi-', 50, 688) +
          show('agency panel in the town hall of Saltmoor.', 50, 676),
      ),
    )
    expect(words(value).join(' ')).toContain('safeguarding met the multi-agency panel')
  })

  it('takes letters drawn twice for bold once', async () => {
    const { value } = await read(onePage(show('Twice', 50, 700) + show('Twice', 50.3, 700)))
    expect(words(value)).toEqual(['Twice'])
  })

  it('leaves out words that something was painted over', async () => {
    const { value } = await read(
      onePage(
        `${show('Old heading', 50, 700)}0 0 1 rg 40 690 200 30 re f 0 g ${show('New heading', 50, 700)}`,
      ),
    )
    expect(words(value)).toEqual(['New heading'])
  })
})

describe('tables', () => {
  it('tells a line through a date from the lines of the table', async () => {
    const { value } = await read(
      await drawPdf((sheet) => {
        drawTable(sheet, 100, EDGES, ROWS)
        sheet.line(354, 126.5, 394, 126.5)
      }),
    )
    const [table] = tablesOf(value)
    if (table?.kind !== 'table') throw new Error('no table')
    expect(table.rows[1]!.cells[2]!.paragraphs[0]!.runs).toEqual([{ text: '30/06/2014', struck: true }])
  })

  it('keeps the colour of a cell, and takes no panel behind the table for one', async () => {
    const { value } = await read(
      await drawPdf((sheet) => {
        sheet.fill(20, 50, 550, 300, [0.9, 0.9, 0.9])
        sheet.fill(350, 120, 150, 20, [1, 0, 0])
        drawTable(sheet, 100, EDGES, ROWS)
      }),
    )
    const [table] = tablesOf(value)
    if (table?.kind !== 'table') throw new Error('no table')
    expect(table.rows.map((row) => row.cells.map((cell) => cell.fill))).toEqual([
      [undefined, undefined, undefined],
      [undefined, undefined, '#ff0000'],
    ])
  })

  it('reads columns that no line parts', async () => {
    const { value } = await read(
      await drawPdf((sheet) => {
        const rows = [
          ['Area', 'Calls', 'Visits'],
          ['North', '120', '15'],
          ['South quay', '98', '22'],
          ['Isles', '7', '1'],
        ]
        for (const [row, cells] of rows.entries())
          for (const [column, text] of cells.entries()) sheet.text(text, 50 + column * 120, 100 + row * 14)
      }),
    )
    expect(textsOf(tablesOf(value)[0]).slice(2)).toEqual([
      ['South quay', '98', '22'],
      ['Isles', '7', '1'],
    ])
  })

  it('takes a numbered list for a list', async () => {
    const { value } = await read(
      await drawPdf((sheet) => {
        for (const [index, text] of [
          'Mend the wall',
          'Buy a boat',
          'Train the crew',
          'Write it down',
        ].entries()) {
          sheet.text(`${index + 1}.`, 50, 100 + index * 14)
          sheet.text(text, 80, 100 + index * 14)
        }
      }),
    )
    expect(tablesOf(value)).toEqual([])
  })

  it('reads a table whose page is turned, and marks its words where they are shown', async () => {
    const bytes = onePage(
      [
        '0 1 -1 0 0 0 cm 0.5 w',
        ...[100, 200, 300].map((x) => `${x} -300 m ${x} -200 l S`),
        ...[-300, -250, -200].map((y) => `100 ${y} m 300 ${y} l S`),
        show('Action', 110, -220) +
          show('Due', 210, -220) +
          show('Paint', 110, -270) +
          show('June', 210, -270),
      ].join('\n'),
    )
    const { value } = await read(bytes)
    const [table] = tablesOf(value)
    expect(textsOf(table)).toEqual([
      ['Action', 'Due'],
      ['Paint', 'June'],
    ])
    if (table?.kind !== 'table') throw new Error('no table')
    const [place] = table.rows[0]!.cells[0]!.places
    if (place?.kind !== 'page') throw new Error('no page')
    // The word runs upwards: its box is taller than wide.
    expect(place.box.bottom - place.box.top).toBeGreaterThan(place.box.right - place.box.left)
  })
})

describe('tags', () => {
  it('tell headings and header cells', () => {
    const content = (id: number) => ({ type: 'content', id: `p3R_mc${id}` })
    const tags = readTags({
      role: 'Root',
      children: [
        { role: 'H2', children: [content(0)] },
        {
          role: 'Table',
          children: [
            { role: 'TR', children: [{ role: 'TH', children: [{ role: 'P', children: [content(1)] }] }] },
          ],
        },
        { role: 'P', children: [content(2)] },
      ],
    })
    expect([...tags!.headings]).toEqual([[0, 2]])
    expect([...tags!.headers]).toEqual([1])
    expect(readTags(null)).toBeNull()
  })
})

describe('the picture of a page', () => {
  it('is a PNG, and refuses a page that is not there', async () => {
    const bytes = await drawPdf((sheet) => drawTable(sheet, 100, EDGES, ROWS))
    const { picture } = await pageImage(bytes, 1, [{ left: 350, top: 120, right: 500, bottom: 140 }])
    expect(Array.from(picture.slice(1, 4))).toEqual([0x50, 0x4e, 0x47])
    await expect(pageImage(bytes, 2, [])).rejects.toThrow(UsageError)
  })
})
