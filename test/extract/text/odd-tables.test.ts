import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.ts'
import { tablesOf, wordsIn } from '../../support/fragment.ts'

const read = (name: string, text: string) => extract({ name, bytes: Buffer.from(text) })
const wordsOfTable = async (name: string, text: string) =>
  wordsIn(tablesOf((await read(name, text)).value)[0])

describe('a quotation mark alone in its cell', () => {
  const rows = [
    ['Ref', 'Action', 'Lead', 'Due'],
    ['1', 'Paint the depot', 'A. Bold', 'May'],
    ['2', 'Sweep the yard', '"', 'June'],
    ['3', 'Mend the gate', '"', 'July'],
    ['4', 'Oil the hinges', 'A. Bold', 'July'],
  ]
  it.each([
    ['plan.tsv', '\t'],
    ['plan.csv', ','],
    ['plan.csv', ';'],
  ])('is a ditto mark and swallows no row: %s', async (name, delimiter) => {
    const text = rows.map((cells) => cells.join(delimiter)).join('\n')
    expect(await wordsOfTable(name, text)).toEqual(rows)
  })

  it('begins a cell of several lines where all rows are whole that way', async () => {
    const text = 'Ref,Action,Due\n1,"\nPaint the depot",May\n2,"Sweep\nthe yard",June\n3,Mend,July\n'
    expect((await wordsOfTable('plan.csv', text)).map((cells) => cells.length)).toEqual([3, 3, 3, 3])
  })
})

describe('a page whose tables claim more than they hold', () => {
  const row = '<tr><td>Paint the depot</td><td>A. Bold</td><td>May</td></tr>'

  it('keeps the rows below a cell that spans everything', async () => {
    const span = '<tr><td colspan="1000" rowspan="65534">Part two</td></tr>'
    const words = await wordsOfTable('plan.html', `<table>${row}${span}${row.repeat(200)}</table>`)
    expect(words).toHaveLength(202)
    expect(words.at(-1)).toEqual(['Paint the depot', 'A. Bold', 'May'])
  })

  it('has no more columns than its cells begin in', async () => {
    const wide = '<tr><th colspan="400">Action</th><th>Lead</th><th colspan="70">Due</th></tr>'
    const narrow = '<tr><td colspan="400">Paint</td><td>A. Bold</td><td>May</td></tr>'
    const { value } = await read('plan.html', `<table>${wide}${narrow}</table>`)
    expect(tablesOf(value)[0]?.columns).toBe(3)
  })

  it('is read though hundreds of tables lie in one another', async () => {
    const deep = `<p>Plan</p>${'<table><tr><td>x</td><td>'.repeat(600)}words${'</td></tr></table>'.repeat(600)}`
    expect(JSON.stringify((await read('plan.html', deep)).value)).toContain('words')
  })
})

it('leaves no row of a drawn table without a place', async () => {
  const text = [
    '+----+------+',
    '| a  | b    |',
    '+----+------+',
    '||',
    '| c  | d    |',
    '+----+------+',
  ].join('\n')
  await expect(read('plan.txt', text)).resolves.toBeDefined()
})
