import type { CorrectionOf } from '../../model/index.ts'

/** What persons said of plans, in the order in which they said it. */
export type ToldPlans = readonly CorrectionOf<'plan'>['value'][]

/** What a person said of two editions: of one plan, or of two. */
export type PairTold = { a: number; b: number; together: boolean }

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** What was said of pairs of editions, the later outranking the earlier; `at` is where an edition stands in a list. */
export function pairsTold(told: ToldPlans, at: ReadonlyMap<string, number>): Map<string, PairTold> {
  const pairs = new Map<string, PairTold>()
  const say = (a: number, b: number, together: boolean): void => {
    if (a !== b) pairs.set(keyOf(a, b), { a, b, together })
  }
  for (const value of told) {
    if ('editions' in value) continue
    const together = 'together' in value
    const [some, others] = (together ? value.together : value.apart).map((ids) =>
      ids.flatMap((id) => at.get(id) ?? []),
    ) as [number[], number[]]
    for (const a of some) for (const b of others) say(a, b, together)
    // What was parted stays one plan on either side.
    if (!together) for (const side of [some, others]) for (const b of side) say(side[0]!, b, true)
  }
  return pairs
}

/** What a person called the plan that holds some editions: the last word for title and body. */
export function nameTold(
  told: ToldPlans,
  editionIds: ReadonlySet<string>,
): { title?: string | undefined; body?: string | undefined } {
  const name: { title?: string | undefined; body?: string | undefined } = {}
  for (const value of told) {
    if (!('editions' in value) || !value.editions.some((id) => editionIds.has(id))) continue
    if (value.title !== undefined) name.title = value.title
    if (value.body !== undefined) name.body = value.body
  }
  return name
}
