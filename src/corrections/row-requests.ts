import {
  type CorrectableField,
  type Correction,
  type CorrectionRequest,
  type KeptDocument,
  type RowOf,
  type RowWords,
  UsageError,
} from '../model/index.ts'
import { type Store, type StoredFile, saying } from '../store/index.ts'
import type { Names } from './named.ts'
import { documentOf } from './rebuild.ts'

type RowRequest = Extract<CorrectionRequest, { kind: 'field' | 'not-a-row' | 'same-row' }>
type When = { reason: string; by: string; at: string }

/** The column of `actions` that shows the words of a field; null where none does. */
const COLUMN_OF: Partial<Record<CorrectableField, keyof RowOf<'actions'>>> = {
  ref: 'ref',
  section: 'section',
  area: 'area',
  source: 'source',
  action: 'action',
  owner: 'owner',
  due: 'due_text',
  status: 'status_text',
  rag: 'rag',
  progress: 'progress',
  response: 'response',
  priority: 'priority',
  measure: 'measure',
  resources: 'resources',
}

/** Why something cannot be said of a file: it would have to be read anew, and it is not there. */
export const missingFile = ({ sourceFile, path }: StoredFile): UsageError =>
  new UsageError(
    `what ${sourceFile} was read as is not kept in this database (an earlier version stored it)${path === null ? '' : `, and the file is not at ${path} as it was`}; import the file once more, then say this again`,
  )

function printedOf(action: RowOf<'actions'>, field: CorrectableField): string | null {
  const corrected = JSON.parse(action.corrected) as Record<string, string | null>
  if (corrected[field] !== undefined) return corrected[field]
  const column = COLUMN_OF[field]
  return column === undefined ? null : (action[column] as string | null)
}

/** Makes what a person says of rows into corrections that find those rows again. */
export class RowRequests {
  private readonly store: Store
  private readonly names: Names
  private readonly rows = new Map<string, Promise<Map<string, string>>>()

  constructor(store: Store, names: Names) {
    this.store = store
    this.names = names
  }

  async correction(request: RowRequest, when: When): Promise<Correction> {
    const action = await this.names.action(request.target)
    const row = await this.row(action)
    const base = (value: unknown) => saying(request.kind, action.action_id, value, when)
    if (request.kind === 'not-a-row') return { ...base({ row }), kind: 'not-a-row', value: { row } }
    if (request.kind === 'same-row') {
      const other = await this.names.action(request.value.with)
      if (other.action_id === action.action_id) throw new UsageError('name two rows that are one')
      if (other.edition_id !== action.edition_id) {
        throw new UsageError(
          'the two rows stand in two editions; that they are the same action is for "plandrift decide"',
        )
      }
      const value = { row, with: { action: other.action_id, words: (await this.row(other)).words } }
      return { ...base(value), kind: 'same-row', value }
    }
    const { field, to } = request.value
    if (field === 'action' && to.trim() === '') {
      throw new UsageError('an action has words; say that a row is none with --not-a-row')
    }
    const value = { row, field, to: to.trim(), printed: printedOf(action, field) }
    return { ...base(value), kind: 'field', value }
  }

  private async row({ action_id, edition_id }: RowOf<'actions'>): Promise<RowWords> {
    const rows = this.rows.get(edition_id) ?? this.rowsOf(edition_id)
    this.rows.set(edition_id, rows)
    const words = (await rows).get(action_id)
    if (words === undefined) throw missingFile(await this.names.edition(edition_id))
    return { edition: edition_id, words }
  }

  /** The words of an edition's rows by their actions. */
  private async rowsOf(editionId: string): Promise<Map<string, string>> {
    const file = await this.names.edition(editionId)
    const kept: KeptDocument | null = await documentOf(this.store, file)
    if (!kept) throw missingFile(file)
    const { rowsOf } = await import('../read.ts')
    return rowsOf(kept, file.sha256, file.edition?.told.columns ?? [])
  }
}

/** What says that a person's words for a field were understood. */
const UNDERSTOOD: Partial<Record<CorrectableField, (action: UnderstoodRecord) => boolean>> = {
  due: ({ dueOn, dates }) =>
    dueOn !== null || dates.some(({ role, open }) => (role === 'due' || role === 'revised') && open !== null),
  original_due: ({ originalDueOn }) => originalDueOn !== null,
  completed: ({ completedOn }) => completedOn !== null,
  started: ({ dates }) => dates.some(({ role }) => role === 'started'),
  review: ({ dates }) => dates.some(({ role }) => role === 'review'),
  status: ({ status, statusText }) => status !== 'unknown' || statusText === 'unknown',
  rag: ({ rag }) => rag !== null,
}

type UnderstoodRecord = {
  dueOn: string | null
  originalDueOn: string | null
  completedOn: string | null
  status: string
  statusText: string | null
  rag: string | null
  dates: readonly { role: string; open: string | null }[]
}

const WHAT: Partial<Record<CorrectableField, string>> = {
  status: 'no status; write for example "in progress", "complete" or "not started"',
  rag: 'no rating; write red, amber, green, blue or grey',
}

/** Throws UsageError where a person's words for a date, a status or a rating were not understood as one. */
export function checkUnderstood(
  said: readonly Correction[],
  records: ReadonlyMap<string, UnderstoodRecord>,
): void {
  for (const { kind, target, value } of said) {
    if (kind !== 'field' || value.to === '') continue
    const record = records.get(target)
    const isUnderstood = UNDERSTOOD[value.field]
    if (!record || !isUnderstood || isUnderstood(record)) continue
    const what = WHAT[value.field] ?? 'not a date; write it as 2012-02-29 or February 2012'
    throw new UsageError(`"${value.to}" is ${what}`)
  }
}
