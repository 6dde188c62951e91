import { type EditionSketch, sketchEdition } from '../link/index.ts'
import { type EditionReading, SourceError, type SourceErrorCode, UsageError } from '../model/index.ts'
import { type EditionOptions, readEdition, type SourceFile } from '../read.ts'

/** Errors lose their class on the way between threads; what they say is carried as data. */
export type WorkerAnswer =
  | { ok: true; reading: EditionReading; sketch: EditionSketch }
  | { ok: false; kind: 'source'; code: SourceErrorCode; message: string }
  | { ok: false; kind: 'usage'; message: string }

export interface WorkerTask {
  source: SourceFile
  options: EditionOptions
}

/** A thread's whole work: one file read as an edition. */
export default async function work({ source, options }: WorkerTask): Promise<WorkerAnswer> {
  try {
    const reading = await readEdition(source, options)
    return { ok: true, reading, sketch: sketchEdition(reading) }
  } catch (error) {
    if (error instanceof SourceError) {
      return { ok: false, kind: 'source', code: error.code, message: error.message }
    }
    if (error instanceof UsageError) return { ok: false, kind: 'usage', message: error.message }
    throw error
  }
}
