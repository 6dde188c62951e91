import { comparableWords } from '../util/text.ts'

/** A word inside a sentence that begins with a capital. */
const CAPITALISED = /(?<=[\p{Ll}\p{N},;)’'"-]\s)\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}[\p{L}\p{M}]*/gu

/**
 * The proper names that a text prints, as single words in their comparison form: what sets `the ward at Oxley`
 * apart from `the ward at Tarrant Bridge`. A word that opens a sentence, or is all capitals, tells nothing.
 */
export function namesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(CAPITALISED)].flatMap(([name]) => comparableWords(name)))
}

/** Whether each of two texts names what the other does not mention. */
export function namesDiffer(
  a: { names: ReadonlySet<string>; sequence: readonly string[] },
  b: { names: ReadonlySet<string>; sequence: readonly string[] },
): boolean {
  if (a.names.size === 0 || b.names.size === 0) return false
  return lacks(b.sequence, a.names) && lacks(a.sequence, b.names)
}

function lacks(sequence: readonly string[], names: ReadonlySet<string>): boolean {
  return [...names].some((name) => !sequence.includes(name))
}
