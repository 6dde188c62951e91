import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { applyCorrections, correct, exportCorrections, listCorrections, undo } from '../../src/corrections.ts'
import { type CorrectionRequest, type Told, UsageError } from '../../src/model/index.ts'
import { type IngestOptions, ingest, reconcile } from '../../src/pipeline.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { emptyFolder } from '../support/folder.ts'
import { wholeDatabase } from '../support/whole-database.ts'

vi.mock('../../src/intake/worker-pool.ts', async () => {
  const { ReadingHere } = await import('../support/reading-here.ts')
  return { WorkerPool: ReadingHere }
})

const HARBOUR = [
  'Paint the railings of the long bridge against rust',
  'Count the boats that pass the lower lock every Sunday',
  'Renew the ropes of the chain ferry before the spring tides',
  'Teach the ferry crew to splice steel cable',
]
const ORCHARD = [
  'Graft forty young pear trees from the abbey garden',
  'Hire two ladders and a cider press for the harvest',
  'Map every hive within a mile of the orchard wall',
  'Sell windfall apples at the Saturday market',
]

const table = (title: string, texts: readonly string[], year: number): string =>
  [
    title,
    '',
    'Ref\tAction\tLead\tBy when\tStatus',
    ...texts.map(
      (text, at) => `${at + 1}\t${text}\tWarden ${'ABCD'[at]}\t28/0${at + 3}/${year}\tIn progress`,
    ),
  ].join('\n')

/** Two plans in three editions each. */
const FILES: Record<string, string> = {
  'harbour-1.txt': table('Harbour Repair Plan, January 2011', HARBOUR, 2011),
  'harbour-2.txt': table('Harbour Repair Plan, July 2011', HARBOUR.slice(0, 3), 2012),
  'harbour-3.txt': table('Harbour Repair Plan, January 2012', HARBOUR.toReversed(), 2012),
  'orchard-1.txt': table('Orchard Renewal Plan, January 2011', ORCHARD, 2011),
  'orchard-2.txt': table('Orchard Renewal Plan, June 2011', [...ORCHARD.slice(1), HARBOUR[0]!], 2012),
  'orchard-3.txt': table('Orchard Renewal Plan, May 2012', ORCHARD, 2013),
}
const NAMES = Object.keys(FILES)

let folder: string
beforeEach(() => {
  folder = emptyFolder()
  mkdirSync(join(folder, 'plans'))
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, 'plans', name), text)
})
const fileCalled = (name: string): string => join(folder, 'plans', name)

let opened = 0
const fresh = (): Promise<Store> => openStore(join(folder, `${opened++}.db`))

/** A moment after every other. */
let moment = 0
const now = (): string => new Date(Date.UTC(2026, 0, 1) + moment++ * 1000).toISOString()

type Step = { what: string; a: number; b: number }
const STEPS = [
  'import',
  'import',
  'import',
  'import told',
  'import columns',
  'undo',
  'removed',
  'restore',
  'dated',
  'title',
  'told plan',
  'column',
  'column of plan',
  'due',
  'original due',
  'owner',
  'status',
  'action',
  'not-a-row',
  'same-row',
  'rename',
  'merge',
  'part',
  'link',
] as const

/** What is told with a file. */
const TOLD: Told[] = [{ dated: '3 April 2012' }, { plan: 'Plan Word 1' }, { body: 'Council of Word 2' }]

/** A file that tells of columns: of every file beside it, of some by their names, or of a plan. */
function columnsFile(at: number): string {
  const [pattern, role] = [
    pick(['*', 'orchard-*.txt', 'harbour repair'], at)!,
    pick(['source', 'owner'], at)!,
  ]
  const path = join(folder, `columns-${at}.csv`)
  writeFileSync(path, `plan,header,role\n${pattern},Lead,${role}\n`)
  return path
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

/** What a step asks for, of what the database has; null where it has nothing of the kind. */
async function requestOf(store: Store, { what, a, b }: Step): Promise<CorrectionRequest | null> {
  const editions = (await store.rows('editions')).sort((x, y) => (x.edition_id < y.edition_id ? -1 : 1))
  const edition = pick(editions, a)
  if (!edition) return null
  const ofEdition = await store.rows('actions', { edition_id: edition.edition_id })
  const action = pick(ofEdition, b)?.action_id ?? ''
  const other = pick(ofEdition, b + 1)?.action_id ?? ''
  const plans = (await store.rows('plans')).sort((x, y) => (x.plan_id < y.plan_id ? -1 : 1))
  const plan = pick(plans, a)?.plan_id ?? ''
  const target = edition.edition_id
  const words = `Word ${b % 3}`
  switch (what) {
    case 'removed':
      return { kind: 'removed', target }
    case 'dated':
      return { kind: 'edition', target, value: { dated: `1${b % 9} March 201${b % 4}` } }
    case 'title':
      return { kind: 'edition', target, value: { title: `Ferry Plan ${words}`, body: `Council of ${words}` } }
    case 'told plan':
      return { kind: 'edition', target, value: { plan: `Plan ${words}` } }
    case 'column':
      return {
        kind: 'column',
        target,
        value: { header: 'Lead', role: pick(['extra', 'owner', 'source'], b)! },
      }
    case 'column of plan':
      return {
        kind: 'column',
        target: plan,
        value: { header: 'Status', role: pick(['progress', 'status'], b)! },
      }
    case 'due':
      return { kind: 'field', target: action, value: { field: 'due', to: `3${b % 2} May 201${b % 5}` } }
    case 'original due':
      return { kind: 'field', target: action, value: { field: 'original_due', to: `1 June 201${b % 5}` } }
    case 'owner':
      return {
        kind: 'field',
        target: action,
        value: { field: 'owner', to: pick(['', 'Ferryman', 'Clerk'], b)! },
      }
    case 'status':
      return {
        kind: 'field',
        target: action,
        value: { field: 'status', to: pick(['complete', 'at-risk'], b)! },
      }
    case 'action':
      return { kind: 'field', target: action, value: { field: 'action', to: `Dig a moat for ${words}` } }
    case 'not-a-row':
      return { kind: 'not-a-row', target: action }
    case 'same-row':
      return { kind: 'same-row', target: action, value: { with: other } }
    case 'rename':
      return { kind: 'plan', target: plan, value: { title: `Grand ${words}` } }
    case 'merge':
      return { kind: 'plan', target: plan, value: { mergeWith: pick(plans, a + 1 + b)?.plan_id ?? '' } }
    case 'part':
      return { kind: 'plan', target: edition.plan_id ?? '', value: { part: [target] } }
    default: {
      const ofPlan = (await store.rows('actions', { plan_id: edition.plan_id })).map((row) => row.action_id)
      const to = pick(ofPlan.sort(), a + b) ?? ''
      return { kind: 'link', target: action, value: { to, ruling: pick(['same', 'different'], b)! } }
    }
  }
}

async function give(store: Store, name: string, more: Partial<IngestOptions> = {}): Promise<void> {
  await ingest([fileCalled(name)], store, { now: now(), ...more })
  await reconcile(store)
}

async function take(store: Store, step: Step): Promise<void> {
  const said = { reason: 'for a test', by: 'a tester', now: now() }
  const name = pick(NAMES, step.a)!
  if (step.what === 'import') return give(store, name)
  if (step.what === 'import told') return give(store, name, { told: pick(TOLD, step.b)! })
  if (step.what === 'import columns') return give(store, name, { columnsFile: columnsFile(step.b) })
  if (step.what === 'undo' || step.what === 'restore') {
    const kinds = step.what === 'restore' ? { kinds: ['removed'] as const } : {}
    const held = await listCorrections(store, kinds)
    const chosen = pick(held, step.a)
    if (chosen) await undo(store, [chosen.correction.correctionId], said)
    return
  }
  const request = await requestOf(store, step)
  if (!request) return
  try {
    await correct(store, [request], said)
  } catch (error) {
    // What cannot be is refused, and nothing of it is kept.
    if (!(error instanceof UsageError)) throw error
  }
}

const step = fc.record({ what: fc.constantFrom(...STEPS), a: fc.nat(5), b: fc.nat(8) })

describe('any sequence of imports, corrections, undos and removals', () => {
  it('gives the database that what remains of them gives in an empty one', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
        fc.array(step, { minLength: 1, maxLength: 10 }),
        fc.boolean(),
        async (first, steps, isSaidFirst) => {
          const store = await fresh()
          for (const at of first) await give(store, pick(NAMES, at)!)
          for (const each of steps) await take(store, each)
          const file: unknown = JSON.parse(JSON.stringify(await exportCorrections(store)))
          const came = await store.files()
          const whole = await wholeDatabase(store)
          await store.close()

          const other = await fresh()
          if (isSaidFirst) await applyCorrections(other, file, { now: now() })
          for (const { sourceFile, given } of came.toReversed()) {
            await give(other, sourceFile, { told: given })
          }
          if (!isSaidFirst) await applyCorrections(other, file, { now: now() })
          const again = await wholeDatabase(other)
          await other.close()
          expect(again).toEqual(whole)
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 12) },
    )
  })

  it('is as it was once everything that was said is taken back', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const store = await fresh()
        for (const name of NAMES) await give(store, name)
        const before = await wholeDatabase(store, 'as called')
        for (const each of steps.filter(({ what }) => !what.startsWith('import'))) await take(store, each)
        const held = (await listCorrections(store)).map(({ correction }) => correction.correctionId)
        if (held.length > 0) await undo(store, held, { by: 'a tester', now: now() })
        expect(await wholeDatabase(store, 'as called')).toEqual(before)
        await store.close()
      }),
      { numRuns: Number(process.env['RUNS'] ?? 8) },
    )
  })
})
