import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type * as Concluding from '../../src/conclude.ts'
import { plandrift } from '../support/cli.ts'
import { emptyFolder } from '../support/folder.ts'

vi.mock('../../src/conclude.ts', async (original) => {
  const { conclude } = await original<typeof Concluding>()
  return {
    conclude: (plan: Concluding.PlanToLink) => {
      if (plan.editions[0]!.records[0]!.action.startsWith('Defeat')) throw new Error('it was defeated')
      return conclude(plan)
    },
  }
})

const planText = (body: string, action: string): string =>
  `${body} Lock Plan\n30 June 2011\n\nRef\tAction\tLead\tTimescale\n1\t${action}\tHead of Locks\t31 March 2012\n`

it('names a plan that cannot be linked, and links the others', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'a.txt'), planText('Borough of Ashmere', 'Paint the gates of the upper lock'))
  writeFileSync(join(folder, 'b.txt'), planText('Borough of Wend', 'Defeat the linker by whatever means'))
  const { status, out, notes } = await plandrift(['import', folder, '--db', join(folder, 'plans.db')])
  expect(status).toBe(1)
  expect(notes).toMatch(
    /^The actions of .* were not followed through its editions: linking it failed unexpectedly \(it was defeated\); please report this plan\.\n$/,
  )
  expect(out).toMatch(/1 linked anew/)
  expect(out).toMatch(/plan-not-linked/)
})
