import { type Conversion, convertBatch } from './convert.ts'

interface Waiting {
  file: Conversion
  settle: (converted: Uint8Array | null) => void
}

type Convert = (files: readonly Conversion[]) => Promise<(Uint8Array | null)[]>

/** As many files as one run converts: starting costs as much as ten files, hanging costs a whole run. */
const BATCH = 40
/** Requests that come within so many milliseconds of each other are one batch. */
const GATHER_MS = 20

/**
 * Collects single requests into batches: readers see one file at a time, but starting LibreOffice takes longer
 * than converting. One batch runs at a time; what comes meanwhile waits for the next.
 */
export function conversionQueue(convert: Convert): (file: Conversion) => Promise<Uint8Array | null> {
  const waiting: Waiting[] = []
  let running = false
  const work = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH)
      const converted = await attempt(convert, batch)
      for (const [index, { file, settle }] of batch.entries()) {
        const result = converted[index] ?? null
        // One file that hangs or crashes a run takes the others with it: each gets a second run, alone.
        settle(
          result === null && batch.length > 1 ? ((await attempt(convert, [{ file }]))[0] ?? null) : result,
        )
      }
    }
    running = false
  }
  return (file) =>
    new Promise((settle) => {
      waiting.push({ file, settle })
      if (running) return
      running = true
      void work()
    })
}

/** A machine that cannot write the files has converted none of them. */
async function attempt(
  convert: Convert,
  batch: readonly { file: Conversion }[],
): Promise<(Uint8Array | null)[]> {
  try {
    return await convert(batch.map(({ file }) => file))
  } catch {
    return batch.map(() => null)
  }
}

const queues = new Map<string, (file: Conversion) => Promise<Uint8Array | null>>()

/** The file as .docx, or null where LibreOffice cannot convert it in time. */
export function convertToDocx(program: string, file: Conversion): Promise<Uint8Array | null> {
  let queue = queues.get(program)
  if (!queue) {
    queue = conversionQueue((files) => convertBatch(program, files))
    queues.set(program, queue)
  }
  return queue(file)
}
