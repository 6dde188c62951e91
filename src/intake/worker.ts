// Not the whole linker: a thread that reads links nothing.
import { type EditionSketch, sketchEdition } from '../link/sketch.ts'
import {
  type EditionReading,
  type Issue,
  SourceError,
  type SourceErrorCode,
  UsageError,
} from '../model/index.ts'
import { type EditionOptions, type Inspection, inspect, readEdition, type SourceFile } from '../read.ts'

/** Errors lose their class on the way between threads; what they say is carried as data. */
export type WorkerAnswer =
  | { ok: true; reading: EditionReading; sketch: EditionSketch }
  | { ok: true; inspection: Inspection }
  | { ok: false; kind: 'source'; code: SourceErrorCode; message: string }
  | { ok: false; kind: 'usage'; message: string }

export interface WorkerTask {
  source: SourceFile
  options: EditionOptions
  /** What every stage sees is wanted, not the edition alone. */
  inspect?: true
}

/** Why a file that was read holds no action, and what its owner can do about it. */
function whyEmpty(issues: readonly Issue[]): string {
  const has = (code: Issue['code']): boolean => issues.some((each) => each.code === code)
  if (has('no-text-layer')) {
    return 'its pages are pictures without text; have the words recognised (OCR) and import that file'
  }
  if (has('no-table'))
    return 'it holds no table, so no actions; if it is a plan, `plandrift inspect` shows what was read'
  return 'none of its tables was taken for one of actions; `plandrift inspect FILE --columns` shows why, and a columns.csv beside the file can tell otherwise'
}

/** A thread's whole work: one file read as an edition, or looked into. */
export default async function work({ source, options, ...task }: WorkerTask): Promise<WorkerAnswer> {
  try {
    if (task.inspect) return { ok: true, inspection: await inspect(source, options) }
    const reading = await readEdition(source, options)
    if (reading.records.length === 0) throw new SourceError('no-table', whyEmpty(reading.issues))
    return { ok: true, reading, sketch: sketchEdition(reading) }
  } catch (error) {
    if (error instanceof SourceError) {
      return { ok: false, kind: 'source', code: error.code, message: error.message }
    }
    if (error instanceof UsageError) return { ok: false, kind: 'usage', message: error.message }
    throw error
  }
}
