import { describe, expect, it } from 'vitest'
import { type Document, wordsOf } from '../../../src/model/index.ts'
import { onePage, show, stream } from './raw.ts'
import { read } from './read.ts'

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
  it('takes the words that the caller recognises on it', async () => {
    const { value, issues } = await read(scan(''), {
      recognise: async ({ number, width }) => [
        { text: `Page${number}`, box: { left: 50, top: 100, right: 90, bottom: 110 } },
        { text: 'read', box: { left: 94, top: 100, right: 120, bottom: 110 } },
        { text: 'outside', box: { left: width + 10, top: 100, right: width + 60, bottom: 110 } },
      ],
    })
    expect(prose(value)).toEqual(['Page1 read'])
    expect(issues.map((each) => each.code)).toEqual(['text-recognised'])
  })
})
