import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { paragraphsOf } from '../../../scripts/evaluate/clerk.ts'
import { readDates } from '../../../src/interpret/dates/index.ts'
import type { DateClaim } from '../../../src/model/index.ts'

const BENCH = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'bench', 'dates', 'due-cells.json')

interface BenchCell {
  text: string
  dated_on: string
  claims: Pick<DateClaim, 'role' | 'earliest' | 'latest' | 'precision' | 'open'>[]
}

const cells = existsSync(BENCH) ? (JSON.parse(readFileSync(BENCH, 'utf8')) as BenchCell[]) : []

describe.skipIf(cells.length === 0)('the bench of due cells (skipped where shared/bench is absent)', () => {
  it.each(cells.map((cell) => [cell.text, cell] as const))('%s', (_, cell) => {
    const dated = {
      earliest: cell.dated_on,
      on: cell.dated_on,
      precision: 'day' as const,
      text: cell.dated_on,
      from: 'title' as const,
    }
    const cells = [{ role: 'due' as const, header: 'Date', paragraphs: paragraphsOf(cell.text) }]
    const { claims } = readDates(cells, { dated, order: 'dmy' }).value
    const judged = claims.map(({ role, earliest, latest, precision, open }) => ({
      role,
      earliest,
      latest,
      precision,
      open,
    }))
    expect(judged).toEqual(cell.claims)
  })
})
