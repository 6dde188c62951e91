import { describe, expect, it } from 'vitest'
import { readEdition } from '../../src/read.ts'

const ACTIONS = [
  'Mend the north gate',
  'Paint the tool shed',
  'Renew all tide boards',
  'Train the new pilots',
]
const FILL = 'style="background:#4472c4"'

/** The windows of actions whose bars are drawn in the cells of `bars`, under a header of `head`, of a plan of March 2013. */
async function windows(head: string, bars: readonly string[]): Promise<string[]> {
  const rows = ACTIONS.map((action, at) => `<tr><td>${at + 1}<td>${action}<td>Clerk${bars[at]}</tr>`).join('')
  const html = `<h1>Harbour plan, 12 March 2013</h1><table>${head}${rows}</table>`
  const { records } = await readEdition({ name: 'plan.html', bytes: Buffer.from(html) })
  return records.map(({ dueEarliest, dueOn }) => `${dueEarliest} ${dueOn}`)
}
const cells = (...kinds: string[]): string =>
  kinds.map((kind) => (kind === '#' ? `<td ${FILL}>` : `<td>${kind}`)).join('')

describe('bars under the periods of a calendar', () => {
  it('are windows, also where years stand above months and a bar is one merged cell', async () => {
    const head = `<tr><th rowspan=2>Ref<th rowspan=2>Action<th rowspan=2>Lead<th colspan=3>2013<th colspan=2>2014</tr>
      <tr><th>Oct<th>Nov<th>Dec<th>Jan<th>Feb</tr>`
    const bars = [
      `<td colspan=3 ${FILL}><td><td>`,
      cells('', '#', '#', '', ''),
      cells('', '', '', '', '#'),
      cells('', '', '#', '#', ''),
    ]
    expect(await windows(head, bars)).toEqual([
      '2013-10-01 2013-12-31',
      '2013-11-01 2013-12-31',
      '2014-02-01 2014-02-28',
      '2013-12-01 2014-01-31',
    ])
  })

  it('are read under weeks, and by signs', async () => {
    const head = `<tr><th>Ref<th>Action<th>Lead<th>w/c 01/04/2013<th>w/c 08/04/2013<th>w/c 15/04/2013<th>w/c 22/04/2013</tr>`
    const bars = [
      cells('x', 'x', '', ''),
      cells('', 'x', '', ''),
      cells('', '', 'x', 'x'),
      cells('', '', '', 'x'),
    ]
    expect((await windows(head, bars)).map((each) => each.slice(11))).toEqual([
      '2013-04-14',
      '2013-04-14',
      '2013-04-28',
      '2013-04-28',
    ])
  })

  it('are none where each month has a rating', async () => {
    const head = '<tr><th>Ref<th>Action<th>Lead<th>Apr 2013<th>May 2013<th>Jun 2013<th>Jul 2013</tr>'
    const bars = ACTIONS.map(() => cells('R', 'A', 'A', 'G'))
    expect(new Set(await windows(head, bars)).size).toBe(1)
  })

  it('are of the year that stands alone above their table', async () => {
    const head = '<tr><th>Ref<th>Action<th>Lead<th>Jan<th>Feb<th>Mar<th>Apr</tr>'
    const bars = [
      cells('#', '#', '', ''),
      cells('', '', '#', ''),
      cells('', '', '', '#'),
      cells('#', '', '', ''),
    ]
    const rows = ACTIONS.map((action, at) => `<tr><td>${at + 1}<td>${action}<td>Clerk${bars[at]}</tr>`).join(
      '',
    )
    const html = `<h1>Harbour plan, 12 March 2013</h1><h2>2014</h2><table>${head}${rows}</table>`
    const { records } = await readEdition({ name: 'plan.html', bytes: Buffer.from(html) })
    expect(records.map(({ dueOn }) => dueOn)).toEqual([
      '2014-02-28',
      '2014-03-31',
      '2014-04-30',
      '2014-01-31',
    ])
  })

  it('give way to a deadline that is printed beside them', async () => {
    const head = '<tr><th>Action<th>Lead<th>Due<th>Q1 2014<th>Q2 2014<th>Q3 2014<th>Q4 2014</tr>'
    const due = ['30 June 2014', '', '1 May 2014', '3 March 2014']
    const bars = [
      cells('#', '#', '#', ''),
      cells('', '#', '', ''),
      cells('', '', '#', '#'),
      cells('#', '', '', ''),
    ]
    const rows = ACTIONS.map((action, at) => `<tr><td>${action}<td>Clerk<td>${due[at]}${bars[at]}</tr>`).join(
      '',
    )
    const html = `<h1>Harbour plan, 12 March 2013</h1><table>${head}${rows}</table>`
    const { records } = await readEdition({ name: 'plan.html', bytes: Buffer.from(html) })
    expect(records.map(({ dueOn }) => dueOn)).toEqual([
      '2014-06-30',
      '2014-06-30',
      '2014-05-01',
      '2014-03-03',
    ])
  })
})
