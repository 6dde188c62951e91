import { type Document, type Outcome, SourceError } from '../model/index.ts'
import { docReader } from './doc/reader.ts'
import { docxReader } from './docx/reader.ts'
import { imageReader } from './image/reader.ts'
import { odtReader } from './odt/reader.ts'
import { pdfReader } from './pdf/index.ts'
import type { Reader, ReadOptions, SourceFile } from './reader.ts'
import { refusingReader } from './refuse/reader.ts'
import { rtfReader } from './rtf/reader.ts'
import { textReader } from './text/index.ts'
import { xlsxReader } from './xlsx/reader.ts'

export type { ReadOptions, SourceFile } from './reader.ts'

/** Every format that can be read. The surest reader gets the file; between equals, the earlier one. */
const READERS: readonly Reader[] = [
  pdfReader,
  imageReader,
  docxReader,
  xlsxReader,
  odtReader,
  docReader,
  rtfReader,
  textReader,
  refusingReader,
]

/** Reads a file of any known format, whatever its name says. */
export async function extract(source: SourceFile, options: ReadOptions = {}): Promise<Outcome<Document>> {
  if (source.bytes.length === 0) throw new SourceError('empty', 'the file is empty; nothing to read')
  let best: Reader | undefined
  let surest = 0
  for (const reader of READERS) {
    const sureness = reader.sniff(source)
    if (sureness > surest) {
      best = reader
      surest = sureness
    }
  }
  if (!best) throw new SourceError('unknown-format', 'the file is of no format that Plandrift reads')
  return best.read(source, options)
}
