import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { issue } from '../../src/model/index.ts'
import { plandrift } from '../support/cli.ts'
import { databaseWith } from '../support/database.ts'
import { emptyFolder } from '../support/folder.ts'
import { doubtfulPlan, hostilePlan } from '../support/plans.ts'

/** The doubtful plan, with three issues in two of its editions. */
async function database(): Promise<string> {
  const { editions, plan } = doubtfulPlan()
  editions[0]!.issues = [
    issue('date-doubtful', 'The date “soon” can be read in two ways.', { text: 'soon', position: 2 }),
    issue('row-left-out', 'A row was left out.', { text: 'Total', page: 3 }),
  ]
  editions[2]!.issues = [issue('date-doubtful', 'The date “now” can be read in two ways.')]
  return databaseWith({ editions, plan })
}

const json = async (...argv: string[]) => JSON.parse((await plandrift([...argv, '--json'])).out)

describe('plans', () => {
  it('lists each with what its actions come to and what waits for a person', async () => {
    const db = await database()
    expect(await json('plans', '--db', db)).toEqual([
      {
        plan_id: doubtfulPlan().plan.planId,
        body: 'Borough of Ashmere',
        title: 'Early Help Improvement Plan',
        editions: 3,
        first_dated_on: '2011-06-30',
        last_dated_on: '2012-04-30',
        loaded_at: expect.any(String),
        actions: 4,
        revised: 1,
        slip_days: 274,
        sure: 0.62,
        unconfirmed_actions: 2,
        unconfirmed_links: 2,
        unconfirmed_days: 274,
        issues: { error: 0, warning: 2, info: 1 },
      },
    ])
    const { status, out } = await plandrift(['plans', '--db', db])
    expect(status).toBe(0)
    const [plan] = out.replaceAll(/\s+/g, ' ').match(/Borough of .* info/) ?? []
    expect(plan).toContain('4 1 274 2 links 2 warnings')
    expect(out).toContain('plandrift links --review --plan ID')
  })

  it('says so where there is none', async () => {
    const db = join(emptyFolder(), 'empty.db')
    await plandrift(['import', emptyFolder(), '--db', db])
    expect((await plandrift(['plans', '--db', db])).out).toBe('There is no plan in the database.\n')
    expect((await plandrift(['editions', '--db', db])).out).toBe('There is no edition in the database.\n')
    expect((await plandrift(['issues', '--db', db])).out).toBe('There is no such issue in the database.\n')
  })
})

describe('editions', () => {
  it('lists each with its date, where that stood, and how surely it was read', async () => {
    const db = await database()
    const editions = await json('editions', '--db', db)
    expect(editions).toMatchObject([
      {
        source_file: 'early-help-1.txt',
        dated_from: 'title',
        unconfirmed_links: 0,
        issues: { warning: 1, info: 1 },
      },
      { source_file: 'early-help-2.txt', unconfirmed_links: 2, least_confidence: 0.8 },
      { source_file: 'early-help-3.txt', unconfirmed_links: 2, issues: { warning: 1 } },
    ])
    expect(editions[1].confidence).toBeCloseTo(0.875)
    const { out } = await plandrift(['editions', '--plan', 'early HELP', '--db', db])
    expect(out).toContain(
      `30 Nov 2011  early-help-2.txt  ${editions[1].edition_id}\n  dated by title: "2011-11-30"; 4 actions; confidence 0.87; 2 links to review\n`,
    )
  })

  it('says which plans there are when none is of the name', async () => {
    const { status, notes } = await plandrift(['editions', '--plan', 'housing', '--db', await database()])
    expect(status).toBe(2)
    expect(notes).toContain('no plan is called "housing"; there are: Early Help Improvement Plan')
  })
})

describe('issues', () => {
  it('lists each with its file and place, and counts them', async () => {
    const db = await database()
    const { status, out } = await plandrift(['issues', '--db', db])
    expect(status).toBe(0)
    expect(out.replaceAll(/ac_\w+/g, 'ac_')).toBe(
      [
        'warning date-doubtful  early-help-1.txt, ac_',
        '  The date “soon” can be read in two ways.',
        'info row-left-out  early-help-1.txt, page 3',
        '  A row was left out.',
        '  "Total"',
        'warning date-doubtful  early-help-3.txt',
        '  The date “now” can be read in two ways.',
        '3 issues in 2 files: 2 warning, 1 info.',
        '',
      ].join('\n'),
    )
  })

  it.each([
    [['--code', 'row-left-out'], ['row-left-out']],
    [
      ['--severity', 'warning', 'error'],
      ['date-doubtful', 'date-doubtful'],
    ],
    [['--file', 'HELP-3'], ['date-doubtful']],
    [['--plan', 'early', '--severity', 'info'], ['row-left-out']],
    [['--file', 'housing'], []],
  ])('%j narrows it', async (flags, codes) => {
    const found = await json('issues', ...flags, '--db', await database())
    expect(found.map(({ code }: { code: string }) => code)).toEqual(codes)
  })

  it('counts them by kind, the gravest first', async () => {
    const db = await database()
    expect(await json('issues', '--counts', '--db', db)).toEqual([
      { code: 'date-doubtful', count: 2, files: ['early-help-1.txt', 'early-help-3.txt'] },
      { code: 'row-left-out', count: 1, files: ['early-help-1.txt'] },
    ])
    const { out } = await plandrift(['issues', '--counts', '--db', db])
    expect(out).toContain(
      '       2  warning date-doubtful: A date can be read in more than one way.\n          in early-help-1.txt, early-help-3.txt\n',
    )
  })

  it('refuses a kind that there is not', async () => {
    expect((await plandrift(['issues', '--code', 'nonsense', '--db', await database()])).status).toBe(2)
  })
})

describe('hostile words', () => {
  it.each([['plans'], ['editions'], ['issues']])('%s shows them and does not obey them', async (command) => {
    const { editions, plan } = hostilePlan()
    const words = '\u001b[2J\u202egnp.exe\u009b'
    for (const edition of editions) {
      edition.sourceFile = `${words}.txt`
      edition.issues = [issue('row-left-out', `A row was left out: ${words}`, { text: `${words}${words}` })]
    }
    const db = await databaseWith({ editions, plan })
    const { out } = await plandrift([command, '--db', db])
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(out).toContain('␛')
  })
})
