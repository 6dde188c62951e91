import { type Cut, joinMeanings } from '../words/texts.ts'
import { cosine } from './bag.ts'
import { compare, FEATURES, type PairSetting, type WeighedRecord } from './compare.ts'
import type { ScoredPair } from './context.ts'
import { bestCut, type Fit } from './cut.ts'
import { bounded, type Scorer } from './model.ts'
import type { JudgedPair } from './pair.ts'
import { joinRecords } from './weigh-record.ts'

/** What is measured of a possible division. */
export const PART_FEATURES = [
  ['better together', 'together'],
  ['best alone', 'alone'],
  ['least alone', 'alone'],
  ['wanted elsewhere', 'alternatives'],
  ['better partner', 'alternatives'],
  ['likeliest link', 'alternatives'],
  ['least contained', 'contained'],
  ['covered by one', 'covered'],
  ['covered by the others', 'covered'],
  ['parts alike', 'parts'],
  ['longest part', 'length'],
  ['shortest part', 'length'],
  ['area', 'area'],
  ['section', 'section'],
  ['owner', 'owner'],
  ['date', 'dates'],
  ['side by side', 'position'],
  ['one section', 'position'],
  ['more than two', 'parts'],
  ['least like its piece', 'pieces'],
  ['more like its piece', 'pieces'],
  ['others divided', 'others'],
] as const satisfies readonly (readonly [string, string])[]

/** The only number that other divisions tell; 0 until they have been looked at. */
export const OTHERS_DIVIDED = PART_FEATURES.findIndex(([name]) => name === 'others divided')

/** One action of one edition that stands as several in the other. */
export type Division = {
  /** `split`: the whole is in the earlier edition; `merged`: in the later one. */
  relation: 'split' | 'merged'
  whole: number
  parts: number[]
  /** The numbers of `PART_FEATURES`. */
  features: Float32Array
}

/** So many of the likeliest partners of a record are tried as its parts, from these log-odds on. */
const MOST_CANDIDATES = 5
const LEAST_ALONE = -6
const MOST_PARTS = 5
/** A part longer than so many times the whole says no more than one of that length. */
const MOST_LENGTH = 2
/** Parts that are this much alike in words are of one kind, and this share of their own words is something. */
const MUCH_THE_SAME = 0.45
const SOMETHING = 0.05
/** A record has no other partner that is less likely than this. */
const NO_PARTNER = -8

/** A record that may be a part: by itself it is the whole with these log-odds. */
type Candidate = {
  part: WeighedRecord
  pair: ScoredPair
  alone: number
  /** The weight of each of its words. */
  words: ReadonlyMap<number, number>
}

/**
 * Finds actions that became several, and several that became one: records that together are more like the other
 * than any of them is alone. `sureOf` says whether a pair's records are linked to others too surely for it.
 */
export function findDivisions(
  judged: JudgedPair,
  alone: Scorer,
  sureOf: (pair: { a: number; b: number }) => { elsewhereA: boolean; elsewhereB: boolean },
): Division[] {
  const { before, after, pairs } = judged
  return (['split', 'merged'] as const).flatMap((relation) => {
    const split = relation === 'split'
    const [wholes, others] = split ? [before, after] : [after, before]
    const rivals = Map.groupBy(pairs, ({ a, b }) => (split ? b : a))
    return [...Map.groupBy(pairs, ({ a, b }) => (split ? a : b))].flatMap(([whole, list]) => {
      const free = list.filter((pair) => {
        const { elsewhereA, elsewhereB } = sureOf(pair)
        return split ? !elsewhereB : !elsewhereA
      })
      if (free.length < 2) return []
      const candidates = free
        .map((pair) => ({
          part: others.get(split ? pair.b : pair.a)!,
          pair,
          alone: alone.score(pair.features.subarray(0, FEATURES.length)),
        }))
        .filter((each) => each.alone > LEAST_ALONE)
        .sort((x, y) => y.alone - x.alone || x.part.index - y.part.index)
        .slice(0, MOST_CANDIDATES)
        .map((each): Candidate => ({ ...each, words: weightsOf(each.part) }))
      const wholeRecord = wholes.get(whole)!
      // What stands word for word in the other edition was not divided.
      if (candidates.length < 2 || candidates.some(({ part }) => part.folded === wholeRecord.folded))
        return []
      const division = new Divider(wholeRecord, split, judged, alone, list, rivals)
      return division.ways(candidates).map((way) => ({ relation, whole, ...way }))
    })
  })
}

type Way = Pick<Division, 'parts' | 'features'>

/** Tries what a record may be made of. */
class Divider {
  private readonly whole: WeighedRecord
  private readonly split: boolean
  private readonly setting: PairSetting
  private readonly alone: Scorer
  private readonly ofWhole: readonly ScoredPair[]
  private readonly rivals: ReadonlyMap<number, readonly ScoredPair[]>
  private readonly own: ReadonlyMap<number, number>
  private readonly cuts: readonly Cut[]

  constructor(
    whole: WeighedRecord,
    split: boolean,
    { setting, editions }: JudgedPair,
    alone: Scorer,
    ofWhole: readonly ScoredPair[],
    rivals: ReadonlyMap<number, readonly ScoredPair[]>,
  ) {
    this.whole = whole
    this.split = split
    this.setting = setting
    this.alone = alone
    this.ofWhole = ofWhole
    this.rivals = rivals
    this.own = weightsOf(whole)
    this.cuts = editions[split ? 0 : 1].meanings.cuts(whole.sequence)
  }

  /** Every two candidates, and those that are likeliest together with more, while that is likelier still. */
  ways(candidates: readonly Candidate[]): Way[] {
    const twos = candidates.flatMap((one, at) =>
      candidates
        .slice(at + 1)
        .filter((other) => this.eachAdds([one, other]))
        .map((other) => this.tried(one, [other])),
    )
    const ways = [...twos]
    let best = twos.toSorted((x, y) => y.together - x.together).at(0)
    while (best && best.chosen.length < MOST_PARTS) {
      const { chosen, together } = best
      best = candidates
        .filter((each) => !chosen.includes(each) && this.eachAdds([...chosen, each]))
        .map((each) => this.tried(chosen[0]!, [...chosen.slice(1), each]))
        .filter((way) => way.together > together)
        .toSorted((x, y) => y.together - x.together)
        .at(0)
      if (best) ways.push(best)
    }
    return ways.map(({ chosen, features }) => ({ parts: chosen.map(({ part }) => part.index), features }))
  }

  /**
   * Whether of parts that say much the same each says something of its own that the whole says too. Else they are
   * actions for different audiences, of which the whole is one, and the others came or went.
   */
  private eachAdds(chosen: readonly Candidate[]): boolean {
    if (likenessAmong(chosen.map(({ part }) => part)) < MUCH_THE_SAME) return true
    const words = chosen.map((each) => each.words)
    return words.every((each, at) => {
      const others = words.toSpliced(at, 1)
      const alone = new Map([...each].filter(([id]) => !others.some((other) => other.has(id))))
      return shareOf(alone, (id) => this.own.has(id)) >= SOMETHING
    })
  }

  /** These parts, the likeliest by itself first. */
  private tried(first: Candidate, more: readonly Candidate[]) {
    const chosen = [first, ...more]
    const joined = joinRecords([first.part, ...more.map(({ part }) => part)])
    const values = new Float32Array(FEATURES.length)
    const [earlier, later] = this.split ? [this.whole, joined] : [joined, this.whole]
    compare(earlier, later, this.setting, values)
    const together = this.alone.score(values)
    return { chosen, together, features: this.featuresOf(chosen, together, first.alone) }
  }

  /** The numbers of `PART_FEATURES`. */
  private featuresOf(chosen: readonly Candidate[], together: number, bestAlone: number): Float32Array {
    const { whole } = this
    const parts = chosen.map(({ part }) => part)
    const words = chosen.map((each) => each.words)
    const contained = words.map((each) => shareOf(each, (id) => this.own.has(id)))
    const covered = words.map((each) => shareOf(this.own, (id) => each.has(id)))
    const all = new Set(words.flatMap((each) => [...each.keys()]))
    const pieces = this.pieces(parts)
    const coveredByOne = Math.max(...covered)
    const lengths = parts.map(({ wordWeights }) =>
      Math.min(MOST_LENGTH, wordWeights.mass / (whole.wordWeights.mass || 1)),
    )
    return Float32Array.of(
      bounded(together - bestAlone),
      bounded(bestAlone),
      bounded(Math.min(...chosen.map(({ alone }) => alone))),
      bounded(Math.max(...chosen.map((each) => this.elsewhere(each)))),
      bounded(this.otherPartner(chosen)),
      bounded(Math.max(...chosen.map(({ pair }) => pair.score))),
      Math.min(...contained),
      coveredByOne,
      shareOf(this.own, (id) => all.has(id)) - coveredByOne,
      likenessAmong(parts),
      Math.max(...lengths),
      Math.min(...lengths),
      agreement(whole, parts, ({ area }) => area),
      agreement(whole, parts, ({ section }) => section),
      agreement(whole, parts, ({ owner }) => owner),
      agreement(whole, parts, ({ record }) => record.dueOn ?? ''),
      sideBySide(parts) ? 1 : 0,
      parts.every(({ section }) => section === parts[0]!.section) ? 1 : 0,
      chosen.length > 2 ? 1 : 0,
      pieces.least,
      pieces.gained,
      0,
    )
  }

  /** How well the whole falls into a piece for one part and a piece for the others, for the part that it fits best. */
  private pieces(parts: readonly WeighedRecord[]): Fit {
    // Of two parts, what fits the one with the other fits the other with the one.
    const tried = parts.length === 2 ? parts.slice(1) : parts
    return tried
      .map((part) =>
        bestCut(
          this.whole.meaning,
          this.cuts,
          part.meaning,
          joinMeanings(parts.filter((other) => other !== part).map(({ meaning }) => meaning)),
        ),
      )
      .reduce((best, fit) => (fit.least + fit.gained > best.least + best.gained ? fit : best))
  }

  /** By how much a part's best other partner is likelier than the whole. */
  private elsewhere({ part, pair }: Candidate): number {
    const others = (this.rivals.get(part.index) ?? []).filter((other) => other !== pair)
    return Math.max(NO_PARTNER, ...others.map(({ score }) => score)) - pair.score
  }

  /** How likely the best partner of the whole is that is none of the parts. */
  private otherPartner(chosen: readonly Candidate[]): number {
    const others = this.ofWhole.filter((pair) => chosen.every((each) => each.pair !== pair))
    return Math.max(NO_PARTNER, ...others.map(({ score }) => score))
  }
}

/** How alike parts are in words, one after the other, 0 to 1. */
const likenessAmong = (parts: readonly WeighedRecord[]): number =>
  meanOf(parts.slice(1).map((part, at) => cosine(part.wordWeights, parts[at]!.wordWeights)))

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
