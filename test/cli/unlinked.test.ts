import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { plandrift } from '../support/cli.ts'
import { databaseWith } from '../support/database.ts'
import { emptyFolder } from '../support/folder.ts'
import { reading, record, samplePlan } from '../support/plans.ts'

const TOLD =
  '1 edition not yet linked, which no figure here counts; run "plandrift import" again on the same files\n'

/** The sample plan, and one more edition that a killed run stored but did not link. */
async function halfLinked(): Promise<string> {
  const db = await databaseWith()
  const store = await openStore(db)
  const late = reading('late.txt', '2012-09-30', (id) => [record(id, 1, 'Open a second family hub')])
  await store.saveEdition(late, null, '2026-11-22T17:00:00.000Z')
  await store.close()
  return db
}

describe('editions that are stored but not linked', () => {
  it.each([[['audit']], [['links']], [['plans']]])(
    '%j tells of them, links nothing, and ends with 1',
    async (argv) => {
      const db = await halfLinked()
      for (const _ of [1, 2]) {
        const { status, notes } = await plandrift([...argv, '--db', db])
        expect([status, notes]).toEqual([1, TOLD])
      }
    },
  )

  it('stand in the summary of an audit, in the report and in an export', async () => {
    const db = await halfLinked()
    const folder = emptyFolder()
    const audit = await plandrift(['audit', '--json', '--db', db])
    expect(JSON.parse(audit.out).summary.unlinked_editions).toBe(1)
    const page = join(folder, 'report.html')
    expect(await plandrift(['report', '--out', page, '--db', db])).toMatchObject({ status: 1, notes: TOLD })
    expect(readFileSync(page, 'utf8')).toContain('1 edition not yet linked')
    const out = join(folder, 'out')
    expect(await plandrift(['export', '--out', out, '--db', db])).toMatchObject({ status: 1, notes: TOLD })
    const described = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'))
    expect(described['plandrift:totals']).toMatchObject({ actions: 4, unlinked_editions: 1 })
    expect(described.description).toContain('1 edition not yet linked')
  })

  it('are listed last among the editions', async () => {
    const { out } = await plandrift(['editions', '--db', await halfLinked()])
    expect(out).toMatch(/\nNot linked yet; run "plandrift import" again[^\n]*\n[^\n]*late\.txt/)
  })
})

describe('plans that were changed and not linked anew', () => {
  it('are told of as well', async () => {
    const db = await databaseWith()
    const store = await openStore(db)
    const [link] = samplePlan().plan.links
    await store.addDecisions([
      {
        fromActionId: link!.fromActionId,
        toActionId: link!.toActionId,
        ruling: 'different',
        reason: 'Another hub',
        decidedBy: 'M. Okafor',
        at: '2026-11-22T17:00:00.000Z',
      },
    ])
    await store.close()
    const { status, notes } = await plandrift(['audit', '--db', db])
    expect([status, notes]).toEqual([
      1,
      '1 plan changed and not yet linked anew; run "plandrift import" again on the same files\n',
    ])
  })
})
