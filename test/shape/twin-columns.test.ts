import { describe, expect, it } from 'vitest'
import { type Table, wordsOf } from '../../src/model/index.ts'
import { joinTwinColumns } from '../../src/shape/twin-columns.ts'
import { stitch } from '../../src/stitch/index.ts'
import { document, table } from '../support/documents.ts'

const joined = (...args: Parameters<typeof table>): Table =>
  joinTwinColumns(stitch(document(table(...args))).value.tables[0]!)
const words = (found: Table): string[][] =>
  found.rows.map(({ cells }) => cells.map((c) => wordsOf(c.paragraphs)))

describe('joinTwinColumns', () => {
  it('makes one of two columns that a header spans and each row fills on one side', () => {
    const rows = [
      ['Action', { text: 'Due', columnSpan: 2 }],
      ['Do a', 'May', ''],
      ['Do b', '', 'June'],
    ]
    expect(words(joined(rows))).toEqual([
      ['Action', 'Due'],
      ['Do a', 'May'],
      ['Do b', 'June'],
    ])
  })

  it('leaves columns alone that a row fills both', () => {
    const rows = [
      ['Action', { text: 'Dates', columnSpan: 2 }],
      ['Do a', 'May', 'June'],
    ]
    expect(joined(rows).columns).toBe(3)
  })

  it('leaves columns alone that only a banner across the table spans', () => {
    const rows = [['Action', 'Due', 'Done'], [{ text: 'Part two', columnSpan: 3 }], ['Do a', 'May', '']]
    expect(joined(rows).columns).toBe(3)
  })
})
