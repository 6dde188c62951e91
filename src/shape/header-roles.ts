import type { Role } from '../model/index.ts'
import { comparableWords } from '../util/text.ts'
import { HEADER_PHRASES } from './vocabulary.ts'

export type RoleScores = Partial<Record<Role, number>>

type Phrase = { role: Role; weight: number; words: string[] }

/** The phrases by their first word: a header is asked only for those that can begin where it stands. */
const PHRASES: ReadonlyMap<string, Phrase[]> = Map.groupBy(
  HEADER_PHRASES.flatMap(({ role, weight, phrases }) =>
    phrases.map((phrase): Phrase => ({ role, weight, words: phrase.split(' ') })),
  ),
  ({ words }) => words[0]!,
)

function startsAt(words: readonly string[], phrase: readonly string[], from: number): boolean {
  return phrase.every((word, index) => words[from + index] === word)
}

/** A header of more words than this is a sentence, not a header. */
const MOST_WORDS = 16

/**
 * How well a header's words fit each Role, from 0 to about 1. A phrase that is the whole header counts in full,
 * one among other words counts by the share it has of them; a phrase at the end (`progress RAG`) names the
 * thing, what stands before it only describes it.
 */
export function scoreHeader(header: string): RoleScores {
  // `action/s` and `officer(s)` print an optional plural.
  const whole = header.replace(/[/(]s\)?(?=\W|$)/giu, '')
  const scores: RoleScores = {}
  // What stands in brackets or after `with` tells more of the thing, not what it is.
  const bare = whole.replace(/\([^()]*\)|\s(?:with|including)\s.*$/giu, ' ')
  for (const text of whole === bare ? [whole] : [bare, whole]) {
    const words = comparableWords(text)
    if (words.length > 0 && words.length <= MOST_WORDS) scorePhrases(words, scores)
    if (Object.keys(scores).length > 0) break
  }
  return scores
}

/** Notes for each Role the best score of any phrase among the words. */
function scorePhrases(words: readonly string[], scores: RoleScores): void {
  words.forEach((first, from) => {
    for (const { role, weight, words: phrase } of PHRASES.get(first) ?? []) {
      if (!startsAt(words, phrase, from)) continue
      const share = phrase.length / words.length
      const atEnd = from + phrase.length === words.length
      const score = weight * (share === 1 ? 1 : 0.35 + 0.5 * share + (atEnd ? 0.1 : 0))
      scores[role] = Math.max(scores[role] ?? 0, score)
    }
  })
}
