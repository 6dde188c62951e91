import { cosineOf } from './table.ts'
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
const words: KnownWord[] = []

/** What is known of a word in its comparison form; null where no table has it. */
export function knownWord(word: string): KnownWord | null {
  const before = met.get(word)
  if (before) return before
  const [sense, usage] = [SENSES.vectorOf(word) ?? null, USAGE.vectorOf(word) ?? null]
  if (!sense && !usage) return null
  const tells = { sense: SENSES.weightOf(word), usage: USAGE.weightOf(word) }
  const known = { number: words.length, sense, usage, tells }
  words.push(known)
  met.set(word, known)
  return known
}

/**
 * So many answers are kept, each in the place that its two words give it: plans use the same words again and again.
 * A power of two, and more than any two tables have words together, in whatever inflection.
 */
const PLACES = 1 << 20
const kept = new ArrayBuffer(PLACES * 8)
/** For each place the lower number of the two words, plus 1, and beside it the answer: place and number tell the other. */
const askedOf = new Int32Array(kept)
const answers = new Float32Array(kept)

/** How alike two words are, by their numbers, in the table that has them nearer each other: 0 to 1. */
export function likenessOfWords(one: number, other: number): number {
  const low = one < other ? one : other
  const high = one < other ? other : one
  const place = 2 * ((Math.imul(low, 0x9e3779b1) ^ high) & (PLACES - 1))
  if (askedOf[place] === low + 1) return answers[place + 1]!
  // Rounded as it is kept, so that it is the same whether it was asked before or not.
  const answer = Math.fround(likenessBetween(words[low]!, words[high]!))
  askedOf[place] = low + 1
  answers[place + 1] = answer
  return answer
}

const likenessBetween = (one: KnownWord, other: KnownWord): number =>
  Math.max(0, cosineOf(one.sense, other.sense), cosineOf(one.usage, other.usage))
