/** Lets many read one connection at once, or one write it alone, in the order in which they asked. */
export class Turns {
  private readers = 0
  private writing = false
  private readonly waiting: { writes: boolean; go: () => void }[] = []

  /** Whether a write is under way, whose halves nobody else may see. */
  get isWriting(): boolean {
    return this.writing
  }

  /** Waits for a turn; `done` gives it back. */
  async take(writes: boolean): Promise<void> {
    if (this.waiting.length > 0 || !this.isFree(writes)) {
      await new Promise<void>((go) => this.waiting.push({ writes, go }))
    } else this.count(writes, 1)
  }

  done(writes: boolean): void {
    this.count(writes, -1)
    for (let next = this.waiting[0]; next && this.isFree(next.writes); next = this.waiting[0]) {
      this.waiting.shift()
      this.count(next.writes, 1)
      next.go()
    }
  }

  private isFree(writes: boolean): boolean {
    return !this.writing && (!writes || this.readers === 0)
  }

  private count(writes: boolean, by: 1 | -1): void {
    if (writes) this.writing = by === 1
    else this.readers += by
  }
}
