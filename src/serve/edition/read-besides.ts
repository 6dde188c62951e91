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

/** What was read of each page besides the records: the headers of tables, and the lines that name the edition. */
export function readBesides(
  { stitched }: KeptDocument,
  edition: Pick<RowOf<'editions'>, 'title' | 'body' | 'dated_text'>,
): Map<number, Box[]> {
  const isNamed = namesEdition(edition)
  const places: Place[] = [
    ...stitched.tables.flatMap((table) =>
      table.rows.slice(0, headerRowsOf(table)).flatMap(({ cells }) => cells.flatMap((cell) => cell.places)),
    ),
    ...stitched.prose.filter(({ text }) => isNamed(text)).flatMap((line) => line.places),
  ]
  const boxes = new Map<number, Box[]>()
  for (const place of places) {
    if (place.kind !== 'page') continue
    const own = boxes.get(place.page) ?? []
    own.push(place.box)
    boxes.set(place.page, own)
  }
  return boxes
}
