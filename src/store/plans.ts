import type { EditionDate, Issue, Link, Revision, RowOf, Slippage, Thread } from '../model/index.ts'
import { clear, dropEmptied, dropEmpty } from './clearing.ts'
import { type Database, queries } from './database.ts'
import { datedColumns, issueRow } from './edition-writer.ts'
import { editionsInOrder } from './editions.ts'
import { keepNames } from './names.ts'

/** An edition's place in its plan. */
export type PlanEdition = {
  editionId: string
  dated: EditionDate | null
  /** The edition that this file is another copy of. */
  sameAs: string | null
}

/** All that reconciling concludes of one plan. */
export type ReconciledPlan = {
  planId: string
  title: string | null
  body: string | null
  editions: readonly PlanEdition[]
  links: readonly Link[]
  threads: readonly Thread[]
  /** Rows that repeat another of their edition. */
  repeats?: readonly { actionId: string; ofActionId: string }[]
  revisions: readonly Revision[]
  slippages: readonly Slippage[]
  issues?: readonly { editionId: string; issue: Issue }[]
}

/** What a killed run, a new edition or a person's ruling left to be done. */
export type Unfinished = {
  /** Editions that belong to no plan yet. */
  editionIds: string[]
  /** Plans whose editions or decisions changed since they were reconciled. */
  planIds: string[]
}

/** What reconciling concludes: replaced plan by plan; plans that exchange editions in one transaction. */
export function planStore(db: Database) {
  return {
    /** Stores what was concluded of one plan in place of what was concluded before. */
    async savePlan(plan: ReconciledPlan): Promise<void> {
      await this.savePlans([plan])
    },

    /**
     * Stores what was concluded of plans in place of what was concluded before, all or nothing. Everything old goes
     * before anything new comes, so that editions and threads may pass between the plans in any way.
     */
    async savePlans(plans: readonly ReconciledPlan[]): Promise<void> {
      await db.write(async () => {
        const numbers: Map<string, number>[] = []
        for (const { editions } of plans) numbers.push(await numbersOfEditions(db, editions))
        const editionNos = numbers.flatMap((each) => [...each.values()])
        const others = await clear(db, plans, editionNos)
        for (const [at, plan] of plans.entries()) await writePlan(db, plan, numbers[at]!)
        await dropEmptied(db, others)
        const threads = plans.flatMap((plan) => plan.threads.map(({ threadId }) => threadId))
        await keepNames(
          db,
          plans.map(({ planId }) => planId),
          threads,
        )
      })
    },

    /** Stores what grouping doubts of the editions of all plans in place of what it doubted before. */
    async saveDoubts(doubts: readonly { editionId: string; issue: Issue }[]): Promise<void> {
      const ofEditions = Map.groupBy(doubts, ({ editionId }) => editionId)
      await db.write(async () => {
        await db.run(queries.deleteFrom('edition_issues').where('stage', '=', 'group'))
        for (const [editionId, own] of ofEditions) {
          const editionNo = known(await numbersOfEditions(db, [{ editionId }]), editionId, 'edition')
          await db.insert(
            'edition_issues',
            own.map(({ issue }, index) => issueRow(editionNo, 'group', index, issue)),
          )
        }
      })
    },

    /** Takes out the plans that no edition belongs to any more. */
    async dropEmptyPlans(): Promise<void> {
      await db.write(() => dropEmpty(db))
    },

    /** Plans from which an edition was taken that was read anew: it may be of any plan now. */
    async plansToRegroup(): Promise<Set<string>> {
      const rows = await db.all(queries.selectFrom('found_plans').select('plan_id').where('regroup', '=', 1))
      return new Set(rows.map((row) => row.plan_id))
    },

    /** What is left to be reconciled. */
    unfinished: () => unfinished(db),

    /** A plan's editions, earliest first. */
    async editionsOfPlan(planId: string): Promise<RowOf<'editions'>[]> {
      return db.all(editionsInOrder(planId))
    },

    /** The place of every edition in its plan, copies included, counting from 1. */
    async placesInPlans(): Promise<Map<string, number>> {
      const rows = await db.all(
        queries
          .selectFrom('found_editions')
          .innerJoin('read_editions', 'read_editions.edition_no', 'found_editions.edition_no')
          .select(['read_editions.edition_id', 'found_editions.seq']),
      )
      return new Map(rows.map((row) => [row.edition_id, row.seq]))
    },
  }
}

async function unfinished(db: Database): Promise<Unfinished> {
  const editions = await db.all(
    queries
      .selectFrom('read_editions')
      .select('edition_id')
      .where((query) =>
        query.not(
          query.exists(
            query
              .selectFrom('found_editions')
              .select('edition_no')
              .whereRef('found_editions.edition_no', '=', 'read_editions.edition_no'),
          ),
        ),
      )
      .orderBy('edition_no'),
  )
  const plans = await db.all(queries.selectFrom('found_plans').select('plan_id').where('stale', '=', 1))
  return {
    editionIds: editions.map((row) => row.edition_id),
    planIds: plans.map((row) => row.plan_id),
  }
}

async function numbersOfEditions(
  db: Database,
  editions: readonly Pick<PlanEdition, 'editionId'>[],
): Promise<Map<string, number>> {
  const rows = await db.all(
    queries
      .selectFrom('read_editions')
      .select(['edition_id', 'edition_no'])
      .where(
        'edition_id',
        'in',
        db.listed(
          'text',
          editions.map(({ editionId }) => editionId),
        ),
      ),
  )
  return new Map(rows.map((row) => [row.edition_id, row.edition_no]))
}

/** Writes what was concluded of a plan, inside the caller's transaction. */
async function writePlan(
  db: Database,
  plan: ReconciledPlan,
  editionNos: ReadonlyMap<string, number>,
): Promise<void> {
  const editionNo = (id: string): number => known(editionNos, id, 'edition')
  const numbers = plan.editions.map(({ editionId }) => editionNo(editionId))
  const actions = await db.all(
    queries
      .selectFrom('read_actions')
      .select(['action_id', 'action_no', 'edition_no'])
      .where('edition_no', 'in', db.listed('integer', numbers)),
  )
  const actionsById = new Map(actions.map((action) => [action.action_id, action]))
  const action = (id: string) => known(actionsById, id, 'action')

  await db.insert(
    'found_editions',
    plan.editions.map(({ editionId, dated, sameAs }, index) => ({
      edition_no: editionNo(editionId),
      plan_id: plan.planId,
      ...datedColumns(dated),
      same_as_no: sameAs === null ? null : editionNo(sameAs),
      seq: index + 1,
    })),
  )
  await db.insert(
    'edition_issues',
    (plan.issues ?? []).map(({ editionId, issue }, index) =>
      issueRow(editionNo(editionId), 'reconcile', index, issue),
    ),
  )
  await writeThreads(db, plan, action)
  await db.insert(
    'found_revisions',
    plan.revisions.map((revision) => ({
      thread_id: revision.threadId,
      seq: revision.seq,
      from_edition_no: editionNo(revision.fromEditionId),
      to_edition_no: editionNo(revision.toEditionId),
      from_on: revision.fromOn,
      to_on: revision.toOn,
      days: revision.days,
      days_least: revision.daysLeast,
      days_most: revision.daysMost,
      kind: revision.kind,
      declared: Number(revision.declared),
      after_due: revision.afterDue === null ? null : Number(revision.afterDue),
      text: revision.text,
    })),
  )
  await db.insert(
    'found_links',
    plan.links.map((link) => ({
      from_no: action(link.fromActionId).action_no,
      to_no: action(link.toActionId).action_no,
      relation: link.relation,
      plan_id: plan.planId,
      probability: link.probability,
      verdict: link.verdict,
      decided_by: link.decidedBy,
      evidence: JSON.stringify(link.evidence),
    })),
  )
}

/** An action's numbers in the database. */
type NumberedAction = { action_no: number; edition_no: number }

/** Writes the threads of a plan, what is in them, and what repeats. */
async function writeThreads(
  db: Database,
  plan: ReconciledPlan,
  action: (id: string) => NumberedAction,
): Promise<void> {
  const slippages = new Map(plan.slippages.map((slippage) => [slippage.threadId, slippage]))
  await db.insert(
    'found_threads',
    plan.threads.map((thread) => ({
      thread_id: thread.threadId,
      plan_id: plan.planId,
      editions: thread.actionIds.length,
      outcome: thread.outcome,
      ...slippageColumns(slippages.get(thread.threadId)),
    })),
  )
  await db.insert(
    'found_members',
    plan.threads.flatMap(({ threadId, actionIds }) =>
      actionIds.map((id, index) => {
        const { action_no, edition_no } = action(id)
        return { thread_id: threadId, seq: index + 1, action_no, edition_no }
      }),
    ),
  )
  await db.insert(
    'found_repeats',
    (plan.repeats ?? []).map(({ actionId, ofActionId }) => ({
      action_no: action(actionId).action_no,
      of_no: action(ofActionId).action_no,
      plan_id: plan.planId,
    })),
  )
}

function slippageColumns(slippage: Slippage | undefined) {
  return {
    original_due_on: slippage?.originalDueOn ?? null,
    current_due_on: slippage?.currentDueOn ?? null,
    completed_on: slippage?.completedOn ?? null,
    revisions: slippage?.revisions ?? 0,
    slip_days: slippage?.slipDays ?? null,
    slip_least: slippage?.slipLeast ?? null,
    slip_most: slippage?.slipMost ?? null,
    overdue_days: slippage?.overdueDays ?? null,
  }
}

/** What stands under a key that must be there: anything else is a bug of the caller. */
function known<T>(map: ReadonlyMap<string, T>, id: string, what: string): T {
  const value = map.get(id)
  if (value === undefined) throw new Error(`the plan names an ${what} that is not stored: ${id}`)
  return value
}
