import type { Owner, Paragraph } from '../../model/index.ts'
import { readCell } from './read.ts'

export { type Initials, ofKindSaid, readInitials } from './initials.ts'
export { unifyOwners } from './unify.ts'

export interface OwnerCell {
  header: string
  paragraphs: Paragraph[]
}

/** The owners that a row's owner cells name, in the order printed, each once. */
export function readOwners(cells: readonly OwnerCell[]): Owner[] {
  const owners = new Map<string, Owner>()
  for (const cell of cells) {
    for (const owner of readCell(cell.header, cell.paragraphs)) {
      const key = `${owner.kind} ${owner.name.toLowerCase()}`
      if (!owners.has(key)) owners.set(key, owner)
    }
  }
  return [...owners.values()]
}
