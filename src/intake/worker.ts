import { flushCompileCache } from 'node:module'
import type { Conclusion, PlanToLink } from '../conclude.ts'
// Not the whole linker: that is loaded where a plan is linked.
import { type EditionSketch, sketchEdition } from '../link/grouping/signature.ts'
import {
  type EditionReading,
  type Issue,
  KEPT_FORMAT,
  type ReadingStep,
  SourceError,
  type SourceErrorCode,
  UsageError,
} from '../model/index.ts'
import {
  type DrawnPage,
  drawPage,
  type EditionOptions,
  type Inspection,
  inspect,
  readToKeep,
  type SourceFile,
} from '../read.ts'
import { pack } from '../util/packed.ts'

/** Errors lose their class on the way between processes; what they say is carried as data. */
export type WorkerAnswer =
  | { ok: true; reading: EditionReading; sketch: EditionSketch; kept: Uint8Array | null }
  | { ok: true; inspection: Inspection }
  | { ok: true; drawn: DrawnPage }
  | { ok: true; conclusion: Conclusion }
  | { ok: false; kind: 'source'; code: SourceErrorCode; message: string }
  | { ok: false; kind: 'usage'; message: string }
  /** An error that nobody foresaw, or a reading that waits for something that never comes. */
  | { ok: false; kind: 'unforeseen'; message: string }

/** How far the reading is: what is about to be read needs a time of its own. */
export interface StepNotice {
  step: ReadingStep
}

/** What a worker sends back: its answer, and whether something went astray in it since its first file. */
export interface WorkerEnd {
  answer: WorkerAnswer
  stray: boolean
}

export type WorkerMessage = StepNotice | WorkerEnd

export type WorkerTask = ReadingTask | LinkingTask

export interface ReadingTask {
  source: SourceFile
  options: EditionOptions
  /** What every stage sees is wanted, not the edition alone. */
  inspect?: true
  /** This page is to be drawn, and nothing read. */
  draw?: number
}

/** A plan is to be linked. */
export interface LinkingTask {
  plan: PlanToLink
}

/** Why a file that was read holds no action, and what its owner can do about it. */
function whyEmpty(issues: readonly Issue[], { ocr }: EditionOptions): string {
  const has = (code: Issue['code']): boolean => issues.some((each) => each.code === code)
  if (has('no-text-layer')) {
    return ocr === 'off'
      ? 'its pages are pictures without text, and pictures were not to be read; import it with --ocr auto'
      : 'its pages are pictures on which no words were recognised; if it is a plan, scan it again, upright, at 200 to 300 dots an inch'
  }
  if (has('text-recognised')) {
    return 'its pages are pictures, and no table of actions was recognised on them; `plandrift inspect` shows what was read'
  }
  if (has('no-table'))
    return 'it holds no table, so no actions; if it is a plan, `plandrift inspect` shows what was read'
  return 'none of its tables was taken for one of actions; `plandrift inspect FILE --columns` shows why, and a columns.csv beside the file can tell otherwise'
}

/** Milliseconds from one page or row that is told of to the next. */
const STEPS_MS = 250

/** A worker's whole work: one file read as an edition, looked into, or one of its pages drawn; or one plan linked. */
async function work(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    if ('source' in task) return { ok: true, ...(await readAs(task)) }
    const { conclude } = await import('../conclude.ts')
    return { ok: true, conclusion: conclude(task.plan) }
  } catch (error) {
    if (error instanceof SourceError) {
      return { ok: false, kind: 'source', code: error.code, message: error.message }
    }
    if (error instanceof UsageError) return { ok: false, kind: 'usage', message: error.message }
    return { ok: false, kind: 'unforeseen', message: error instanceof Error ? error.message : String(error) }
  }
}

async function readAs({ source, options: told, ...task }: ReadingTask) {
  let last = 0
  const onStep = (step: ReadingStep): void => {
    // Each picture is told of, for it takes long; of pages and rows a few a second are enough.
    if (step.unit !== 'scan' && performance.now() - last < STEPS_MS) return
    last = performance.now()
    process.send?.({ step } satisfies StepNotice)
  }
  const options = { ...told, onStep }
  if (task.draw !== undefined) {
    return { drawn: await drawPage(source.bytes, task.draw, [], options.password) }
  }
  if (task.inspect) return { inspection: await inspect(source, options) }
  const { reading, kept } = await readToKeep(source, options)
  if (reading.records.length === 0) throw new SourceError('no-table', whyEmpty(reading.issues, options))
  return { reading, sketch: sketchEdition(reading), kept: pack(KEPT_FORMAT, kept) }
}

/** Answers the tasks that a WorkerProcess sends, one at a time. */
function serve(): void {
  let busy = false
  let stray = false
  const answer = (answer: WorkerAnswer): void => {
    if (!busy) return
    busy = false
    process.channel?.ref()
    // Whoever asked may end this process at once; what it compiled is kept for the next.
    flushCompileCache()
    process.send?.({ answer, stray } satisfies WorkerEnd)
  }
  process.on('message', (task: WorkerTask) => {
    busy = true
    // During a task only that keeps the process alive: one that waits for nothing ends it below.
    process.channel?.unref()
    void work(task).then(answer)
  })
  process.on('beforeExit', () => {
    answer({ ok: false, kind: 'unforeseen', message: 'it waits for something that never comes' })
  })
  // A library may reject, long after its file is done, what nobody waits for. It harms no reading, but whoever
  // gave the file is told, so that this process is not trusted with many more.
  process.on('unhandledRejection', () => {
    stray = true
  })
  process.on('disconnect', () => process.exit())
  // Ctrl-C reaches the whole group; when to end is for the parent to say.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
}

serve()
