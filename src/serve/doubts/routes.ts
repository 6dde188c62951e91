import type { Context, Hono } from 'hono'
import type { Markup } from '../../report/html/markup.ts'
import type { Store } from '../../store/index.ts'
import { framed } from '../page/framed.ts'
import type { Workbench } from '../workbench.ts'
import { type Pair, pairOf } from './pair.ts'
import { addressOf, type Doubt, type DoubtGroup, type QueueFilter, queueOf } from './queue.ts'
import { decisionsFrom, identicalIn, rulingOn, type Said } from './rulings.ts'
import { doubtsView, facets, noneLeft, pairView, settled } from './view.ts'

/** Deciding pair by pair: the queue, a pair by its address, and what is ruled on it. */
export function doubtRoutes(app: Hono, bench: Workbench): void {
  const whole = async (c: Context, address?: readonly [string, string, string]) => {
    const filter = filterOf(c)
    const { groups, pair } = await bench.read(async (store) => {
      const groups = await queueOf(store)
      const asked = address ? await pairOf(store, ...address) : null
      return { groups, pair: await part(store, within(groups, filter), asked, bench.mayWrite) }
    })
    return c.html(
      framed(bench, {
        title: 'Doubts',
        tab: 'doubts',
        body: doubtsView(groups, filter, pair, bench.mayWrite),
      }),
    )
  }
  app.get('/doubts', (c) => whole(c))
  app.get('/doubts/next', async (c) => {
    const filter = filterOf(c)
    return c.html(
      await bench.read(async (store) => {
        const groups = await queueOf(store)
        const next = await following(store, within(groups, filter), c.req.query('after') ?? '')
        return answer(store, groups, filter, next)
      }),
    )
  })
  app.get('/doubts/:from/:to/:relation', async (c) => {
    const { from, to, relation } = c.req.param()
    return whole(c, [from, to, relation])
  })
  app.post('/doubts/decide', async (c) => {
    const said = (await c.req.parseBody()) as Said
    const filter = filterOf(c)
    const key = [said['from'], said['to'], said['relation']].join(' ')
    return c.html(
      await bench.write(async (store) => {
        // The place of the pair among the others is known only before it is ruled on.
        const before = within(await queueOf(store), filter)
        const decisions = await decisionsFrom(store, said, bench.now().toISOString())
        await store.addDecisions(decisions)
        if (decisions.length > 0) bench.relink()
        const next = await following(store, before, key)
        const shown = await answer(store, await queueOf(store), filter, next)
        return decisions.length > 0 ? shown : `${settled().text}${shown}`
      }),
    )
  })
  app.post('/doubts/identical', async (c) => {
    const said = (await c.req.parseBody()) as Said
    const filter = filterOf(c)
    const at = bench.now().toISOString()
    return c.json(
      await bench.write(async (store) => {
        const pairs = identicalIn(within(await queueOf(store), filter))
        await store.addDecisions(
          pairs.map(({ link }) => rulingOn(link.from_action_id, link.to_action_id, 'same', said, at)),
        )
        bench.relink()
        return {
          pairs: pairs.map(({ link }) => `${link.from_action_id} ${link.to_action_id}`),
          html: await answer(store, await queueOf(store), filter, null),
        }
      }),
    )
  })
}

/** What the page's script shows next: a pair, and what waits now. */
async function answer(
  store: Store,
  groups: readonly DoubtGroup[],
  filter: QueueFilter,
  asked: Pair | null,
): Promise<string> {
  const pair = await part(store, within(groups, filter), asked, true)
  return `${pair.text}${facets(groups, filter).text}`
}

const filterOf = (c: Context): QueueFilter => ({
  plan: c.req.query('plan'),
  cause: c.req.query('cause'),
  thread: c.req.query('thread'),
})

/** The doubts that a filter lets through, in their order. */
const within = (groups: readonly DoubtGroup[], { plan, cause, thread }: QueueFilter): Doubt[] =>
  groups
    .filter(
      (group) =>
        (plan === undefined || group.planId === plan) && (cause === undefined || group.cause === cause),
    )
    .flatMap(({ doubts }) => doubts)
    .filter(({ from, to }) => thread === undefined || from.thread_id === thread || to.thread_id === thread)

const keyOf = ({ link }: Doubt): string => `${link.from_action_id} ${link.to_action_id} ${link.relation}`

/** The pair after the one of a key, or the first. */
async function following(store: Store, queue: readonly Doubt[], key: string): Promise<Pair | null> {
  const at = queue.findIndex((doubt) => keyOf(doubt) === key)
  const next = queue[at + 1] ?? queue[0]
  if (next === undefined || keyOf(next) === key) return null
  return pairOf(store, next.link.from_action_id, next.link.to_action_id, next.link.relation)
}

/** A pair with how far the sitting has come; the first of the queue where none is asked for. */
async function part(
  store: Store,
  queue: readonly Doubt[],
  asked: Pair | null,
  mayWrite: boolean,
): Promise<Markup> {
  const decisions = await store.decisions()
  const first = queue[0]
  const pair =
    asked ??
    (first
      ? await pairOf(store, first.link.from_action_id, first.link.to_action_id, first.link.relation)
      : null)
  if (pair === null) return noneLeft(decisions.length)
  const key = addressOf(pair)
  const ofPlan = new Set(
    (await store.rows('actions', { action_id: decisions.map(({ toActionId }) => toActionId) }))
      .filter(({ plan_id }) => plan_id === pair.link.plan_id)
      .map(({ action_id }) => action_id),
  )
  return pairView(
    pair,
    {
      at: queue.findIndex((doubt) => addressOf(doubt) === key) + 1,
      left: queue.length,
      decided: decisions.filter(({ toActionId }) => ofPlan.has(toActionId)).length,
      identical: identicalIn(queue).length,
    },
    mayWrite,
  )
}
