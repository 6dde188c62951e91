import { cosineOf } from './texts.ts'
import { SENSES, USAGE } from './vectors.ts'

/** A word that at least one table knows. */
export type KnownWord = {
  /** Its place among the words met so far. */
  number: number
  sense: Float32Array | null
  usage: Float32Array | null
  /** How much each of the two tells, whatever the text, where a word of no special weight has 1. */
  tells: { sense: number; usage: number }
}

const met = new Map<string, KnownWord>()

/** What is known of a word in its comparison form; null where no table has it. */
export function knownWord(word: string): KnownWord | null {
  const before = met.get(word)
  if (before) return before
  const [sense, usage] = [SENSES.vectorOf(word) ?? null, USAGE.vectorOf(word) ?? null]
  if (!sense && !usage) return null
  const tells = { sense: SENSES.weightOf(word), usage: USAGE.weightOf(word) }
  const known = { number: met.size, sense, usage, tells }
  met.set(word, known)
  return known
}

/**
 * So many answers are kept, each in the place that its two words give it: plans use the same words again and again.
 * A power of two.
 */
const PLACES = 1 << 20
/** More words than any two tables have together. */
const MOST_WORDS = 1 << 24
/** What each place was asked; 0 where nothing was. */
const askedOf = new Float64Array(PLACES)
const answers = new Float32Array(PLACES)

/** How alike two words are by the table that has them nearer each other, 0 to 1. */
export function likenessOfWords(one: KnownWord, other: KnownWord): number {
  const low = Math.min(one.number, other.number)
  const high = Math.max(one.number, other.number)
  const asked = low * MOST_WORDS + high + 1
  const place = (Math.imul(low, 0x9e3779b1) ^ high) & (PLACES - 1)
  if (askedOf[place] === asked) return answers[place]!
  // Rounded as it is kept, so that it is the same whether it was asked before or not.
  const answer = Math.fround(Math.max(0, cosineOf(one.sense, other.sense), cosineOf(one.usage, other.usage)))
  askedOf[place] = asked
  answers[place] = answer
  return answer
}
