import { areTwoOfOneDay, type NamedEdition } from './edition-similarity.ts'

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

  constructor(editions: readonly NamedEdition[]) {
    this.editions = editions
    this.groups = editions.map(({ sketch, body, planTold }, at) => ({
      members: [at],
      bodies: new Set(body === '' ? [] : [body]),
      plansTold: new Set(planTold === '' ? [] : [planTold]),
      days: new Map(sketch.dated === null ? [] : [[sketch.dated.on, [at]]]),
    }))
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
    if (!this.mayJoin(a, b)) return
    const [into, from] = this.bySize(this.groups[a]!, this.groups[b]!)
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

  /** Plans of two bodies, told apart by a person, or with different editions of one day, are not one plan. */
  private clash(one: Group, other: Group): boolean {
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
