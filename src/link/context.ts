import type { CONTEXT_FEATURES } from './compare.ts'
import { bounded } from './model.ts'
import type { PreparedRecord } from './prepare.ts'
import type { Loss } from './rivals.ts'

/** A pair under judgement: indices in the earlier and the later edition, and its score (log-odds) so far. */
export type ScoredPair = {
  a: number
  b: number
  score: number
  features: Float32Array
  lost: Loss
}

/** A pair with these log-odds leaves little doubt, if it loses no more than so much to rivals. */
const CONFIDENT = 1.5
const LOST_AT_MOST = 1.5

/** For each record of the earlier edition its partner, for those whose text alone leaves little doubt. */
export function confidentPartners(pairs: readonly ScoredPair[], size: number): Int32Array {
  const partners = new Int32Array(size).fill(-1)
  for (const { a, b, score, lost } of pairs) {
    if (score >= CONFIDENT && lost.toAny <= LOST_AT_MOST) partners[a] = b
  }
  return partners
}

/**
 * What the confident links teach about one field: that the earlier edition's section `Access` is the later
 * one's `Permissions`, that one owner's actions went to another, that dates of March became dates of June.
 */
class Correspondence {
  private readonly together = new Map<string, number>()
  private readonly from = new Map<string, number>()
  private readonly to = new Map<string, number>()
  private total = 0

  add(here: string, there: string): void {
    if (here === '' || there === '') return
    const pair = `${here}\n${there}`
    this.together.set(pair, (this.together.get(pair) ?? 0) + 1)
    this.from.set(here, (this.from.get(here) ?? 0) + 1)
    this.to.set(there, (this.to.get(there) ?? 0) + 1)
    this.total++
  }

  /**
   * How much more often the two go together than chance would have it, in nats between -3 and 3; 0 where
   * nothing is known. `itself` takes the pair's own link out, which must not vouch for itself.
   */
  telling(here: string, there: string, itself: boolean): number {
    if (here === '' || there === '') return 0
    const own = itself ? 1 : 0
    const total = this.total - own
    const from = (this.from.get(here) ?? 0) - own
    if (total <= 0 || from <= 0) return 0
    const together = (this.together.get(`${here}\n${there}`) ?? 0) - own
    const expected = ((this.to.get(there) ?? 0) - own + 0.5) / (total + 1)
    return Math.max(-3, Math.min(3, Math.log((together + expected) / (from + 1) / expected)))
  }
}

/** The fields of which one edition's values may answer to another's. */
const FIELDS: readonly ((record: PreparedRecord) => string)[] = [
  ({ area }) => area,
  ({ section }) => section,
  ({ owner }) => owner,
  ({ record }) => record.dueOn ?? '',
]

const REACH = 3

/** The second look at every pair of two editions, in the light of the links that the first left no doubt about. */
export class Context {
  private readonly correspondences = FIELDS.map(() => new Correspondence())
  private readonly referencesKept: { kept: number; changed: number } = { kept: 0, changed: 0 }
  private readonly before: readonly PreparedRecord[]
  private readonly after: readonly PreparedRecord[]
  private readonly partners: Int32Array

  constructor(before: readonly PreparedRecord[], after: readonly PreparedRecord[], partners: Int32Array) {
    this.before = before
    this.after = after
    this.partners = partners
    for (const [a, b] of partners.entries()) {
      if (b < 0) continue
      const here = before[a]!
      const there = after[b]!
      for (const [at, field] of FIELDS.entries()) this.correspondences[at]!.add(field(here), field(there))
      if (here.reference === null || there.reference === null) continue
      if (here.reference === there.reference) this.referencesKept.kept++
      else this.referencesKept.changed++
    }
  }

  /** Writes the numbers of `CONTEXT_FEATURES` into `into`, from `offset`. */
  look(pair: ScoredPair, into: Float32Array, offset: number): void {
    const here = this.before[pair.a]!
    const there = this.after[pair.b]!
    const itself = this.partners[pair.a] === pair.b
    const [kept, changed] = this.reference(here, there, itself)
    const [neighbours, known] = this.neighbours(pair)
    const values: Record<(typeof CONTEXT_FEATURES)[number][0], number> = {
      'reference kept': kept,
      'reference changed': changed,
      'area answers to area': this.field(0, here, there, itself),
      'section answers to section': this.field(1, here, there, itself),
      'owner answers to owner': this.field(2, here, there, itself),
      'date answers to date': this.field(3, here, there, itself),
      neighbours,
      'neighbours known': known,
      rivals: bounded(pair.lost.toOthers),
    }
    into.set(Object.values(values), offset)
  }

  private field(at: number, here: PreparedRecord, there: PreparedRecord, itself: boolean): number {
    return this.correspondences[at]!.telling(FIELDS[at]!(here), FIELDS[at]!(there), itself)
  }

  /** Whether references agree tells much where the pair of editions keeps its numbering, nothing where not. */
  private reference(here: PreparedRecord, there: PreparedRecord, itself: boolean): [number, number] {
    if (here.reference === null || there.reference === null) return [0, 0]
    const same = here.reference === there.reference
    const kept = this.referencesKept.kept - (itself && same ? 1 : 0)
    const changed = this.referencesKept.changed - (itself && !same ? 1 : 0)
    const share = (kept + 0.5) / (kept + changed + 1)
    return same ? [share, 0] : [0, share]
  }

  /** Of the confident links around one record, the share that end around the other; and how many there are. */
  private neighbours({ a, b }: ScoredPair): [number, number] {
    let near = 0
    let known = 0
    for (let step = -REACH; step <= REACH; step++) {
      if (step === 0) continue
      const partner = this.partners[a + step]
      if (partner === undefined || partner < 0 || partner === b) continue
      const weight = 1 / Math.abs(step)
      known += weight
      if (Math.abs(partner - b - step) <= 1) near += weight
      else if (Math.abs(partner - b) <= REACH + 1) near += weight / 2
    }
    return known === 0 ? [0, 0] : [near / known, Math.min(1, known / 2)]
  }
}
