import type { Document, OcrChoice, OnStep, Outcome } from '../model/index.ts'

/** The bytes of one file. `name` is the file's name without its folder; it may be wrong about the format. */
export interface SourceFile {
  name: string
  bytes: Uint8Array
}

export interface ReadOptions {
  /** Opens an encrypted file. */
  password?: string
  /** Leaves a PDF's structure tree aside. */
  ignoreTags?: boolean
  /** What recognises the words of pages that are pictures; `off` reports and leaves them. Usually `auto`. */
  ocr?: OcrChoice
  /** No more pages than these are read. */
  maxPages?: number
  /** Told of each page and row before it is read. */
  onStep?: OnStep
}

/** One format. A Reader loads the libraries it needs when it first reads, so that starting stays quick. */
export interface Reader {
  /** A short name for messages and `inspect`: `pdf`, `docx`, `text`. */
  format: string
  /** How sure it is, from 0 to 1, that the bytes are of its format. It looks at bytes first, then at the name. */
  sniff(source: SourceFile): number
  /** Throws SourceError where nothing can be read; what was read only in part is an Issue. */
  read(source: SourceFile, options: ReadOptions): Promise<Outcome<Document>>
}
