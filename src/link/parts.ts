import type { WeighedRecord } from './compare.ts'
import type { JudgedPair } from './pair.ts'

/** One action of one edition that stands as several in the other. */
export type Division = {
  /** `split`: the whole is in the earlier edition; `merged`: in the later one. */
  relation: 'split' | 'merged'
  whole: number
  parts: number[]
  /** Words of the whole that the parts have between them, and that the best of them has alone: 0 to 1, by weight. */
  covered: number
  coveredByBest: number
  /** For each part, how much of it the whole contains. */
  contained: number[]
}

/** A part's words stand for the most part in the whole. */
const CONTAINED = 0.5
/** A part says something of the whole that no other part says. */
const OWN_SHARE = 0.12
const COVERED = 0.6
/** A whole nearly all of which stands in one part is the same action, whatever else was taken out of it. */
const NEARLY_ALL = 0.85

/**
 * Finds actions that became several, and several that became one, by what is contained in what.
 * `taken` says whether a pair's link to another record is too sure for it to be a part.
 */
export function findDivisions(
  { before, after, pairs }: JudgedPair,
  sureOf: (pair: { a: number; b: number }) => { elsewhereA: boolean; elsewhereB: boolean },
): Division[] {
  const found: Division[] = []
  for (const relation of ['split', 'merged'] as const) {
    const split = relation === 'split'
    const wholes = split ? before : after
    const others = split ? after : before
    const byWhole = Map.groupBy(pairs, ({ a, b }) => (split ? a : b))
    for (const [whole, list] of byWhole) {
      const free = list.filter((pair) => {
        const { elsewhereA, elsewhereB } = sureOf(pair)
        return split ? !elsewhereB : !elsewhereA
      })
      const division = divide(
        wholes.get(whole)!,
        free.map(({ a, b }) => others.get(split ? b : a)!),
      )
      if (division) found.push({ relation, whole, ...division })
    }
  }
  return found
}

function divide(
  whole: WeighedRecord,
  candidates: readonly WeighedRecord[],
): Pick<Division, 'parts' | 'covered' | 'coveredByBest' | 'contained'> | undefined {
  const own = weightsOf(whole)
  const likely = candidates
    .map((part) => ({ part, words: weightsOf(part) }))
    .map((each) => ({ ...each, contained: share(each.words, (id) => own.has(id)) }))
    .filter(({ contained }) => contained >= CONTAINED)
  const uncovered = new Map(own)
  const chosen: typeof likely = []
  while (likely.length > 0) {
    const gain = ({ words }: (typeof likely)[number]): number =>
      shareOf(own, (id) => uncovered.has(id) && words.has(id))
    const best = likely.reduce((top, each) => (gain(each) > gain(top) ? each : top))
    if (gain(best) < OWN_SHARE) break
    chosen.push(best)
    likely.splice(likely.indexOf(best), 1)
    for (const id of best.words.keys()) uncovered.delete(id)
  }
  if (chosen.length < 2) return undefined
  const covered = shareOf(own, (id) => !uncovered.has(id))
  const coveredByBest = Math.max(...chosen.map(({ words }) => shareOf(own, (id) => words.has(id))))
  if (covered < COVERED || coveredByBest > NEARLY_ALL) return undefined
  return {
    parts: chosen.map(({ part }) => part.index),
    covered,
    coveredByBest,
    contained: chosen.map(({ contained }) => contained),
  }
}

function weightsOf({ wordWeights }: WeighedRecord): Map<number, number> {
  return new Map([...wordWeights.ids].map((id, at) => [id, wordWeights.weights[at]!]))
}

function shareOf(words: ReadonlyMap<number, number>, has: (id: number) => boolean): number {
  let all = 0
  let some = 0
  for (const [id, weight] of words) {
    all += weight
    if (has(id)) some += weight
  }
  return all === 0 ? 0 : some / all
}
const share = shareOf
