import { describe, expect, it } from 'vitest'
import { readEdition } from '../../../../src/read.ts'
import { foldSpace } from '../../../../src/util/text.ts'
import { drawPdf, HEIGHT, type Sheet } from '../draw.ts'
import { read } from '../read.ts'

const COLUMNS = [40, 80, 330, 440]
const [PITCH, WRAP] = [30, 11]

/** Pages of an unruled table whose rows reach into both margins; `second` is the second line of each action. */
const unruled =
  (page: number, first: number, second: string, more: (sheet: Sheet) => void = () => {}) =>
  (sheet: Sheet): void => {
    more(sheet)
    if (page === 1) sheet.text('Tarrowmere Harbour Trust Action Plan 12 March 2013', 40, 70, { size: 13 })
    const write = (cells: readonly string[], y: number, bold = false): void =>
      cells.forEach((words, column) => {
        sheet.text(words, COLUMNS[column]!, y, { size: 9, bold })
      })
    write(['Ref', 'Action', 'Owner', 'Due'], 100, true)
    let y = 100 + PITCH
    for (let number = first; y + WRAP < HEIGHT - 16; number += 1) {
      write(
        [`${number}`, `Renew the lights of berth ${number}`, 'Pilot Office', `${(number % 28) + 1}/3/2014`],
        y,
      )
      sheet.text(second, COLUMNS[1]!, y + WRAP, { size: 9 })
      y += PITCH
    }
  }
const ROWS = 23

describe('what comes again at the edges of pages', () => {
  it('is of its row where it wraps in a column', async () => {
    const bytes = await drawPdf(
      ...[0, 1, 2, 3].map((page) => unruled(page + 1, page * ROWS + 1, 'and report to the board')),
    )
    const { records, issues } = await readEdition({ name: 'plan.pdf', bytes })
    expect(records.map(({ ref, action }) => `${ref} ${foldSpace(action)}`)).toEqual(
      Array.from(
        { length: 4 * ROWS },
        (_, row) => `${row + 1} Renew the lights of berth ${row + 1} and report to the board`,
      ),
    )
    expect(issues).toEqual([])
  })

  it('is a running title only where its numbers count the pages, and is said right beside the body', async () => {
    const titled = (page: number, words: string): ReturnType<typeof unruled> =>
      unruled(page, page * ROWS, 'and report', (sheet) => sheet.text(words, 460, HEIGHT - 30, { size: 7 }))
    const furniture = async (words: (page: number) => string) => {
      const bytes = await drawPdf(...[1, 2, 3, 4].map((page) => titled(page, words(page))))
      const { issues } = await readEdition({ name: 'plan.pdf', bytes })
      return issues.flatMap(({ code, text }) => (code === 'row-left-out' ? [text] : []))
    }
    expect(await furniture((page) => `Harbour plan ${page} of 4`)).toContain('Harbour plan 3 of 4')
    expect(await furniture((page) => `Harbour plan ${[7, 3, 9, 1][page - 1]}`)).toEqual([])
  })

  it('stands as far from the edge where a page lies', async () => {
    const page =
      (number: number, [width, height]: [number, number]) =>
      (sheet: Sheet) => {
        sheet.page.setSize(width, height)
        sheet.page.drawText('We will mend all of it', { x: 50, y: height - 90, size: 10, font: sheet.font })
        sheet.page.drawText(`Tarn Prison ${number}`, { x: width / 2, y: 36, size: 10, font: sheet.font })
      }
    const bytes = await drawPdf(
      page(1, [595, 842]),
      page(2, [842, 595]),
      page(3, [842, 595]),
      page(4, [595, 842]),
    )
    const { value } = await read(bytes)
    expect(value.pages.map(({ blocks }) => blocks.at(-1)!.kind)).toEqual(Array(4).fill('footer'))
  })
})
