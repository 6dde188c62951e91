import { expect, it } from 'vitest'
import { type AuditSummary, massRedatings } from '../../src/report/index.ts'

const edition = (plan_id: string, title: string | null, dated_on: string, redated: number) => ({
  plan_id,
  title,
  dated_on,
  redated,
  open_before: 10,
})

it('says of each plan once that it re-dated in mass, however often it did', () => {
  const summary = {
    mass_redatings: [
      edition('pl_1', 'Harbour Plan', '2012-03-31', 6),
      edition('pl_2', null, '2012-06-30', 4),
      edition('pl_1', 'Harbour Plan', '2013-03-31', 3),
    ],
  } as AuditSummary
  expect(massRedatings(summary)).toEqual([
    'Harbour Plan re-dated many of its open actions at once: 6 of 10 on 31 Mar 2012, 3 of 10 on 31 Mar 2013. Figures before and after are not comparable.',
    'A plan re-dated many of its open actions at once: 4 of 10 on 30 Jun 2012. Figures before and after are not comparable.',
  ])
})
