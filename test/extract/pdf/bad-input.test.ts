import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Block, type Document, SourceError, wordsOf } from '../../../src/model/index.ts'
import { drawPdf, drawTable } from './draw.ts'
import { onePage, rawPdf, show, stream } from './raw.ts'
import { read, tablesOf, textsOf } from './read.ts'

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'pdf')
const fixture = (name: string): Uint8Array => readFileSync(join(FIXTURES, name))

const prose = (document: Document): string =>
  document.pages
    .flatMap((page) => page.blocks)
    .flatMap((block: Block) => (block.kind === 'table' ? [] : [wordsOf([block.paragraph])]))
    .join('\n')

async function refusal(bytes: Uint8Array, password?: string): Promise<SourceError> {
  try {
    await read(bytes, password === undefined ? {} : { password })
  } catch (error) {
    if (error instanceof SourceError) return error
    throw error
  }
  throw new Error('it was read')
}

describe('files that cannot be read', () => {
  it('refuses garbage behind a PDF header', async () => {
    const bytes = new TextEncoder().encode(`%PDF-1.7\n${'\u0001\u0002garbage '.repeat(200)}`)
    expect((await refusal(bytes)).code).toBe('damaged')
  })

  it('refuses a file cut short before its first page, in one sentence', async () => {
    const whole = await drawPdf((sheet) => drawTable(sheet, 100, [50, 200, 400], [['a', 'b']]))
    const error = await refusal(whole.slice(0, 300))
    expect(error.code).toBe('damaged')
    expect(error.message).not.toContain('\n')
  })

  it('names the option that opens an encrypted file', async () => {
    const error = await refusal(fixture('encrypted.pdf'))
    expect(error.code).toBe('password')
    expect(error.message).toContain('--password')
    expect((await refusal(fixture('encrypted.pdf'), 'ebb')).message).toContain('does not open it')
  })
})

describe('files that can be read all the same', () => {
  it('opens an encrypted file with its password', async () => {
    const { value } = await read(fixture('encrypted.pdf'), { password: 'tide' })
    expect(textsOf(tablesOf(value)[0])[1]).toEqual(['1', 'Mend the slipway', 'Harbour Master', '30/06/2014'])
  })

  it('reads a file that only its owner may copy', async () => {
    const { value } = await read(fixture('owner-locked.pdf'))
    expect(tablesOf(value)).toHaveLength(1)
  })

  it('finds the objects of a file without a cross-reference table', async () => {
    const { value } = await read(onePage(show('Repair the sea wall', 50, 700)))
    expect(prose(value)).toBe('Repair the sea wall')
  })

  it('reads what there is of a page tree that runs in a circle', async () => {
    const bytes = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      stream(show('Once only', 50, 700)),
    ])
    const { value, issues } = await read(bytes)
    expect(prose(value)).toBe('Once only')
    expect(issues).toContainEqual(expect.objectContaining({ code: 'not-read', page: 2 }))
  })

  it('stops at a page of countless lines and says so', async () => {
    const { value, issues } = await read(
      onePage(show('Above the lines', 50, 700) + '50 50 m 500 50 l S\n50 60 m 50 500 l S\n'.repeat(30_000)),
    )
    expect(prose(value)).toContain('Above the lines')
    expect(issues).toContainEqual(expect.objectContaining({ code: 'truncated', page: 1 }))
  })

  it('decodes no picture, however large it claims to be', async () => {
    const image = stream(
      'x',
      '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
    )
    const { value } = await read(
      onePage(
        `q 500 0 0 500 0 0 cm /Im1 Do Q\n${show('Beside the picture', 50, 700)}`,
        '/XObject << /Im1 6 0 R >>',
        [image],
      ),
    )
    expect(prose(value)).toBe('Beside the picture')
  })

  it('follows forms inside forms only so deep, and none into itself', async () => {
    const deep = 400
    const form = (content: string, next: number): string =>
      stream(
        content,
        `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> /XObject << /Fm ${next} 0 R >> >>`,
      )
    const forms = Array.from({ length: deep }, (_, index) => form('q /Fm Do Q', 7 + index))
    const last = form(`/Fm Do ${show('Innermost', 50, 700)}`, 6 + deep)
    const { value } = await read(
      onePage(`${show('Outermost', 50, 720)}/Fm Do`, '/XObject << /Fm 6 0 R >>', [...forms, last]),
    )
    expect(prose(value)).toContain('Outermost')
  })

  it('reports a page that is only a picture', async () => {
    const image = stream(
      'x',
      '/Type /XObject /Subtype /Image /Width 900 /Height 1200 /BitsPerComponent 8 /ColorSpace /DeviceGray',
    )
    const { value, issues } = await read(
      onePage('q 595 0 0 842 0 0 cm /Im1 Do Q', '/XObject << /Im1 6 0 R >>', [image]),
    )
    expect(value.pages[0]!.blocks).toEqual([])
    expect(issues).toContainEqual(expect.objectContaining({ code: 'no-text-layer', page: 1 }))
  })

  it('says that a font does not tell its letters', async () => {
    const bytes = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
      '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Mute /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
      stream('BT /F1 10 Tf 50 700 Td <0024004400130003001400150016> Tj ET'),
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Mute /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 600 >>',
      '<< /Type /FontDescriptor /FontName /AAAAAA+Mute /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ])
    const { issues } = await read(bytes)
    expect(issues).toContainEqual(expect.objectContaining({ code: 'no-unicode-map', page: 1 }))
  })
})
