import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/extract/text/decode.ts'
import { textReader } from '../../../src/extract/text/index.ts'
import { SourceError } from '../../../src/model/index.ts'

const TEXT = 'Action\tDue\nReview – café £5\t“soon”\n'
const codeOf = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    if (error instanceof SourceError) return error.code
    throw error
  }
  return 'read'
}

describe('decode', () => {
  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', true],
    ['utf-16be', false],
    ['windows-1252', false],
  ] as const)('reads %s, byte order mark: %s', (encoding, addBOM) => {
    const { value } = decode(iconv.encode(TEXT, encoding, { addBOM }))
    expect(value).toEqual({ text: TEXT, encoding })
  })

  it('says that it guessed', () => {
    expect(decode(iconv.encode(TEXT, 'windows-1252')).issues.map((each) => each.code)).toEqual([
      'encoding-guessed',
    ])
  })

  it('keeps a UTF-8 text with a broken byte as such', () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe2, 0x80, 0x20])])
    expect(decode(bytes).value.text).toContain('café')
  })

  it('replaces NUL characters and lone surrogates', () => {
    expect(decode(Buffer.from(`${'a line of words\n'.repeat(20)}a\0b`)).value.text).toMatch(/a\uFFFDb$/)
    expect(decode(Buffer.from('\uFEFFone two \uD800 three', 'utf16le')).value.text).toBe(
      'one two \uFFFD three',
    )
  })

  it('refuses what is no text, with the reason', () => {
    expect(codeOf(() => decode(Buffer.from('%PDF-1.4\n')))).toBe('binary')
    expect(codeOf(() => decode(Buffer.from([0, 1, 2, 3, 4, 5, 6, 7])))).toBe('binary')
    expect(codeOf(() => decode(Buffer.from(' \n\t\n')))).toBe('empty')
    expect(codeOf(() => decode(Buffer.alloc(65 * 1024 * 1024, 'a')))).toBe('too-large')
  })
})

describe('sniffing', () => {
  const sniff = (name: string, content: string): number =>
    textReader.sniff({ name, bytes: Buffer.from(content, 'latin1') })

  it('leaves other formats to their readers, whatever their name', () => {
    for (const content of ['%PDF-1.7', 'PK\x03\x04', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', '{\\rtf1'])
      expect(sniff('plan.txt', content)).toBe(0)
  })

  it('takes text under any name, and binary bytes only to refuse them', () => {
    expect(sniff('plan.pdf', 'Action\tDue')).toBeGreaterThan(0)
    expect(sniff('plan.txt', '\x00\x01\x02\x03')).toBeGreaterThan(0)
    expect(sniff('plan.bin', '\x00\x01\x02\x03')).toBe(0)
  })
})
