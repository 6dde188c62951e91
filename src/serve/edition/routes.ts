import type { Hono } from 'hono'
import { keptDocument } from '../../corrections.ts'
import { type RowOf, UsageError } from '../../model/index.ts'
import { html, type Markup } from '../../report/html/markup.ts'
import type { Store } from '../../store/index.ts'
import { framed } from '../page/framed.ts'
import type { NoPicture } from '../sources/pictures.ts'
import type { Workbench } from '../workbench.ts'
import { cellsOnPage, editionOf, materialOf } from './material.ts'
import { noPage, pagePart, passwordForm, searchForm } from './page-part.ts'
import { editionView } from './view.ts'
import { cellsPart, wordsPart } from './words-part.ts'

/** Pictures are of bytes that never change. */
const FOR_EVER = { 'Cache-Control': 'private, max-age=31536000, immutable' }

export function editionRoutes(app: Hono, bench: Workbench): void {
  app.get('/editions/:id', async (c) => {
    const material = await bench.read((store) => materialOf(store, c.req.param('id'), c.req.query('at')))
    const { source_file, edition_id } = material.edition
    bench.expectCorrection(edition_id)
    return c.html(
      framed(bench, { title: source_file, wide: true, body: editionView(material, bench.mayWrite) }),
    )
  })

  app.get('/editions/:id/pages/:page{[0-9]+\\.png}', async (c) => {
    const edition = await bench.read((store) => editionOf(store, c.req.param('id')))
    const picture = await bench.pictures.page(edition, Number.parseInt(c.req.param('page'), 10))
    if (!('png' in picture)) throw new UsageError(sentenceOf(edition, picture))
    return c.body(picture.png, 200, { 'Content-Type': 'image/png', ...FOR_EVER })
  })

  app.get('/editions/:id/pages/:page{[0-9]+}', async (c) => {
    const page = Number(c.req.param('page'))
    const { edition, cells } = await bench.read(async (store) => ({
      edition: await editionOf(store, c.req.param('id')),
      cells: await cellsOnPage(store, c.req.param('id'), page),
    }))
    return c.html((await drawn(bench, edition, page, cells)).text)
  })

  app.get('/editions/:id/words', async (c) => {
    const part = await bench.read(async (store) => {
      const edition = await editionOf(store, c.req.param('id'))
      return wordsOf(store, edition, await cellsOf(store, { edition_id: edition.edition_id }))
    })
    return c.html(part.text)
  })

  app.get('/editions/:id/place/:action', async (c) => {
    const actionId = c.req.param('action')
    const { edition, cells } = await bench.read(async (store) => ({
      edition: await editionOf(store, c.req.param('id')),
      cells: await store.rows('cells', { action_id: actionId }),
    }))
    const page = cells.find(({ left }) => left !== null)?.page ?? null
    if (page === null) return c.html(cellsPart(cells).text)
    const onPage = await bench.read((store) => cellsOnPage(store, edition.edition_id, page))
    return c.html((await drawn(bench, edition, page, onPage, actionId)).text)
  })

  app.post('/editions/:id/source', async (c) => {
    const { folder = '' } = (await c.req.parseBody()) as { folder?: string }
    const edition = await bench.read((store) => editionOf(store, c.req.param('id')))
    if (!(await bench.sources.lookIn(folder, edition))) {
      throw new UsageError(
        `${folder} does not hold ${edition.source_file} as it was imported; name another folder`,
      )
    }
    return c.text('Found.')
  })

  app.post('/editions/:id/password', async (c) => {
    const { password = '' } = (await c.req.parseBody()) as { password?: string }
    const edition = await bench.read((store) => editionOf(store, c.req.param('id')))
    if (!(await bench.pictures.open(edition, password))) {
      throw new UsageError(`this password does not open ${edition.source_file}`)
    }
    return c.text('Opened.')
  })
}

async function drawn(
  bench: Workbench,
  edition: RowOf<'editions'>,
  page: number,
  cells: readonly RowOf<'cells'>[],
  lit?: string,
): Promise<Markup> {
  const picture = await bench.pictures.page(edition, page)
  if ('png' in picture) {
    const besides = (await bench.readBesides(edition)).get(page)
    const href = `/editions/${edition.edition_id}/pages/${page}.png`
    return pagePart(page, picture, href, cells, { besides, ...(lit === undefined ? {} : { lit }) })
  }
  return html`${noPage(sentenceOf(edition, picture), formFor(edition.edition_id, picture))}${lit === undefined ? null : cellsPart(cells.filter(({ action_id }) => action_id === lit))}`
}

function sentenceOf({ source_file }: RowOf<'editions'>, picture: NoPicture): string {
  if ('missing' in picture) return picture.missing
  return 'locked' in picture ? picture.locked : `${source_file} cannot be drawn: ${picture.failed}`
}

function formFor(editionId: string, picture: NoPicture): Markup | null {
  if ('missing' in picture) return searchForm(editionId)
  return 'locked' in picture ? passwordForm(editionId) : null
}

async function cellsOf(store: Store, where: { edition_id: string }): Promise<RowOf<'cells'>[]> {
  const actions = await store.rows('actions', where)
  return store.rows('cells', { action_id: actions.map(({ action_id }) => action_id) })
}

async function wordsOf(
  store: Store,
  edition: RowOf<'editions'>,
  cells: readonly RowOf<'cells'>[],
): Promise<Markup> {
  const kept = await keptDocument(store, edition.edition_id)
  if (kept) return wordsPart(kept, cells, edition)
  return html`<p class="soft">An earlier version of Plandrift stored ${edition.source_file} and kept nothing but its records; import it again to see its words.</p>`
}
