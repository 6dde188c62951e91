import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { plandrift } from '../support/cli.ts'
import { databaseWith } from '../support/database.ts'
import { emptyFolder } from '../support/folder.ts'
import { doubtfulPlan, hostilePlan, reading, samplePlan } from '../support/plans.ts'

const COMMANDS = readdirSync(join(import.meta.dirname, '../../src/cli/commands')).map((file) =>
  file.replace('.ts', ''),
)

describe('help', () => {
  it.each(COMMANDS)('%s --help says what it takes, with an example', async (command) => {
    const { status, out } = await plandrift([command, '--help'])
    expect(status).toBe(0)
    expect(out).toMatch(/^Usage: plandrift /)
    expect(out).toContain(`Examples:\n  plandrift ${command}`)
    expect(out).toContain('--json')
  })

  it('names every command', async () => {
    const { status, out } = await plandrift(['--help'])
    expect(status).toBe(0)
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'))
  })
})

describe('misuse', () => {
  it.each([
    [['bogus'], /unknown command 'bogus'/],
    [['import'], /missing required argument 'path'/],
    [['audit', '--as-at', '31/03/2012'], /must be a day such as 2012-03-31/],
    [['audit', '--kind', 'nonsense'], /Allowed choices are slipped/],
    [['export'], /required option '--out <folder>'/],
    [['decide'], /name two actions and a ruling, or --export FILE, or --apply FILE/],
  ])('%j ends with status 2 and a sentence', async (argv, sentence) => {
    const { status, out, notes } = await plandrift(argv)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(notes).toMatch(sentence)
  })

  it('says how to make a database that is not there', async () => {
    const { status, notes } = await plandrift(['audit', '--db', join(emptyFolder(), 'none.db')])
    expect(status).toBe(2)
    expect(notes).toMatch(
      /^plandrift: there is no database at .*none\.db; make one with "plandrift import PATH"\n$/,
    )
  })

  it('refuses a file that is no database', async () => {
    const file = join(emptyFolder(), 'plan.txt')
    writeFileSync(file, 'These are words and no database.'.repeat(100))
    const { status, notes } = await plandrift(['audit', '--db', file])
    expect(status).toBe(2)
    expect(notes).toMatch(/plan\.txt is not a Plandrift database; name another file with --db\n$/)
  })

  it('says so when the database is locked', async () => {
    const file = await databaseWith()
    const driver = new SqliteDriver(file)
    onTestFinished(() => {
      driver.close()
    })
    driver.pragma('locking_mode = EXCLUSIVE')
    driver.exec('BEGIN EXCLUSIVE')
    const { status, notes } = await plandrift(['audit', '--db', file])
    expect(status).toBe(2)
    expect(notes).toMatch(
      /is locked by another program; close that program, or wait for it, and run again\n$/,
    )
  }, 20_000)
})

describe('audit', () => {
  it('fits a terminal of 80 columns', async () => {
    const { status, out } = await plandrift(['audit', '--db', await databaseWith()])
    expect(status).toBe(0)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    await expect(out).toMatchFileSnapshot('golden/audit.txt')
  })

  it('marks what is in doubt and splits its totals', async () => {
    const db = await databaseWith(doubtfulPlan())
    const { status, out } = await plandrift(['audit', '--db', db])
    expect(status).toBe(0)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    await expect(out).toMatchFileSnapshot('golden/audit-in-doubt.txt')
    const json = JSON.parse((await plandrift(['audit', '--json', '--db', db])).out)
    expect(json.summary).toMatchObject({ slip_days: 274, unconfirmed_days: 274, unconfirmed_links: 2 })
    expect(json.plans[0].actions[0]).toMatchObject({ sure: 0.62, unconfirmed_links: 1, doubt: 'links' })
    const markdown = await plandrift(['audit', '--format', 'markdown', '--db', db])
    expect(markdown.out).toContain('| ? 1 link unconfirmed, sure 0.62 |')
    const doubtful = JSON.parse((await plandrift(['audit', '--in-doubt', '--json', '--db', db])).out)
    expect(doubtful.summary).toMatchObject({ actions: 3, unconfirmed_actions: 2, weak_actions: 1 })
    const csv = await plandrift(['audit', '--by', 'owners', '--format', 'csv', '--db', db])
    expect(csv.out).toMatch(/unconfirmed_days/)
  })

  it('gives everything as JSON', async () => {
    const { out } = await plandrift(['audit', '--json', '--db', await databaseWith()])
    const { plans, summary } = JSON.parse(out)
    expect(summary).toMatchObject({ plans: 1, editions: 3, actions: 4, revisions: 2, slip_days: 274 })
    expect(plans[0].actions[0].chain[0]).toMatchObject({
      kind: 'slipped',
      days: 92,
      to: { file: 'early-help-2.txt', line: 6, words: '2011-12-31' },
    })
  })

  it.each([
    [['--silent'], ['Train every duty worker in triage']],
    [['--min-days', '275'], []],
    [
      ['--kind', 'gone-unexplained', 'late'],
      ['Publish the early help offer', 'Review the out-of-hours rota'],
    ],
    [['--owner', 'chief'], []],
    [['--section', 'EARLY'], expect.objectContaining({ length: 4 })],
  ])('%j narrows it', async (flags, actions) => {
    const { out } = await plandrift(['audit', '--json', ...flags, '--db', await databaseWith()])
    const found = JSON.parse(out)
      .plans.flatMap((plan: { actions: { action: string }[] }) => plan.actions.map(({ action }) => action))
      .sort()
    expect(found).toEqual(actions)
  })

  it.each(['actions', 'revisions', 'changes', 'editions', 'owners', 'areas', 'sections'])(
    'lays it out by %s in every format',
    async (by) => {
      const db = await databaseWith()
      const csv = await plandrift(['audit', '--by', by, '--format', 'csv', '--db', db])
      const json = await plandrift(['audit', '--by', by, '--json', '--db', db])
      const markdown = await plandrift(['audit', '--by', by, '--format', 'markdown', '--db', db])
      const table = await plandrift(['audit', '--by', by, '--db', db])
      const rows = JSON.parse(json.out) as unknown[]
      expect(csv.out.trimEnd().split('\r\n')).toHaveLength(rows.length === 0 ? 1 : rows.length + 1)
      expect(markdown.out.split('\n|')).toHaveLength(rows.length === 0 ? 1 : rows.length + 2)
      expect(table.status).toBe(0)
    },
  )

  it('names the further copies of an edition', async () => {
    const { editions, plan } = samplePlan()
    const copy = reading('early-help-2.docx', '2011-11-30', () => [])
    const placed = { editionId: copy.editionId, dated: copy.dated, sameAs: editions[1]!.editionId }
    const db = await databaseWith({
      editions: [...editions, copy],
      plan: { ...plan, editions: [...plan.editions, placed] },
    })
    const { out } = await plandrift(['audit', '--by', 'editions', '--json', '--db', db])
    expect(JSON.parse(out)).toMatchObject([{ copies: '' }, { copies: 'early-help-2.docx' }, { copies: '' }])
    const table = (await plandrift(['audit', '--db', db])).out.replaceAll(/\s+/g, ' ')
    expect(table).toContain('(also early-help-2.docx)')
  })

  it('says which plans there are when none is of the name', async () => {
    const { status, notes } = await plandrift(['audit', '--plan', 'housing', '--db', await databaseWith()])
    expect(status).toBe(2)
    expect(notes).toContain('no plan is called "housing"; there are: Early Help Improvement Plan')
  })
})

describe('show', () => {
  it("tells an action's story, by as much of its id as makes it the only one", async () => {
    const db = await databaseWith()
    const { plan } = samplePlan()
    const id = plan.revisions[0]!.threadId
    const { status, out } = await plandrift(['show', id, '--db', db])
    expect(status).toBe(0)
    await expect(out).toMatchFileSnapshot('golden/show.txt')
    expect((await plandrift(['show', id.slice(0, 9), '--db', db])).out).toBe(out)
    const byAction = await plandrift(['show', plan.links[0]!.toActionId, '--json', '--db', db])
    expect(JSON.parse(byAction.out)).toMatchObject({ thread: { story: [{}, {}, {}] }, cells: [{}, {}] })
  })

  it.each([
    ['th_none', /there is no action or thread th_none/],
    ['th_', /th_ is the beginning of more than one id; write more of it/],
  ])('refuses %s', async (id, sentence) => {
    const { status, notes } = await plandrift(['show', id, '--db', await databaseWith()])
    expect(status).toBe(2)
    expect(notes).toMatch(sentence)
  })
})

describe('links and decide', () => {
  it('lists links with both texts and their evidence', async () => {
    const db = await databaseWith()
    const all = JSON.parse((await plandrift(['links', '--json', '--db', db])).out)
    expect(all).toHaveLength(7)
    expect(all[0]).toMatchObject({
      from: { action: expect.any(String), file: expect.stringMatching(/^early-help/) },
      evidence: [{ comparison: 'words' }],
    })
    expect((await plandrift(['links', '--review', '--db', db])).out).toBe('No doubtful link.\n')
  })

  it('lists those of the plans that words name', async () => {
    const db = await databaseWith()
    const of = async (words: string) => plandrift(['links', '--json', '--plan', words, '--db', db])
    expect(JSON.parse((await of('EARLY help')).out)).toHaveLength(7)
    expect(JSON.parse((await of('ashmere')).out)).toHaveLength(7)
    expect(JSON.parse((await of(samplePlan().plan.planId)).out)).toHaveLength(7)
    const { status, notes } = await of('housing')
    expect(status).toBe(2)
    expect(notes).toContain('no plan is called "housing"; there are: Early Help Improvement Plan')
  })

  it('refuses a ruling without a reason, a name, or on what is not there', async () => {
    const db = await databaseWith()
    const { plan } = samplePlan()
    const { fromActionId: from, toActionId: to } = plan.links[0]!
    const why = ['--reason', 'Reworded', '--by', 'M. Okafor', '--db', db]
    expect((await plandrift(['decide', from, to, 'same', '--db', db])).notes).toContain(
      'needs --reason and --by',
    )
    expect((await plandrift(['decide', from, 'ac_none', 'same', ...why])).notes).toContain(
      'no action ac_none',
    )
    expect((await plandrift(['decide', from, from, 'same', ...why])).notes).toContain('in two editions')
    expect((await plandrift(['decide', from, to, 'perhaps', ...why])).status).toBe(2)
  })
})

describe('export', () => {
  it('writes every relation with a data package, and again over its own files', async () => {
    const db = await databaseWith()
    const out = join(emptyFolder(), 'exports')
    const { status, out: said } = await plandrift(['export', '--out', out, '--db', db])
    expect(status).toBe(0)
    expect(said).toMatch(/^15 files and datapackage\.json/)
    expect(readdirSync(out)).toContain('slippage.csv')
    expect((await plandrift(['export', '--out', out, '--db', db])).status).toBe(0)
    const described = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'))
    expect(described.resources).toHaveLength(15)
  })

  it('leaves files alone that no export made', async () => {
    const db = await databaseWith()
    const out = emptyFolder()
    writeFileSync(join(out, 'plans.csv'), 'file,plan\r\n')
    const { status, notes } = await plandrift(['export', '--out', out, '--db', db])
    expect(status).toBe(2)
    expect(notes).toMatch(/plans\.csv is there and no export made it; .*--force/)
    expect(readdirSync(out)).toEqual(['plans.csv'])
    expect((await plandrift(['export', '--out', out, '--force', '--db', db])).status).toBe(0)
  })

  it('says so where the folder cannot be made', async () => {
    const file = join(emptyFolder(), 'file')
    writeFileSync(file, '')
    const { status, notes } = await plandrift([
      'export',
      '--out',
      join(file, 'out'),
      '--db',
      await databaseWith(),
    ])
    expect(status).toBe(2)
    expect(notes).toContain('its folder is a file; name another place')
  })
})

describe('hostile words', () => {
  it.each([
    [['audit', '--all']],
    [['audit', '--format', 'markdown']],
    [['audit', '--format', 'csv']],
    [['audit', '--by', 'revisions']],
    [['links']],
  ])('%j shows them and does not obey them', async (argv) => {
    const db = await databaseWith(hostilePlan())
    const { status, out } = await plandrift([...argv, '--db', db])
    expect(status).toBe(0)
    expect(out).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e]/)
    if (argv.includes('csv')) expect(out).not.toMatch(/(?:^|,)"?=/m)
    if (argv.includes('markdown')) expect(out).not.toContain('<script>')
    expect(out).toContain('␛')
  })
})
