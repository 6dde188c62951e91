import {
  type CarriedOn,
  type EditionDate,
  type Issue,
  issue,
  type Outcome,
  outcome,
} from '../../model/index.ts'
import { contentId } from '../../util/hash.ts'
import { comparedBodies } from './body-names.ts'
import { bodyOf, type NamedEdition, named, similarityByActions } from './edition-similarity.ts'
import { Groups } from './groups.ts'
import { inDateOrder, type Placed } from './order.ts'
import type { EditionSketch } from './signature.ts'
import { type SimilarEditions, similarEditions, strongestFirst } from './similar-editions.ts'
import { nameTold, pairsTold, type ToldPlans } from './told-plans.ts'

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

/** Reads two editions, the earlier first, and tells how many of their actions are the same. */
export type CompareActions = (earlier: EditionSketch, later: EditionSketch) => Promise<CarriedOn>

/**
 * Finds which editions belong to one plan. What a person told outranks everything; then the body, the title without its
 * date, and shared content; where these leave it open, the actions themselves, if there is a way to compare them. It
 * is decided from the editions alone, so that it does not matter in which order they came, or what was told of them
 * meanwhile. `known` is the plan each edition belonged to before: a plan keeps its id. `copies` is which edition was a
 * copy of which before, so that the one that counts stays the same. `said` is what persons said of plans, and the
 * names that plans were ever given, the first given first. The cost is near-linear in their number.
 */
export async function groupEditions(
  sketches: readonly EditionSketch[],
  known: ReadonlyMap<string, string>,
  copies: ReadonlyMap<string, string | null> = new Map(),
  compareActions?: CompareActions,
  { told = [], given = [] }: { told?: ToldPlans; given?: readonly string[] } = {},
): Promise<Outcome<PlanGroup[]>> {
  const bodies = comparedBodies(sketches.map(bodyOf))
  const editions = sketches
    .toSorted((a, b) => (a.editionId < b.editionId ? -1 : 1))
    .map((sketch) => named(sketch, bodies))
  const pairs = pairsTold(told, new Map(editions.map(({ sketch }, at) => [sketch.editionId, at])))
  const begun = (): Groups => new Groups(editions, pairs.values())
  const similar = similarEditions(editions)
  const compared = compareActions
    ? await compareOpen(editions, openAmong(similar, joined(begun(), similar)), compareActions)
    : []
  const groups = joined(joined(begun(), similar), compared)
  const latest = new Map([...similar, ...compared].map((pair) => [`${pair.a} ${pair.b}`, pair]))
  const issues = [...latest.values()].flatMap(({ a, b, similarity: { join, doubt } }) =>
    doubt !== null && groups.together(a, b) === join && !pairs.has(`${a} ${b}`)
      ? [doubtful(editions[a]!.sketch, editions[b]!.sketch, doubt)]
      : [],
  )
  const lists = groups.lists().map((members) => members.map(({ sketch }) => sketch))
  return outcome(
    namePlans(lists, known, given).map(({ planId, members }) =>
      planGroup(planId, members, copies, issues, told),
    ),
    issues,
  )
}

function joined(groups: Groups, similar: readonly SimilarEditions[]): Groups {
  for (const { a, b, similarity } of similar) if (similarity.join) groups.join(a, b)
  return groups
}

/** What is one plan so far is compared with so many others at most, for those that are most like it. */
const MOST_COMPARED = 3
/** Editions less alike than this are not compared: thorough revisions were half as much again. */
const LEAST_ALIKE = 0.01

/** Pairs that are worth comparing action by action, most alike first: of two groups the pair that is most alike. */
function openAmong(similar: readonly SimilarEditions[], groups: Groups): SimilarEditions[] {
  const looks = new Map<number, number>()
  const seen = new Set<string>()
  return similar
    .filter(({ similarity: { open } }) => open !== null && open >= LEAST_ALIKE)
    .toSorted((p, q) => q.similarity.open! - p.similarity.open! || p.a - q.a || p.b - q.b)
    .filter(({ a, b }) => {
      const [one, other] = [groups.of(a), groups.of(b)].sort((x, y) => x - y) as [number, number]
      if (seen.has(`${one} ${other}`) || !groups.mayJoin(a, b)) return false
      seen.add(`${one} ${other}`)
      const [ofOne, ofOther] = [looks.get(one) ?? 0, looks.get(other) ?? 0]
      looks.set(one, ofOne + 1)
      looks.set(other, ofOther + 1)
      return Math.min(ofOne, ofOther) < MOST_COMPARED
    })
}

async function compareOpen(
  editions: readonly NamedEdition[],
  open: readonly SimilarEditions[],
  compareActions: CompareActions,
): Promise<SimilarEditions[]> {
  const compared: SimilarEditions[] = []
  for (const { a, b, similarity } of open) {
    const [earlier, later] = inTime(editions[a]!.sketch, editions[b]!.sketch)
    compared.push({ a, b, similarity: similarityByActions(await compareActions(earlier, later), similarity) })
  }
  return compared.sort(strongestFirst)
}

function inTime(a: EditionSketch, b: EditionSketch): [earlier: EditionSketch, later: EditionSketch] {
  return a.dated !== null && b.dated !== null && b.dated.on < a.dated.on ? [b, a] : [a, b]
}

function planGroup(
  planId: string,
  members: readonly EditionSketch[],
  copies: ReadonlyMap<string, string | null>,
  issues: Issue[],
  told: ToldPlans,
): PlanGroup {
  const editions = inDateOrder(members, copies)
  for (const { sketch, sameAs, dated, after } of editions) {
    if (sameAs !== null) {
      issues.push(
        issue(
          'same-edition',
          `${sketch.sourceFile} is another copy of the edition ${sameAs}; it is counted once.`,
          { editionId: sketch.editionId },
        ),
      )
    }
    if (sameAs === null) issues.push(...placeInferred(sketch, dated, after))
  }
  const latestWith = (value: (sketch: EditionSketch) => string | null | undefined): string | null =>
    editions.map(({ sketch }) => value(sketch) ?? null).findLast((each) => each !== null) ?? null
  const name = nameTold(told, new Set(members.map(({ editionId }) => editionId)))
  return {
    planId,
    title: name.title ?? latestWith(({ told }) => told.plan) ?? latestWith(({ title }) => title),
    body: name.body ?? latestWith(({ told }) => told.body) ?? latestWith(({ body }) => body),
    editions: editions.map(({ sketch, dated, sameAs }) => ({ editionId: sketch.editionId, dated, sameAs })),
  }
}

/** Says where an edition was put by its contents for want of a date that tells. */
function placeInferred(sketch: EditionSketch, dated: EditionDate | null, after: Placed['after']): Issue[] {
  const { editionId, sourceFile } = sketch
  const behind = after === null ? null : `after ${after.sketch.sourceFile} by ${after.by}`
  const tell = 'Tell its date with --dated or in a plans.csv beside the files.'
  const said =
    sketch.dated !== null
      ? behind && `${sourceFile} is of one day with another edition; it was put ${behind}. ${tell}`
      : dated !== null
        ? `${sourceFile} has no date; its contents place it ${dated.text}. ${tell}`
        : behind && `${sourceFile} has no date; it was put ${behind}. ${tell}`
  return said === null ? [] : [issue('edition-date-doubtful', said, { editionId })]
}

function doubtful(a: EditionSketch, b: EditionSketch, why: string): Issue {
  return issue(
    'plan-doubtful',
    `Whether ${a.sourceFile} and ${b.sourceFile} are editions of one plan is doubtful: ${why}. Tell it with --plan or in a plans.csv beside the files.`,
    { editionId: a.editionId },
  )
}

/**
 * Names every group: as the plan that was first named after one of its editions, so that a plan that is whole again has
 * its old name; else as the plan that most of its editions were of; else after its earliest edition.
 */
function namePlans(
  groups: readonly EditionSketch[][],
  known: ReadonlyMap<string, string>,
  given: readonly string[],
): { planId: string; members: EditionSketch[] }[] {
  const order = new Map(given.map((planId, at) => [planId, at]))
  const ids = new Map<readonly EditionSketch[], string>()
  const taken = new Set<string>()
  const name = (members: readonly EditionSketch[], planId: string): void => {
    ids.set(members, planId)
    taken.add(planId)
  }
  for (const members of groups) {
    const names = members.map(({ editionId }) => contentId('pl', editionId)).filter((id) => order.has(id))
    const [first] = names.sort((x, y) => order.get(x)! - order.get(y)!)
    if (first !== undefined) name(members, first)
  }
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
  for (const { planId, members } of claims) {
    if (!taken.has(planId) && !ids.has(members)) name(members, planId)
  }
  // What was a plan's id stays that plan's, also where its first edition is another plan's now.
  const old = new Set([...known.values(), ...given])
  return groups
    .map((members) => ({ planId: ids.get(members) ?? planIdOf(members, old), members }))
    .sort((x, y) => (x.planId < y.planId ? -1 : 1))
}

function planIdOf(members: readonly EditionSketch[], taken: ReadonlySet<string>): string {
  const first = members.toSorted((a, b) => ((a.dated?.on ?? '~') < (b.dated?.on ?? '~') ? -1 : 1))[0]!
  let planId = contentId('pl', first.editionId)
  while (taken.has(planId)) planId = contentId('pl', first.editionId, planId)
  return planId
}
