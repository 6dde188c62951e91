import type { Correction, EditionReading, ToldColumn } from '../model/index.ts'
import { type Store, saying } from '../store/index.ts'
import { isFilePattern, meansFile } from '../util/told-pattern.ts'

/** Who says what a file of columns says. */
const BY = 'columns.csv'

/** What a pattern that means every file is kept as: it means those beside it, which no later run can tell. */
const isAnyFile = (pattern: string): boolean => pattern.trim() === '*'

const sameColumn = (correction: Correction, { header, pattern }: ToldColumn, editionId: string): boolean =>
  correction.kind === 'column' &&
  correction.by === BY &&
  correction.value.header === header &&
  (correction.target === editionId ||
    correction.target === pattern ||
    (isAnyFile(pattern) && !isFilePattern(correction.target)))

/**
 * Of what files tell of columns, what is news of an edition. What they told before is kept as corrections: what was
 * said or taken back since outranks it, until they tell something else.
 */
export function newsOf(
  columns: readonly ToldColumn[],
  editionId: string,
  corrections: readonly Correction[],
): ToldColumn[] {
  return columns.filter((column) => {
    const before = corrections.findLast((each) => sameColumn(each, column, editionId))
    return before?.kind !== 'column' || before.value.role !== column.role
  })
}

/**
 * Keeps what files told of an edition's columns as corrections: they hold for later editions of the plan, whatever their
 * files' names.
 */
export async function keepColumns(
  store: Store,
  { told, title, body, sourceFile, editionId }: EditionReading,
  news: readonly ToldColumn[],
  now: string,
): Promise<void> {
  const meant = news.filter(({ pattern }) => meansFile(pattern, { file: sourceFile, title, body }))
  if (meant.length === 0 || told.columns === undefined) return
  const meansItself = title !== null && meansFile(title, { file: sourceFile, title, body })
  const reason = `told with ${sourceFile}`
  const said = meant.flatMap(({ pattern, header, role }): Correction[] => {
    const own = isAnyFile(pattern) ? (meansItself ? [] : [editionId]) : [pattern]
    const targets = new Set([...own, ...(meansItself ? [title] : [])])
    const value = { header, role }
    return [...targets].map((target) => ({
      ...saying('column', target, value, { reason, by: BY, at: now }),
      kind: 'column',
      value,
    }))
  })
  await store.changeCorrections({ said })
}
