import { logOdds, probabilityOf, type Scorer } from './model.ts'
import type { JudgedPair } from './pair.ts'
import { type Division, OTHERS_DIVIDED } from './parts.ts'

/** The share of records that were divided, before any is looked at; and so many records stand for it. */
const USUAL = 0.04
const KNOWN_BEFORE = 10
const MOST = 3

/**
 * Writes into the features of each division of two editions how common divisions of their other records seem to be:
 * where much of a plan was split and merged, this record is likelier to have been, too. In log-odds, 0 where it is as
 * usual.
 */
export function lookAtOthers(
  divisions: readonly Division[],
  scorer: Scorer,
  { editions }: Pick<JudgedPair, 'editions'>,
): void {
  const records = editions[0].records.length + editions[1].records.length
  const likeliest = new Map<string, number>()
  for (const division of divisions) {
    division.features[OTHERS_DIVIDED] = 0
    const probability = probabilityOf(scorer.score(division.features))
    likeliest.set(keyOf(division), Math.max(likeliest.get(keyOf(division)) ?? 0, probability))
  }
  const all = likeliest.values().reduce((sum, probability) => sum + probability, 0)
  for (const division of divisions) {
    const others = all - likeliest.get(keyOf(division))!
    const share = (others + KNOWN_BEFORE * USUAL) / (records + KNOWN_BEFORE)
    const moreThanUsual = logOdds(share) - logOdds(USUAL)
    division.features[OTHERS_DIVIDED] = Math.max(-MOST, Math.min(MOST, moreThanUsual))
  }
}

const keyOf = ({ relation, whole }: Division): string => `${relation} ${whole}`
