import { OWN_FEATURES } from './compare.ts'
import type { PreparedRecord } from './prepare.ts'

/** What is measured of a pair in the light of the records of the two editions that are surely the same. */
export const CONTEXT_FEATURES = [
  ['reference kept', 'reference'],
  ['heading answers to heading', 'area'],
  ['neighbours', 'position'],
  ['wording kept', 'wording'],
] as const satisfies readonly (readonly [string, string])[]

/**
 * What the sure links teach about one field: that the earlier edition's section `Access` is the later one's
 * `Permissions`.
 */
class Correspondence {
  private readonly together = new Map<string, number>()
  private readonly from = new Map<string, number>()
  private readonly to = new Map<string, number>()
  private total = 0
  private readonly field: (record: PreparedRecord) => string

  constructor(field: (record: PreparedRecord) => string) {
    this.field = field
  }

  add(a: PreparedRecord, b: PreparedRecord): void {
    const [here, there] = [this.field(a), this.field(b)]
    if (here === '' || there === '') return
    const pair = `${here}\n${there}`
    this.together.set(pair, (this.together.get(pair) ?? 0) + 1)
    this.from.set(here, (this.from.get(here) ?? 0) + 1)
    this.to.set(there, (this.to.get(there) ?? 0) + 1)
    this.total++
  }

  /**
   * How much more often the two go together than chance would have it, in nats between -3 and 3; 0 where nothing is
   * known. `itself` takes the pair's own link out, which must not vouch for itself.
   */
  telling(a: PreparedRecord, b: PreparedRecord, itself: boolean): number {
    const [here, there] = [this.field(a), this.field(b)]
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

/** So far around a record are its neighbours looked at. */
const REACH = 3

/** What the records that are surely the same tell of the others. `partners` are indices in the later edition, or -1. */
export class Context {
  private readonly areas = new Correspondence(({ area }) => area)
  private readonly sections = new Correspondence(({ section }) => section)
  private readonly references = { kept: 0, changed: 0 }
  private readonly partners: Int32Array
  private readonly wordingKept: number

  /** `wordingKept`: how much of its wording the later edition keeps, as `wordingKept` tells. */
  constructor(
    before: readonly PreparedRecord[],
    after: readonly PreparedRecord[],
    partners: Int32Array,
    wordingKept: number,
  ) {
    this.partners = partners
    this.wordingKept = wordingKept
    for (const [at, partner] of partners.entries()) {
      if (partner < 0) continue
      const [a, b] = [before[at]!, after[partner]!]
      this.areas.add(a, b)
      this.sections.add(a, b)
      if (a.reference !== null && b.reference !== null)
        this.references[a.reference === b.reference ? 'kept' : 'changed']++
    }
  }

  /** Writes the numbers of `CONTEXT_FEATURES` into `into`, after those of the pair by itself. */
  look(a: PreparedRecord, b: PreparedRecord, into: Float32Array): void {
    const itself = this.partners[a.index] === b.index
    const area = this.areas.telling(a, b, itself)
    const section = this.sections.telling(a, b, itself)
    into.set(
      [
        this.reference(a, b, itself),
        Math.abs(area) > Math.abs(section) ? area : section,
        this.neighbours(a.index, b.index),
        this.wordingKept,
      ],
      OWN_FEATURES.length,
    )
  }

  /**
   * A shared reference tells much where the two editions keep their numbering, and nothing where most actions have new
   * numbers, of which many were others' before: 0 to 1.
   */
  private reference(a: PreparedRecord, b: PreparedRecord, itself: boolean): number {
    if (a.reference === null || a.reference !== b.reference) return 0
    const kept = this.references.kept - (itself ? 1 : 0)
    return Math.max(0, (2 * (kept + 0.5)) / (kept + this.references.changed + 1) - 1)
  }

  /** Of the sure links around one record, the share that end around the other: 0 to 1. */
  private neighbours(a: number, b: number): number {
    let near = 0
    let known = 0
    for (let step = -REACH; step <= REACH; step++) {
      const partner = this.partners[a + step]
      if (step === 0 || partner === undefined || partner < 0 || partner === b) continue
      const weight = 1 / Math.abs(step)
      known += weight
      if (Math.abs(partner - b - step) <= 1) near += weight
      else if (Math.abs(partner - b) <= REACH + 1) near += weight / 2
    }
    return known === 0 ? 0 : near / known
  }
}
