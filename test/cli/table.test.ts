import { describe, expect, it } from 'vitest'
import { type Io, processIo } from '../../src/cli/io.ts'
import { type Column, drawTable } from '../../src/cli/table.ts'
import { widthOf } from '../../src/cli/width.ts'

const io: Io = { ...processIo(), colour: false }
const ID = 'th_5bcf0303ea2e816b'
const COLUMNS: Column[] = [
  { head: 'Ref', width: 5 },
  { head: 'Action', width: 0, share: 5, least: ID.length },
  { head: 'Owner', width: 0, share: 3 },
  { head: 'First due', width: 11, right: true },
  { head: 'Now due', width: 11, right: true },
]
const ROWS = [
  ['1', `Train every duty worker in triage\n${ID}`, 'Head of Service', '30 Sep 2011', '30 Jun 2012'],
  ['2.13.4(a)', `議会は毎月の報告書を確認する必要があります。\n${ID}`, '', '-', '31 Mar 2012'],
  [
    '3',
    `See https://example.org/a/very/long/address/that/no/column/holds/whole\n${ID}`,
    'Zoë 👩‍🚒',
    '-',
    '-',
  ],
]

describe('a table', () => {
  it('fits any width from 50 columns on, and never cuts an id', () => {
    for (let width = 50; width <= 200; width++) {
      const lines = drawTable(io, width, COLUMNS, ROWS).split('\n')
      for (const line of lines) expect(widthOf(line), `${width}: ${line}`).toBeLessThanOrEqual(width)
      expect(lines.filter((line) => line.includes(ID)).length, String(width)).toBe(ROWS.length)
    }
  })

  it('is a block a row where its columns do not fit', () => {
    expect(drawTable(io, 50, COLUMNS, ROWS.slice(0, 2))).toBe(`\
Ref        1
Action     Train every duty worker in triage
           ${ID}
Owner      Head of Service
First due  30 Sep 2011
Now due    30 Jun 2012

Ref        2.13.4(a)
Action     議会は毎月の報告書を確認する必要があり
           ます。
           ${ID}
First due  -
Now due    31 Mar 2012
`)
  })

  it('shows what would act on a terminal', () => {
    expect(drawTable(io, 80, COLUMNS, [['1', '\u001b[31mred', '', '', '']])).toContain('␛[31mred')
  })
})

describe('the width of words', () => {
  it.each([
    ['plain', 5],
    ['Zoë – “naïve”…', 14],
    ['›»→─', 4],
    ['議会', 4],
    ['e\u0301', 1],
    ['👩‍🚒', 2],
    ['soft\u00adhyphen', 10],
  ])('of %s is %i', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })
})
