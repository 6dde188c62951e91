import type { Hono } from 'hono'
import { audit, MOST_ON_A_PAGE } from '../../answers.ts'
import { evidence, planBody } from '../../report/html/parts.ts'
import type { Store } from '../../store/index.ts'
import { framed } from '../page/framed.ts'
import { listPlans } from '../plans/list.ts'
import { allowChartStyle } from '../safety/guard.ts'
import type { Workbench } from '../workbench.ts'
import { askedBy } from './asked.ts'
import { ADDRESSES, auditBody, auditView, tooMany } from './audit-view.ts'
import { storyOf } from './find.ts'
import { storyView } from './story-view.ts'

/** Actions of which one page tells; of more it would take a browser too long to show them. */
const MOST_ACTIONS = 2000

/** Whether an address narrows nothing down, nor asks for all in so many words. */
const isOfAll = (query: Record<string, string>): boolean =>
  Object.entries(query).every(([name, value]) => value === '' || name === 'as-at' || name === 'soon')

const actionsIn = async (store: Store): Promise<number> =>
  [...(await store.planTotals()).values()].reduce((sum, { actions }) => sum + actions, 0)

/** What became of the dates: of all actions that are asked for, and of one. */
export function answerRoutes(app: Hono, bench: Workbench): void {
  app.get('/audit', async (c) => {
    const query = new URL(c.req.url).searchParams
    const asked = askedBy(query)
    const { plans, body } = await bench.look(async (store) => {
      const plans = await store.rows('plans')
      if (isOfAll(c.req.query()) && (await actionsIn(store)) > MOST_ACTIONS) {
        return { plans, body: tooMany((await listPlans(store)).plans) }
      }
      return { plans, body: auditBody(await audit(store, { ...asked, mostActions: MOST_ON_A_PAGE }), query) }
    })
    allowChartStyle(c)
    return c.html(framed(bench, { title: 'Audit', tab: 'audit', body: auditView(body, asked, plans) }))
  })
  app.get('/audit/section', async (c) => {
    const asked = askedBy(new URL(c.req.url).searchParams)
    const { plans } = await bench.look((store) => audit(store, asked))
    return c.html(plans.map((plan) => planBody(plan, false, ADDRESSES).text).join(''))
  })
  app.get('/actions/:id/evidence', async (c) => {
    const { action } = await bench.read((store) => storyOf(store, c.req.param('id')))
    return c.html(evidence(action, ADDRESSES).text)
  })
  app.get('/actions/:id', async (c) => {
    const story = await bench.read((store) => storyOf(store, c.req.param('id')))
    allowChartStyle(c)
    return c.html(
      framed(bench, { title: story.action.action.slice(0, 60), tab: 'audit', body: storyView(story) }),
    )
  })
}
