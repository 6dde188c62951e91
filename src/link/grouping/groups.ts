import { areTwoOfOneDay, type NamedEdition } from './edition-similarity.ts'
import type { PairTold } from './told-plans.ts'

/** What is one plan so far. */
type Group = {
  members: number[]
  bodies: Set<string>
  plansTold: Set<string>
  /** Its dated members by the day they are of. */
  days: Map<string, number[]>
}

/** Editions joined step by step, the strongest pairs first, never two different editions of one day. */
export class Groups {
  private readonly editions: readonly NamedEdition[]
  private readonly groups: Group[]
  /** Editions that a person said are not of one plan with another. */
  private readonly apart = new Map<number, Set<number>>()

  /** `told` is what a person said of pairs: it outranks everything. */
  constructor(editions: readonly NamedEdition[], told: Iterable<PairTold> = []) {
    this.editions = editions
    this.groups = editions.map(({ sketch, body, planTold }, at) => ({
      members: [at],
      bodies: new Set(body === '' ? [] : [body]),
      plansTold: new Set(planTold === '' ? [] : [planTold]),
      days: new Map(sketch.dated === null ? [] : [[sketch.dated.on, [at]]]),
    }))
    const together: PairTold[] = []
    for (const pair of told) {
      if (pair.together) together.push(pair)
      else
        for (const [one, other] of [
          [pair.a, pair.b],
          [pair.b, pair.a],
        ] as const) {
          const others = this.apart.get(one)
          if (others) others.add(other)
          else this.apart.set(one, new Set([other]))
        }
    }
    for (const { a, b } of together) {
      const [one, other] = [this.groups[a]!, this.groups[b]!]
      if (one !== other && !this.areApart(one, other)) this.unite(one, other)
    }
  }

  /** The first edition that came into the group of this one: what the group is known by. */
  of(at: number): number {
    return this.groups[at]!.members[0]!
  }

  together(a: number, b: number): boolean {
    return this.groups[a] === this.groups[b]
  }

  /** Whether the groups of two editions are two that can be one. */
  mayJoin(a: number, b: number): boolean {
    return !this.together(a, b) && !this.clash(this.groups[a]!, this.groups[b]!)
  }

  join(a: number, b: number): void {
    if (this.mayJoin(a, b)) this.unite(this.groups[a]!, this.groups[b]!)
  }

  private unite(one: Group, other: Group): void {
    const [into, from] = this.bySize(one, other)
    for (const at of from.members) this.groups[at] = into
    into.members.push(...from.members)
    for (const body of from.bodies) into.bodies.add(body)
    for (const plan of from.plansTold) into.plansTold.add(plan)
    for (const [day, members] of from.days) into.days.set(day, [...(into.days.get(day) ?? []), ...members])
  }

  /** The groups, each with its editions in the order in which they were given. */
  lists(): NamedEdition[][] {
    return [...new Set(this.groups)].map(({ members }) =>
      members.toSorted((a, b) => a - b).map((at) => this.editions[at]!),
    )
  }

  private bySize(one: Group, other: Group): [larger: Group, smaller: Group] {
    return one.members.length >= other.members.length ? [one, other] : [other, one]
  }

  private areApart(one: Group, other: Group): boolean {
    if (this.apart.size === 0) return false
    return one.members.some((at) => {
      const others = this.apart.get(at)
      return others !== undefined && other.members.some((each) => others.has(each))
    })
  }

  /** Plans of two bodies, told apart by a person, or with different editions of one day, are not one plan. */
  private clash(one: Group, other: Group): boolean {
    if (this.areApart(one, other)) return true
    if (differ(one.bodies, other.bodies) || differ(one.plansTold, other.plansTold)) return true
    const [larger, smaller] = this.bySize(one, other)
    return smaller.days
      .entries()
      .some(([day, members]) =>
        members.some((at) =>
          (larger.days.get(day) ?? []).some((there) => clashOfDay(this.editions[at]!, this.editions[there]!)),
        ),
      )
  }
}

const differ = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  some.size > 0 && others.values().some((each) => !some.has(each))

/** What a person told to be of one plan may be of one day. */
const clashOfDay = (a: NamedEdition, b: NamedEdition): boolean =>
  (a.planTold === '' || b.planTold === '') && areTwoOfOneDay(a, b)
