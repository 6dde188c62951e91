import { describe, expect, it } from 'vitest'
import { byContents, precedence } from '../../../src/link/grouping/precedence.ts'
import type { EditionSketch } from '../../../src/link/grouping/signature.ts'
import { sketchEdition } from '../../../src/link/grouping/signature.ts'
import type { ActionRecord } from '../../../src/model/index.ts'
import { dueOn, record } from '../records.ts'

const TEXTS = ['Oil the north gate', 'Count the lamps', 'Replace the rope at the steps']

const file = (sourceFile: string, ...rows: Partial<ActionRecord>[]): EditionSketch =>
  sketchEdition({
    editionId: sourceFile,
    sha256: sourceFile,
    sourceFile,
    mediaType: 'text/csv',
    pages: null,
    title: null,
    titlePlaces: [],
    sure: { title: null, body: null, dated: null },
    body: null,
    dated: null,
    told: {},
    records: TEXTS.map((text, at) => record(`${sourceFile}/${at}`, text, { position: at + 1, ...rows[at] })),
    tables: [],
    issues: [],
  })

describe('precedence', () => {
  it.each([
    [
      'the old dates that it prints',
      file('b2', dueOn('2024-03-31')),
      file('a1', dueOn('2024-03-31', '2024-01-31')),
    ],
    [
      'how much of it is complete',
      file('b2', dueOn('2024-09-30')),
      file('a1', { ...dueOn('2024-03-31'), status: 'complete' }),
    ],
    [
      'its last completion',
      file('b2', { completedOn: '2024-01-01' }),
      file('a1', { completedOn: '2024-02-01' }),
    ],
    [
      'the number in its file’s name',
      file('plan 9', dueOn('2024-09-30')),
      file('plan 10', dueOn('2024-03-31')),
    ],
    ['its due dates', file('plan-b', dueOn('2024-03-31')), file('plan-a', dueOn('2024-09-30'))],
    ['its file’s name alone', file('plan-a'), file('plan-b')],
  ])('tells the later edition by %s', (by, earlier, later) => {
    expect(precedence(earlier, later)).toEqual({ sign: 1, by })
    expect(precedence(later, earlier)).toEqual({ sign: -1, by })
    expect(byContents([later, earlier], (each) => each)).toEqual([earlier, later])
  })
})
