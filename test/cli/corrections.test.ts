import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plandrift } from '../support/cli.ts'
import { emptyFolder } from '../support/folder.ts'

const PLANS = join(import.meta.dirname, '../../data/plans')
const POLICE = 'ravensmere-police-2014-04-30.html'
const WHY = ['--reason', 'Read the minutes', '--by', 'M. Okafor']

/** The sample plans of the police, imported once and copied for every test. */
let imported: Promise<Buffer> | undefined
async function samplePlans(): Promise<string> {
  imported ??= importSamples()
  const file = join(emptyFolder(), 'plans.db')
  writeFileSync(file, await imported)
  return file
}

async function importSamples(): Promise<Buffer> {
  const db = join(emptyFolder(), 'first.db')
  expect((await plandrift(['import', PLANS, '--db', db])).status).toBe(0)
  return readFileSync(db)
}

type Action = { action_id: string; action: string; thread_id: string }

/** Runs a command that must succeed and gives what it says as JSON. */
async function json<T>(...argv: string[]): Promise<T> {
  const ran = await plandrift([...argv, '--json'])
  expect([ran.status, ran.notes]).toEqual([0, ''])
  return JSON.parse(ran.out) as T
}

/** An action of the first sample that begins so. */
async function actionIn(db: string, begins: string): Promise<Action> {
  type Audited = {
    plans: { actions: { thread_id: string; story: { actionId: string; action: string }[] }[] }[]
  }
  const { plans } = await json<Audited>('audit', '--format', 'json', '--all', '--db', db)
  const found = plans
    .flatMap(({ actions }) => actions)
    .flatMap(({ thread_id, story }) =>
      story.map(({ actionId, action }) => ({ thread_id, action, action_id: actionId })),
    )
    .find(({ action }) => action.startsWith(begins))
  if (!found) throw new Error(`no action begins with ${begins}`)
  return found
}

describe('plandrift correct', () => {
  it('puts a field right; show, audit and report say so, and it is undone', async () => {
    const db = await samplePlans()
    const { action_id, thread_id } = await actionIn(db, 'Survey all forty-four cells')
    const ran = await plandrift(['correct', action_id, '--field', 'due=30 April 2014', ...WHY, '--db', db])
    expect(ran).toMatchObject({ status: 0, notes: '' })
    expect(ran.out).toMatch(
      /^co_[0-9a-f]{16} {2}due of “Survey all forty-four cells for ligature points” in\n?.*\s*ravensmere/,
    )
    expect(ran.out).toContain('1 correction; 1 edition changed, 1 plan linked anew.')
    const shown = (await plandrift(['show', thread_id, '--db', db])).out.replaceAll(/\s+/g, ' ')
    expect(shown).toContain('Due 30 Apr 2014')
    expect(shown).toContain('due is corrected; printed is “31/03/2014”')
    const audited = (await plandrift(['audit', '--db', db])).out.replaceAll(/\s+/g, ' ')
    expect(audited).toContain('* corrected: due')
    const page = join(emptyFolder(), 'report.html')
    await plandrift(['report', '--out', page, '--db', db])
    expect(readFileSync(page, 'utf8')).toContain('* corrected: due')

    const id = /co_[0-9a-f]{16}/.exec(ran.out)![0]
    const listed = (await plandrift(['corrections', '--edition', POLICE, '--db', db])).out
    expect(listed.replaceAll(/\s+/g, ' ')).toContain('M. Okafor on 22 Nov 2026: Read the minutes')
    const undone = await plandrift(['corrections', '--undo', id, '--by', 'R. Tan', '--db', db])
    expect(undone.out.replaceAll(/\s+/g, ' ')).toContain('undone: due of')
    expect((await plandrift(['corrections', '--db', db])).out).toBe('Nothing was said.\n')
    expect((await plandrift(['corrections', '--undone', '--db', db])).out).toContain('taken back by R. Tan')
  })

  it('puts editions, columns and plans right', async () => {
    const db = await samplePlans()
    const say = (...argv: string[]) =>
      json<{ corrections: object[]; editions: string[] }>('correct', ...argv, ...WHY, '--db', db)
    await say(POLICE, '--dated', '1 May 2014', '--title', 'Custody Plan', '--body', 'Ravensmere Police')
    await say(POLICE, '--column', 'Latest position=extra', '--column-at', '1.4=source')
    const editions = await json<{ dated_on: string; title: string; plan_id: string; source_file: string }[]>(
      'editions',
      '--db',
      db,
    )
    const edition = editions.find(({ source_file }) => source_file === POLICE)
    expect(edition).toMatchObject({ dated_on: '2014-05-01', dated_from: 'told', title: 'Custody Plan' })
    await say(edition!.plan_id, '--title', 'All custody plans')
    const plans = await json<{ title: string }[]>('plans', '--db', db)
    expect(plans.map(({ title }) => title)).toContain('All custody plans')
    const kinds = (await json<{ kind: string }[]>('corrections', '--db', db)).map(({ kind }) => kind)
    expect(kinds).toEqual(['edition', 'column', 'column', 'plan'])
    expect(
      await json<object[]>('corrections', '--kind', 'plan', '--plan', 'custody', '--db', db),
    ).toHaveLength(1)
  })

  it.each([
    [['ac_ffff', '--field', 'due=1 May 2014'], /there is no action ac_ffff/],
    [['ac_ffff', '--field', 'colour=red'], /"colour" is no field; the fields are ref, section/],
    [['ac_ffff', '--field', 'due'], /--field "due" is not of the form name=words/],
    [[POLICE, '--column', 'Action owner=boss'], /"boss" is no role; the roles are reference, area/],
    [[POLICE, '--column-at', 'x=owner'], /"x" is no place; 1\.3 is the third column of table 1/],
    [[POLICE, '--dated', 'the other day'], /"the other day" is not a date/],
    [['pl_ffff', '--dated', '1 May 2014'], /--dated and --plan are of an edition/],
    [[POLICE], /say what is right/],
  ])('refuses %j in one sentence', async (argv, message) => {
    const ran = await plandrift(['correct', ...argv, ...WHY, '--db', await samplePlans()])
    expect([ran.status, ran.out]).toEqual([2, ''])
    expect(ran.notes).toMatch(message)
    expect(ran.notes.trim().split('\n')).toHaveLength(1)
  })

  it('asks for a reason and a name', async () => {
    const ran = await plandrift(['correct', POLICE, '--title', 'x', '--db', await samplePlans()])
    expect(ran.notes).toMatch(/needs --reason and --by/)
  })
})

describe('plandrift remove and restore', () => {
  it('take an edition out and bring it back', async () => {
    const db = await samplePlans()
    const audited = async (): Promise<string> => {
      const text = JSON.stringify(await json('audit', '--format', 'json', '--db', db))
      return text.replace(/"loaded_at":"[^"]*"/g, '')
    }
    const before = await audited()
    await plandrift(['remove', POLICE, ...WHY, '--db', db])
    const files = async () =>
      (await json<{ source_file: string }[]>('editions', '--db', db)).map(({ source_file }) => source_file)
    expect(await files()).not.toContain(POLICE)
    const removed = (await plandrift(['editions', '--removed', '--db', db])).out
    expect(removed.replaceAll(/\s+/g, ' ')).toContain(
      'taken out by M. Okafor on 22 Nov 2026: Read the minutes',
    )
    const again = await plandrift(['import', join(PLANS, POLICE), '--db', db])
    expect(again.status).toBe(0)
    expect(again.out).toContain('0 refused, 1 removed before; 0 actions read')
    expect(again.notes).toMatch(
      /removed .*: M\. Okafor removed it on 2026-11-22 .*plandrift restore "ravensmere/,
    )
    const twice = await plandrift(['remove', POLICE, ...WHY, '--db', db])
    expect(twice).toMatchObject({ status: 2 })
    expect(twice.notes).toMatch(/was taken out already, by M\. Okafor/)
    const restored = await plandrift(['restore', POLICE, '--by', 'R. Tan', '--db', db])
    expect(restored).toMatchObject({ status: 0, notes: '' })
    expect(await audited()).toEqual(before)
    const back = await plandrift(['restore', POLICE, '--by', 'R. Tan', '--db', db])
    expect(back.notes).toMatch(/is not taken out; "plandrift editions --removed" lists/)
  })
})

describe('plandrift corrections --export and --apply', () => {
  it('carry everything that was said to a fresh database, before or after its files', async () => {
    const db = await samplePlans()
    const { action_id } = await actionIn(db, 'Survey all forty-four cells')
    await plandrift(['correct', action_id, '--field', 'owner=Chief Constable', ...WHY, '--db', db])
    await plandrift(['correct', POLICE, '--dated', '1 May 2014', ...WHY, '--db', db])
    const folder = emptyFolder()
    const file = join(folder, 'corrections.json')
    expect((await plandrift(['corrections', '--export', file, '--db', db])).out).toBe(
      '2 corrections exported.\n',
    )
    mkdirSync(join(folder, 'plans'))
    cpSync(join(PLANS, POLICE), join(folder, 'plans', POLICE))
    const fresh = join(folder, 'fresh.db')
    const applied = await plandrift(['corrections', '--apply', file, '--db', fresh])
    expect(applied.status).toBe(0)
    expect(applied.notes).toMatch(/the file of edition ed_\w+ was not imported yet; it holds when that is/)
    await plandrift(['import', join(folder, 'plans'), '--db', fresh])
    const shown = (await plandrift(['show', action_id, '--db', fresh])).out.replaceAll(/\s+/g, ' ')
    expect(shown).toContain('Owner Chief Constable')
    expect(shown).toContain('1 May 2014')
  })

  it('refuse a file that is none, and change nothing', async () => {
    const db = await samplePlans()
    const file = join(emptyFolder(), 'corrections.json')
    for (const [text, message] of [
      ['{', /corrections\.json is no JSON; name a file/],
      ['[]', /corrections\.json: it holds no corrections/],
      ['{"plandrift":"corrections","version":9,"corrections":[]}', /of version 9/],
    ] as const) {
      writeFileSync(file, text)
      const ran = await plandrift(['corrections', '--apply', file, '--db', db])
      expect([ran.status, ran.out]).toEqual([2, ''])
      expect(ran.notes).toMatch(message)
    }
    const gone = await plandrift(['corrections', '--apply', `${file}.none`, '--db', db])
    expect(gone.notes).toMatch(/cannot be read/)
    const both = await plandrift(['corrections', '--apply', file, '--export', file, '--db', db])
    expect(both.notes).toMatch(/name one of --undo, --export and --apply/)
  })

  it('leave out names in an export for publishing, also those that were put right', async () => {
    const db = await samplePlans()
    const { action_id } = await actionIn(db, 'Replace hatches')
    await plandrift(['correct', action_id, '--field', 'owner=Head of Estates', ...WHY, '--db', db])
    const out = join(emptyFolder(), 'published')
    expect((await plandrift(['export', '--out', out, '--without', 'people', '--db', db])).status).toBe(0)
    for (const name of ['actions', 'corrections', 'cells']) {
      const text = readFileSync(join(out, `${name}.csv`), 'utf8')
      const own = text
        .split('\n')
        .filter((line) => line.includes(action_id))
        .join('\n')
      expect(own, name).not.toMatch(/gwilym/i)
      expect(own, name).not.toContain('Okafor')
    }
  })
})
