import type { LaidLine } from './laid.ts'

/** A header of more lines is none. */
const MOST_HEADER_LINES = 8

const wordsOf = ({ line }: LaidLine): string => line.words.map((word) => word.text).join(' ')

/** The first rows of the tables so far: a later page prints a header again in just as many lines. */
export class SeenHeaders {
  readonly #lines = new Map<string, readonly string[]>()

  keep(lines: readonly LaidLine[]): void {
    const words = lines.map(wordsOf)
    if (words.length <= MOST_HEADER_LINES && !this.#lines.has(words[0]!)) this.#lines.set(words[0]!, words)
  }

  /** How many of the first lines print a header that was seen before; 0 where they do not. */
  linesOf(lines: readonly LaidLine[]): number {
    const seen = this.#lines.get(wordsOf(lines[0]!)) ?? []
    return seen.every((words, index) => lines[index] && wordsOf(lines[index]) === words) ? seen.length : 0
  }
}
