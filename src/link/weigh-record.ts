import { joinMeanings } from '../words/texts.ts'
import { joinWeighed, LEAST_WEIGHT, scaled, type Weighed, weigh } from './bag.ts'
import type { WeighedRecord } from './compare.ts'
import { NOTHING_BEFORE, type PreparedEdition, type PreparedRecord } from './prepare.ts'

/** A record with its words weighed by how telling they are in the two editions compared. */
export function weighRecord(
  record: PreparedRecord,
  earlier: PreparedEdition,
  later: PreparedEdition,
): WeighedRecord {
  return {
    ...record,
    wordWeights: weighInSequence(record, earlier, later),
    gramWeights: weigh(record.grams, earlier.gramFrequencies, later.gramFrequencies),
    topicWeights: weigh(record.topic, earlier.topicFrequencies, later.topicFrequencies),
  }
}

/** So many times is a word taken to have stood where it stands by chance, before any text is looked at. */
const BY_CHANCE = 2

/**
 * Words weighed by how rare they are, but never more than the word before each leaves untold: plans repeat stock
 * phrases (`within existing budgets`), of which only the first word tells anything. The weight is the surprisal
 * of a word after the one before it, in nats.
 */
function weighInSequence(
  { words, previous, inSequence }: PreparedRecord,
  earlier: PreparedEdition,
  later: PreparedEdition,
): Weighed {
  const texts = earlier.records.length + later.records.length
  const having = (id: number): number => earlier.wordFrequencies.of(id) + later.wordFrequencies.of(id)
  const weights = Float32Array.from(words.ids, (id, at) => {
    const rarity = earlier.wordFrequencies.rarity(id, later.wordFrequencies)
    const before = previous[at]!
    if (before === NOTHING_BEFORE) return rarity
    const pair = inSequence[at]!
    const together = earlier.sequenceFrequencies.of(pair) + later.sequenceFrequencies.of(pair)
    const foretold = (together + (BY_CHANCE * having(id)) / texts) / (having(before) + BY_CHANCE)
    return Math.max(LEAST_WEIGHT, Math.min(rarity, -Math.log(foretold)))
  })
  return scaled(words.ids, weights)
}

/** What several records of one edition say together, as if the first said it all. */
export function joinRecords(parts: readonly [WeighedRecord, ...WeighedRecord[]]): WeighedRecord {
  const wordWeights = joinWeighed(parts.map((part) => part.wordWeights))
  // Of words that several have, as the first writes them.
  const known = new Map(
    parts.toReversed().flatMap((part) => [...part.wordWeights.ids].map((id, at) => [id, part.known[at]!])),
  )
  return {
    ...parts[0],
    folded: parts.map(({ folded }) => folded).join(' '),
    sequence: parts.flatMap(({ sequence }) => sequence),
    wordWeights,
    known: Array.from(wordWeights.ids, (id) => known.get(id) ?? null),
    gramWeights: joinWeighed(parts.map(({ gramWeights }) => gramWeights)),
    topicWeights: joinWeighed(parts.map(({ topicWeights }) => topicWeights)),
    meaning: joinMeanings(parts.map(({ meaning }) => meaning)),
  }
}
