import type { Box, KeptDocument, Place, RowOf } from '../../model/index.ts'
import { foldForComparison } from '../../util/text.ts'

/** The test that tells a line that names the edition: its title, its body or its date. */
export function namesEdition({
  title,
  body,
  dated_text,
}: Pick<RowOf<'editions'>, 'title' | 'body' | 'dated_text'>): (text: string) => boolean {
  const names = [title, body, dated_text].flatMap((words) => (words ? [foldForComparison(words)] : []))
  return (text) => {
    const folded = foldForComparison(text)
    return names.some((name) => folded.includes(name))
  }
}

/** How many leading rows of a table are its header. */
export const headerRowsOf = ({ headerRows }: KeptDocument['stitched']['tables'][number]): number =>
  headerRows ?? 1

type Cell = KeptDocument['stitched']['tables'][number]['rows'][number]['cells'][number]

/** Whether there is something to read in a cell. */
export const hasWords = ({ paragraphs }: Cell): boolean =>
  paragraphs.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''))

/** What of a page is in no record. */
export interface Besides {
  /** Read all the same: the headers of tables, and the lines that name the edition. */
  read: Box[]
  /** All other words; those of records are among them. */
  words: Box[]
}

/** What a document has on each page besides its records. */
export function readBesides(
  { stitched }: KeptDocument,
  edition: Pick<RowOf<'editions'>, 'title' | 'body' | 'dated_text'>,
): Map<number, Besides> {
  const isNamed = namesEdition(edition)
  const read: Place[] = [
    ...stitched.tables.flatMap((table) =>
      table.rows.slice(0, headerRowsOf(table)).flatMap(({ cells }) => cells.flatMap((cell) => cell.places)),
    ),
    ...stitched.prose.filter(({ text }) => isNamed(text)).flatMap((line) => line.places),
  ]
  const words: Place[] = [
    ...stitched.tables.flatMap((table) =>
      table.rows
        .slice(headerRowsOf(table))
        .flatMap(({ cells }) => cells.filter(hasWords).flatMap((cell) => cell.places)),
    ),
    ...stitched.prose.filter(({ text }) => !isNamed(text)).flatMap((line) => line.places),
  ]
  const pages = new Map<number, Besides>()
  const put = (places: readonly Place[], kind: keyof Besides): void => {
    for (const place of places) {
      if (place.kind !== 'page') continue
      const own = pages.get(place.page) ?? { read: [], words: [] }
      own[kind].push(place.box)
      pages.set(place.page, own)
    }
  }
  put(read, 'read')
  put(words, 'words')
  return pages
}
