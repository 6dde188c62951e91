import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plandrift } from '../support/cli.ts'
import { emptyFolder } from '../support/folder.ts'

const PLANS = join(import.meta.dirname, '../../data/plans')
const WHY = ['--reason', 'Read both plans', '--by', 'M. Okafor']

type Link = {
  from_action_id: string
  to_action_id: string
  relation: string
  verdict: string
  decided_by: string
  from: { action: string }
  to: { action: string }
}

/** The sample plans, imported once and copied for every test. */
let imported: Promise<Buffer> | undefined
async function samplePlans(): Promise<string> {
  imported ??= importSamples(join(emptyFolder(), 'first.db')).then((file) => readFileSync(file))
  const file = join(emptyFolder(), 'plans.db')
  writeFileSync(file, await imported)
  return file
}

async function importSamples(db: string): Promise<string> {
  expect((await plandrift(['import', PLANS, '--db', db])).status).toBe(0)
  return db
}

/** Without the moment at which their plan was stored. */
async function linksIn(db: string, ...flags: string[]): Promise<Link[]> {
  const { out } = await plandrift(['links', '--json', ...flags, '--db', db])
  return JSON.parse(out, (key, value) => (key === 'loaded_at' ? undefined : value)) as Link[]
}

/** Of these links the pair whose later action begins so. */
function pairIn(links: readonly Link[], relation: string, begins: string): [string, string] {
  const link = links.find(({ relation: is, to }) => is === relation && to.action.startsWith(begins))!
  return [link.from_action_id, link.to_action_id]
}

const doubtful = async (db: string, begins: string): Promise<[string, string]> =>
  pairIn(await linksIn(db, '--review'), 'same', begins)
const linked = async (db: string, begins: string): Promise<[string, string]> =>
  pairIn(await linksIn(db), 'same', begins)
const partOfSplit = async (db: string, begins: string): Promise<[string, string]> =>
  pairIn(await linksIn(db), 'split', begins)

const between = (links: readonly Link[], [from, to]: readonly [string, string]) =>
  links
    .filter((link) => link.from_action_id === from && link.to_action_id === to)
    .map(({ relation, verdict, decided_by }) => `${relation} ${verdict} ${decided_by}`)

async function threadOf(db: string, actionId: string): Promise<string> {
  const { out } = await plandrift(['show', actionId, '--json', '--db', db])
  return (JSON.parse(out) as { action: { thread_id: string } }).action.thread_id
}

async function areOneThread(db: string, [from, to]: readonly [string, string]): Promise<boolean> {
  return (await threadOf(db, from)) === (await threadOf(db, to))
}

const decide = async (db: string, pair: readonly [string, string], ruling: string): Promise<void> => {
  const { status, out } = await plandrift(['decide', ...pair, ruling, ...WHY, '--db', db])
  expect([status, out]).toEqual([0, '1 decision stored; 1 plan linked anew.\n'])
}

describe('a ruling on a doubtful pair', () => {
  it.each([
    ['same', 'same accepted person', true],
    ['different', 'same rejected person', false],
    ['split', 'split accepted person', false],
    ['merged', 'merged accepted person', false],
  ])('%s is kept as %s and the plan is linked anew', async (ruling, expected, isOne) => {
    const db = await samplePlans()
    const pair = await doubtful(db, 'Train all foster carers')
    expect(await areOneThread(db, pair)).toBe(true)
    await decide(db, pair, ruling)
    expect(between(await linksIn(db), pair)).toEqual([expected])
    expect(between(await linksIn(db, '--review'), pair)).toEqual([])
    expect(await areOneThread(db, pair)).toBe(isOne)
    const other = await linked(db, 'Recruit, approve and train')
    expect(between(await linksIn(db), other)).toEqual(['same accepted rule'])
  })

  it('of one part of a split leaves the other part for its own ruling', async () => {
    const db = await samplePlans()
    const one = await partOfSplit(db, 'Add a section on fathers')
    const other = await partOfSplit(db, 'Sample twenty assessment files')
    await decide(db, one, 'split')
    expect(between(await linksIn(db), one)).toEqual(['split accepted person'])
    expect(between(await linksIn(db), other)).toEqual(['split accepted rule'])
    await decide(db, other, 'split')
    expect(between(await linksIn(db), other)).toEqual(['split accepted person'])
    expect(await areOneThread(db, one)).toBe(false)
  })

  it('is taken back by a later one', async () => {
    const db = await samplePlans()
    const pair = await linked(db, 'Train all foster carers')
    const before = await threadOf(db, pair[0])
    await decide(db, pair, 'different')
    expect(await areOneThread(db, pair)).toBe(false)
    await decide(db, pair, 'same')
    expect([await threadOf(db, pair[0]), await threadOf(db, pair[1])]).toEqual([before, before])
  })
})

describe('a ruling against what was found', () => {
  it('different undoes an accepted link', async () => {
    const db = await samplePlans()
    const accepted = (await linksIn(db, '--verdict', 'accepted')).find(({ relation }) => relation === 'same')!
    const pair = [accepted.from_action_id, accepted.to_action_id] as const
    expect(await areOneThread(db, pair)).toBe(true)
    await decide(db, pair, 'different')
    expect(await areOneThread(db, pair)).toBe(false)
    expect(between(await linksIn(db), pair)).toEqual(['same rejected person'])
  })

  it('says where it and another cannot both hold', async () => {
    const db = await samplePlans()
    const [from, to] = await doubtful(db, 'Train all foster carers')
    const [other] = await linked(db, 'Recruit, approve and train')
    await decide(db, [from, to], 'same')
    const { out, notes } = await plandrift(['decide', other, to, 'same', ...WHY, '--db', db])
    expect(out).toContain('1 decision stored')
    expect(notes).toMatch(/ and \S+ are the same contradicts a later one/)
  })

  it('is the same whichever action is named first, and is kept in the order of the editions', async () => {
    const db = await samplePlans()
    const pair = await doubtful(db, 'Train all foster carers')
    await decide(db, [pair[1], pair[0]], 'split')
    expect(between(await linksIn(db), pair)).toEqual(['split accepted person'])
    const file = join(emptyFolder(), 'decisions.json')
    await plandrift(['decide', '--export', file, '--db', db])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject([
      { fromActionId: pair[0], toActionId: pair[1], ruling: 'split' },
    ])
  })

  it('is refused for actions of two plans, or of one edition', async () => {
    const db = await samplePlans()
    const links = await linksIn(db)
    const [mine, theirs] = ['Add a section on fathers', 'Record the reason for every strip search'].map(
      (begins) => links.find(({ to }) => to.action.startsWith(begins))!,
    ) as [Link, Link]
    const refusal = async (from: string, to: string): Promise<string> => {
      const { status, notes } = await plandrift(['decide', from, to, 'same', ...WHY, '--db', db])
      expect(status).toBe(2)
      return notes
    }
    expect(await refusal(mine.from_action_id, theirs.to_action_id)).toContain('stand in two plans')
    expect(await refusal(mine.from_action_id, mine.from_action_id)).toContain('must stand in two editions')
  })

  it('same joins two threads, with the drift of both', async () => {
    const db = await samplePlans()
    const { out } = await plandrift(['audit', '--json', '--all', '--db', db])
    const actions = (
      JSON.parse(out) as { plans: { actions: { action: string; story: { actionId: string }[] }[] }[] }
    ).plans.flatMap((plan) => plan.actions)
    const idIn = (begins: string): string =>
      actions.find(({ action }) => action.startsWith(begins))!.story.at(-1)!.actionId
    const pair = [idIn('Train twelve more safeguarding'), idIn('One register of safeguarding')] as const
    expect(await areOneThread(db, pair)).toBe(false)
    await decide(db, pair, 'same')
    expect(await areOneThread(db, pair)).toBe(true)
    const story = JSON.parse((await plandrift(['show', pair[1], '--json', '--db', db])).out) as {
      thread: { chain: { from_on: string; to_on: string }[] }
    }
    expect(story.thread.chain).toMatchObject([{ from_on: '2012-06-30', to_on: '2013-01-31' }])
  })
})

describe('decisions', () => {
  it('makes no database where a name is mistyped', async () => {
    const db = join(emptyFolder(), 'mistyped.db')
    const { status, notes } = await plandrift(['decide', 'ac_1', 'ac_2', 'same', ...WHY, '--db', db])
    expect(status).toBe(2)
    expect(notes).toContain('there is no database')
    expect(existsSync(db)).toBe(false)
  })

  it('outlive another import, and make the same links of a fresh database', async () => {
    const db = await samplePlans()
    const rulings = [
      [await doubtful(db, 'Train all foster carers'), 'different'],
      [await linked(db, 'Recruit, approve and train'), 'same'],
      [await partOfSplit(db, 'Add a section on fathers'), 'split'],
    ] as const
    for (const [pair, ruling] of rulings) await decide(db, pair, ruling)
    const decided = await linksIn(db)

    await importSamples(db)
    expect(await linksIn(db)).toEqual(decided)

    const file = join(emptyFolder(), 'decisions.json')
    const exported = await plandrift(['decide', '--export', file, '--db', db])
    expect([exported.status, exported.out]).toEqual([0, '3 decisions exported.\n'])
    const fresh = await importSamples(join(emptyFolder(), 'fresh.db'))
    expect(await linksIn(fresh)).not.toEqual(decided)
    const applied = await plandrift(['decide', '--apply', file, '--db', fresh])
    expect([applied.status, applied.out]).toEqual([0, '3 decisions stored; 1 plan linked anew.\n'])
    expect(await linksIn(fresh)).toEqual(decided)
  })

  it.each([
    ['none.json', null, /none\.json cannot be read; name a file that "plandrift decide --export" wrote/],
    ['words.json', 'not JSON', /words\.json holds no decisions/],
    ['other.json', '[{"ruling": "perhaps"}]', /other\.json holds no decisions/],
  ])('are not taken from %s', async (name, text, sentence) => {
    const file = join(emptyFolder(), name)
    if (text !== null) writeFileSync(file, text)
    const { status, notes } = await plandrift(['decide', '--apply', file, '--db', await samplePlans()])
    expect(status).toBe(2)
    expect(notes).toMatch(sentence)
  })
})
