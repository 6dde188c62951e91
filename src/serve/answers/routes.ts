import type { Hono } from 'hono'
import { audit } from '../../answers.ts'
import { framed } from '../page/framed.ts'
import { allowChartStyle } from '../safety/guard.ts'
import type { Workbench } from '../workbench.ts'
import { askedBy } from './asked.ts'
import { auditView } from './audit-view.ts'
import { storyOf } from './find.ts'
import { storyView } from './story-view.ts'

/** What became of the dates: of all actions that are asked for, and of one. */
export function answerRoutes(app: Hono, bench: Workbench): void {
  app.get('/audit', async (c) => {
    const asked = askedBy(new URL(c.req.url).searchParams)
    const { answer, plans } = await bench.look(async (store) => ({
      answer: await audit(store, asked),
      plans: await store.rows('plans'),
    }))
    allowChartStyle(c)
    return c.html(framed(bench, { title: 'Audit', tab: 'audit', body: auditView(answer, asked, plans) }))
  })
  app.get('/actions/:id', async (c) => {
    const story = await bench.read((store) => storyOf(store, c.req.param('id')))
    allowChartStyle(c)
    return c.html(
      framed(bench, { title: story.action.action.slice(0, 60), tab: 'audit', body: storyView(story) }),
    )
  })
}
