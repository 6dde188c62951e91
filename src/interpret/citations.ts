import { type Citation, type LabelledCell, type Row, wordsOf } from '../model/index.ts'

/** What stands on the page, whatever a person said that it should be. */
const printedIn = ({ cell, printed }: LabelledCell): string => wordsOf(printed ?? cell.paragraphs)

/** The words of a row's cells as they stand on the page, with their places. */
export function citationsOf(row: Row): Citation[] {
  const citations: Citation[] = row.cells
    .filter((cell) => printedIn(cell) !== '' || cell.cell.fill)
    .map((labelled) => ({
      role: labelled.role,
      header: labelled.header,
      text: printedIn(labelled),
      raw: labelled.cell.raw ?? null,
      places: labelled.cell.places,
    }))
  const section = row.corrected?.['section'] === undefined ? row.section : row.corrected['section']
  if (section !== null) {
    citations.push({ role: 'section', header: '', text: section, raw: null, places: row.sectionPlaces })
  }
  return citations
}
