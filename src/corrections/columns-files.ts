import type { Correction, EditionReading, ToldColumn } from '../model/index.ts'
import { type Store, saying } from '../store/index.ts'
import { isFilePattern, meansFile, type Named } from '../util/told-pattern.ts'

/** Who says what a file of columns says. */
const BY = 'columns.csv'

/** What a pattern that means every file is kept as: it means those beside it, which no later run can tell. */
const isAnyFile = (pattern: string): boolean => pattern.trim() === '*'

/** An edition, by its id and what it is called, as far as that is known. */
type Edition = { editionId: string; named: Named | null }

/** Whether a correction is what a file told of a column of an edition. */
function isToldBefore(
  correction: Correction,
  { header, pattern }: ToldColumn,
  { editionId, named }: Edition,
): boolean {
  const { kind, by, target, value } = correction
  if (kind !== 'column' || by !== BY || value.header !== header) return false
  if (target === editionId || target === pattern) return true
  return isAnyFile(pattern) && named !== null && !isFilePattern(target) && meansFile(target, named)
}

/**
 * Of what files tell of columns, what is news of an edition. What they told before is kept as corrections: what was
 * said or taken back since outranks it, until they tell something else.
 */
export function newsOf(
  columns: readonly ToldColumn[],
  edition: Edition,
  corrections: readonly Correction[],
): ToldColumn[] {
  return columns.filter((column) => {
    const before = corrections.findLast((each) => isToldBefore(each, column, edition))
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
  const named = { file: sourceFile, title, body }
  // What it is called is known only now: files may have told the same of its plan before.
  const fresh = newsOf(news, { editionId, named }, await store.corrections())
  const meant = fresh.filter(({ pattern }) => meansFile(pattern, named))
  if (meant.length === 0 || told.columns === undefined) return
  const meansItself = title !== null && meansFile(title, named)
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
