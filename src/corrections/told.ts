import type { Correction, CorrectionOf, RowSaid, Told, ToldColumn } from '../model/index.ts'

/** The ids of editions, apart from words of plans and patterns of file names. */
export const isEditionId = (target: string): boolean => /^ed_[0-9a-f]{16}$/.test(target)

/** Those that hold, in the order in which they were said. */
export const holding = (corrections: readonly Correction[]): Correction[] =>
  corrections.filter(({ undoneAt }) => undoneAt === null)

/** What a correction of a column tells of an edition; null where it is of another one. */
function columnSaid({ target, value }: CorrectionOf<'column'>, editionId: string): ToldColumn | null {
  const { header, role, at, editions = [] } = value
  const column = { header, role, ...(at === undefined ? {} : { at }) }
  if (isEditionId(target)) return target === editionId ? { pattern: '*', ...column } : null
  return { pattern: editions.includes(editionId) ? '*' : target, ...column }
}

function rowSaid(correction: CorrectionOf<'field' | 'not-a-row' | 'same-row'>): RowSaid {
  const { correctionId, target, value } = correction
  const row = { correctionId, action: target, words: value.row.words }
  if (correction.kind === 'field') {
    const { field, to } = correction.value
    return { ...row, kind: 'field', field, to }
  }
  if (correction.kind === 'not-a-row') return { ...row, kind: 'not-a-row' }
  return { ...row, kind: 'same-row', with: correction.value.with }
}

/**
 * All that is told of a file: what came with it, and what persons said of it since, of whom the later outrank the
 * earlier. `corrections` are those that hold. Whether what is told of the columns of a plan is meant for it is seen
 * when it is understood.
 */
export function toldOf(editionId: string, given: Told, corrections: readonly Correction[]): Told {
  const { columns: _, rows: __, ...told }: Told = { ...given }
  const columns: ToldColumn[] = []
  const rows: RowSaid[] = []
  for (const each of corrections) {
    if (each.kind === 'edition') {
      if (each.target === editionId) Object.assign(told, each.value)
    } else if (each.kind === 'column') {
      const column = columnSaid(each, editionId)
      if (column) columns.push(column)
    } else if (each.kind === 'field' || each.kind === 'not-a-row' || each.kind === 'same-row') {
      if (each.value.row.edition === editionId) rows.push(rowSaid(each))
    }
  }
  return {
    ...told,
    ...(columns.length === 0 ? {} : { columns }),
    ...(rows.length === 0 ? {} : { rows }),
  }
}

/** The word by which an edition is taken out, if it is. */
export const removalOf = (
  editionId: string,
  corrections: readonly Correction[],
): CorrectionOf<'removed'> | undefined =>
  corrections.findLast(
    (each): each is CorrectionOf<'removed'> => each.kind === 'removed' && each.target === editionId,
  )
