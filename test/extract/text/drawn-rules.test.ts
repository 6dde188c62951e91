import { describe, expect, it } from 'vitest'
import { LayoutReader } from '../../../src/extract/text/layout.ts'
import { linesOf } from '../../../src/extract/text/source-text.ts'
import { paragraphWords } from '../../../src/model/index.ts'

describe('lines of dashes in typed tables', () => {
  it('are no words: the first row below the header stays as it is', () => {
    const lines = linesOf(
      [
        'No   Action                        Lead         By when',
        '---  ----------------------------  -----------  ----------',
        '1    Ring the glazier              Site Team    14/02/2003',
        '2    Return the borrowed marquee   Hon. Sec.    28/02/2003',
        '3    Order seed for the garden     Gardener     07/03/2003',
      ].join('\n'),
    )
    const [table] = [...new LayoutReader().tablesIn(lines, () => true, []).values()]
    const rows = table!.fragment.rows.map((row) =>
      row.cells.map((cell) => cell.paragraphs.map((each) => paragraphWords(each)).join(' ')),
    )
    expect(rows.map(([number, action]) => [number, action])).toEqual([
      ['No', 'Action'],
      ['1', 'Ring the glazier'],
      ['2', 'Return the borrowed marquee'],
      ['3', 'Order seed for the garden'],
    ])
  })
})
