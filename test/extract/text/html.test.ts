import { expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.ts'
import { wordsOf } from '../../../src/model/index.ts'
import { blocksOf, tablesOf, wordsIn } from '../../support/fragment.ts'

const read = (html: string) =>
  extract({ name: 'plan.html', bytes: Buffer.from(`<html><body>${html}</body></html>`) })
const said = async (html: string): Promise<string[]> =>
  (await read(html)).issues.map(({ code, message }) => `${code}: ${message}`)

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const plan = `<table>${row('Ref', 'Action')}${row('1', 'Mend the roof')}${row('2', 'Paint the gate')}</table>`

it('looks through a table that lays out the page, and keeps a small table inside a cell', async () => {
  const page = `<table>${row('Home', `<p>Our plan</p>${plan}`)}</table>`
  expect(wordsIn(tablesOf((await read(page)).value)[0])[1]).toEqual(['1', 'Mend the roof'])
  const steps = `<table>${row('a', 'b')}</table>`
  const data = `<table>${row('Ref', 'Action', 'Steps')}${row('1', 'Mend the roof', steps)}</table>`
  expect(wordsIn(tablesOf((await read(data)).value)[0])[1]).toEqual(['1', 'Mend the roof', 'a\nb'])
})

it('takes a bold line of its own for a heading, as in every other format', async () => {
  const { value } = await read(`<p><b>Priority 1: Roads</b></p><p>Some <b>bold</b> words.</p>${plan}`)
  expect(blocksOf(value).map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'table'])
})

it('says words that are hidden, changed, or shown by something else', async () => {
  expect(
    await said(
      `<p>a<span hidden>secret</span></p><p><del datetime="2012-05-01">May</del> June</p>
      <svg><title>Icon</title><text>Chart of roads</text></svg><object>Old viewer</object><template></template>
      <table><tr><td>1</td><td hidden>unseen</td><td>x</td></tr>${row('2', '', 'y')}<tr hidden><td>3</td></tr><tr><td hidden>alone</td></tr></table>`,
    ),
  ).toEqual([
    'hidden-left-out: Hidden words were left out: “secret”.',
    'not-read: The file holds words in a drawing: “Chart of roads”, which was not read.',
    'hidden-left-out: Hidden words were left out: “Old viewer”.',
    'tracked-change: A tracked change: somebody on 2012-05-01 deleted “May”.',
    'hidden-left-out: Hidden words were left out: “unseen”.',
    'hidden-left-out: A hidden row of the table was left out.',
    'hidden-left-out: Hidden words were left out: “alone”.',
  ])
})

it('says nothing of programs, looks and pictures, and does not flood where a page hides much', async () => {
  expect(await said('<script>go()</script><style>a{}</style><svg></svg><p>a</p>')).toEqual([])
  const issues = await said('<p hidden>menu</p>'.repeat(300))
  expect(issues).toHaveLength(21)
  expect(issues.at(-1)).toBe('hidden-left-out: Hidden words were left out in 280 more places.')
})

it('reads typed lines as such, and as paragraphs inside a cell', async () => {
  const { value } = await read(`<pre>Part one\n\nPart two</pre><table>${row('1', '<pre>a\nb</pre>')}</table>`)
  expect(blocksOf(value).map((block) => (block.kind === 'table' ? '' : wordsOf([block.paragraph])))).toEqual([
    'Part one',
    'Part two',
    '',
  ])
  expect(wordsIn(tablesOf(value)[0])).toEqual([['1', 'a\nb']])
})
