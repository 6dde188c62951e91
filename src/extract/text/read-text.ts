import {
  type Block,
  type Document,
  type Issue,
  issue,
  type Outcome,
  outcome,
  type Page,
} from '../../model/index.ts'
import type { SourceFile } from '../reader.ts'
import { readCsv, sniffCsv } from './csv.ts'
import { decode } from './decode.ts'
import { isHtml, isMarkdown } from './flavour.ts'
import { LayoutReader } from './layout.ts'
import { checkSize } from './limits.ts'
import { readLines } from './plain.ts'
import { type Line, linesOf, placeBetween } from './source-text.ts'

/** How many places of undecodable bytes an Issue names. */
const PLACES_SHOWN = 20

/** States where characters of the text could not be decoded. */
function undecodable(text: string, lines: readonly Line[]): Issue[] {
  let count = 0
  const places = []
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    count++
    if (places.length < PLACES_SHOWN) places.push(placeBetween(lines, at, at + 1))
  }
  if (count === 0) return []
  return [
    issue('undecodable-bytes', `${count} characters could not be decoded; they are shown as \uFFFD.`, {
      places,
    }),
  ]
}

/** The pages of a plain text: one for each form feed, else one of unknown number. */
function pagesOf(lines: readonly Line[], issues: Issue[]): Page[] {
  const pages: Page[] = []
  const layout = new LayoutReader()
  for (let from = 0; from < lines.length; ) {
    const number = lines[from]!.page
    let to = from
    while (to < lines.length && lines[to]!.page === number) to++
    pages.push({ number, blocks: readLines(lines.slice(from, to), issues, {}, false, layout) })
    from = to
  }
  while (pages.length > 1 && pages.at(-1)!.blocks.length === 0) pages.pop()
  return pages
}

/** Finds out which flavour of text it is, contents first, and reads it. The parsers of the others are not loaded. */
async function readFlavour(
  name: string,
  text: string,
  lines: readonly Line[],
  issues: Issue[],
): Promise<Document> {
  const whole = (blocks: Block[]): Page[] => [{ number: null, blocks }]
  if (isHtml(text)) {
    const { readHtml } = await import('./html.ts')
    const { blocks, metadata } = readHtml(text, lines, issues)
    return { mediaType: 'text/html', metadata, pages: whole(blocks) }
  }
  if (isMarkdown(name, text)) {
    const { readMarkdown } = await import('./markdown.ts')
    const { blocks, metadata } = readMarkdown(text, lines, issues)
    return { mediaType: 'text/markdown', metadata, pages: whole(blocks) }
  }
  const csv = sniffCsv(name, text)
  if (csv !== null) {
    const mediaType = csv.delimiter === '\t' ? 'text/tab-separated-values' : 'text/csv'
    return { mediaType, metadata: {}, pages: whole(readCsv(text, csv, lines, issues)) }
  }
  return { mediaType: 'text/plain', metadata: {}, pages: pagesOf(lines, issues) }
}

/** Reads the bytes of a text of any flavour. Throws SourceError `too-large`, `binary` and `empty`. */
export async function readText(source: SourceFile): Promise<Outcome<Document>> {
  const {
    value: { text },
    issues,
  } = decode(source.bytes)
  checkSize(text)
  const lines = linesOf(text)
  issues.push(...undecodable(text, lines))
  const document = await readFlavour(source.name, text, lines, issues)
  return outcome(document, issues)
}
