import { describe, expect, it } from 'vitest'
import { interpret } from '../../src/interpret/index.ts'
import type { Role } from '../../src/model/index.ts'
import { shape } from '../../src/shape/index.ts'
import { stitch } from '../../src/stitch/index.ts'
import { document, prose, table } from '../support/documents.ts'

/** The records of a table whose columns a person told. */
function recordsOf(rows: string[][], roles: readonly Role[], before: string[] = []) {
  const stitched = stitch(document(...before.map(prose), table(rows))).value
  const told = rows[0]!.map((header, at) => ({ pattern: '*', header, role: roles[at]! }))
  return interpret(shape(stitched, told).value.rows, {
    editionId: 'ed_1',
    sourceFile: 'plan.md',
    metadata: {},
    stitched,
    told: {},
  }).value.records
}

describe('how far an action is, wherever that stands', () => {
  it('is told by a progress note that is a status and a day', () => {
    const records = recordsOf(
      [
        ['Action', 'Lead', 'Due', 'Outcome'],
        ['Number the keys of the depot', 'Clerk', '31/03/2014', 'Implemented 12/03/14'],
        ['Call in the old badges', 'Warden', '30/04/2014', 'Partly implemented'],
        ['Hang two lamps at the quay', 'Clerk', '30/05/2014', 'Completed forms came back from two wards.'],
      ],
      ['action', 'owner', 'due', 'progress'],
    )
    expect(records.map(({ status, statusText, completedOn }) => [status, statusText, completedOn])).toEqual([
      ['complete', 'Implemented 12/03/14', '2014-03-12'],
      ['in-progress', 'Partly implemented', null],
      [expect.any(String), null, null],
    ])
  })

  it('is told by a code of the key in a column that fits no role', () => {
    const records = recordsOf(
      [
        ['Action', 'Lead', 'Due', 'Mark'],
        ['Number the keys of the depot', 'Clerk', '31/03/2014', 'F'],
        ['Call in the old badges', 'Warden', '30/04/2014', 'S'],
      ],
      ['action', 'owner', 'due', 'extra'],
      ['Key: F = finished, S = slipping'],
    )
    expect(records.map(({ status }) => status)).toEqual(['complete', 'at-risk'])
  })
})
