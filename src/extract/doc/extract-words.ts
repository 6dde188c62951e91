import WordExtractor from 'word-extractor'
import { SourceError } from '../../model/index.ts'

/** The words of an old Word file, as word-extractor gives them. */
export interface DocWords {
  /** Cells end with a tab, rows with a tab and a line end, paragraphs with a line end. */
  body: string
  headers: string[]
  footnotes: string[]
  comments: string[]
}

/** Throws SourceError `damaged` where word-extractor cannot follow the file's own tables. */
export async function extractWords(bytes: Uint8Array): Promise<DocWords> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes))
    return {
      body: plain(document.getBody()),
      headers: linesOf(document.getHeaders({ includeFooters: true })),
      footnotes: [...linesOf(document.getFootnotes()), ...linesOf(document.getEndnotes())],
      comments: linesOf(document.getAnnotations()),
    }
  } catch (cause) {
    throw new SourceError('damaged', 'the file is an old Word document, but a damaged one', { cause })
  }
}

/** Word's own hyphens and breaks as plain characters. */
const plain = (text: string): string =>
  text
    .replaceAll('\u001e', '-')
    .replaceAll('\u2011', '-')
    .replace(/[\u001f\u00ad]/g, '')

const linesOf = (text: string): string[] =>
  plain(text)
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
