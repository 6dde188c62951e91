import { describe, expect, it } from 'vitest'
import { drawPdf, drawTable, type Sheet } from './draw.ts'
import { read, tablesOf, textsOf } from './read.ts'

const EDGES = [50, 200, 350, 500]
const HEADER = ['Action', 'Owner', 'Due']

const tablesIn = async (draw: (sheet: Sheet) => void) => {
  const { value, issues } = await read(await drawPdf(draw))
  return { tables: tablesOf(value).map(textsOf), codes: issues.map((each) => each.code) }
}

describe('ruled tables that are not what they seem', () => {
  it('keep raised letters with their figure', async () => {
    const { tables } = await tablesIn((sheet) => {
      drawTable(sheet, 100, EDGES, [HEADER, ['Paint the pier', 'Harbour Master', '']])
      sheet.text('14', 354, 132, { size: 9 })
      sheet.text('th', 364.5, 128, { size: 9 })
      sheet.text('May 2014', 374, 132, { size: 9 })
    })
    expect(tables[0]![1]![2]).toBe('14th May 2014')
  })

  it('keep the signs of a list in their cell', async () => {
    const { tables } = await tablesIn((sheet) => {
      const rows = [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ]
      drawTable(sheet, 100, EDGES, [HEADER, ...rows.map(() => ['', 'Ann', 'May 2014'])])
      for (const [row, words] of rows.entries())
        for (const [line, word] of words.entries()) {
          sheet.text('-', 54, 128 + row * 20 + line * 9, { size: 8 })
          sheet.text(`Paint ${word}`, 74, 128 + row * 20 + line * 9, { size: 8 })
        }
    })
    expect(tables[0]!.map((row) => row.length)).toEqual([3, 3, 3, 3])
  })

  it('read words printed over the next cell where they begin, and say so', async () => {
    const { tables, codes } = await tablesIn((sheet) => {
      drawTable(sheet, 100, EDGES, [
        HEADER,
        ['Paint the whole of the pier and then its gate', 'Harbour Master', '30/06/2014'],
      ])
    })
    expect(tables[0]![1]).toEqual([
      'Paint the whole of the pier and then its gate',
      'Harbour Master',
      '30/06/2014',
    ])
    expect(codes).toContain('words-overlap')
  })

  it('give each row the colour that stands at its height, where no line parts one from the next', async () => {
    const rows = ['Mend the slip', 'Paint the pier', 'Count the keys', 'Oil the crane']
    const colours = ['green', 'green', 'red', 'red'] as const
    const { value } = await read(
      await drawPdf((sheet) => {
        drawTable(sheet, 100, [50, 200, 350], [['Action', 'Owner'], ...rows.map((row) => [row, 'Foreman'])])
        sheet.text('RAG', 354, 109, { size: 8 })
        for (const [at, colour] of colours.entries())
          sheet.fill(350, 120 + at * 20, 80, 20, colour === 'green' ? [0.3, 0.7, 0.3] : [0.9, 0.1, 0.1])
        for (const y of [100, 120, 200]) sheet.line(350, y, 430, y)
        sheet.line(430, 100, 430, 200)
      }),
    )
    const table = tablesOf(value)[0]!
    const fills = table.kind === 'table' ? table.rows.slice(1).map(({ cells }) => cells.at(-1)!.fill) : []
    expect(fills.map((fill) => fill !== undefined)).toEqual([true, true, true, true])
    expect(new Set(fills).size).toBe(2)
  })

  it('read them so without lines, too, also where letters of the two fall on one another', async () => {
    const rows = [
      HEADER,
      ['Paint the whole of the pier and then its gate', 'Harbour Master', '30/06/2014'],
      ['Move the mooring buoys to the lower pontoon', 'Manager of Moorings', '31/07/2014'],
      ['Mend the slip', 'Foreman', '31/08/2014'],
    ]
    const { tables, codes } = await tablesIn((sheet) => {
      for (const [row, cells] of rows.entries())
        for (const [column, text] of cells.entries())
          sheet.text(text, EDGES[column]! + 4, 112 + row * 20, { size: 10 })
    })
    expect(tables[0]).toEqual(rows)
    expect(codes).toContain('words-overlap')
  })

  it('are not turned by a few headings that run upwards', async () => {
    const { tables } = await tablesIn((sheet) => {
      drawTable(
        sheet,
        200,
        [50, 200, 230, 260],
        [
          ['', '', ''],
          ['Paint', 'x', ''],
          ['Mend', '', 'x'],
        ],
      )
      for (const [x, y] of [
        [50, 100],
        [200, 100],
        [230, 100],
        [260, 100],
      ] as const)
        sheet.line(x, y, x, 200)
      sheet.line(50, 100, 260, 100)
      sheet.text('The harbour office', 219, 215, { size: 8, turn: 90 })
      sheet.text('The county council', 249, 215, { size: 8, turn: 90 })
    })
    expect(tables[0]!.slice(-2)).toEqual([
      ['Paint', 'x', ''],
      ['Mend', '', 'x'],
    ])
  })

  it('hold a table inside of a cell as words of that cell', async () => {
    const { tables } = await tablesIn((sheet) => {
      const across = (y: number, from = 50, to = 500) => sheet.line(from, y, to, y)
      for (const y of [100, 120, 180, 200]) across(y)
      for (const x of EDGES) sheet.line(x, 100, x, 200)
      for (const y of [140, 160]) across(y, 200, 350)
      sheet.line(275, 140, 275, 180)
      for (const [at, words] of ['Ref', 'Action', 'Due'].entries()) sheet.text(words, EDGES[at]! + 4, 113)
      sheet.text('1', 54, 150)
      sheet.text('Hold two meetings', 204, 133)
      sheet.text('North', 204, 153)
      sheet.text('3 May', 279, 153)
      sheet.text('South', 204, 173)
      sheet.text('9 May', 279, 173)
      sheet.text('May 2014', 354, 150)
      for (const [at, words] of ['2', 'Report', 'June 2014'].entries()) sheet.text(words, EDGES[at]! + 4, 193)
    })
    expect(tables[0]!.map((row) => row.map((words) => words.replace(/\s+/gu, ' ')))).toEqual([
      ['Ref', 'Action', 'Due'],
      ['1', 'Hold two meetings North 3 May South 9 May', 'May 2014'],
      ['2', 'Report', 'June 2014'],
    ])
  })
})

describe('what is no table', () => {
  it('words highlighted in running text', async () => {
    const { tables } = await tablesIn((sheet) => {
      const lines = ['The board will meet every', 'month and say what has', 'become of each action since']
      for (const [line, words] of lines.entries()) {
        let x = 60
        for (const [at, word] of words.split(' ').entries()) {
          const width = sheet.font.widthOfTextAtSize(`${word} `, 10)
          sheet.fill(x, 100 + line * 12, width, 12, at % 2 === 0 ? [1, 1, 0.4] : [0.6, 1, 0.6])
          sheet.text(word, x, 109 + line * 12)
          x += width
        }
      }
    })
    expect(tables).toEqual([])
  })

  it('the rules of a page around its text', async () => {
    const { tables } = await tablesIn((sheet) => {
      for (const y of [60, 90, 800]) sheet.line(0, y, 595, y)
      sheet.line(545, 60, 545, 800)
      sheet.text('Costs', 550, 100)
      sheet.text('What a placement costs', 50, 80)
      for (let line = 0; line < 12; line++)
        sheet.text(
          'Moving is an investment that requires planning and takes a long time to agree.',
          50,
          120 + line * 13,
        )
    })
    expect(tables).toEqual([])
  })
})

describe('a number at the top of a page', () => {
  it('is of the row that it stands in', async () => {
    const { tables } = await tablesIn((sheet) => {
      const rows = [
        ['1', 'Write the first guide', 'Ann Yule', 'May 2014'],
        ['2', 'Write the second guide', 'Bo Ray', 'June 2014'],
        ['3', 'Write the third guide', 'Cy Noor', 'July 2014'],
      ]
      for (const [row, cells] of rows.entries())
        for (const [at, words] of cells.entries()) sheet.text(words, [40, 80, 250, 350][at]!, 40 + row * 14)
    })
    expect(tables[0]!.map(([number]) => number)).toEqual(['1', '2', '3'])
  })

  it('leave the cells behind an overrun one where they stand', async () => {
    const { tables } = await tablesIn((sheet) => {
      drawTable(
        sheet,
        100,
        [50, 130, 190, 300],
        [
          ['Action', 'Due', 'Owner'],
          ['Patch the server at once', '2023-02-28', 'Web Desk'],
        ],
      )
    })
    expect(tables[0]![1]).toEqual(['Patch the server at once', '2023-02-28', 'Web Desk'])
  })

  it('are parted into rows where a column of references prints several between two lines', async () => {
    const groups = [2, 1, 2, 3, 2]
    const { tables } = await tablesIn((sheet) => {
      let y = 100
      const line = (): void => sheet.line(50, y, 400, y)
      const cells = (...words: string[]): void => {
        for (const [at, x] of [54, 104, 304].entries()) sheet.text(words[at]!, x, y + 12, { size: 8 })
        y += 15
      }
      line()
      cells('Ref', 'Action', 'Due')
      line()
      for (const [group, rows] of groups.entries()) {
        for (let row = 1; row <= rows; row++)
          cells(`${group + 1}.${row}`, `Mend part ${row} of gate ${group + 1}`, `0${row}/05/2014`)
        line()
      }
      for (const x of [50, 100, 300, 400]) sheet.line(x, 100, x, y)
    })
    expect(tables[0]!.slice(1, 4)).toEqual([
      ['1.1', 'Mend part 1 of gate 1', '01/05/2014'],
      ['1.2', 'Mend part 2 of gate 1', '02/05/2014'],
      ['2.1', 'Mend part 1 of gate 2', '01/05/2014'],
    ])
    expect(tables[0]).toHaveLength(11)
  })
})
