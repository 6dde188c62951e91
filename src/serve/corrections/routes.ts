import type { Hono } from 'hono'
import PQueue from 'p-queue'
import { type Corrected, listCorrections } from '../../corrections.ts'
import { counted } from '../../report/index.ts'
import type { Store } from '../../store/index.ts'
import { framed } from '../page/framed.ts'
import type { Workbench } from '../workbench.ts'
import { changedSince } from './as-seen.ts'
import { type Form, requestFrom, saidBy } from './request.ts'
import { correctionsView } from './view.ts'

/** What a person says of what was read: kept, and what depends on it done again, before the answer comes. */
export function correctionRoutes(app: Hono, bench: Workbench): void {
  const now = (): string => bench.now().toISOString()
  const turns = new PQueue({ concurrency: 1 })
  app.get('/corrections', async (c) => {
    const listed = await bench.read((store) => listCorrections(store, { undone: true }))
    return c.html(
      framed(bench, {
        title: 'Corrections',
        tab: 'corrections',
        body: correctionsView(listed, bench.mayWrite),
      }),
    )
  })
  app.post('/corrections', async (c) => {
    const form = (await c.req.parseBody()) as Form
    const said = { ...saidBy(form), now: now() }
    const requests = [requestFrom(form)]
    // One after the other: what another browser says is seen before it is said otherwise.
    return turns.add(async () => {
      const changed = await bench.read((store) => changedSince(store, form))
      if (changed) {
        return c.text(changed.sentence, 409, { 'plandrift-now': encodeURIComponent(changed.now) })
      }
      return c.text(wordsOf(await bench.writer.run<Corrected>({ kind: 'correct', requests, said })))
    })
  })
  app.post('/corrections/undo', async (c) => {
    const form = (await c.req.parseBody()) as Form
    const ids = (form['ids'] ?? '').split(',')
    const { by } = saidBy({ reason: '-', ...form })
    return c.text(wordsOf(await bench.writer.run<Corrected>({ kind: 'undo', ids, said: { by, now: now() } })))
  })
  app.post('/doubts/undo', async (c) => {
    const form = (await c.req.parseBody()) as Form
    const { by } = saidBy(form)
    const pairs = (form['pairs'] ?? '').split(',')
    const ids = await bench.read((store) => rulingsOn(store, pairs))
    return c.text(wordsOf(await bench.writer.run<Corrected>({ kind: 'undo', ids, said: { by, now: now() } })))
  })
}

/** The rulings that hold on some pairs, `FROM TO` each. */
async function rulingsOn(store: Store, pairs: readonly string[]): Promise<string[]> {
  const latest = new Map<string, string>()
  for (const { correction } of await listCorrections(store, { kinds: ['link'] })) {
    if (correction.kind !== 'link') continue
    const pair = `${correction.target} ${correction.value.to}`
    if (pairs.includes(pair)) latest.set(pair, correction.correctionId)
  }
  return [...latest.values()]
}

function wordsOf({ editions, reconciled, waiting }: Corrected): string {
  const done = [
    ...(editions.length > 0 ? [`${counted(editions.length, 'edition')} changed`] : []),
    ...(reconciled.relinked > 0 ? [`${counted(reconciled.relinked, 'plan')} linked anew`] : []),
  ].join(', ')
  return [`Saved${done === '' ? '' : `: ${done}`}.`, ...new Set(waiting.map(({ message }) => message))].join(
    ' ',
  )
}
