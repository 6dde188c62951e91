import type { Correction } from '../model/index.ts'
import type { Store } from '../store/index.ts'

/** What is said at each moment of a long piece of work, read again only where something was said meanwhile. */
export class SaidNow {
  private readonly store: Store
  private known: { key: string; corrections: readonly Correction[] } | undefined

  constructor(store: Store) {
    this.store = store
  }

  /** Everything that was ever said; the same list for as long as it is. */
  async all(): Promise<readonly Correction[]> {
    const key = await this.store.correctionsKey()
    if (this.known?.key !== key) this.known = { key, corrections: await this.store.corrections() }
    return this.known.corrections
  }
}
