import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  applyCorrections,
  correct,
  exportCorrections,
  keptDocument,
  listCorrections,
  undo,
} from '../../src/corrections.ts'
import type { CorrectionRequest, RowOf } from '../../src/model/index.ts'
import { ingest, reconcile } from '../../src/pipeline.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { emptyFolder } from '../support/folder.ts'
import { wholeDatabase } from '../support/whole-database.ts'

vi.mock('../../src/intake/worker-pool.ts', async () => {
  const { ReadingHere } = await import('../support/reading-here.ts')
  return { WorkerPool: ReadingHere }
})

const SAID = { reason: 'The minutes say so', by: 'R. Okafor', now: '2026-03-04T05:06:07.000Z' }
const LATER = '2026-03-05T00:00:00.000Z'

const plan = (date: string, rows: readonly string[]): string =>
  `Heron Marsh Recovery Plan, ${date}\n\nRef\tAction\tLead\tBy when\tStatus\tRating\n${rows.join('\n')}\n`
const FIRST = plan('March 2014', [
  '1\tDredge the northern sluice before the nesting season\tSluice Keeper\t31/10/14\tIn progress\tAmber',
  '2\tCount the reed beds from the air\tWarden\t03/04/15\tNot started\tGreen',
  '3\tPublish a map of the causeways that\tWarden\t30/06/14\tIn progress\tGreen',
  '\tflood every winter\t\t\t\t',
  '4\tTotal of four actions\t\t\t\t',
])
const SECOND = plan('September 2014', [
  '1\tDredge the northern sluice before the nesting season\tSluice Keeper\t31/12/14\tIn progress\tAmber',
  '2\tCount the reed beds from the air\tWarden\t03/04/15\tIn progress\tGreen',
])

let folder: string
let store: Store
beforeEach(async () => {
  folder = emptyFolder()
  mkdirSync(join(folder, 'plans'))
  give('first.txt', FIRST)
  give('second.txt', SECOND)
  store = await openStore(join(folder, 'plans.db'))
  onTestFinished(() => store.close())
  await importAll()
})

const plans = (): string => join(folder, 'plans')
const give = (name: string, text: string): void => writeFileSync(join(plans(), name), text)
async function importAll(into = store) {
  const ingested = await ingest([plans()], into, { now: LATER })
  await reconcile(into)
  return ingested
}
async function action(words: string, file = 'first.txt', from = store): Promise<RowOf<'actions'>> {
  const [edition] = await from.rows('editions', { source_file: file })
  const found = (await from.rows('actions', { edition_id: edition!.edition_id })).find((row) =>
    row.action.startsWith(words),
  )
  if (!found) throw new Error(`no action begins with ${words}`)
  return found
}
const say = (...requests: CorrectionRequest[]) => correct(store, requests, SAID)
async function sayField(words: string, field: 'due' | 'status' | 'owner' | 'rag' | 'action', to: string) {
  const { action_id } = await action(words)
  return say({ kind: 'field', target: action_id, value: { field, to } })
}

describe('a field of a record', () => {
  it('is read as if it were printed, and what is printed stays beside it', async () => {
    const before = await action('Dredge')
    await sayField('Dredge', 'due', '30 November 2014')
    const after = await action('Dredge')
    expect(after).toMatchObject({
      due_on: '2014-11-30',
      due_text: '30 November 2014',
      owner: 'Sluice Keeper',
    })
    expect(JSON.parse(after.corrected)).toEqual({ due: '31/10/14' })
    expect([after.action_id, after.thread_id]).toEqual([before.action_id, before.thread_id])
    const cells = await store.rows('cells', { action_id: after.action_id, role: 'due' })
    expect(cells).toMatchObject([{ text: '31/10/14', line: 4 }])
    const [slippage] = await store.rows('slippage', { thread_id: after.thread_id! })
    expect(slippage).toMatchObject({ original_due_on: '2014-11-30', slip_days: 31 })
  })

  it('is sure where the doubt was about that', async () => {
    give('doubt.txt', FIRST.replace('03/04/15', 'as the board sees fit').replace('March', 'May'))
    await importAll()
    const before = await action('Count', 'doubt.txt')
    const value = { field: 'due', to: '3 April 2015' } as const
    await say({ kind: 'field', target: before.action_id, value })
    const after = await action('Count', 'doubt.txt')
    expect(after.confidence).toBeGreaterThan(before.confidence + 0.1)
    expect(await store.rows('issues', { action_id: after.action_id })).toEqual([])
  })

  it.each([
    ['status', 'at-risk', { status: 'at-risk' }],
    ['rag', 'red', { rag: 'red' }],
    ['owner', 'Ferry Clerk', { owner: 'Ferry Clerk' }],
    ['owner', '', { owner: null }],
    ['action', 'Dredge the southern sluice', { action: 'Dredge the southern sluice' }],
  ] as const)('may be %s: “%s”', async (field, to, expected) => {
    const { action_id } = await action('Dredge')
    await sayField('Dredge', field, to)
    const [after] = await store.rows('actions', { action_id })
    expect(after).toMatchObject(expected)
    expect(Object.keys(JSON.parse(after!.corrected) as object)).toEqual([field])
  })

  it('has the last word that was said of it, and the one before when that is undone', async () => {
    await sayField('Dredge', 'due', '30 November 2014')
    const { corrections } = await correct(
      store,
      [
        {
          kind: 'field',
          target: (await action('Dredge')).action_id,
          value: { field: 'due', to: '1 December 2014' },
        },
      ],
      { ...SAID, now: LATER },
    )
    expect((await action('Dredge')).due_on).toBe('2014-12-01')
    expect(corrections[0]).toMatchObject({ value: { printed: '31/10/14' } })
    await undo(store, [corrections[0]!.correctionId], SAID)
    expect((await action('Dredge')).due_on).toBe('2014-11-30')
  })

  it('finds its row again when rows are numbered otherwise, and says so where it does not', async () => {
    const { action_id } = await action('Count')
    await sayField('Count', 'owner', 'Ferry Clerk')
    await say({ kind: 'not-a-row', target: action_id })
    const file = await exportCorrections(store)
    const words = (value: object) => JSON.stringify(value).replaceAll(action_id, 'ac_0000000000000000')
    const moved: unknown = JSON.parse(words(file))
    const other = await openStore(join(folder, 'other.db'))
    onTestFinished(() => other.close())
    await applyCorrections(other, moved, { now: LATER })
    await importAll(other)
    await expect(action('Count', 'first.txt', other)).rejects.toThrow()
    expect(await other.rows('issues', { code: 'correction-not-kept' })).toEqual([])

    const strange: unknown = JSON.parse(
      words(file).replaceAll(/"words":"[^"]*"/g, '"words":"9 | nothing of the kind | nobody"'),
    )
    const third = await openStore(join(folder, 'third.db'))
    onTestFinished(() => third.close())
    await importAll(third)
    const { waiting } = await applyCorrections(third, strange, { now: LATER })
    expect(waiting.map(({ message }) => message)).toEqual([
      expect.stringMatching(/field owner of the row “9 \| nothing of the kind.*fits no row.*--undo co_/),
      expect.stringMatching(/“not-a-row”, said of the row/),
    ])
    expect((await action('Count', 'first.txt', third)).owner).toBe('Warden')
  })
})

describe('rows', () => {
  it('are none, or one, where a person says so', async () => {
    const rows = (await store.rows('actions')).length
    const total = await action('Total')
    const [head, tail] = [
      await action('Publish'),
      (await store.rows('actions')).find((row) => row.action.startsWith('flood')),
    ]
    expect(tail, 'the rest of the row is read as a row of its own').toBeDefined()
    const { editions } = await say(
      { kind: 'not-a-row', target: total.action_id },
      { kind: 'same-row', target: head.action_id, value: { with: tail!.action_id } },
    )
    expect(editions).toEqual([total.edition_id])
    expect(await store.rows('actions')).toHaveLength(rows - 2)
    expect(await action('Publish')).toMatchObject({
      action: 'Publish a map of the causeways that flood every winter',
      due_on: '2014-06-30',
    })
    expect(JSON.parse((await action('Publish')).corrected)).toHaveProperty('row')
  })
})

describe('an edition', () => {
  it('has the date, title and body that a person says', async () => {
    const value = { dated: '1 April 2014', title: 'Heron Marsh Plan', body: 'Heron Marsh Trust' }
    await say({ kind: 'edition', target: 'first.txt', value })
    expect(await store.rows('editions', { source_file: 'first.txt' })).toMatchObject([
      { dated_on: '2014-04-01', dated_from: 'told', title: 'Heron Marsh Plan', body: 'Heron Marsh Trust' },
    ])
  })

  it('stays out until it is restored, also when its file comes again', async () => {
    const before = await wholeDatabase(store, 'as called')
    const { corrections, editions } = await say({ kind: 'removed', target: 'second.txt' })
    expect(await store.rows('editions')).toHaveLength(1)
    const again = await importAll()
    expect(again.files.map(({ outcome }) => outcome)).toEqual(['unchanged', 'removed'])
    expect(again.files[1]).toMatchObject({ editionId: editions[0] })
    expect(again.files[1]!.message).toBe(
      'R. Okafor removed it on 2026-03-04 (The minutes say so); bring it back with: plandrift restore "second.txt"',
    )
    rmSync(plans(), { recursive: true })
    await undo(store, [corrections[0]!.correctionId], SAID)
    expect(await wholeDatabase(store, 'as called')).toEqual(before)
  })
})

describe('what is said while files are read', () => {
  it('is kept, of the file that is read as of any other', async () => {
    const { action_id } = await action('Dredge')
    const { ReadingHere } = await import('../support/reading-here.ts')
    ReadingHere.meanwhile = () =>
      say({ kind: 'field', target: action_id, value: { field: 'owner', to: 'Ferry Clerk' } })
    await ingest([join(plans(), 'first.txt')], store, { now: LATER, told: { dated: '2 April 2014' } })
    await reconcile(store)
    expect(await action('Dredge')).toMatchObject({ owner: 'Ferry Clerk' })
    expect(await store.rows('editions', { source_file: 'first.txt' })).toMatchObject([
      { dated_on: '2014-04-02' },
    ])
  })
})

describe('a column', () => {
  const roleOf = async (file: string): Promise<string[]> => {
    const [edition] = await store.rows('editions', { source_file: file })
    const columns = await store.rows('columns', { edition_id: edition!.edition_id, header: 'Lead' })
    return columns.map(({ role, decided_by }) => `${role} by ${decided_by}`)
  }

  it('means in one edition what a person says, by its header or its place', async () => {
    await say({ kind: 'column', target: 'first.txt', value: { header: 'Lead', role: 'source' } })
    expect(await roleOf('first.txt')).toEqual(['source by person'])
    expect(await roleOf('second.txt')).toEqual(['owner by model'])
    expect(await action('Dredge')).toMatchObject({ source: 'Sluice Keeper', owner: null })
    const at = { table: 1, index: 2 }
    await correct(
      store,
      [{ kind: 'column', target: 'first.txt', value: { header: '', role: 'resources', at } }],
      { ...SAID, now: LATER },
    )
    expect(await action('Dredge')).toMatchObject({ source: null, resources: 'Sluice Keeper' })
  })

  it('means it in all of a plan, in editions that come later too', async () => {
    const [{ plan_id }] = (await store.rows('plans')) as [RowOf<'plans'>]
    await say({ kind: 'column', target: plan_id, value: { header: 'lead', role: 'source' } })
    give('third.txt', SECOND.replace('September 2014', 'January 2015').replace('31/12/14', '31/03/15'))
    await importAll()
    for (const file of ['first.txt', 'second.txt', 'third.txt']) {
      expect(await roleOf(file)).toEqual(['source by person'])
    }
  })

  it('told by a columns.csv is not told again by it once it was taken back', async () => {
    give('columns.csv', 'plan,header,role\n*,Lead,source\n')
    await importAll()
    expect(await roleOf('first.txt')).toEqual(['source by person'])
    const told = await listCorrections(store, { kinds: ['column'] })
    expect(new Set(told.map(({ correction }) => correction.by))).toEqual(new Set(['columns.csv']))
    await undo(
      store,
      told.map(({ correction }) => correction.correctionId),
      SAID,
    )
    expect(await roleOf('first.txt')).toEqual(['owner by model'])
    await importAll()
    expect(await roleOf('first.txt')).toEqual(['owner by model'])
    give('third.txt', SECOND.replace('September 2014', 'January 2015').replace('31/12/14', '31/03/15'))
    give('parks.txt', SECOND.replace('Heron Marsh Recovery', 'City Parks').replace('sluice', 'duck pond'))
    await importAll()
    for (const file of ['first.txt', 'third.txt']) expect(await roleOf(file)).toEqual(['owner by model'])
    expect(await roleOf('parks.txt')).toEqual(['source by person'])
    give('columns.csv', 'plan,header,role\n*,Lead,resources\n')
    await importAll()
    expect(await roleOf('first.txt')).toEqual(['resources by person'])
  })
})

describe('plans', () => {
  const PARKS = ['1\tPlant limes along the old tramway\tGardener\t31/10/14\tIn progress\tAmber']
  beforeEach(async () => {
    give(
      'parks.txt',
      `City Parks Plan, May 2014\n\nRef\tAction\tLead\tBy when\tStatus\tRating\n${PARKS.join('\n')}\n`,
    )
    await importAll()
  })
  const planOf = async (file: string): Promise<string> =>
    (await store.rows('editions', { source_file: file }))[0]!.plan_id!

  it('are renamed, merged and parted, and as they were when that is undone', async () => {
    const before = await wholeDatabase(store, 'as called')
    const [marsh, parks] = [await planOf('first.txt'), await planOf('parks.txt')]
    expect(parks).not.toBe(marsh)
    await say({ kind: 'plan', target: marsh, value: { title: 'Marsh Plan', body: 'Marsh Board' } })
    expect(await store.rows('plans', { plan_id: marsh })).toMatchObject([
      { title: 'Marsh Plan', body: 'Marsh Board' },
    ])
    await say({ kind: 'plan', target: marsh, value: { mergeWith: parks } })
    expect(await store.rows('plans')).toHaveLength(1)
    const whole = await planOf('parks.txt')
    await say({ kind: 'plan', target: whole, value: { part: ['second.txt'] } })
    expect(await planOf('second.txt')).not.toBe(await planOf('first.txt'))
    expect(await planOf('parks.txt')).toBe(await planOf('first.txt'))
    const held = await listCorrections(store)
    expect(held.map(({ about }) => about)).toEqual([
      'the plan of first.txt and 1 more is called “Marsh Plan” of “Marsh Board”',
      expect.stringMatching(/first\.txt and 1 more and parks\.txt are of one plan/),
      expect.stringMatching(/second\.txt is of another plan than first\.txt and 1 more/),
    ])
    await undo(
      store,
      held.map(({ correction }) => correction.correctionId),
      SAID,
    )
    expect(await wholeDatabase(store, 'as called')).toEqual(before)
  })
})

describe('links', () => {
  it('are ruled on, and as they were judged when that is undone', async () => {
    const before = await wholeDatabase(store, 'as called')
    const [one, other] = [await action('Dredge', 'second.txt'), await action('Dredge')]
    const request = {
      kind: 'link',
      target: one.action_id,
      value: { to: other.action_id, ruling: 'different' },
    } as const
    const { corrections } = await say(request)
    expect(await store.decisions()).toMatchObject([
      { fromActionId: other.action_id, toActionId: one.action_id, ruling: 'different' },
    ])
    await correct(store, [{ ...request, value: { ...request.value, ruling: 'same' } }], {
      ...SAID,
      now: LATER,
    })
    expect(await store.decisions()).toMatchObject([{ ruling: 'same' }])
    const [, same] = await listCorrections(store, { kinds: ['link'] })
    await undo(store, [same!.correction.correctionId], SAID)
    expect(await store.decisions()).toMatchObject([{ ruling: 'different' }])
    await undo(store, [corrections[0]!.correctionId], SAID)
    expect(await store.decisions()).toEqual([])
    expect(await wholeDatabase(store, 'as called')).toEqual(before)
  })
})

describe('what cannot be said', () => {
  it('is refused in one sentence, and nothing is kept of what was said with it', async () => {
    give(
      'lone.txt',
      plan('May 2013', ['1\tHang a bell on the long bridge\tWarden\t31/10/14\tIn progress\tRed']),
    )
    await importAll()
    const lone = await action('Hang', 'lone.txt')
    const { action_id, edition_id } = await action('Dredge')
    const before = await wholeDatabase(store, 'as called')
    const wrong: [CorrectionRequest, RegExp][] = [
      [{ kind: 'removed', target: 'ed_ffff' }, /there is no edition ed_ffff/],
      [{ kind: 'removed', target: 'none.txt' }, /there is no edition none\.txt/],
      [{ kind: 'not-a-row', target: 'ac_' }, /beginning of more than one id/],
      [{ kind: 'not-a-row', target: 'ac_ffffffffffffffff' }, /there is no action/],
      [
        { kind: 'edition', target: edition_id, value: { dated: 'the other day' } },
        /"the other day" is not a date/,
      ],
      [{ kind: 'edition', target: edition_id, value: {} }, /say a date/],
      [
        { kind: 'field', target: action_id, value: { field: 'due', to: 'soonish' } },
        /"soonish" is not a date/,
      ],
      [
        { kind: 'field', target: action_id, value: { field: 'status', to: 'purple' } },
        /"purple" is no status/,
      ],
      [{ kind: 'field', target: action_id, value: { field: 'action', to: ' ' } }, /an action has words/],
      [{ kind: 'same-row', target: action_id, value: { with: action_id } }, /name two rows/],
      [
        { kind: 'column', target: edition_id, value: { header: 'Price', role: 'owner' } },
        /no column called "Price"; there are: Ref; Action/,
      ],
      [{ kind: 'not-a-row', target: lone.action_id }, /lone\.txt would hold no action any more/],
      [
        { kind: 'column', target: 'Elsewhere', value: { header: 'Lead', role: 'owner' } },
        /names no edition, plan or file/,
      ],
      [{ kind: 'plan', target: 'pl_ffff', value: { title: 'x' } }, /there is no plan pl_ffff/],
      [
        { kind: 'link', target: action_id, value: { to: action_id, ruling: 'same' } },
        /must stand in two editions/,
      ],
    ]
    const right: CorrectionRequest = {
      kind: 'field',
      target: action_id,
      value: { field: 'owner', to: 'Nobody' },
    }
    for (const [request, message] of wrong) await expect(say(right, request)).rejects.toThrow(message)
    expect(await wholeDatabase(store, 'as called')).toEqual(before)
  })

  it('is to be undone, or removed, twice', async () => {
    const { corrections } = await say({ kind: 'removed', target: 'first.txt' })
    const id = corrections[0]!.correctionId
    await expect(say({ kind: 'removed', target: 'first.txt' })).rejects.toThrow(
      /taken out already, by R\. Okafor on 2026-03-04/,
    )
    await expect(say({ kind: 'edition', target: 'first.txt', value: { title: 'x' } })).rejects.toThrow(
      /bring it back first/,
    )
    await undo(store, [id.slice(0, 9)], SAID)
    await expect(undo(store, [id], SAID)).rejects.toThrow(/undone already, by R\. Okafor/)
    await expect(undo(store, ['co_none'], SAID)).rejects.toThrow(/there is no correction co_none/)
  })

  it('is a file of corrections that is none, is broken, or is of another version', async () => {
    await sayField('Dredge', 'due', '30 November 2014')
    const file = await exportCorrections(store)
    const apply = (given: unknown) => applyCorrections(store, given, { now: LATER })
    await expect(apply([])).rejects.toThrow(/holds no corrections/)
    await expect(apply(null)).rejects.toThrow(/holds no corrections/)
    await expect(apply({ ...file, version: 2 })).rejects.toThrow(
      /of version 2, and this Plandrift reads version 1/,
    )
    const [one] = file.corrections
    const broken = {
      ...file,
      corrections: [
        { ...one, correctionId: 'co_new' },
        { ...one, kind: 'whim' },
      ],
    }
    await expect(apply(broken)).rejects.toThrow(/damaged at corrections\.1\.kind.*nothing of it was applied/)
    expect(await store.corrections()).toHaveLength(1)
  })
})

describe('a database of an earlier version', () => {
  const forget = (sql: string): void => {
    const driver = new SqliteDriver(join(folder, 'plans.db'))
    driver.exec(sql)
    driver.close()
  }

  it('has the file read again where it was, or asks for it', async () => {
    forget('DELETE FROM read_documents')
    await sayField('Dredge', 'owner', 'Ferry Clerk')
    const { edition_id } = await action('Dredge')
    expect((await keptDocument(store, edition_id))?.stitched.tables).toHaveLength(1)
    forget('DELETE FROM read_documents; UPDATE read_files SET path = NULL')
    expect(await keptDocument(store, edition_id)).toBeNull()
    await expect(sayField('Dredge', 'owner', 'Nobody')).rejects.toThrow(
      /what first\.txt was read as is not kept in this database.*import the file once more/,
    )
    const again = await importAll()
    expect(again.files.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged'])
    await sayField('Dredge', 'owner', 'Nobody')
    expect((await action('Dredge')).owner).toBe('Nobody')
  })

  it('has an edition that was taken out come back with its file', async () => {
    const before = await wholeDatabase(store, 'as called')
    const { corrections } = await say({ kind: 'removed', target: 'second.txt' })
    forget('DELETE FROM read_documents; UPDATE read_files SET path = NULL')
    const { waiting } = await undo(store, [corrections[0]!.correctionId], SAID)
    expect(waiting.map(({ message }) => message)).toEqual([
      'what second.txt was read as is not kept in this database; import the file once more, and this holds',
    ])
    // Nothing else is held up meanwhile.
    await say({ kind: 'plan', target: 'pl_', value: { title: 'Marsh Plan' } })
    await undo(
      store,
      (await listCorrections(store)).map(({ correction }) => correction.correctionId),
      SAID,
    )
    const again = await importAll()
    expect(again.files.map(({ outcome }) => outcome)).toEqual(['unchanged', 'new'])
    expect(await wholeDatabase(store, 'as called')).toEqual(before)
  })
})
