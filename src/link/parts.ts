import type { WeighedRecord } from './compare.ts'
import type { JudgedPair } from './pair.ts'

/** What is measured of a possible division. */
export const PART_FEATURES = [
  ['covered', 'covered'],
  ['covered by the others', 'covered'],
  ['least contained', 'contained'],
  ['mean contained', 'contained'],
  ['least said', 'words'],
  ['least alike', 'alike'],
  ['mean alike', 'alike'],
  ['area', 'area'],
  ['section', 'section'],
  ['owner', 'owner'],
  ['date', 'dates'],
  ['side by side', 'position'],
  ['more than two', 'parts'],
] as const satisfies readonly (readonly [string, string])[]

/** One action of one edition that stands as several in the other. */
export type Division = {
  /** `split`: the whole is in the earlier edition; `merged`: in the later one. */
  relation: 'split' | 'merged'
  whole: number
  parts: number[]
  /** The numbers of `PART_FEATURES`. */
  features: Float32Array
}

/** A part's words stand for the most part in the whole. */
const CONTAINED = 0.35
/** A part says something of the whole that no other part says. */
const OWN_SHARE = 0.06
const MOST_PARTS = 6
/** Log-odds beyond this, either way, say no more. */
const MOST_ALIKE = 5
const COVERED = 0.45
/** A whole nearly all of which stands in one part is the same action, whatever else was taken out of it. */
const NEARLY_ALL = 0.95

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
      if (free.length < 2) continue
      const candidates = free.map(({ a, b, score }) => ({
        part: others.get(split ? b : a)!,
        alike: Math.max(-MOST_ALIKE, Math.min(MOST_ALIKE, score)),
      }))
      for (const division of divide(wholes.get(whole)!, candidates)) {
        found.push({ relation, whole, ...division })
      }
    }
  }
  return found
}

/** A record that may be a part, and the log-odds that it is the whole itself. */
type Candidate = { part: WeighedRecord; alike: number }
type Likely = Candidate & { words: Map<number, number>; contained: number }

/** The ways in which a record may be made of others: of the best two of them, the best three, and so on. */
function divide(
  whole: WeighedRecord,
  candidates: readonly Candidate[],
): Pick<Division, 'parts' | 'features'>[] {
  const own = weightsOf(whole)
  const likely = candidates
    .map((candidate): Likely => {
      const words = weightsOf(candidate.part)
      return { ...candidate, words, contained: shareOf(words, (id) => own.has(id)) }
    })
    .filter(({ contained }) => contained >= CONTAINED)
  const uncovered = new Set(own.keys())
  const chosen: Likely[] = []
  const ways: Pick<Division, 'parts' | 'features'>[] = []
  while (likely.length > 0 && chosen.length < MOST_PARTS) {
    const gain = ({ words }: Likely): number => shareOf(own, (id) => uncovered.has(id) && words.has(id))
    const worth = (each: Likely): number => gain(each) * each.contained
    const best = likely.reduce((top, each) => (worth(each) > worth(top) ? each : top))
    if (gain(best) < OWN_SHARE) break
    chosen.push(best)
    likely.splice(likely.indexOf(best), 1)
    for (const id of best.words.keys()) uncovered.delete(id)
    const covered = shareOf(own, (id) => !uncovered.has(id))
    const coveredByBest = Math.max(...chosen.map(({ words }) => shareOf(own, (id) => words.has(id))))
    if (chosen.length < 2 || covered < COVERED || coveredByBest > NEARLY_ALL) continue
    ways.push({
      parts: chosen.map(({ part }) => part.index),
      features: featuresOf(whole, chosen, covered, coveredByBest),
    })
  }
  return ways
}

/** The numbers of `PART_FEATURES`. */
function featuresOf(
  whole: WeighedRecord,
  chosen: readonly Likely[],
  covered: number,
  coveredByBest: number,
): Float32Array {
  const parts = chosen.map(({ part }) => part)
  const contained = chosen.map((each) => each.contained)
  const alike = chosen.map((each) => each.alike)
  const said = chosen.map((each) => each.contained * each.part.wordWeights.mass)
  return Float32Array.of(
    covered,
    covered - coveredByBest,
    Math.min(...contained),
    meanOf(contained),
    Math.log1p(Math.min(...said)) / 3,
    Math.min(...alike),
    meanOf(alike),
    agreement(whole, parts, ({ area }) => area),
    agreement(whole, parts, ({ section }) => section),
    agreement(whole, parts, ({ owner }) => owner),
    agreement(whole, parts, ({ record }) => record.dueOn ?? ''),
    sideBySide(parts) ? 1 : 0,
    chosen.length > 2 ? 1 : 0,
  )
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** How far the parts agree with the whole in a field, from -1 to 1; 0 where it is not given. */
function agreement(
  whole: WeighedRecord,
  parts: readonly WeighedRecord[],
  field: (record: WeighedRecord) => string,
): number {
  if (field(whole) === '') return 0
  return meanOf(parts.map((part) => (field(part) === '' ? 0 : field(part) === field(whole) ? 1 : -1)))
}

function sideBySide(parts: readonly WeighedRecord[]): boolean {
  const places = parts.map(({ index }) => index)
  return Math.max(...places) - Math.min(...places) === places.length - 1
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
