import { type ActionRecord, type DateClaim, type EditionDate, type Issue, issue } from '../model/index.ts'
import { findMistyped, summariseDates } from './dates/index.ts'
import { DOUBT } from './doubt.ts'

/** A printed year so near to it confirms a century that is not printed. */
const NEAR = 20

const yearOf = ({ latest }: DateClaim): number => Number(latest!.slice(0, 4))

/** Whether the date of the edition or a year that is printed in full lies near. */
function isConfirmed(claim: DateClaim, printed: readonly number[]): boolean {
  return printed.some((year) => Math.abs(year - yearOf(claim)) <= NEAR)
}

const list = (claims: readonly DateClaim[]): string => {
  const [first] = claims
  return claims.length === 1 ? `“${first!.text}”` : `“${first!.text}” and ${claims.length - 1} more`
}

/**
 * Says once an edition which of its dates got a year or a century that is not printed: a year always, from the
 * edition's date as a rule; a century where neither the edition's date nor any year printed in full confirms it.
 */
export function suppliedParts(
  records: readonly ActionRecord[],
  { dated, datedDoubtful }: { dated: EditionDate | null; datedDoubtful: boolean },
): Issue[] {
  const claims = records
    .flatMap(({ dates }) => dates)
    .filter(
      ({ role, latest, marks }) => role !== 'reported' && latest !== null && !marks.includes('mistyped'),
    )
  const withoutYear = claims.filter(({ implied }) => implied.includes('year'))
  const printed = claims
    .filter(
      ({ implied }) =>
        !implied.includes('year') && !implied.includes('century') && !implied.includes('anchor'),
    )
    .map(yearOf)
  const known = dated === null ? printed : [...printed, Number(dated.on.slice(0, 4))]
  const withoutCentury = claims.filter(
    (claim) => claim.implied.includes('century') && !isConfirmed(claim, known),
  )
  const issues: Issue[] = []
  if (withoutYear.length > 0) {
    const from = datedDoubtful ? ', which is doubtful' : ''
    issues.push(
      issue(
        'year-supplied',
        `The year is not printed in ${list(withoutYear)}; it was taken from the dates beside it and that of the edition${from}.`,
        { text: withoutYear[0]!.text, ...(datedDoubtful ? { severity: 'warning' } : {}) },
      ),
    )
  }
  if (withoutCentury.length > 0) {
    issues.push(
      issue(
        'date-doubtful',
        `The century is not printed in ${list(withoutCentury)}, and no other year tells it; this century was taken.`,
        { text: withoutCentury[0]!.text },
      ),
    )
  }
  return issues
}

/** Marks the dates whose year is a typing error: they stay as printed, but are no action's first date. */
export function markMistyped(
  records: readonly ActionRecord[],
  { dated }: { dated: EditionDate | null },
): Issue[] {
  const wrong = new Set(
    findMistyped(
      records.map((record) => record.dates),
      dated,
    ),
  )
  if (wrong.size === 0) return []
  return records.flatMap((record) => {
    const found = record.dates.filter((claim) => wrong.has(claim))
    if (found.length === 0) return []
    for (const claim of found) claim.marks.push('mistyped')
    record.originalDueOn = summariseDates(record.dates).originalDueOn
    record.confidence *= DOUBT['date-doubtful']!
    return found.map(({ text }) =>
      issue(
        'date-doubtful',
        `The year of “${text}” lies far from every other of the plan and was taken for a typing error; the date is kept as printed, but is not counted.`,
        { text, position: record.position, ...(record.page === null ? {} : { page: record.page }) },
      ),
    )
  })
}
