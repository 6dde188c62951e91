import { type Database, queries } from './database.ts'

/** What the threads of a plan come to. */
export type PlanTotals = {
  plan_id: string
  actions: number
  revised: number
  slip_days: number
  /** The least of its threads. */
  sure: number
  unconfirmed_actions: number
  unconfirmed_links: number
  unconfirmed_days: number
}

/** How sure the rows of an edition are, at worst and on average, from 0 to 1. */
export type EditionReadings = { edition_id: string; least: number; mean: number }

/** Sums over plans and editions, each made by one query. */
export function overviewStore(db: Database) {
  return {
    /** What each plan's threads come to. */
    planTotals: () => planTotals(db),

    /** How sure the rows of each edition are. */
    async readingsOfEditions(): Promise<Map<string, EditionReadings>> {
      const rows = await db.all(
        queries
          .selectFrom('read_actions')
          .innerJoin('read_editions', 'read_editions.edition_no', 'read_actions.edition_no')
          .select(({ fn }) => [
            'read_editions.edition_id',
            fn.min('read_actions.confidence').as('least'),
            fn.avg<number>('read_actions.confidence').as('mean'),
          ])
          .groupBy('read_editions.edition_no'),
      )
      return new Map(rows.map((row) => [row.edition_id, row]))
    },

    /** How many links from or to the actions of each edition wait for a person. */
    async unconfirmedLinksOfEditions(): Promise<Map<string, number>> {
      const rows = await db.all(
        queries
          .selectFrom('found_links')
          .innerJoin('read_actions', (join) =>
            join.on((on) =>
              on.or([
                on('read_actions.action_no', '=', on.ref('found_links.from_no')),
                on('read_actions.action_no', '=', on.ref('found_links.to_no')),
              ]),
            ),
          )
          .innerJoin('read_editions', 'read_editions.edition_no', 'read_actions.edition_no')
          .select(({ fn }) => ['read_editions.edition_id', fn.countAll<number>().as('links')])
          .where('found_links.verdict', '=', 'review')
          .groupBy('read_editions.edition_no'),
      )
      return new Map(rows.map((row) => [row.edition_id, row.links]))
    },

    /** How many issues of each severity each edition has. */
    async issuesOfEditions(): Promise<{ edition_id: string; severity: string; issues: number }[]> {
      return db.all(
        queries
          .selectFrom('edition_issues')
          .innerJoin('read_editions', 'read_editions.edition_no', 'edition_issues.edition_no')
          .select(({ fn }) => [
            'read_editions.edition_id',
            'edition_issues.severity',
            fn.countAll<number>().as('issues'),
          ])
          .groupBy(['read_editions.edition_no', 'edition_issues.severity']),
      )
    },
  }
}

async function planTotals(db: Database): Promise<Map<string, PlanTotals>> {
  const rows = await db.all(
    queries
      .selectFrom('slippage')
      .select(({ fn, eb }) => {
        const inDoubt = eb('unconfirmed_links', '>', 0)
        const countOf = (condition: typeof inDoubt) =>
          fn.count<number>(eb.case().when(condition).then(1).end())
        return [
          'plan_id',
          fn.countAll<number>().as('actions'),
          countOf(eb('revisions', '>', 0)).as('revised'),
          fn.coalesce(fn.sum<number>('slip_days'), eb.lit(0)).as('slip_days'),
          fn.min('sure').as('sure'),
          countOf(inDoubt).as('unconfirmed_actions'),
          fn.sum<number>('unconfirmed_links').as('unconfirmed_links'),
          fn
            .coalesce(fn.sum<number>(eb.case().when(inDoubt).then(eb.ref('slip_days')).end()), eb.lit(0))
            .as('unconfirmed_days'),
        ]
      })
      .groupBy('plan_id'),
  )
  return new Map(rows.map((row) => [row.plan_id, row]))
}
