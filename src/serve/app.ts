import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { SourceError, StoreError, UsageError } from '../model/index.ts'
import { html } from '../report/html/markup.ts'
import { answerRoutes } from './answers/routes.ts'
import { correctionRoutes } from './corrections/routes.ts'
import { doubtRoutes } from './doubts/routes.ts'
import { editionRoutes } from './edition/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { isLocked } from './locked.ts'
import { framed } from './page/framed.ts'
import { SCRIPT } from './page/script.ts'
import { bare } from './page/shell.ts'
import { STYLE } from './page/style.ts'
import { listPlans } from './plans/list.ts'
import { plansView } from './plans/view.ts'
import { type Door, guard } from './safety/guard.ts'
import type { Workbench } from './workbench.ts'

/** The whole workbench over one database, behind its door. */
export function workbenchApp(bench: Workbench, door: Door): Hono {
  const app = new Hono()
  app.use(guard(door))
  app.use((c, next) => (c.req.path === '/import/file' ? next() : formLimit(c, next)))
  app.use(async (c, next) => {
    if (c.req.method === 'GET' || bench.mayWrite) return next()
    throw new UsageError(`${bench.name} may only be looked at: nothing was changed`)
  })
  app.get('/style.css', (c) => c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  app.get('/script.js', (c) => c.body(SCRIPT, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get('/', async (c) => {
    const list = await bench.read(listPlans)
    const [plan] = list.plans
    const edition = plan?.editions.at(-1)
    if (edition) bench.expectCorrection(edition.edition_id)
    return c.html(framed(bench, { title: 'Plans', tab: 'plans', body: plansView(list, bench.mayWrite) }))
  })
  doubtRoutes(app, bench)
  editionRoutes(app, bench)
  answerRoutes(app, bench)
  importRoutes(app, bench)
  correctionRoutes(app, bench)
  app.notFound((c) => failure(c, 404, 'There is no such page; go to the plans and look from there.'))
  app.onError((error, c) => {
    if (isLocked(error)) return failure(c, 503, lockedSentence(bench.name))
    if (error instanceof StoreError) return failure(c, 503, error.message)
    if (error instanceof UsageError) return failure(c, 400, error.message)
    if (error instanceof SourceError) return failure(c, 422, error.message)
    return failure(
      c,
      500,
      `Plandrift failed unexpectedly; please report this: ${error.stack ?? error.message}`,
    )
  })
  return app
}

/** No form of the page is larger than this, whatever a person writes. */
const formLimit = bodyLimit({
  maxSize: 1024 * 1024,
  onError: (c) => c.text('That is more than a form of this page can hold.', 413),
})

const lockedSentence = (name: string): string =>
  `Another program is writing to ${name}, so nothing was saved; what you wrote is still here: wait a moment and try again.`

/** One sentence: alone for the page's script, which says it where it is, or on a page that offers to try again. */
function failure(c: Context, status: 400 | 404 | 422 | 500 | 503, sentence: string) {
  if (c.req.header('plandrift-script') !== undefined) return c.text(sentence, status)
  const { pathname, search } = new URL(c.req.url)
  const again = status === 503 && c.req.method === 'GET'
  return c.html(
    bare(
      status === 404 ? 'Not here' : 'That did not work',
      html`<p>${sentence}</p><p>${again ? html`<a href="${pathname}${search}">Try again</a> or go ` : 'Go '}<a href="/">to the plans</a>.</p>`,
    ),
    status,
  )
}
