import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { Imports } from '../../src/serve/imports/job.ts'
import { keepFile, safeName } from '../../src/serve/imports/keep-file.ts'
import { jobView } from '../../src/serve/imports/view.ts'
import { serve } from '../../src/serve/index.ts'
import { Pictures } from '../../src/serve/sources/pictures.ts'
import { Sources } from '../../src/serve/sources/sources.ts'
import type { Task } from '../../src/serve/task.ts'
import type { Writer } from '../../src/serve/writer.ts'
import { sha256 } from '../../src/util/hash.ts'
import { plandrift } from '../support/cli.ts'
import { databaseWith, importedInto } from '../support/database.ts'
import { emptyFolder, sharedFolder } from '../support/folder.ts'
import { hostilePlan, samplePlan } from '../support/plans.ts'
import { workbenchOn } from '../support/workbench.ts'

const PDF = join(import.meta.dirname, '../../fixtures/families-pdf/larkfen-school/2014-11-24.drawn.pdf')
const PLAN = join(import.meta.dirname, '../../fixtures/families/larkfen-school/2015-04-22.csv')
const LOCKED = join(import.meta.dirname, '../../fixtures/pdf/encrypted.pdf')
const PASSWORD = 'tide'
const WHO = { by: 'M. Okafor', reason: 'As the page says' }

const shared = sharedFolder()
let imported: string
beforeAll(async () => {
  mkdirSync(join(shared, 'plans'))
  copyFileSync(PDF, join(shared, 'plans/autumn.pdf'))
  imported = await importedInto(shared, join(shared, 'plans'))
}, 60_000)

function copied(): string {
  const file = join(emptyFolder(), 'plans.db')
  copyFileSync(imported, file)
  return file
}

const rowsIn = (file: string, query: string): unknown[] => {
  const driver = new SqliteDriver(file, { readonly: true })
  try {
    return driver.prepare(query).all()
  } finally {
    driver.close()
  }
}

const editionIn = (file: string): string =>
  (rowsIn(file, 'SELECT edition_id FROM editions') as { edition_id: string }[])[0]!.edition_id

describe('words of a plan that are markup or script', () => {
  it('are shown in every view and never obeyed', async () => {
    const file = await databaseWith(hostilePlan())
    const { request } = await workbenchOn(file)
    const [thread] = rowsIn(file, 'SELECT thread_id FROM threads') as { thread_id: string }[]
    for (const view of [
      '/',
      '/doubts',
      '/audit',
      `/editions/${editionIn(file)}`,
      `/actions/${thread!.thread_id}`,
      '/corrections',
    ]) {
      const answer = await request(view)
      const text = await answer.text()
      expect([view, answer.status]).toEqual([view, 200])
      expect(text).not.toMatch(/<script>alert|<img [^>]*onerror/i)
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/)
    }
    expect(await (await request('/audit')).text()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  it('are no part of a picture or a refusal either', async () => {
    const { request } = await workbenchOn(await databaseWith())
    for (const address of [
      '/editions/<script>alert(1)</script>',
      '/actions/<script>',
      '/<script>',
      '/audit?as-at=<script>',
    ]) {
      const answer = await request(address)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(await answer.text()).not.toContain('<script>')
    }
  })
})

describe('a source', { timeout: 60_000 }, () => {
  it('is drawn from where it was imported, and its picture is of the page', async () => {
    const file = copied()
    const { request } = await workbenchOn(file)
    const page = await request(`/editions/${editionIn(file)}/pages/1`)
    const text = await page.text()
    expect(text).toContain('<svg class="page"')
    expect(text.match(/<rect class="cell"/g)!.length).toBeGreaterThan(50)
    const picture = await request(/<image href="([^"]+)"/.exec(text)![1]!)
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(picture.headers.get('cache-control')).toContain('immutable')
  })

  it('that moved is said with where it was, and found by its bytes in a folder', async () => {
    const file = copied()
    const id = editionIn(file)
    const [old, elsewhere] = [join(shared, 'plans/autumn.pdf'), join(shared, 'elsewhere')]
    mkdirSync(elsewhere, { recursive: true })
    renameSync(old, join(elsewhere, 'renamed.pdf'))
    try {
      const { request, say } = await workbenchOn(file)
      const missing = await (await request(`/editions/${id}/pages/1`)).text()
      expect(missing).toContain(`autumn.pdf was at ${old} and is not there as it was imported`)
      expect(missing).toContain('Look for it by its bytes in the folder')
      const nowhere = await say(`/editions/${id}/source`, { folder: emptyFolder() })
      expect(nowhere).toMatchObject({ status: 400, text: expect.stringContaining('name another folder') })
      expect((await say(`/editions/${id}/source`, { folder: shared })).status).toBe(200)
      expect(await (await request(`/editions/${id}/pages/1`)).text()).toContain('<svg class="page"')
      expect(rowsIn(file, 'SELECT path FROM read_files')).toEqual([{ path: join(elsewhere, 'renamed.pdf') }])
    } finally {
      renameSync(join(elsewhere, 'renamed.pdf'), old)
    }
  })

  it('that cannot be drawn is one sentence, and its records stay', async () => {
    const folder = emptyFolder()
    const bytes = Buffer.from('%PDF-1.4 cut off')
    writeFileSync(join(folder, 'cut.pdf'), bytes)
    const pictures = new Pictures(
      new Sources(
        folder,
        async () => null,
        async () => {},
      ),
    )
    try {
      const edition = { edition_id: 'ed_0', source_file: 'cut.pdf', sha256: sha256(bytes) }
      expect(await pictures.page(edition, 1)).toEqual({ failed: expect.stringMatching(/\w/) })
    } finally {
      await pictures.close()
    }
  })

  it('that is locked is drawn once its password is given', async () => {
    const pictures = new Pictures(
      new Sources(
        dirname(LOCKED),
        async () => null,
        async () => {},
      ),
    )
    try {
      const source_file = 'encrypted.pdf'
      const edition = { edition_id: 'ed_1', source_file, sha256: sha256(readFileSync(LOCKED)) }
      expect(await pictures.page(edition, 1)).toEqual({ locked: 'encrypted.pdf is locked with a password' })
      expect(await pictures.open(edition, 'ebb')).toBe(false)
      expect(await pictures.open(edition, PASSWORD)).toBe(true)
      expect(await pictures.page(edition, 1)).toHaveProperty('png')
    } finally {
      await pictures.close()
    }
  })

  it('that has no such page is one sentence', async () => {
    const file = copied()
    const { request } = await workbenchOn(file)
    expect(await (await request(`/editions/${editionIn(file)}/pages/99`)).text()).toContain(
      'there is no page 99',
    )
  })
})

describe('the database', { timeout: 60_000 }, () => {
  it('that is locked is one sentence with a way to try again, and what was asked can be asked anew', async () => {
    const file = copied()
    const { say, request } = await workbenchOn(file)
    const other = new SqliteDriver(file)
    other.exec('BEGIN IMMEDIATE')
    const correction = { kind: 'edition', target: editionIn(file), field: 'title', to: 'The plan', ...WHO }
    const answered: string[] = []
    const noted = async <T>(what: string, answer: Promise<T>): Promise<T> =>
      answer.finally(() => answered.push(what))
    const [refused] = await Promise.all([
      noted('a word', say('/corrections', correction)),
      noted('a page', request('/')),
    ])
    expect(answered).toEqual(['a page', 'a word'])
    expect(refused).toMatchObject({
      status: 503,
      text: expect.stringContaining('Another program is writing to'),
    })
    other.exec('ROLLBACK')
    other.close()
    expect(await say('/corrections', correction)).toMatchObject({ status: 200 })
    expect(rowsIn(file, 'SELECT title FROM editions')).toEqual([{ title: 'The plan' }])
  })

  it('that may only be read is shown and not changed', async () => {
    const file = copied()
    const { request, say, mayWrite } = await workbenchOn(file, { readonly: true })
    expect(mayWrite).toBe(false)
    const edition = `/editions/${editionIn(file)}`
    for (const view of ['/', '/doubts', edition]) {
      const text = await (await request(view)).text()
      expect(text).toContain('(to look at only)')
      expect(text).not.toMatch(/data-ruling|class="edit"|<select class="role"|href="\/import"/)
    }
    const refused = await say('/corrections', { kind: 'removed', target: editionIn(file), ...WHO })
    expect(refused).toMatchObject({ status: 400, text: expect.stringContaining('may only be looked at') })
    expect(rowsIn(file, 'SELECT * FROM corrections')).toEqual([])
  })

  it('is looked at only where its file may not be written', async () => {
    const file = copied()
    chmodSync(file, 0o444)
    // Root may write whatever it likes.
    const isRoot = process.getuid?.() === 0
    const { mayWrite } = await workbenchOn(file)
    expect(mayWrite).toBe(isRoot)
  })

  it('into which the command imports meanwhile shows what it brought', async () => {
    const file = copied()
    const { request } = await workbenchOn(file)
    expect(await (await request('/')).text()).not.toContain('2015-04-22.csv')
    await plandrift(['import', PLAN, '--db', file])
    expect(await (await request('/')).text()).toContain('2015-04-22.csv')
  })

  it('is put right by two browsers at once: both are kept', async () => {
    const file = copied()
    const target = editionIn(file)
    const { say } = await workbenchOn(file)
    const answers = await Promise.all([
      say('/corrections', { kind: 'edition', target, field: 'title', to: 'Title A', ...WHO }),
      say('/corrections', { kind: 'edition', target, field: 'body', to: 'Body B', ...WHO }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(rowsIn(file, 'SELECT title, body FROM editions')).toEqual([{ title: 'Title A', body: 'Body B' }])
  })
})

describe('what another browser put right meanwhile', { timeout: 60_000 }, () => {
  it('is said and not written over, until it was seen', async () => {
    const file = copied()
    const target = editionIn(file)
    const { say } = await workbenchOn(file)
    const [{ owner, action_id }] = rowsIn(
      file,
      'SELECT action_id, owner FROM actions WHERE owner IS NOT NULL ORDER BY position',
    ) as [{ owner: string; action_id: string }]
    const [{ role, ...at }] = rowsIn(
      file,
      `SELECT header, table_no AS "table", "index", role FROM columns WHERE role = 'measure'`,
    ) as [{ role: string; header: string; table: number; index: number }]
    const column = { header: at.header, table: String(at.table), index: String(at.index) }
    const forms = [
      { kind: 'field', target: action_id, field: 'owner', to: 'Clerk', was: owner },
      { kind: 'column', target, ...column, role: 'extra', was: role },
      { kind: 'edition', target, field: 'title', to: 'The plan', was: 'What another database has' },
    ]
    for (const form of forms.slice(0, 2)) {
      expect(await say('/corrections', { ...form, by: 'A. Yule', reason: 'Seen' })).toMatchObject({
        status: 200,
      })
    }
    const late = await Promise.all(forms.map((form) => say('/corrections', { ...form, ...WHO })))
    expect(late).toMatchObject([
      { status: 409, text: expect.stringContaining('A. Yule put it to “Clerk” meanwhile (Seen)') },
      { status: 409, text: expect.stringContaining('A. Yule put it to “extra” meanwhile (Seen)') },
      { status: 409, text: expect.stringContaining('it reads “') },
    ])
    const again = { ...forms[0]!, to: 'Head', was: 'Clerk', ...WHO }
    expect(await say('/corrections', again)).toMatchObject({ status: 200 })
    expect(rowsIn(file, `SELECT owner FROM actions WHERE action_id = '${action_id}'`)).toEqual([
      { owner: 'Head' },
    ])
  })
})

describe('putting right', { timeout: 60_000 }, () => {
  it('changes a column, a field and a date, and takes them back', async () => {
    const file = copied()
    const target = editionIn(file)
    const { say, request } = await workbenchOn(file)
    const [action] = rowsIn(file, 'SELECT action_id FROM actions ORDER BY position') as {
      action_id: string
    }[]
    const said = async (form: Record<string, string>) =>
      expect(await say('/corrections', { ...form, ...WHO })).toMatchObject({
        status: 200,
        text: expect.stringMatching(/^Saved: 1 edition changed/),
      })
    await said({ kind: 'edition', target, field: 'dated', to: '1 December 2014' })
    await said({ kind: 'field', target: action!.action_id, field: 'due', to: 'March 2015' })
    const [column] = rowsIn(
      file,
      'SELECT header, table_no, "index" FROM columns WHERE role = \'measure\'',
    ) as { header: string; table_no: number; index: number }[]
    await said({
      kind: 'column',
      target,
      header: column!.header,
      table: String(column!.table_no),
      index: String(column!.index),
      role: 'extra',
    })
    const page = await (await request(`/editions/${target}`)).text()
    expect(page).toContain('1 Dec 2014 (told: “1 December 2014”)')
    expect(page).toContain('31 Mar 2015 “March 2015”')
    expect(page).toContain('due as printed')
    const listed = await (await request('/corrections')).text()
    const ids = [...listed.matchAll(/data-take-back="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBe(3)
    expect(await say('/corrections/undo', { ids: ids.join(','), by: 'M. Okafor' })).toMatchObject({
      status: 200,
    })
    expect(await (await request(`/editions/${target}`)).text()).toContain('24 Nov 2014 (')
  })

  it.each([
    [{ kind: 'edition', field: 'dated', to: 'some day' }, /some day/],
    [{ kind: 'edition', field: 'colour', to: 'red' }, /no field of an edition/],
    [{ kind: 'column', header: 'X', role: 'nonsense' }, /no role of a column/],
    [{ kind: 'nonsense' }, /nothing that can be put right/],
    [{ kind: 'removed', by: '' }, /say first who says so and why/],
  ])('refuses %j in a sentence', async (form, sentence) => {
    const file = copied()
    const { say } = await workbenchOn(file)
    const { status, text } = await say('/corrections', {
      target: editionIn(file),
      ...WHO,
      ...(form as Record<string, string>),
    })
    expect([status, text]).toEqual([400, expect.stringMatching(sentence)])
    expect(rowsIn(file, 'SELECT * FROM corrections')).toEqual([])
  })

  it('removes an edition and brings it back', async () => {
    const file = copied()
    const { say, request } = await workbenchOn(file)
    const target = editionIn(file)
    await say('/corrections', { kind: 'removed', target, ...WHO })
    expect(rowsIn(file, 'SELECT * FROM editions')).toEqual([])
    expect(await (await request(`/editions/${target}`)).text()).toContain('it was removed')
    const id = /data-take-back="([^"]+)"/.exec(await (await request('/corrections')).text())![1]!
    await say('/corrections/undo', { ids: id, by: 'M. Okafor' })
    expect(editionIn(file)).toBe(target)
  })
})

describe('importing by the page', { timeout: 60_000 }, () => {
  const send = async (
    bench: Awaited<ReturnType<typeof workbenchOn>>,
    name: string,
    body: Buffer,
  ): Promise<string> => {
    const answer = await bench.request(`/import/file?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      body: new Uint8Array(body),
    })
    expect(answer.status).toBe(200)
    return answer.text()
  }
  const done = async ({ request }: Awaited<ReturnType<typeof workbenchOn>>): Promise<string> => {
    for (;;) {
      const text = await (await request('/import/progress')).text()
      if (!text.includes('data-running')) return text
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  it('keeps the files beside the database, reads them, and says what was refused and why', async () => {
    const file = join(emptyFolder(), 'new.db')
    const bench = await workbenchOn(file)
    const plan = await send(bench, '2015-04-22.csv', readFileSync(PLAN))
    const letter = await send(bench, '../../letter.txt', Buffer.from('Dear all,\nThank you.\n'))
    await bench.say('/import', { file: plan })
    expect(await done(bench)).toContain('1 new, 0 unchanged, 0 refused')
    await bench.say('/import', { file: letter })
    const text = await done(bench)
    expect(text).toMatch(/letter\.txt.*<b>refused<\/b>: it holds no table/s)
    expect(readdirSync(`${file}.files`).length).toBe(1)
    expect(await (await bench.request('/')).text()).toContain('2015-04-22.csv')
  })

  it('asks for the password of locked files, uses it for them alone, and keeps it nowhere', async () => {
    const asked: Task[] = []
    const opened: string[] = []
    const writer = {
      async run(task: Task & { kind: 'import' }) {
        asked.push(task)
        const files = task.paths.map((file) =>
          file === 'a/letter.txt' || task.password !== PASSWORD
            ? {
                file,
                outcome: 'refused',
                message: 'It is so.',
                ...(file === 'b/locked.pdf' ? { asksPassword: true } : {}),
              }
            : { file, outcome: 'new', editionId: 'ed_1', actions: 3 },
        )
        return { ingestion: { files, actions: 0, interrupted: false }, reconciliation: null, names: {} }
      },
    } as unknown as Writer
    const imports = new Imports(
      writer,
      () => new Date(0),
      (editionId, password) => opened.push(`${editionId} ${password}`),
    )
    const shown = async (): Promise<string> => {
      await expect.poll(() => imports.job?.state.kind).toBe('done')
      return jobView(imports.job).text
    }
    imports.begin(['a/letter.txt', 'b/locked.pdf'], { body: 'Saltmere' })
    expect(await shown()).toMatch(/type="password".*it is locked with a password; give it above/s)
    imports.open('ebb')
    expect(await shown()).toContain('the password that was given does not open it')
    imports.open(PASSWORD)
    expect(await shown()).toContain('1 new, 0 unchanged, 1 refused; 3 actions read')
    expect(asked).toMatchObject([{}, { paths: ['b/locked.pdf'], told: { body: 'Saltmere' } }, {}])
    expect(opened).toEqual([`ed_1 ${PASSWORD}`])
    expect(JSON.stringify(imports.job)).not.toContain(PASSWORD)
  })

  it('takes no file from outside its folder', async () => {
    const bench = await workbenchOn(join(emptyFolder(), 'new.db'))
    for (const name of ['../../etc/passwd', '/etc/passwd']) {
      expect(await bench.say('/import', { file: name })).toMatchObject({ status: 400 })
    }
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\plans\\March 2012.pdf', 'March 2012.pdf'],
    ['...hidden.txt', 'hidden.txt'],
    ['a\u0000b\u202e<c>.pdf', 'a_b__c_.pdf'],
    ['', 'file'],
    [`${'x'.repeat(400)}.docx`, `${'x'.repeat(115)}.docx`],
  ])('names %j safely', (given, safe) => {
    expect(safeName(given)).toBe(safe)
  })

  it('leaves nothing of a file that was cut off', async () => {
    const folder = emptyFolder()
    const cut = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(10))
        controller.error(new Error('the browser was closed'))
      },
    })
    await expect(keepFile(folder, 'plan.pdf', cut as never)).rejects.toThrow('the browser was closed')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('starting', () => {
  it('says in one sentence that the port is in use', async () => {
    const file = await databaseWith(samplePlan())
    const { origin } = await workbenchOn(file)
    const { port } = new URL(origin)
    await expect(serve({ file, port: Number(port), now: () => new Date() })).rejects.toThrow(
      `port ${port} is in use, perhaps by another "plandrift serve"; close that, or take any free port with --port 0`,
    )
  })

  it('makes a database where there is none, and says what to do', async () => {
    const { request } = await workbenchOn(join(emptyFolder(), 'none.db'))
    expect(await (await request('/')).text()).toContain('Import files')
  })
})
