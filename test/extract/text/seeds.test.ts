import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.ts'
import type { Fragment } from '../../../src/model/index.ts'
import { wordGrid } from './tables.ts'

const SEEDS = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'corpus', 'seeds')

async function fragmentsOf(prefix: string): Promise<Fragment[]> {
  const name = readdirSync(SEEDS).find((each) => each.startsWith(prefix))!
  const { value } = await extract({ name, bytes: readFileSync(join(SEEDS, name)) })
  return value.pages.flatMap((page) => page.blocks).filter((block) => block.kind === 'table')
}

// The seed plans lie beside the project, not in it.
describe.skipIf(!existsSync(SEEDS))('seed plans (skipped where ../shared is not there)', () => {
  it('reads the six printed pieces of the county plan', async () => {
    const fragments = await fragmentsOf('000')
    expect(fragments.map((each) => [each.columns, each.rows.length])).toEqual([
      [6, 4],
      [6, 3],
      [6, 4],
      [6, 4],
      [6, 5],
      [6, 2],
    ])
  })

  it('reads every row of the borough plan', async () => {
    const fragments = await fragmentsOf('002')
    const rows = fragments.flatMap((each) => wordGrid(each).slice(1))
    expect(fragments.map((each) => each.columns)).toEqual([...Array(14).fill(6), 7])
    expect(rows.map((row) => Number(row[0]))).toEqual([
      ...Array(56)
        .keys()
        .map((index) => index + 1),
      1,
      2,
    ])
  })

  it('takes the parts of a cell apart', async () => {
    const last = (await fragmentsOf('002')).at(-1)!.rows.at(-1)!.cells[2]!
    expect(last.paragraphs.map((each) => each.list?.marker)).toEqual([undefined, '•', '•', '•'])
    expect(last.raw).toContain('<ul')
  })
})
