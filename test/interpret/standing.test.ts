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
      ['in-progress', 'Completed forms came back from two wards.', null],
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

  it('is told doubtfully by a note beside others that say it outright', () => {
    const rows = [
      ['Action', 'Lead', 'Due', 'Where it stands'],
      ['Relay the towpath', 'Ranger', '31/03/2014', 'First stretch dug'],
      ['Count the moorings', 'Clerk', '30/04/2014', 'Not begun'],
      ['Insure the barge', 'Clerk', '30/05/2014', 'Consent of the port awaited.'],
    ]
    const roles: Role[] = ['action', 'owner', 'due', 'progress']
    const told = recordsOf(rows, roles)
    expect(told.map(({ status, statusText }) => [status, statusText])).toEqual([
      ['in-progress', 'First stretch dug'],
      ['not-started', 'Not begun'],
      ['not-started', 'Consent of the port awaited.'],
    ])
    expect(told[0]!.confidence).toBeLessThan(told[1]!.confidence)
    const alone = recordsOf([rows[0]!, rows[1]!, rows[3]!], roles)
    expect(alone.map(({ status }) => status)).toEqual(['unknown', 'unknown'])
  })

  it('is told by circles, with a key and without', () => {
    const rows = [
      ['Action', 'Lead', 'Due', 'Key'],
      ['Relay the towpath', 'Ranger', '31/03/2014', '⬤'],
      ['Count the moorings', 'Clerk', '30/04/2014', '◐'],
      ['Insure the barge', 'Clerk', '30/05/2014', '○'],
    ]
    const roles: Role[] = ['action', 'owner', 'due', 'rag']
    const statuses = (...before: string[]) => recordsOf(rows, roles, before).map(({ status }) => status)
    expect(statuses()).toEqual(['complete', 'in-progress', 'not-started'])
    expect(statuses('Key: ⬤ not begun, ◐ delayed, ○ complete')).toEqual([
      'not-started',
      'at-risk',
      'complete',
    ])
  })

  it('is told by the number of a grade that the key explains, which is no priority', () => {
    const rows = [
      ['Action', 'Lead', 'Due', 'Grading'],
      ['Relay the towpath', 'Ranger', '31/03/2014', '1'],
      ['Count the moorings', 'Clerk', '30/04/2014', '3'],
    ]
    const roles: Role[] = ['action', 'owner', 'due', 'priority']
    const graded = recordsOf(rows, roles, ['Grading: 1 = not commenced; 2 = in hand; 3 = discharged'])
    expect(graded.map(({ status, priority }) => [status, priority])).toEqual([
      ['not-started', null],
      ['complete', null],
    ])
    expect(recordsOf(rows, roles).map(({ status, priority }) => [status, priority])).toEqual([
      ['unknown', '1'],
      ['unknown', '3'],
    ])
  })

  it('gives the day of the last deed that a note tells of a finished action', () => {
    const records = recordsOf(
      [
        ['Action', 'Lead', 'Due', 'Outcome', 'Comment'],
        [
          'Relay the towpath',
          'Ranger',
          '31/03/2014',
          'Complete',
          'Signed off by the harbour master 28/03/14',
        ],
        ['Count the moorings', 'Clerk', '30/04/2014', 'Complete', '84 of 84, June 2014'],
        ['Insure the barge', 'Clerk', '30/05/2014', 'Complete', 'Policy to be reviewed on 1 June 2014'],
        ['Dredge the basin', 'Clerk', '30/05/2014', 'In progress', 'Silt tested 3 May 2014'],
      ],
      ['action', 'owner', 'due', 'status', 'progress'],
    )
    expect(records.map(({ completedOn }) => completedOn)).toEqual(['2014-03-28', '2014-06-30', null, null])
  })
})
