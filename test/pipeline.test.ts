import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StoreError } from '../src/model/index.ts'
import { type Ingestion, ingest, reconcile } from '../src/pipeline.ts'
import { openStore, type Store } from '../src/store/index.ts'
import { emptyDatabase } from './support/database.ts'

const FAMILIES = join(import.meta.dirname, '..', 'fixtures', 'families')
const NOW = '2026-01-02T03:04:05Z'

let folder: string
let store: Store
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plandrift-'))
  store = await openStore(await emptyDatabase())
  mkdirSync(join(folder, 'plans'))
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const plans = (): string => join(folder, 'plans')
const give = (name: string, content: string | Uint8Array): void => {
  writeFileSync(join(plans(), name), content)
}
/** The plain-text editions of a family, in the folder of plans. */
function giveFamily(family: string): string[] {
  const names = readdirSync(join(FAMILIES, family)).filter((name) => /^[^.]+\.txt$/.test(name))
  for (const name of names) cpSync(join(FAMILIES, family, name), join(plans(), `${family}-${name}`))
  return names.map((name) => `${family}-${name}`)
}
const outcomes = (result: Ingestion): string[] =>
  result.files.map(({ file, outcome, message }) =>
    [basename(file), outcome, message].filter((each) => each !== undefined).join(': '),
  )

/** A table as action_id, due_on, owner; told today. */
const TAB_PLAN = 'Action\tBy when\tWho\nWrite to every family in the valley.\t01/02/2014\tHead of Service\n'

describe('ingest', () => {
  it('keeps a mistyped year out of the span of the calendar, but not out of the calendar', async () => {
    const due = ['01/02/2014', '01/03/2014', '01/05/2014', '01/12/2104']
    const lines = due.map((day, index) => `Write letter ${'abcd'[index]} to every ward\t${day}\tClerk`)
    give('plan 2014-01-06.txt', `Action\tBy when\tWho\n${lines.join('\n')}\n`)
    await ingest([plans()], store, { now: NOW })
    const rows = (await store.rows('dim_date' as 'plans')) as unknown as { date: string }[]
    const days = rows.map(({ date }) => date)
    expect(days).toContain('2104-12-01')
    expect(days.length).toBeLessThan(400)
  })

  it('stores what it can read and names what it cannot, with the reason', async () => {
    const [first] = giveFamily('wrenshire-children')
    give('empty.txt', '')
    give('binary.txt', new Uint8Array([0, 1, 2, 3, 0, 0, 255, 254, 7, 0, 0, 0, 9]))
    give('prose.txt', 'A letter without any table in it. It says this and that.\n')
    give('control.txt', 'Version\tAuthor\tRemarks\n1\tAB\tFirst draft\n2\tCD\tAs sent\n')
    const result = await ingest([plans()], store, { now: NOW })
    const told = outcomes(result)
    expect(told.find((line) => line.startsWith('empty.txt'))).toMatch(/refused: the file is empty/)
    expect(told.find((line) => line.startsWith('binary.txt'))).toMatch(/refused: /)
    expect(told.find((line) => line.startsWith('prose.txt'))).toMatch(/refused: it holds no table/)
    expect(told.find((line) => line.startsWith('control.txt'))).toMatch(
      /refused: none of its tables was taken for one of actions/,
    )
    expect(told).toContain(`${first}: new`)
    const stored = (await store.rows('editions')).map((edition) => edition.source_file)
    expect(stored.filter((name) => !name.startsWith('wrenshire'))).toEqual([])
    expect(result.interrupted).toBe(false)
  })

  it('leaves the same bytes as they are, under any name', async () => {
    giveFamily('wrenshire-children')
    const first = await ingest([plans()], store, { now: NOW })
    cpSync(first.files[0]!.file, join(plans(), 'another name.txt'))
    const second = await ingest([plans()], store, { now: NOW })
    expect(second.files.every(({ outcome }) => outcome === 'unchanged')).toBe(true)
    expect(second.actions).toBe(0)
  })

  it('heeds plans.csv, and a person on the command line before it', async () => {
    give('a.txt', TAB_PLAN)
    give('plans.csv', 'file,body,plan,dated\na.txt,Kelder Council,Families plan,May 2013\n')
    await ingest([plans()], store, { now: NOW, told: { dated: '2013-06-30' } })
    await reconcile(store)
    const [plan] = await store.rows('plans')
    expect(plan).toMatchObject({
      body: 'Kelder Council',
      title: 'Families plan',
      last_dated_on: '2013-06-30',
    })
  })

  it('refuses a date that is none in one sentence', async () => {
    give('a.txt', TAB_PLAN)
    const told = { dated: 'the other day' }
    await expect(ingest([plans()], store, { now: NOW, told })).rejects.toThrow('is not a date')
    give('plans.csv', 'file,dated\na.txt,the other day\n')
    const result = await ingest([plans()], store, { now: NOW })
    expect(outcomes(result)).toEqual([
      expect.stringMatching(/^a\.txt: refused: "the other day" is not a date/),
    ])
  })

  it('ends where the database fails, and blames no file', async () => {
    giveFamily('wrenshire-children')
    vi.spyOn(store, 'fileOf').mockRejectedValue(new StoreError('the connection was lost'))
    await expect(ingest([plans()], store, { now: NOW })).rejects.toThrow('the connection was lost')
  })

  it('ends where it is told to, with everything stored kept, and the next run goes on', async () => {
    const names = [...giveFamily('wrenshire-children'), ...giveFamily('ravensmere-police')]
    const stop = new AbortController()
    const first = await ingest([plans()], store, {
      now: NOW,
      jobs: 1,
      signal: stop.signal,
      onFile: () => stop.abort(),
    })
    expect(first.interrupted).toBe(true)
    expect(first.files).toHaveLength(1)
    const second = await ingest([plans()], store, { now: NOW })
    expect(second.files).toHaveLength(names.length)
    expect(second.files.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(1)
  })
})

describe('reconcile', () => {
  /** What the database says, whatever the order in which it was told. */
  async function contents(): Promise<unknown> {
    const told = await Promise.all(
      (['plans', 'threads', 'revisions', 'slippage', 'links'] as const).map((relation) =>
        store.rows(relation),
      ),
    )
    return told.map((rows) => rows.map((row) => JSON.stringify({ ...row, loaded_at: null })).sort())
  }

  it('gives the same answer whatever the order of import', async () => {
    giveFamily('wrenshire-children')
    giveFamily('ravensmere-police')
    const files = readdirSync(plans()).map((name) => join(plans(), name))
    await ingest(files, store, { now: NOW, jobs: 1 })
    await reconcile(store)
    const forwards = await contents()
    await store.close()
    store = await openStore(await emptyDatabase())
    await ingest(files.toReversed(), store, { now: NOW, jobs: 2 })
    await reconcile(store)
    expect(await contents()).toEqual(forwards)
  })

  it('links anew only the plan that a new edition belongs to, and keeps its threads', async () => {
    giveFamily('ravensmere-police')
    const names = giveFamily('wrenshire-children')
    const files = names.map((name) => join(plans(), name))
    const last = files.pop()!
    await ingest([...files, join(plans(), 'ravensmere-police-2014-10-31.txt')], store, { now: NOW })
    await reconcile(store)
    const before = new Set((await store.rows('threads')).map((row) => row.thread_id))
    await ingest([last], store, { now: NOW })
    expect(await reconcile(store)).toMatchObject({ plans: 2, relinked: 1 })
    const after = new Set((await store.rows('threads')).map((row) => row.thread_id))
    expect([...before].filter((id) => !after.has(id))).toEqual([])
    expect(await reconcile(store)).toMatchObject({ relinked: 0 })
  })
})

/** The first editions of a family that was thoroughly redrafted, as tables that name neither plan nor body. */
function giveRedrafted(family: string, count: number): string[] {
  const file = join(FAMILIES, '..', 'link', 'families', 'held-back', `${family}.json`)
  const { editions } = JSON.parse(readFileSync(file, 'utf8')) as {
    editions: { dated: string; actions: { action: string; owner?: string }[] }[]
  }
  return editions.slice(0, count).map(({ dated, actions }, at) => {
    const rows = actions.map(({ action, owner }) => `${action}\t${owner ?? ''}`)
    give(`scan-${family}-${at}.txt`, [`Updated ${dated}`, '', 'Action\tWho', ...rows, ''].join('\n'))
    return join(plans(), `scan-${family}-${at}.txt`)
  })
}

describe('what grouping is not sure of', () => {
  it('is stored with the edition it is about', async () => {
    giveFamily('ravensmere-police')
    const html = join(FAMILIES, 'ravensmere-police', '2015-05-29.html')
    cpSync(html, join(plans(), 'ravensmere-police-2015-05-29.html'))
    await ingest([plans()], store, { now: NOW })
    await reconcile(store)
    const copies = (await store.rows('editions')).filter(({ same_as }) => same_as !== null)
    expect(copies.map(({ source_file }) => source_file.replace(/\..*$/, ''))).toEqual([
      'ravensmere-police-2015-05-29',
    ])
    const issues = (await store.rows('issues')).filter(({ code }) => code === 'same-edition')
    expect(issues.map(({ edition_id }) => edition_id)).toEqual(copies.map(({ edition_id }) => edition_id))
    expect(await reconcile(store)).toMatchObject({ relinked: 0 })
  })

  it('is told by the actions themselves, compared once', async () => {
    const redrafted = giveRedrafted('strathmorran-data-records', 2)
    const others = giveRedrafted('wenlow-college-improvement', 1)
    await ingest([...redrafted, ...others], store, { now: NOW })
    expect(await reconcile(store)).toMatchObject({ plans: 2 })
    // A line that says nothing but a date is no title.
    expect((await store.rows('plans')).map(({ title }) => title)).toEqual([null, null])
    const comparisons = vi.spyOn(store, 'saveComparison')
    expect(await reconcile(store)).toMatchObject({ plans: 2, relinked: 0 })
    await ingest(giveRedrafted('larchmere-homes-improvement', 1), store, { now: NOW })
    expect(await reconcile(store)).toMatchObject({ plans: 3, relinked: 1 })
    const stored = await store.rows('editions')
    const old = new Set(
      stored
        .filter(({ source_file }) => !source_file.includes('larchmere'))
        .map(({ edition_id }) => edition_id),
    )
    expect(comparisons.mock.calls.filter(([a, b]) => old.has(a) && old.has(b))).toEqual([])
  })
})

describe('what waits for a person', () => {
  it('is told of by one thread each, until it is decided', async () => {
    await ingest(giveRedrafted('strathmorran-data-records', 3), store, { now: NOW })
    await reconcile(store)
    const waiting = await store.rows('links', { verdict: 'review' })
    expect(waiting.length).toBeGreaterThan(0)
    const unconfirmed = async () =>
      (await store.rows('threads')).reduce((sum, { unconfirmed_links }) => sum + unconfirmed_links, 0)
    expect(await unconfirmed()).toBe(waiting.length)

    const [link] = waiting.filter(({ relation }) => relation === 'same')
    const ruling = { ruling: 'same', reason: 'Only reworded', decidedBy: 'M. Okafor', at: NOW } as const
    const { from_action_id: fromActionId, to_action_id: toActionId } = link!
    await store.addDecisions([{ fromActionId, toActionId, ...ruling }])
    await reconcile(store)
    const left = await store.rows('links', { verdict: 'review' })
    expect(left.map((each) => [each.from_action_id, each.to_action_id])).not.toContainEqual([
      fromActionId,
      toActionId,
    ])
    expect(await unconfirmed()).toBe(left.length)
  })
})
