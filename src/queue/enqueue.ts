import { resolve } from 'node:path'
import type { JobInsert } from 'pg-boss'
import { findFiles } from '../pipeline.ts'
import { type Boss, openQueue, QUEUE_SCHEMA } from './boss.ts'
import { QUEUES, type ReadJob } from './jobs.ts'

/** Jobs that are sent at once. */
const AT_ONCE = 1_000

export type Enqueued = {
  /** Files that wait now; those that waited already are counted too. */
  files: number
  /** Paths that cannot be read, each with the reason. */
  refused: { file: string; message: string }[]
}

/**
 * Puts every file below some paths into the queue, and the linking after them. A file that waits already is not put
 * there twice. Throws StoreError where the server fails.
 */
export async function enqueue(
  where: string,
  paths: readonly string[],
  job: Omit<ReadJob, 'path'>,
  now: string,
): Promise<Enqueued> {
  const { boss, explained } = await openQueue(where)
  const result: Enqueued = { files: 0, refused: [] }
  let waiting: JobInsert<ReadJob>[] = []
  const send = async (): Promise<void> => {
    await boss.insert(QUEUES.read, waiting)
    result.files += waiting.length
    waiting = []
  }
  try {
    for await (const found of findFiles(paths)) {
      if (found.refused !== undefined) {
        result.refused.push({ file: found.path, message: found.refused })
      } else if (typeof found.at !== 'string') {
        const message = 'its name is not UTF-8, which a queue cannot hold; import it without --queue'
        result.refused.push({ file: found.path, message })
      } else {
        const path = resolve(found.path)
        waiting.push({ data: { ...job, path }, singletonKey: path })
      }
      if (waiting.length === AT_ONCE) await send()
    }
    await send()
    // Without an idea of how many jobs there are, the server sorts all of them for every worker that asks for one.
    await boss.getDb().executeSql(`ANALYZE ${QUEUE_SCHEMA}.job`)
    await sendGroup({ boss, explained }, now)
    return result
  } catch (error) {
    throw explained(error)
  } finally {
    await boss.stop({ graceful: false })
  }
}

/** Asks for what was read to be grouped and linked; once, however often it is asked. */
export async function sendGroup({ boss }: Boss, since: string, afterSeconds = 0): Promise<void> {
  await boss.send(QUEUES.group, { since }, { singletonKey: 'all', startAfter: afterSeconds })
}
