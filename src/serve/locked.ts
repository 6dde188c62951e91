import { setTimeout } from 'node:timers/promises'
import { StoreError } from '../model/index.ts'

/** Whether an error says that another program is writing to the database. */
export const isLocked = (error: unknown): boolean =>
  error instanceof StoreError && error.message.includes('locked by another program')

/** Milliseconds that a person waits while another program writes, before it is said. */
export const PATIENCE = 1500

const AGAIN_AFTER = 50

/** Does `work`, once more and again while the database is locked, so that other requests are answered meanwhile. */
export async function withPatience<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isLocked(error) || performance.now() > until) throw error
    }
    await setTimeout(AGAIN_AFTER)
  }
}
