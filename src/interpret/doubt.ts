import type { DateClaim, Issue } from '../model/index.ts'

/** What a doubt takes from the confidence in a row, as a factor. */
export const DOUBT: Partial<Record<Issue['code'], number>> = {
  'date-doubtful': 0.8,
  'date-not-read': 0.85,
  'date-impossible': 0.8,
  'completed-after-edition': 0.95,
  'completed-from-narrative': 0.9,
  'status-contradiction': 0.9,
  'status-not-read': 0.95,
}

/** What a doubtful date of the edition takes from every row, and from one that has a date counted from it. */
const UNSURE_EDITION = { row: 0.95, counted: 0.7 }

/** How far a row rests on the date of the edition, where that is doubtful. */
export function editionFactor(claims: readonly DateClaim[], datedDoubtful: boolean): number {
  if (!datedDoubtful) return 1
  const isCounted = claims.some(({ implied }) => implied.includes('year') || implied.includes('anchor'))
  return isCounted ? UNSURE_EDITION.counted : UNSURE_EDITION.row
}
