import { type EditionDate, type Issue, issue, type Outcome, outcome } from '../model/index.ts'
import { contentId } from '../util/hash.ts'
import { foldForComparison } from '../util/text.ts'
import { inDateOrder } from './order.ts'
import { type EditionSketch, likeness } from './sketch.ts'
import { tellsPlan, titleKey } from './title.ts'

/** A plan and its editions in order of date. */
export type PlanGroup = {
  planId: string
  title: string | null
  body: string | null
  editions: {
    editionId: string
    /** As read or, where the edition has no date, as inferred from its contents; null where nothing tells. */
    dated: EditionDate | null
    /** The edition this one is another copy of. */
    sameAs: string | null
  }[]
}

/**
 * Finds which editions belong to one plan. What a person told outranks everything; then the body, the title
 * without its date, and shared content. `known` is the plan each edition belonged to before: a plan keeps its
 * id. `copies` is which edition was a copy of which before, so that the one that counts stays the same.
 * The order of the sketches does not matter; the cost is near-linear in their number.
 */
export function groupEditions(
  sketches: readonly EditionSketch[],
  known: ReadonlyMap<string, string>,
  copies: ReadonlyMap<string, string | null> = new Map(),
): Outcome<PlanGroup[]> {
  const sorted = sketches.toSorted((a, b) => (a.editionId < b.editionId ? -1 : 1))
  const issues: Issue[] = []
  const groups = new Groups(sorted)
  for (const { a, b, verdict } of likelyPairs(sorted)) {
    if (verdict.join) groups.join(a, b)
    if (verdict.doubt !== null && groups.together(a, b) === verdict.join) {
      issues.push(doubtful(sorted[a]!, sorted[b]!, verdict.doubt))
    }
  }
  const named = namePlans(groups.lists(), known)
  return outcome(
    named.map(({ planId, members }) => planGroup(planId, members, copies, issues)),
    issues,
  )
}

function planGroup(
  planId: string,
  members: readonly EditionSketch[],
  copies: ReadonlyMap<string, string | null>,
  issues: Issue[],
): PlanGroup {
  const editions = inDateOrder(members, copies)
  for (const { sketch, sameAs, dated } of editions) {
    if (sameAs !== null) {
      issues.push(
        issue(
          'same-edition',
          `${sketch.sourceFile} is another copy of the edition ${sameAs}; it is counted once.`,
          { editionId: sketch.editionId },
        ),
      )
    }
    if (sketch.dated === null && dated !== null) {
      issues.push(
        issue(
          'edition-date-doubtful',
          `${sketch.sourceFile} has no date; its contents place it ${dated.text}.`,
          { editionId: sketch.editionId },
        ),
      )
    }
  }
  const latestWith = (value: (sketch: EditionSketch) => string | null | undefined): string | null =>
    editions.map(({ sketch }) => value(sketch) ?? null).findLast((each) => each !== null) ?? null
  return {
    planId,
    title: latestWith(({ told }) => told.plan) ?? latestWith(({ title }) => title),
    body: latestWith(({ told }) => told.body) ?? latestWith(({ body }) => body),
    editions: editions.map(({ sketch, dated, sameAs }) => ({ editionId: sketch.editionId, dated, sameAs })),
  }
}

function doubtful(a: EditionSketch, b: EditionSketch, why: string): Issue {
  return issue(
    'plan-doubtful',
    `Whether ${a.sourceFile} and ${b.sourceFile} are editions of one plan is doubtful: ${why}. Tell it with --plan or in a plans.csv beside the files.`,
    { editionId: a.editionId },
  )
}

const toldPlan = ({ told }: EditionSketch): string =>
  titleKey(told.plan ?? null) || foldForComparison(told.plan ?? '')
const bodyOf = ({ told, body }: EditionSketch): string => foldForComparison(told.body ?? body ?? '')

type PairVerdict = { join: boolean; doubt: string | null; strength: number }
type LikelyPair = { a: number; b: number; verdict: PairVerdict }

/** More editions than this share a word pair only if it is no plan's own. */
const COMMON_FEATURE = 48

/** Pairs worth a look, strongest first: those that share a name, and those that share content. */
function likelyPairs(sketches: readonly EditionSketch[]): LikelyPair[] {
  const seen = new Map<string, LikelyPair>()
  const look = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x]
    const key = `${a} ${b}`
    if (a !== b && !seen.has(key)) seen.set(key, { a, b, verdict: judge(sketches[a]!, sketches[b]!) })
  }
  const blocks = new Map<string, number[]>()
  const put = (key: string, at: number): void => void (blocks.get(key)?.push(at) ?? blocks.set(key, [at]))
  for (const [at, sketch] of sketches.entries()) {
    if (toldPlan(sketch) !== '') put(`told ${bodyOf(sketch)} ${toldPlan(sketch)}`, at)
    const title = titleKey(sketch.title)
    if (title !== '' || bodyOf(sketch) !== '') put(`named ${bodyOf(sketch)} / ${title}`, at)
  }
  const day = (at: number): string => sketches[at]!.dated?.on ?? ''
  for (const members of blocks.values()) {
    members.sort((x, y) => (day(x) < day(y) ? -1 : day(x) > day(y) ? 1 : x - y))
    for (let at = 1; at < members.length; at++) look(members[at - 1]!, members[at]!)
  }
  for (const [x, y] of sharingContent(sketches)) look(x, y)
  return [...seen.values()].sort((p, q) => q.verdict.strength - p.verdict.strength || p.a - q.a || p.b - q.b)
}

/** At least so many of so many of the sketched word pairs in common make two editions worth a look. */
const FEW_SHARED = 4
const INDEXED = 64
const indexed = (features: readonly number[]): readonly number[] => features.slice(0, INDEXED)

function sharingContent(sketches: readonly EditionSketch[]): [number, number][] {
  const holders = new Map<number, number[]>()
  for (const [at, { features }] of sketches.entries()) {
    for (const feature of indexed(features)) {
      const list = holders.get(feature)
      if (list) list.push(at)
      else holders.set(feature, [at])
    }
  }
  const pairs: [number, number][] = []
  for (const [at, { features }] of sketches.entries()) {
    const shared = new Map<number, number>()
    for (const feature of indexed(features)) {
      const list = holders.get(feature)!
      if (list.length > COMMON_FEATURE) continue
      for (const other of list) if (other > at) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    for (const [other, count] of shared) if (count >= FEW_SHARED) pairs.push([at, other])
  }
  return pairs
}

/**
 * How much likeness it takes. Plans of different bodies on one subject were never more alike than .045 (31 written
 * families, `fixtures/link/families`, told to about .015), successive editions .2 to .55, thorough revisions .05 to .2.
 */
const SAME_NAME = 0.03
const ALIKE = 0.1
const ALIKE_FOR_ONE_BODY = 0.08
const SOMEWHAT_ALIKE = 0.06
const COPY = 0.7

const never = (doubt: string | null = null): PairVerdict => ({ join: false, doubt, strength: 0 })

/** Whether two editions, looked at by themselves, are of one plan. */
function judge(a: EditionSketch, b: EditionSketch): PairVerdict {
  const alike = likeness(a, b)
  const sameBody = bodyOf(a) === bodyOf(b)
  const bodyKnown = bodyOf(a) !== '' && bodyOf(b) !== ''
  const told = toldPlan(a) !== '' && toldPlan(b) !== ''
  if (told && (sameBody || !bodyKnown)) {
    return toldPlan(a) === toldPlan(b) ? { join: true, doubt: null, strength: 3 } : never()
  }
  if (bodyKnown && !sameBody) {
    return never(alike >= COPY ? 'their contents agree but their bodies differ' : null)
  }
  const titles = [titleKey(a.title), titleKey(b.title)]
  const oneTitle = titles[0] === titles[1] && titles[0] !== ''
  const sameTitle = oneTitle && tellsPlan(titles[0]!, bodyOf(a)) && tellsPlan(titles[1]!, bodyOf(b))
  if (sameDay(a, b) && alike < COPY) return never()
  if (sameTitle && bodyKnown) {
    const doubt =
      alike < SAME_NAME ? 'they have one title and body but no words of their actions in common' : null
    return { join: true, doubt, strength: 1 + alike }
  }
  const enough = sameTitle ? SOMEWHAT_ALIKE : bodyKnown ? ALIKE_FOR_ONE_BODY : ALIKE
  if (alike >= enough) return { join: true, doubt: null, strength: alike + (sameTitle ? 0.5 : 0) }
  if (oneTitle && bodyKnown) {
    return never('any plan of that body may have their title, and their actions have few words in common')
  }
  return never(alike >= enough / 2 ? 'their titles differ but some of their contents agree' : null)
}

const sameDay = (a: EditionSketch, b: EditionSketch): boolean =>
  a.dated !== null && b.dated !== null && a.dated.on === b.dated.on && a.dated.earliest === b.dated.earliest

/** Editions joined step by step, the strongest pairs first, never two different editions of one day. */
class Groups {
  private readonly sketches: readonly EditionSketch[]
  private readonly groupOf: number[]
  private readonly members: Map<number, number[]>

  constructor(sketches: readonly EditionSketch[]) {
    this.sketches = sketches
    this.groupOf = sketches.map((_, at) => at)
    this.members = new Map(sketches.map((_, at) => [at, [at]]))
  }

  together(a: number, b: number): boolean {
    return this.groupOf[a] === this.groupOf[b]
  }

  join(a: number, b: number): void {
    if (this.together(a, b)) return
    const [one, two] = [this.groupOf[a]!, this.groupOf[b]!]
    const [into, from] =
      this.members.get(one)!.length >= this.members.get(two)!.length ? [one, two] : [two, one]
    if (this.clash(this.members.get(into)!, this.members.get(from)!)) return
    for (const at of this.members.get(from)!) {
      this.groupOf[at] = into
      this.members.get(into)!.push(at)
    }
    this.members.delete(from)
  }

  /** Two plans told apart by a person, or with different editions of one day, are not one plan. */
  private clash(one: readonly number[], two: readonly number[]): boolean {
    const days = Map.groupBy(one, (at) => this.sketches[at]!.dated?.on ?? '')
    const told = new Set(one.map((at) => toldPlan(this.sketches[at]!)).filter((plan) => plan !== ''))
    return two.some((at) => {
      const sketch = this.sketches[at]!
      const plan = toldPlan(sketch)
      if (plan !== '') return told.size > 0 && !told.has(plan)
      return (days.get(sketch.dated?.on ?? '') ?? []).some(
        (other) => sameDay(this.sketches[other]!, sketch) && likeness(this.sketches[other]!, sketch) < COPY,
      )
    })
  }

  lists(): EditionSketch[][] {
    return [...this.members.values()].map((members) =>
      members.sort((a, b) => a - b).map((at) => this.sketches[at]!),
    )
  }
}

/** Gives every group its known plan id, or one derived from its earliest edition. */
function namePlans(
  groups: readonly EditionSketch[][],
  known: ReadonlyMap<string, string>,
): { planId: string; members: EditionSketch[] }[] {
  const claims = groups
    .flatMap((members) =>
      [...Map.groupBy(members, ({ editionId }) => known.get(editionId))].flatMap(([planId, holders]) =>
        planId === undefined ? [] : [{ planId, members, weight: holders.length }],
      ),
    )
    .sort(
      (x, y) =>
        (x.planId < y.planId ? -1 : x.planId > y.planId ? 1 : 0) ||
        y.weight - x.weight ||
        (x.members[0]!.editionId < y.members[0]!.editionId ? -1 : 1),
    )
  const ids = new Map<readonly EditionSketch[], string>()
  const taken = new Set<string>()
  for (const { planId, members } of claims) {
    if (taken.has(planId) || ids.has(members)) continue
    ids.set(members, planId)
    taken.add(planId)
  }
  return groups
    .map((members) => ({ planId: ids.get(members) ?? planIdOf(members), members }))
    .sort((x, y) => (x.planId < y.planId ? -1 : 1))
}

function planIdOf(members: readonly EditionSketch[]): string {
  const first = members.toSorted((a, b) => ((a.dated?.on ?? '~') < (b.dated?.on ?? '~') ? -1 : 1))[0]!
  return contentId('pl', first.editionId)
}
