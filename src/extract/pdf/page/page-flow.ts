import type { Issue, Metadata, Outcome, Page } from '../../../model/index.ts'
import { type Document, outcome } from '../../../model/index.ts'
import { AlignedTables } from '../unruled/aligned-tables.ts'
import { settleCutWords, Vocabulary } from '../words/cut-words.ts'
import { FurnitureWatch, WINDOW } from './furniture.ts'
import { readPage, type TracedPage } from './page.ts'

/** Makes the Document of traced pages, one after the other: each is read when the pages after it have shown what comes again on each. */
export class PageFlow {
  readonly #pages: Page[] = []
  readonly #issues: Issue[] = []
  readonly #vocabulary = new Vocabulary()
  readonly #watch = new FurnitureWatch()
  readonly #aligned = new AlignedTables()
  readonly #waiting: TracedPage[] = []

  add(traced: TracedPage): void {
    this.#vocabulary.addAll(traced.words.map((word) => word.text))
    this.#watch.note(traced.spot.number, traced.rest, traced.ink.height)
    this.#waiting.push(traced)
    if (this.#waiting.length > WINDOW) this.#finish(this.#waiting.shift()!)
  }

  doubt(...issues: Issue[]): void {
    this.#issues.push(...issues)
  }

  end(mediaType: string, metadata: Metadata): Outcome<Document> {
    for (const traced of this.#waiting.splice(0)) this.#finish(traced)
    const document = { mediaType, metadata, pages: this.#pages }
    settleCutWords(document, this.#vocabulary)
    return outcome(document, this.#issues)
  }

  #finish(traced: TracedPage): void {
    const { page, issues } = readPage(traced, this.#watch, this.#aligned)
    this.#pages.push(page)
    this.#issues.push(...issues)
  }
}
