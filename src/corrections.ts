import type {
  Correction,
  CorrectionKind,
  CorrectionRequest,
  CorrectionsFile,
  KeptDocument,
} from './model/index.ts'
import type { Reconciliation } from './reconcile.ts'
import type { Store } from './store/index.ts'

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

/** A correction with what it is about, in words. */
export interface ListedCorrection {
  correction: Correction
  /** One line for a person: `due of 2.1 "Write to every family" in plan.docx: "Mar 12" is "31 March 2013"`. */
  about: string
  editionId: string | null
  file: string | null
  planId: string | null
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
export function correct(
  _store: Store,
  _requests: readonly CorrectionRequest[],
  _said: SaidBy,
): Promise<Corrected> {
  throw new Error('not yet')
}

/**
 * Takes back corrections: everything is as if they had never been said. Throws UsageError, and undoes none, where an id
 * is unknown, the beginning of several, or undone already.
 */
export function undo(
  _store: Store,
  _ids: readonly string[],
  _said: Omit<SaidBy, 'reason'>,
): Promise<Corrected> {
  throw new Error('not yet')
}

/** What persons said, the earliest first; decisions are among it. */
export function listCorrections(_store: Store, _filter: CorrectionFilter = {}): Promise<ListedCorrection[]> {
  throw new Error('not yet')
}

/** Everything that holds, for another database. */
export function exportCorrections(_store: Store): Promise<CorrectionsFile> {
  throw new Error('not yet')
}

/**
 * Takes what `exportCorrections` gave, as parsed JSON: all of it or nothing. What is about files that are not there yet
 * waits for them. Throws UsageError where it is no such file, or one of another version.
 */
export function applyCorrections(_store: Store, _file: unknown): Promise<Corrected> {
  throw new Error('not yet')
}

/** What an edition's file was read as; null where an earlier version stored it, which kept nothing. */
export function keptDocument(_store: Store, _editionId: string): Promise<KeptDocument | null> {
  throw new Error('not yet')
}
