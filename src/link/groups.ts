import { bodyOf, COPY, sameDay, toldPlan } from './kinship.ts'
import { type EditionSketch, likeness } from './sketch.ts'

/** Editions joined step by step, the strongest pairs first, never two different editions of one day. */
export class Groups {
  private readonly sketches: readonly EditionSketch[]
  private readonly numbers: number[]
  private readonly members: Map<number, number[]>

  constructor(sketches: readonly EditionSketch[]) {
    this.sketches = sketches
    this.numbers = sketches.map((_, at) => at)
    this.members = new Map(sketches.map((_, at) => [at, [at]]))
  }

  /** The number of the group that an edition is in by now. */
  of(at: number): number {
    return this.numbers[at]!
  }

  together(a: number, b: number): boolean {
    return this.of(a) === this.of(b)
  }

  /** Whether the groups of two editions can be one. */
  mayJoin(a: number, b: number): boolean {
    const [one, two] = [this.membersOf(a), this.membersOf(b)]
    return one !== two && !this.clash(one, two)
  }

  join(a: number, b: number): void {
    if (!this.mayJoin(a, b)) return
    const [into, from] =
      this.membersOf(a).length >= this.membersOf(b).length
        ? [this.of(a), this.of(b)]
        : [this.of(b), this.of(a)]
    for (const at of this.members.get(from)!) {
      this.numbers[at] = into
      this.members.get(into)!.push(at)
    }
    this.members.delete(from)
  }

  lists(): EditionSketch[][] {
    return [...this.members.values()].map((members) =>
      members.sort((a, b) => a - b).map((at) => this.sketches[at]!),
    )
  }

  private membersOf(at: number): readonly number[] {
    return this.members.get(this.of(at))!
  }

  /** Two plans told apart by a person, of two bodies, or with different editions of one day, are not one plan. */
  private clash(one: readonly number[], two: readonly number[]): boolean {
    const days = Map.groupBy(one, (at) => this.sketches[at]!.dated?.on ?? '')
    const told = this.named(one, toldPlan)
    const bodies = this.named(one, bodyOf)
    if (bodies.size > 0 && [...this.named(two, bodyOf)].some((body) => !bodies.has(body))) return true
    return two.some((at) => {
      const sketch = this.sketches[at]!
      const plan = toldPlan(sketch)
      if (plan !== '') return told.size > 0 && !told.has(plan)
      return (days.get(sketch.dated?.on ?? '') ?? []).some(
        (other) => sameDay(this.sketches[other]!, sketch) && likeness(this.sketches[other]!, sketch) < COPY,
      )
    })
  }

  private named(members: readonly number[], name: (sketch: EditionSketch) => string): Set<string> {
    return new Set(members.map((at) => name(this.sketches[at]!)).filter((each) => each !== ''))
  }
}
