import { type ListedCorrection, Subjects } from './corrections/about.ts'
import { Names } from './corrections/named.ts'
import { documentOf, type Rebuilding, rebuilding, understoodWith } from './corrections/rebuild.ts'
import { correctionsFor } from './corrections/requests.ts'
import { checkUnderstood, missingFile } from './corrections/row-requests.ts'
import { holding, toldOf } from './corrections/told.ts'
import {
  type Correction,
  type CorrectionKind,
  type CorrectionRequest,
  type CorrectionsFile,
  type KeptDocument,
  UsageError,
} from './model/index.ts'
import { type Reconciliation, reconcile, rehearseLinking } from './reconcile.ts'
import type { CorrectionChange, Store } from './store/index.ts'

export type { ListedCorrection } from './corrections/about.ts'

/** Who says something, why and when. */
export interface SaidBy {
  reason: string
  by: string
  /** An ISO date-time. */
  now: string
}

/** What a correction, or the undoing of some, changed. */
export interface Corrected {
  /** As they are kept now. */
  corrections: Correction[]
  /** The editions that were read anew, and those that were taken out or came back. */
  editions: string[]
  /** How the plans stand after it; which of them were linked anew. */
  reconciled: Reconciliation
  /** What is kept but fits nothing yet: each with one sentence that says why and what to do. */
  waiting: { correctionId: string; message: string }[]
}

export interface CorrectionFilter {
  kinds?: readonly CorrectionKind[]
  /** An edition that it is about. */
  editionId?: string
  /** A plan that it is about. */
  planId?: string
  /** Those that were undone as well. */
  undone?: boolean
}

/**
 * Keeps what a person says and does again what depends on it, and nothing else; all of it or, where one of them cannot
 * be, nothing. Throws UsageError in one sentence: an id that is unknown or the beginning of several, a field or role
 * that is none, a date that is none, an edition removed already, an edition whose file is needed and is not there.
 */
export async function correct(
  store: Store,
  requests: readonly CorrectionRequest[],
  { reason, by, now }: SaidBy,
): Promise<Corrected> {
  await finish(store)
  const before = await store.corrections()
  const said = await correctionsFor(store, requests, holding(before), { reason, by, at: now })
  const rebuilt = await rebuilding(store, [...before, ...said], before)
  const [missing] = rebuilt.missing
  if (missing) throw missingFile(missing)
  const empty = rebuilt.readings.find(({ reading }) => reading.records.length === 0)
  if (empty) {
    const { sourceFile, editionId } = empty.reading
    throw new UsageError(
      `${sourceFile} would hold no action any more; if it is no plan, take it out with: plandrift remove ${editionId}`,
    )
  }
  const records = rebuilt.readings.flatMap(({ reading }) => reading.records)
  checkUnderstood(said, new Map(records.map((record) => [record.actionId, record])))
  return change(store, { said }, rebuilt, now)
}

/**
 * Takes back corrections: everything is as if they had never been said. Throws UsageError, and undoes none, where an id
 * is unknown, the beginning of several, or undone already.
 */
export async function undo(
  store: Store,
  ids: readonly string[],
  { by, now }: Omit<SaidBy, 'reason'>,
): Promise<Corrected> {
  await finish(store)
  const all = await store.corrections()
  const undone = new Set(ids.map((id) => toUndo(all, id).correctionId))
  const after = all.map((each) =>
    undone.has(each.correctionId) ? { ...each, undoneAt: now, undoneBy: by } : each,
  )
  const rebuilt = await rebuilding(store, after, all)
  // What was taken out and cannot be read again comes back with its file.
  const blocked = rebuilt.missing.find(({ edition }) => edition !== null)
  if (blocked) throw missingFile(blocked)
  return change(store, { undone: { ids: [...undone], by, at: now } }, rebuilt, now)
}

/**
 * Does what a correction of an edition takes, and keeps nothing of it: what that needs is loaded and compiled before
 * anybody waits for it.
 */
export async function rehearse(store: Store, editionId: string): Promise<void> {
  const file = (await store.files()).find((each) => each.editionId === editionId)
  const kept = file && (await documentOf(store, file))
  if (!kept) return
  await understoodWith(kept, file, toldOf(editionId, file.given, holding(await store.corrections())))
  const [edition] = await store.rows('editions', { edition_id: editionId })
  if (edition?.plan_id) await rehearseLinking(store, edition.plan_id)
}

/** What persons said, the earliest first; decisions are among it. */
export async function listCorrections(
  store: Store,
  { kinds, editionId, planId, undone = false }: CorrectionFilter = {},
): Promise<ListedCorrection[]> {
  const all = await store.corrections()
  const chosen = (undone ? all : holding(all)).filter(({ kind }) => kinds?.includes(kind) ?? true)
  const subjects = await Subjects.of(store, chosen)
  return chosen
    .map((each) => subjects.listed(each))
    .filter((each) => editionId === undefined || each.editionId === editionId)
    .filter((each) => planId === undefined || each.planId === planId)
}

/** Everything that holds, for another database. */
export async function exportCorrections(store: Store): Promise<CorrectionsFile> {
  return { plandrift: 'corrections', version: 1, corrections: holding(await store.corrections()) }
}

/**
 * Takes what `exportCorrections` gave, as parsed JSON: all of it or nothing. What is about files that are not there yet
 * waits for them. Throws UsageError where it is no such file, or one of another version.
 */
export async function applyCorrections(
  store: Store,
  file: unknown,
  { now }: { now: string },
): Promise<Corrected> {
  const { corrections } = await checked(file)
  await finish(store)
  const before = await store.corrections()
  const held = new Set(holding(before).map(({ correctionId }) => correctionId))
  const said = corrections.filter(({ correctionId }) => !held.has(correctionId))
  const again = new Set(said.map(({ correctionId }) => correctionId))
  const rest = before.filter(({ correctionId }) => !again.has(correctionId))
  return change(store, { said }, await rebuilding(store, [...rest, ...said], before), now)
}

/** What an edition's file was read as; null where an earlier version stored it, which kept nothing. */
export async function keptDocument(store: Store, editionId: string): Promise<KeptDocument | null> {
  const file = (await store.files()).find((each) => each.editionId === editionId)
  return file ? documentOf(store, file) : null
}

/** The edition that an id or the name of a file means; also one that was taken out. Throws UsageError where none is. */
export async function editionNamed(
  store: Store,
  target: string,
): Promise<{ editionId: string; file: string }> {
  const { editionId, sourceFile } = await new Names(store).file(target)
  return { editionId, file: sourceFile }
}

/** What a killed run left undone says which plan an edition is of. */
async function finish(store: Store): Promise<void> {
  const { editionIds, planIds } = await store.unfinished()
  if (editionIds.length > 0 || planIds.length > 0) await reconcile(store)
}

function toUndo(all: readonly Correction[], id: string): Correction {
  const [found, ...others] = all.filter(({ correctionId }) => correctionId.startsWith(id))
  const exact = all.find(({ correctionId }) => correctionId === id) ?? found
  if (!exact || id === '') {
    throw new UsageError(`there is no correction ${id}; "plandrift corrections" lists them with their ids`)
  }
  if (exact.correctionId !== id && others.length > 0) {
    throw new UsageError(`${id} is the beginning of more than one id; write more of it`)
  }
  if (exact.undoneAt !== null) {
    throw new UsageError(
      `${exact.correctionId} was undone already, by ${exact.undoneBy ?? 'somebody'} on ${exact.undoneAt.slice(0, 10)}`,
    )
  }
  return exact
}

async function checked(file: unknown): Promise<CorrectionsFile> {
  const head = file as Partial<CorrectionsFile> | null
  if (typeof head !== 'object' || head?.plandrift !== 'corrections') {
    throw new UsageError('it holds no corrections; name a file that "plandrift corrections --export" wrote')
  }
  if (head.version !== 1) {
    throw new UsageError(
      `its corrections are of version ${String(head.version)}, and this Plandrift reads version 1; use the one that wrote it`,
    )
  }
  const { CorrectionsFile } = await import('./model/schemas.ts')
  const parsed = CorrectionsFile.safeParse(file)
  if (!parsed.success) {
    const [first] = parsed.error.issues
    throw new UsageError(
      `it is damaged at ${first?.path.join('.') ?? 'its beginning'} (${first?.message ?? 'unreadable'}); nothing of it was applied`,
    )
  }
  const { readToldDate } = await import('./read.ts')
  for (const { kind, value } of parsed.data.corrections) {
    if (kind === 'edition' && value.dated !== undefined) readToldDate(value.dated)
  }
  return parsed.data
}

/** Stores what is said or taken back with what it changes, and reconciles. */
async function change(
  store: Store,
  said: Pick<CorrectionChange, 'said' | 'undone'>,
  { readings, takenOut, missing }: Rebuilding,
  now: string,
): Promise<Corrected> {
  await store.changeCorrections({ ...said, readings, takenOut, readAt: now })
  // Somebody else may have said something meanwhile.
  const corrections = await store.corrections()
  const late = await rebuilding(store, corrections)
  if (late.readings.length + late.takenOut.length > 0) {
    await store.changeCorrections({ readings: late.readings, takenOut: late.takenOut, readAt: now })
  }
  const reconciled = await reconcile(store)
  const ids = new Set([
    ...(said.said ?? []).map(({ correctionId }) => correctionId),
    ...(said.undone?.ids ?? []),
  ])
  const own = corrections.filter(({ correctionId }) => ids.has(correctionId))
  return {
    corrections: own,
    editions: [...readings.map(({ reading }) => reading.editionId), ...takenOut],
    reconciled,
    waiting: await waitingOf(store, own, missing),
  }
}

/** What of some corrections fits nothing as it stands. */
async function waitingOf(
  store: Store,
  own: readonly Correction[],
  missing: Rebuilding['missing'],
): Promise<Corrected['waiting']> {
  const files = new Map((await store.files()).map((file) => [file.editionId, file]))
  const lost = await store.rows('issues', { code: 'correction-not-kept' })
  const absent = new Map(
    missing.map(({ editionId, sourceFile }) => [
      editionId,
      `what ${sourceFile} was read as is not kept in this database; import the file once more, and this holds`,
    ]),
  )
  const subjects = await Subjects.of(store, own)
  return own.flatMap((correction) => {
    const { correctionId, kind } = correction
    const { editionId } = subjects.listed(correction)
    const issue = lost.find(({ message }) => message.includes(correctionId))
    const unknown =
      kind !== 'link' && editionId !== null && !files.has(editionId)
        ? `the file of edition ${editionId} was not imported yet; it holds when that is`
        : undefined
    const message = (editionId === null ? undefined : absent.get(editionId)) ?? issue?.message ?? unknown
    return message === undefined ? [] : [{ correctionId, message }]
  })
}
