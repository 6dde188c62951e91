import iconv from 'iconv-lite'
import { type Issue, issue, type Outcome, outcome, SourceError } from '../../model/index.ts'
import { LIMITS } from './limits.ts'

/** Formats that are not text, by their first bytes. Their own readers take them; this one never does. */
const FOREIGN: readonly (readonly [name: string, signature: string])[] = [
  ['a PDF', '%PDF-'],
  ['a zip archive (Word and Excel files are such)', 'PK\x03\x04'],
  ['an empty zip archive', 'PK\x05\x06'],
  ['an old Office file', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  ['an RTF file', '{\\rtf'],
  ['a PNG picture', '\x89PNG'],
  ['a JPEG picture', '\xFF\xD8\xFF'],
  ['a GIF picture', 'GIF8'],
  ['a TIFF picture', 'II*\x00'],
  ['a TIFF picture', 'MM\x00*'],
  ['a gzip archive', '\x1F\x8B'],
  ['a 7-Zip archive', '7z\xBC\xAF'],
  ['a SQLite database', 'SQLite format 3\x00'],
  ['a program', '\x7FELF'],
]

/** How many leading bytes decide what a file is. */
const SAMPLE = 64 * 1024
/** More control characters than this share of the sample is no text in any encoding. */
const MOST_CONTROLS = 0.02

/** A format known by its signature, in words (`a PDF`), or null. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  for (const [name, signature] of FOREIGN) if (head.startsWith(signature)) return name
  // Mailers and web servers sometimes put bytes before a PDF's signature; readers allow 1024.
  return /(?:^|[\r\n])%PDF-\d/.test(head) ? 'a PDF' : null
}

type Wide = 'utf-16le' | 'utf-16be'

/** UTF-16 without a byte order mark: in western text every other byte is zero. */
function unmarkedWide(sample: Uint8Array): Wide | null {
  if (!sample.includes(0)) return null
  let even = 0
  let odd = 0
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even++
    if (sample[at + 1] === 0) odd++
  }
  const pairs = Math.floor(sample.length / 2)
  if (pairs < 4) return null
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be'
  return null
}

function wideMark(bytes: Uint8Array): Wide | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Whether bytes can be text in one of the encodings that `decode` knows. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  if (wideMark(sample) ?? unmarkedWide(sample)) return true
  let controls = 0
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at]!
    const harmless = byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a || byte === 0x1b
    if (!harmless) controls++
  }
  return controls <= sample.length * MOST_CONTROLS
}

const replacements = (text: string): number => text.split('\uFFFD').length - 1

/** The encoding that a web page names for itself, where it is one that exists. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const name =
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})|<\?xml[^>]{0,100}encoding=["']([\w-]{1,40})/i.exec(head)
  const charset = name?.[1] ?? name?.[2]
  return charset && iconv.encodingExists(charset) && !/^utf/i.test(charset) ? charset : null
}

/** A text with its byte order mark gone and everything that is no character as U+FFFD. */
export interface Decoded {
  text: string
  encoding: string
}

function decodeBytes(bytes: Uint8Array): Decoded & { guessed: boolean } {
  const sample = bytes.subarray(0, SAMPLE)
  const wide = wideMark(bytes) ?? unmarkedWide(sample)
  const known = (encoding: string, guessed = false) => ({
    text: iconv.decode(bytes, encoding),
    encoding,
    guessed,
  })
  if (wide) return known(wide, wideMark(bytes) === null)
  const unicode = known('utf-8')
  const bad = replacements(unicode.text)
  if (bad === 0) return unicode
  const charset = declaredCharset(bytes)
  if (charset) return known(charset)
  // A few broken bytes among many sound sequences: a damaged UTF-8 text, not another encoding.
  const beyondAscii = unicode.text.match(/[^\x00-\x7F\uFFFD]/g)?.length ?? 0
  return beyondAscii > bad * 4 ? unicode : known('windows-1252', true)
}

/**
 * Decodes a text of unknown encoding: UTF-8 and UTF-16 with or without a byte order mark, the encoding that
 * a web page declares, else Windows-1252. Throws SourceError `too-large` and `binary`.
 */
export function decode(bytes: Uint8Array): Outcome<Decoded> {
  if (bytes.length > LIMITS.bytes) {
    const megabytes = Math.round(bytes.length / 1024 / 1024)
    throw new SourceError(
      'too-large',
      `the text has ${megabytes} MB; at most ${LIMITS.bytes / 1024 / 1024} MB are read: import only the plan itself`,
    )
  }
  const foreign = foreignFormat(bytes)
  if (foreign) throw new SourceError('binary', `the file is ${foreign}, not a text; give it its right name`)
  if (!looksLikeText(bytes))
    throw new SourceError('binary', 'the file holds binary bytes, not a text; it cannot be read')
  const { text: decoded, encoding, guessed } = decodeBytes(bytes)
  const unmarked = decoded.replace(/^\uFEFF/, '')
  const text =
    unmarked.isWellFormed() && !unmarked.includes('\0')
      ? unmarked
      : unmarked.replace(/\0|\p{Surrogate}/gu, '\uFFFD')
  if (text.trim() === '') throw new SourceError('empty', 'the file holds only white space; nothing to read')
  const issues: Issue[] = []
  if (guessed)
    issues.push(
      issue(
        'encoding-guessed',
        `The file does not name its encoding; it was read as ${encoding.toUpperCase()}.`,
      ),
    )
  return outcome({ text, encoding }, issues)
}
