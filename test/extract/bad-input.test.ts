import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { p, tbl, tc, tr, wordFile } from '../support/docx.ts'
import { tablesOf } from '../support/fragment.ts'

const refusal = (name: string, bytes: Uint8Array): Promise<unknown> =>
  extract({ name, bytes }).then(
    () => 'read',
    (error: { name: string; code: string }) => [error.name, error.code],
  )

/** An old compound file whose directory names one stream. */
function oleFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.write(`${stream}\0`, 1024, 'utf16le')
  bytes.writeUInt16LE((stream.length + 1) * 2, 1024 + 64)
  return bytes
}

function lockedWord(): Uint8Array {
  const bytes = Buffer.from(oleFile('WordDocument'))
  bytes.writeUInt16LE(0xa5ec, 512)
  bytes.writeUInt16LE(0xc1, 514)
  bytes.writeUInt16LE(0x0100, 522)
  return bytes
}

const whole = wordFile(tbl([tr([tc('a'), tc('b')])]))
const withDocument = (xml: string | Uint8Array): Uint8Array =>
  zipSync({ 'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml })

describe('a file that cannot be read is refused with a reason', () => {
  it.each([
    ['a .docx with a password', 'plan.docx', oleFile('EncryptedPackage'), 'encrypted'],
    ['a .doc with a password', 'plan.doc', lockedWord(), 'encrypted'],
    ['an .xls', 'plan.xls', oleFile('Workbook'), 'unsupported'],
    ['a .zip called .docx', 'plan.docx', zipSync({ 'a.txt': strToU8('x') }), 'unsupported'],
    [
      'a presentation called .docx',
      'plan.docx',
      zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }),
      'unsupported',
    ],
    ['a .docx cut short', 'plan.docx', whole.subarray(0, whole.length - 200), 'damaged'],
    ['a .docx without a document', 'plan.docx', zipSync({ 'word/styles.xml': strToU8('<w/>') }), 'damaged'],
    ['XML cut short', 'plan.docx', withDocument('<w:document><w:body><w:p>'), 'damaged'],
    ['entities', 'plan.docx', withDocument('<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>'), 'bomb'],
    ['a document type', 'plan.docx', withDocument('<!DOCTYPE a SYSTEM "http://localhost/x"><a/>'), 'damaged'],
    [
      'elements nested without end',
      'plan.docx',
      withDocument('<a>'.repeat(5000) + '</a>'.repeat(5000)),
      'damaged',
    ],
    ['a part that unpacks a thousandfold', 'plan.docx', withDocument(new Uint8Array(40 * 2 ** 20)), 'bomb'],
    ['a workbook without its parts', 'plan.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'damaged'],
  ])('%s', async (_, name, bytes, code) => {
    expect(await refusal(name, bytes)).toEqual(['SourceError', code])
  })
})

describe('a file is known by its bytes, whatever it is called', () => {
  it.each([
    [
      'a .docx called .pdf',
      'plan.pdf',
      whole,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'a page of HTML called .docx',
      'plan.docx',
      strToU8('<html><table><tr><td>a</td><td>b</td></tr></table></html>'),
      'text/html',
    ],
    ['an RTF called .doc', 'plan.doc', strToU8('{\\rtf1 hello\\par}'), 'application/rtf'],
  ])('%s', async (_, name, bytes, mediaType) => {
    expect((await extract({ name, bytes })).value.mediaType).toBe(mediaType)
  })
})

it('never runs macros and never fetches what is outside, but says so', async () => {
  const outside = strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="http://x/attachedTemplate" Target="http://localhost/evil.dotm" TargetMode="External"/></Relationships>',
  )
  const bytes = wordFile(
    p('x'),
    {},
    {
      'word/vbaProject.bin': strToU8('x'),
      'word/_rels/document.xml.rels': outside,
    },
  )
  const { issues } = await extract({ name: 'plan.docm', bytes })
  expect(issues.map((each) => each.code)).toEqual(['macros-not-run', 'external-not-fetched'])
})

it('reads a table of thousands of rows', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) =>
    tr([tc(String(at)), tc(`Action ${at}`), tc('May 2012')]),
  )
  const { value } = await extract({ name: 'plan.docx', bytes: wordFile(tbl(rows)) })
  expect(tablesOf(value)[0]?.rows).toHaveLength(3000)
})
