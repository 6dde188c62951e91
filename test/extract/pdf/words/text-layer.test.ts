import { describe, expect, it } from 'vitest'
import { type Document, wordsOf } from '../../../../src/model/index.ts'
import { onePage, show, stream } from '../raw.ts'
import { read } from '../read.ts'

const IMAGE = stream(
  'x',
  '/Type /XObject /Subtype /Image /Width 900 /Height 1200 /BitsPerComponent 8 /ColorSpace /DeviceGray',
)
const PICTURE = 'q 595 0 0 842 0 0 cm /Im1 Do Q\n'
const scan = (content: string): Uint8Array => onePage(PICTURE + content, '/XObject << /Im1 6 0 R >>', [IMAGE])
const unseen = (words: string, x: number, y: number): string => `3 Tr ${show(words, x, y)}0 Tr\n`

const prose = (document: Document): string[] =>
  document.pages[0]!.blocks.flatMap((block) => (block.kind === 'table' ? [] : [wordsOf([block.paragraph])]))

describe('invisible text', () => {
  it('over a picture is the text of the page, and said to be recognised', async () => {
    const { value, issues } = await read(scan(unseen('Paint the pier', 50, 700)))
    expect(prose(value)).toEqual(['Paint the pier'])
    expect(issues.map((each) => each.code)).toEqual(['text-recognised'])
  })

  it('over the same words in print is dropped', async () => {
    const { value, issues } = await read(
      onePage(unseen('Paint the pier', 50.4, 700.3) + show('Paint the pier', 50, 700)),
    )
    expect(prose(value)).toEqual(['Paint the pier'])
    expect(issues).toEqual([])
  })

  it('over nothing, on a page of print, is left out and said to be', async () => {
    const { value, issues } = await read(onePage(show('Paint the pier', 50, 700) + unseen('draft', 50, 300)))
    expect(prose(value)).toEqual(['Paint the pier'])
    expect(issues.map((each) => each.code)).toEqual(['hidden-left-out'])
  })
})

describe('a scanned page', () => {
  it('that is not to be read is reported', async () => {
    const { value, issues } = await read(scan(''), { ocr: 'off' })
    expect(prose(value)).toEqual([])
    expect(issues.map((each) => each.code)).toEqual(['no-text-layer'])
  })

  it('has figures for the letters that a program saw in place of them, and says what it saw', async () => {
    const rows = [0, 1, 2].flatMap((row) => {
      const y = 700 - 20 * row
      return [`50 ${y} 200 20 re S 250 ${y} 200 20 re S\n`, unseen(`Action ${row}`, 60, y + 6)]
    })
    const dates = ['3l/O3/l2', '30/06/12', '2Ol2'].map((date, row) => unseen(date, 260, 706 - 20 * row))
    const { value } = await read(scan([...rows, ...dates].join('')), { ocr: 'off' })
    const [table] = value.pages[0]!.blocks.filter((block) => block.kind === 'table')
    const cells = table!.rows.map((row) => row.cells[1]!)
    expect(cells.map((cell) => [wordsOf(cell.paragraphs), cell.raw])).toEqual([
      ['31/03/12', '3l/O3/l2'],
      ['30/06/12', undefined],
      ['2012', '2Ol2'],
    ])
    expect(cells[0]!.paragraphs[0]!.runs[0]!.sure).toBeLessThan(0.9)
  })
})
