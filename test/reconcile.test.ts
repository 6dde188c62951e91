import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sketchEdition } from '../src/link/index.ts'
import type { EditionReading, Told } from '../src/model/index.ts'
import { reconcile } from '../src/reconcile.ts'
import { addsNothing, openStore, type Store } from '../src/store/index.ts'
import { emptyDatabase, ON_POSTGRES } from './support/database.ts'
import { reading, record } from './support/plans.ts'

const NOW = '2026-11-22T17:00:00.000Z'

const BRIDGES = [
  'Paint the railings of the long bridge against rust',
  'Count the boats that pass the lower lock every Sunday',
  'Renew the ropes of the chain ferry before the spring tides',
  'Teach the ferry crew to splice steel cable',
]
const ORCHARDS = [
  'Graft forty young pear trees from the abbey garden',
  'Hire two ladders and a cider press for the harvest',
  'Map every hive within a mile of the orchard wall',
  'Sell windfall apples at the Saturday market',
]

type Printed = { day: string | null; texts: readonly string[]; dues: readonly (string | null)[] }

const due = (year: number, texts: readonly string[]) => texts.map((_, at) => `${year}-0${at + 3}-28`)

/** Editions of two plans, as printed; some of one day, one without a date, and one twice. */
const PRINTED: Record<string, Printed> = {
  'bridges-1': { day: '2011-01-31', texts: BRIDGES, dues: due(2011, BRIDGES) },
  'bridges-2': { day: '2011-07-31', texts: BRIDGES.slice(0, 3), dues: due(2012, BRIDGES) },
  'bridges-3': { day: '2012-01-31', texts: BRIDGES.slice(1), dues: due(2012, BRIDGES) },
  'bridges-3-copy': { day: '2012-01-31', texts: BRIDGES.slice(1), dues: due(2012, BRIDGES) },
  'bridges-x': { day: null, texts: BRIDGES, dues: due(2013, BRIDGES) },
  'orchards-1': { day: '2011-01-31', texts: ORCHARDS, dues: due(2011, ORCHARDS) },
  'orchards-2': { day: '2012-01-31', texts: ORCHARDS.toReversed(), dues: due(2013, ORCHARDS) },
  'orchards-2-late': { day: '2012-01-31', texts: ORCHARDS.toReversed(), dues: due(2014, ORCHARDS) },
  'mixed-1': { day: '2012-06-30', texts: [...BRIDGES.slice(0, 2), ...ORCHARDS.slice(0, 2)], dues: [] },
}

function readingOf(name: string, told: Told): EditionReading {
  const { day, texts, dues } = PRINTED[name]!
  return reading(
    `${name}.txt`,
    told.dated ?? day,
    (id) =>
      texts.map((text, at) => record(id, at + 1, text, dues[at] ?? null, { area: null, section: null })),
    { title: null, body: told.body ?? null, told },
  )
}

async function give(store: Store, name: string, told: Told): Promise<void> {
  const edition = readingOf(name, told)
  const known = await store.fileOf(edition.sha256)
  if (known && addsNothing(known.given, told)) return
  await store.saveEdition(edition, sketchEdition(edition), NOW)
}

/** What the database concludes, whatever it calls its plans and threads and whichever of two copies it counts. */
async function conclusions(store: Store): Promise<unknown> {
  const [plans, editions, actions, threads, revisions, slippage, links, issues] = await Promise.all([
    store.rows('plans'),
    store.rows('editions'),
    store.rows('actions'),
    store.rows('threads'),
    store.rows('revisions'),
    store.rows('slippage'),
    store.rows('links'),
    store.rows('issues'),
  ])
  const nameOf = new Map(
    editions.map(({ edition_id, source_file }) => [edition_id, source_file.replace(/(-copy)?\.txt$/, '')]),
  )
  const actionName = new Map(
    actions.map((row) => [row.action_id, `${nameOf.get(row.edition_id)}/${row.position}`]),
  )
  const membersOf = Map.groupBy(actions, ({ thread_id }) => thread_id)
  const threadName = new Map(
    threads.map(({ thread_id }) => [
      thread_id,
      (membersOf.get(thread_id) ?? [])
        .map(({ action_id }) => String(actionName.get(action_id)))
        .sort()
        .join(' '),
    ]),
  )
  const editionsOf = Map.groupBy(editions, ({ plan_id }) => plan_id)
  const planName = new Map(
    plans.map(({ plan_id }) => [
      plan_id,
      (editionsOf.get(plan_id) ?? [])
        .map(({ edition_id, same_as }) => `${nameOf.get(edition_id)}${same_as === null ? '' : ' again'}`)
        .sort()
        .join(' '),
    ]),
  )
  const names = new Map<unknown, string | undefined>([...nameOf, ...actionName, ...threadName, ...planName])
  const said = (rows: readonly object[]) =>
    rows
      .map((row) =>
        JSON.stringify(
          Object.entries(row)
            .filter(
              ([column]) => !['source_file', 'sha256', 'same_as', 'evidence', 'loaded_at'].includes(column),
            )
            .map(([column, value]) => [column, names.get(value) ?? value]),
        ),
      )
      .sort()
  const saidOfIssues = issues.map(({ edition_id, code }) => `${nameOf.get(edition_id)} ${code}`).sort()
  return {
    plans: said(plans),
    editions: said(editions),
    threads: said(threads),
    revisions: said(revisions),
    slippage: said(slippage),
    links: said(links),
    issues: saidOfIssues,
  }
}

const TOLD = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 4, arbitrary: fc.record({ plan: fc.constantFrom('Bridges', 'Orchards', 'Both') }) },
  { weight: 1, arbitrary: fc.record({ dated: fc.constantFrom('2010-01-31', '2012-01-31', '2013-01-31') }) },
  { weight: 1, arbitrary: fc.record({ body: fc.constantFrom('Ferry Trust', 'Abbey Council') }) },
)
const STEPS = fc.array(
  fc.record({ name: fc.constantFrom(...Object.keys(PRINTED)), tells: TOLD, reconciles: fc.boolean() }),
  { minLength: 1, maxLength: 14 },
)

describe('reconcile', () => {
  it('concludes, after any imports and tellings in any order, what a fresh import of the same files does', async () => {
    await fc.assert(
      fc.asyncProperty(STEPS, async (steps) => {
        const store = await openStore(await emptyDatabase())
        const fresh = await openStore(await emptyDatabase())
        try {
          const told = new Map<string, Told>()
          for (const { name, tells, reconciles } of steps) {
            const now = { ...told.get(name), ...tells }
            told.set(name, now)
            await give(store, name, now)
            if (reconciles) await reconcile(store)
          }
          await reconcile(store)
          for (const [name, now] of [...told].sort(([a], [b]) => (a < b ? -1 : 1)))
            await give(fresh, name, now)
          await reconcile(fresh)
          expect(await conclusions(store)).toEqual(await conclusions(fresh))
          expect(await store.unfinished()).toEqual({ editionIds: [], planIds: [] })
          expect(await reconcile(store)).toMatchObject({ relinked: 0 })
        } finally {
          await store.close()
          await fresh.close()
        }
      }),
      // The same sequences on every machine; other seeds are tried by hand.
      { numRuns: ON_POSTGRES ? 10 : 100, seed: -2024104086 },
    )
  }, 120_000)

  it('completes the sketches that an earlier version kept', async () => {
    const store = await openStore(await emptyDatabase())
    for (const name of ['bridges-3', 'bridges-3-copy']) {
      const edition = readingOf(name, {})
      const { says: _, ...sketch } = sketchEdition(edition)
      await store.saveEdition(edition, sketch, NOW)
    }
    await reconcile(store)
    expect((await store.rows('editions')).filter(({ same_as }) => same_as !== null)).toHaveLength(1)
    for (const { sketch } of await store.sketches()) expect(sketch).toHaveProperty('says')
    await store.close()
  })

  it('keeps the order of editions that no date tells, wherever they are listed', async () => {
    const store = await openStore(await emptyDatabase())
    for (const [name, year] of [
      ['late', 2013],
      ['early', 2011],
      ['between', 2012],
    ] as const) {
      const edition = reading(`${name}.txt`, '2011-01-31', (id) =>
        BRIDGES.map((text, at) => record(id, at + 1, text, `${year}-06-30`)),
      )
      await store.saveEdition(edition, sketchEdition(edition), NOW)
    }
    await reconcile(store)
    const planId = (await store.rows('plans'))[0]!.plan_id
    const files = (rows: readonly { source_file: string }[]) => rows.map(({ source_file }) => source_file)
    const inOrder = ['early.txt', 'between.txt', 'late.txt']
    expect(files(await store.editionsOfPlan(planId))).toEqual(inOrder)
    for await (const { editions } of store.dossiers()) expect(files(editions)).toEqual(inOrder)
    expect(await store.rows('slippage', { revisions: 2 })).toHaveLength(BRIDGES.length)
    expect(await reconcile(store)).toMatchObject({ relinked: 0 })
    await store.close()
  })

  it('keeps both places of an action that an edition prints twice, and counts it once', async () => {
    const store = await openStore(await emptyDatabase())
    const edition = reading('twice.txt', '2011-01-31', (id) =>
      [...BRIDGES.slice(0, 2), ...BRIDGES].map((text, at) =>
        record(id, at + 1, text, '2012-06-30', { ref: null, tableNo: at < 2 ? 1 : 2 }),
      ),
    )
    await store.saveEdition(edition, sketchEdition(edition), NOW)
    for (let run = 0; run < 2; run++) await reconcile(store)
    const actions = await store.rows('actions')
    expect(actions.map(({ position, repeat_of }) => [position, repeat_of])).toEqual([
      [1, actions[2]!.action_id],
      [2, actions[3]!.action_id],
      ...[3, 4, 5, 6].map((position) => [position, null]),
    ])
    expect(await store.rows('threads')).toHaveLength(BRIDGES.length)
    expect(await store.rows('cells', { action_id: actions[0]!.action_id })).not.toEqual([])
    expect((await store.rows('issues')).map(({ code }) => code)).toEqual([
      'action-repeated',
      'action-repeated',
    ])
    await store.close()
  })
})
