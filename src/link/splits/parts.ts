import type { JudgedPair, ScoredPair } from '../blocking/judge.ts'
import type { RecordText } from '../comparing/weigh.ts'

/** One action of one edition that stands as several in the other. */
export type Split = {
  /** `split`: the whole is in the earlier edition; `merged`: in the later one. */
  relation: 'split' | 'merged'
  whole: number
  parts: number[]
  /** The numbers of `SPLIT_FEATURES`. */
  features: Float32Array
}

/** What is measured of a possible split or merge. */
export const SPLIT_FEATURES = [
  ['covered by one', 'covered'],
  ['covered by the others', 'covered'],
  ['least contained', 'contained'],
  ['longest part', 'length'],
  ['least score', 'parts'],
  ['wanted elsewhere', 'alternatives'],
  ['better partner', 'alternatives'],
  ['side by side', 'position'],
] as const satisfies readonly (readonly [string, string])[]

const placeOf = (feature: (typeof SPLIT_FEATURES)[number][0]): number =>
  SPLIT_FEATURES.findIndex(([name]) => name === feature)
const COVERED_BY_ONE = placeOf('covered by one')
const LONGEST = placeOf('longest part')

/** A part with this share of the whole's words, and as long as this for a whole of length 1, is the action that went on. */
const MOST_OF_ITS_WORDS = 0.5
const AS_LONG = 0.85

/** Whether one part of a split is most of the whole, so that the others were taken out of it or into it. */
export const isMostlyOnePart = ({ features }: Pick<Split, 'features'>): boolean =>
  features[COVERED_BY_ONE]! >= MOST_OF_ITS_WORDS && features[LONGEST]! >= AS_LONG

/** So many of the likeliest partners of a record are tried as its parts, from these log-odds on. */
const MOST_CANDIDATES = 5
const LEAST_SCORE = -6
const MOST_PARTS = 5
/** A part longer than so many times the whole says no more than one of that length. */
const MOST_LENGTH = 2
/** Each part must say this share of the whole that no other says. */
const SOMETHING = 0.03
/** Log-odds beyond this, either way, say no more; and no other partner is as good as one so unlikely. */
const MOST_LOG_ODDS = 8

/** That a part has no other likely partner says no more than this. */
const WANTED_HERE = -3

const bounded = (score: number): number => Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, score))

/** The weight of each word of a text. */
type Weights = ReadonlyMap<number, number>

/** A record that may be a part. */
type Candidate = { text: RecordText; pair: ScoredPair; words: Weights }

/** Tells whether the part of a pair is not linked with another record too surely for it. */
export type IsFree = (pair: ScoredPair, relation: Split['relation']) => boolean

/** Finds actions that may have become several, and several that may have become one. */
export function findSplits({ pairs, before, after }: JudgedPair, isFree: IsFree): Split[] {
  return (['split', 'merged'] as const).flatMap((relation) => {
    const isSplit = relation === 'split'
    const [wholes, others] = isSplit ? [before, after] : [after, before]
    const wholeOf = ({ a, b }: ScoredPair): number => (isSplit ? a : b)
    const partOf = ({ a, b }: ScoredPair): number => (isSplit ? b : a)
    const rivals = Map.groupBy(pairs, partOf)
    return [...Map.groupBy(pairs, wholeOf)].flatMap(([whole, list]) => {
      const free = list.filter((pair) => pair.score > LEAST_SCORE && isFree(pair, relation))
      if (free.length < 2) return []
      const text = wholes.get(whole)!
      const candidates = free
        .toSorted((x, y) => y.score - x.score || partOf(x) - partOf(y))
        .slice(0, MOST_CANDIDATES)
        .map((pair): Candidate => {
          const part = others.get(partOf(pair))!
          return { text: part, pair, words: weightsOf(part) }
        })
      // What stands word for word in the other edition was not divided.
      if (candidates.some((each) => each.text.of.folded === text.of.folded)) return []
      return new Divider(text, list, rivals).ways(candidates).map((way) => ({ relation, whole, ...way }))
    })
  })
}

/** Tries what a record may be made of. */
class Divider {
  private readonly whole: RecordText
  private readonly ofWhole: readonly ScoredPair[]
  /** The pairs of each record that may be a part. */
  private readonly rivals: ReadonlyMap<number, readonly ScoredPair[]>
  private readonly own: Weights

  constructor(
    whole: RecordText,
    ofWhole: readonly ScoredPair[],
    rivals: ReadonlyMap<number, readonly ScoredPair[]>,
  ) {
    this.whole = whole
    this.ofWhole = ofWhole
    this.rivals = rivals
    this.own = weightsOf(whole)
  }

  /** Every two candidates, and the two that cover most of the whole with ever more, while each adds to them. */
  ways(candidates: readonly Candidate[]): Pick<Split, 'parts' | 'features'>[] {
    const twos = candidates.flatMap((one, at) => candidates.slice(at + 1).map((other) => [one, other]))
    const ways = twos.filter((chosen) => this.eachAdds(chosen))
    let best = this.mostCovering(ways)
    while (best && best.length < MOST_PARTS) {
      const chosen: readonly Candidate[] = best
      const more = candidates.filter((each) => !chosen.includes(each)).map((each) => [...chosen, each])
      best = this.mostCovering(more.filter((each) => this.eachAdds(each)))
      if (best && this.covered(best) <= this.covered(chosen)) break
      if (best) ways.push(best)
    }
    return ways.map((chosen) => ({
      parts: chosen.map(({ text }) => text.of.index),
      features: this.featuresOf(chosen),
    }))
  }

  private mostCovering(ways: readonly Candidate[][]): Candidate[] | undefined {
    return ways.toSorted((x, y) => this.covered(y) - this.covered(x)).at(0)
  }

  /** The share of the whole's words that some parts have. */
  private covered(parts: readonly Candidate[]): number {
    return shareOf(this.own, (id) => parts.some(({ words }) => words.has(id)))
  }

  /**
   * Whether each part says something of the whole that no other says. Else they are actions for different audiences, of
   * which the whole is one, and the others came or went.
   */
  private eachAdds(parts: readonly Candidate[]): boolean {
    const all = this.covered(parts)
    return parts.every((_, at) => all - this.covered(parts.toSpliced(at, 1)) >= SOMETHING)
  }

  /** The numbers of `SPLIT_FEATURES`. */
  private featuresOf(chosen: readonly Candidate[]): Float32Array {
    const coveredByOne = Math.max(...chosen.map((each) => this.covered([each])))
    const contained = chosen.map(({ words }) => shareOf(words, (id) => this.own.has(id)))
    const longest = Math.max(...chosen.map(({ text }) => text.words.mass))
    const places = chosen.map(({ text }) => text.of.index)
    const otherPairs = this.ofWhole.filter((pair) => chosen.every((each) => each.pair !== pair))
    return Float32Array.of(
      coveredByOne,
      this.covered(chosen) - coveredByOne,
      Math.min(...contained),
      Math.min(MOST_LENGTH, longest / (this.whole.words.mass || 1)),
      bounded(Math.min(...chosen.map(({ pair }) => pair.score))),
      Math.max(WANTED_HERE, bounded(Math.max(...chosen.map((each) => this.elsewhere(each))))),
      bounded(bestOf(otherPairs)),
      Math.max(...places) - Math.min(...places) === places.length - 1 ? 1 : 0,
    )
  }

  /** By how much a part's best other partner is likelier than the whole. */
  private elsewhere({ text, pair }: Candidate): number {
    return bestOf(this.rivals.get(text.of.index)!.filter((other) => other !== pair)) - pair.score
  }
}

const bestOf = (pairs: readonly ScoredPair[]): number =>
  pairs.reduce((best, { score }) => Math.max(best, score), -MOST_LOG_ODDS)

function weightsOf({ words }: RecordText): Map<number, number> {
  return new Map([...words.ids].map((id, at) => [id, words.weights[at]!]))
}

function shareOf(words: Weights, has: (id: number) => boolean): number {
  let all = 0
  let some = 0
  for (const [id, weight] of words) {
    all += weight
    if (has(id)) some += weight
  }
  return all === 0 ? 0 : some / all
}
