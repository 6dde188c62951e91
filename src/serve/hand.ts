import type { Store } from '../store/index.ts'

/**
 * One open database, used by one at a time: a transaction is of the connection, not of who asked for it, so that nobody
 * sees what was there when another began to look. It is opened when there is a first to ask.
 */
export class Hand {
  private readonly open: () => Promise<Store>
  private store: Store | undefined
  private last: Promise<unknown> = Promise.resolve()

  constructor(open: () => Promise<Store>) {
    this.open = open
  }

  /** Does `work` after what was asked for before. */
  with<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const done = this.last.then(async () => {
      this.store ??= await this.open()
      return work(this.store)
    })
    this.last = done.catch(() => undefined)
    return done
  }

  async close(): Promise<void> {
    await this.last
    await this.store?.close()
  }
}
