import type { SaidBy } from '../corrections.ts'
import type { CorrectionRequest, Told } from '../model/index.ts'
import type { IngestedFile } from '../pipeline.ts'

/** What the thread that writes is asked to do. */
export type Task =
  /** What decisions, corrections or a killed run left undone. */
  | { kind: 'reconcile' }
  | { kind: 'correct'; requests: CorrectionRequest[]; said: SaidBy }
  | { kind: 'undo'; ids: string[]; said: Omit<SaidBy, 'reason'> }
  /** What the correction of an edition takes, without one. */
  | { kind: 'rehearse'; editionId: string }
  /** Files into the database, then the plans. */
  | { kind: 'import'; paths: string[]; told: Told; password?: string; now: string }

/** What comes back while an import runs. */
export type Note = { file: IngestedFile }

/** What a task came to. */
export type Answer = { ok: true; value: unknown } | { ok: false; error: Failure }

/** An error as data: it loses its class on the way between threads. */
export type Failure = { kind: 'store' | 'usage' | 'source' | 'unforeseen'; message: string }

export type ToThread = { id: number; task: Task } | { stop: true }
export type FromThread = { id: number; note: Note } | { id: number; answer: Answer }
