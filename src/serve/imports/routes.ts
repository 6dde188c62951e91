import { relative, resolve } from 'node:path'
import type { ReadableStream } from 'node:stream/web'
import type { Hono } from 'hono'
import { type Told, UsageError } from '../../model/index.ts'
import { framed } from '../page/framed.ts'
import type { Workbench } from '../workbench.ts'
import { keepFile } from './keep-file.ts'
import { importView, jobView } from './view.ts'

/** Importing by dropping files: each is sent by itself, then all are read in one batch. */
export function importRoutes(app: Hono, bench: Workbench): void {
  const { imports, dropped } = bench
  app.get('/import', (c) =>
    c.html(framed(bench, { title: 'Import', tab: 'import', body: importView(imports.job) })),
  )
  app.get('/import/progress', (c) => c.html(jobView(imports.job).text))
  app.post('/import/file', async (c) => {
    const body = c.req.raw.body as ReadableStream<Uint8Array> | null
    const path = await keepFile(dropped, c.req.query('name') ?? '', body)
    return c.text(relative(dropped, path))
  })
  app.post('/import', async (c) => {
    const form = new URLSearchParams(await c.req.text())
    const paths = form.getAll('file').map((file) => within(dropped, file))
    if (paths.length === 0) throw new UsageError('drop a file first')
    const told: Told = {}
    for (const name of ['plan', 'body', 'dated'] as const) {
      const words = form.get(name)?.trim()
      if (words) told[name] = words
    }
    imports.begin(paths, told)
    return c.html(jobView(imports.job).text)
  })
  app.post('/import/password', async (c) => {
    const { password = '' } = (await c.req.parseBody()) as { password?: string }
    imports.open(password)
    return c.html(jobView(imports.job).text)
  })
}

/** A file of the folder by its name there. Throws UsageError where it would be of another folder. */
function within(folder: string, name: string): string {
  const path = resolve(folder, name)
  if (relative(resolve(folder), path).startsWith('..') || !path.startsWith(resolve(folder))) {
    throw new UsageError(`${name} is no file that was dropped here`)
  }
  return path
}
