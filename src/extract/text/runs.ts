import type { ListItem, Paragraph, Run, TrackedChange } from '../../model/index.ts'

/** How words look; what a Run says beside its text. */
export interface Look {
  bold?: true
  italic?: true
  struck?: true
  change?: TrackedChange
}

const sameLook = (a: Look, b: Look): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.struck === b.struck && a.change === b.change

/**
 * Collects words of differing looks into one paragraph: neighbours of one look become one Run, white space is
 * folded across runs, none is left at the ends.
 */
export class RunsBuilder {
  #runs: Run[] = []
  #look: Look = {}

  /** The words so far end with white space, or there are none. */
  get #open(): boolean {
    const last = this.#runs.at(-1)
    return last === undefined || last.text.endsWith(' ')
  }

  get isEmpty(): boolean {
    return this.#runs.every((run) => run.text.trim() === '')
  }

  /** The last few characters so far. */
  get tail(): string {
    return this.#runs.at(-1)?.text.slice(-12) ?? ''
  }

  add(text: string, look: Look): void {
    let folded = text.replace(/\s+/gu, ' ')
    if (this.#open) folded = folded.trimStart()
    if (folded === '') return
    const last = this.#runs.at(-1)
    // A space takes the look of the words before it: struck-out words stay apart from what follows.
    if (last && (folded === ' ' || sameLook(this.#look, look))) last.text += folded
    else {
      this.#runs.push({ text: folded, ...look })
      this.#look = look
    }
  }

  /** The paragraph so far, or null where it has no words; begins anew. */
  take(list?: ListItem): Paragraph | null {
    const runs = this.#runs
    this.#runs = []
    this.#look = {}
    const last = runs.at(-1)
    if (last) last.text = last.text.trimEnd()
    if (last?.text === '') runs.pop()
    if (runs.length === 0) return null
    return list ? { runs, list } : { runs }
  }
}
