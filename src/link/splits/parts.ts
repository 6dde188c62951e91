import type { JudgedPair, ScoredPair } from '../blocking/judge.ts'
import { saidByEach, shareSaid } from '../comparing/near-words.ts'
import type { RecordText } from '../comparing/weigh.ts'

/** One action of one edition that stands as several in the other. */
export type Split = {
  /** `split`: the whole is in the earlier edition; `merged`: in the later one. */
  relation: 'split' | 'merged'
  whole: number
  parts: number[]
  /** The numbers of `SPLIT_FEATURES`. */
  features: Float32Array
  /** For each part its share of what the parts say of the whole one by one: they add up to 1. */
  shares: number[]
}

/** What is measured of a possible split or merge. */
export const SPLIT_FEATURES = [
  ['covered by one', 'covered'],
  ['least added', 'covered'],
  ['least contained', 'contained'],
  ['longest part', 'length'],
  ['least score', 'parts'],
  ['wanted elsewhere', 'alternatives'],
  ['better partner', 'alternatives'],
  ['main link', 'main link'],
  ['side by side', 'position'],
  ['wording kept', 'wording'],
] as const satisfies readonly (readonly [string, string])[]

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

/** A record that may be a part: how much of each word of the whole it says, and how much of it the whole says. */
type Candidate = { text: RecordText; pair: ScoredPair; says: Float32Array; contained: number }

/** What is known of the part of a pair from the links that were chosen. */
export type Chosen = {
  /** Whether it is not linked with another record too surely for it to be a part. */
  isFree: (pair: ScoredPair, relation: Split['relation']) => boolean
  /** The log-odds of the link of the pair, if that was chosen. */
  worthOf: (pair: ScoredPair) => number | undefined
}

/** Finds actions that may have become several, and several that may have become one. */
export function findSplits(
  { pairs, before, after, wordingKept }: JudgedPair,
  { isFree, worthOf }: Chosen,
): Split[] {
  return (['split', 'merged'] as const).flatMap((relation) => {
    const isSplit = relation === 'split'
    const [wholes, others] = isSplit ? [before, after] : [after, before]
    const wholeOf = ({ a, b }: ScoredPair): number => (isSplit ? a : b)
    const partOf = ({ a, b }: ScoredPair): number => (isSplit ? b : a)
    const rivals = Map.groupBy(pairs, partOf)
    return [...Map.groupBy(pairs, wholeOf)].flatMap(([whole, list]) => {
      const free = list.filter((pair) => pair.score > LEAST_SCORE && isFree(pair, relation))
      const text = wholes.get(whole)!
      // What stands word for word in the other edition was not divided.
      const isThere = free.some((pair) => others.get(partOf(pair))!.of.folded === text.of.folded)
      if (free.length < 2 || isThere) return []
      const candidates = free
        .toSorted((x, y) => y.score - x.score || partOf(x) - partOf(y))
        .slice(0, MOST_CANDIDATES)
        .map((pair): Candidate => {
          const part = others.get(partOf(pair))!
          const [says, ofPart] = saidByEach(text, part)
          return { text: part, pair, says, contained: shareSaid(part, ofPart) }
        })
      return new Divider({ whole: text, ofWhole: list, rivals, worthOf, wordingKept })
        .ways(candidates)
        .map((way) => ({ relation, whole, ...way }))
    })
  })
}

/** What is asked of a record that may have been divided. */
type Asked = {
  whole: RecordText
  ofWhole: readonly ScoredPair[]
  /** The pairs of each record that may be a part. */
  rivals: ReadonlyMap<number, readonly ScoredPair[]>
  worthOf: Chosen['worthOf']
  wordingKept: number
}

/** Tries what a record may be made of. */
class Divider {
  private readonly asked: Asked

  constructor(asked: Asked) {
    this.asked = asked
  }

  /** Every two candidates, and the two that cover most of the whole with ever more, while each adds to them. */
  ways(candidates: readonly Candidate[]): Omit<Split, 'relation' | 'whole'>[] {
    const twos = candidates.flatMap((one, at) => candidates.slice(at + 1).map((other) => [one, other]))
    const ways = twos.filter((chosen) => this.leastAdded(chosen) >= SOMETHING)
    let best = this.mostCovering(ways)
    while (best && best.length < MOST_PARTS) {
      const chosen: readonly Candidate[] = best
      const more = candidates.filter((each) => !chosen.includes(each)).map((each) => [...chosen, each])
      best = this.mostCovering(more.filter((each) => this.leastAdded(each) >= SOMETHING))
      if (best) ways.push(best)
    }
    return ways.map((chosen) => {
      const added = chosen.map((each) => this.added(each, chosen))
      const all = added.reduce((sum, each) => sum + each)
      return {
        parts: chosen.map(({ text }) => text.of.index),
        features: this.featuresOf(chosen),
        shares: added.map((each) => each / all),
      }
    })
  }

  private mostCovering(ways: readonly Candidate[][]): Candidate[] | undefined {
    return ways.toSorted((x, y) => this.covered(y) - this.covered(x)).at(0)
  }

  /** The share of the whole's words that some parts say. */
  private covered(parts: readonly Candidate[]): number {
    const most = parts[0]!.says.slice()
    for (const { says } of parts)
      for (let at = 0; at < most.length; at++) most[at] = Math.max(most[at]!, says[at]!)
    return shareSaid(this.asked.whole, most)
  }

  /** The share of the whole that one part says and no other of them. */
  private added(part: Candidate, parts: readonly Candidate[]): number {
    return this.covered(parts) - this.covered(parts.filter((each) => each !== part))
  }

  /**
   * How much the part adds that adds least. Where one adds nothing, they are actions for different audiences, of which
   * the whole is one, and the others came or went.
   */
  private leastAdded(parts: readonly Candidate[]): number {
    return Math.min(...parts.map((each) => this.added(each, parts)))
  }

  /** The numbers of `SPLIT_FEATURES`. */
  private featuresOf(chosen: readonly Candidate[]): Float32Array {
    const places = chosen.map(({ text }) => text.of.index)
    const otherPairs = this.asked.ofWhole.filter((pair) => chosen.every((each) => each.pair !== pair))
    return Float32Array.of(
      Math.max(...chosen.map((each) => this.covered([each]))),
      this.leastAdded(chosen),
      Math.min(...chosen.map(({ contained }) => contained)),
      Math.max(...chosen.map(({ text }) => this.lengthOf(text))),
      bounded(Math.min(...chosen.map(({ pair }) => pair.score))),
      Math.max(WANTED_HERE, bounded(Math.max(...chosen.map((each) => this.elsewhere(each))))),
      bounded(bestOf(otherPairs)),
      bounded(chosen.reduce((worth, { pair }) => worth + (this.asked.worthOf(pair) ?? 0), 0)),
      Math.max(...places) - Math.min(...places) === places.length - 1 ? 1 : 0,
      this.asked.wordingKept,
    )
  }

  /** How long a part is for a whole of length 1. */
  private lengthOf({ words }: RecordText): number {
    return Math.min(MOST_LENGTH, words.mass / (this.asked.whole.words.mass || 1))
  }

  /** By how much a part's best other partner is likelier than the whole. */
  private elsewhere({ text, pair }: Candidate): number {
    return bestOf(this.asked.rivals.get(text.of.index)!.filter((other) => other !== pair)) - pair.score
  }
}

const bestOf = (pairs: readonly ScoredPair[]): number =>
  pairs.reduce((best, { score }) => Math.max(best, score), -MOST_LOG_ODDS)
