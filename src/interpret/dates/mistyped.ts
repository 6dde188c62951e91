import type { DateClaim, EditionDate } from '../../model/index.ts'

/** Years so near the middle of a document's are its own; so far from all of those is far. */
const FAR = { ahead: 8, behind: 5, swapped: 5, never: 20 }
/** So many dates tell what years a document speaks of; fewer do with the date of the edition. */
const ENOUGH = 3
/** A year that so many of the rows share is meant. */
const SHARED = 3

const DEADLINES: ReadonlySet<string> = new Set(['due', 'revised'])

const yearOf = ({ latest, precision }: DateClaim): number | null =>
  latest === null || precision === 'year' || precision === 'open' ? null : Number(latest.slice(0, 4))

/**
 * The claims of a document whose year is a slip of the keys: far from every other year it speaks of, and one digit
 * or two swapped digits away from one of them (`31/03/2102` among dates of 2012), or so long ago, or so long
 * ahead, that no plan can mean it. Round years ahead (2030) are aims, and far.
 */
export function findMistyped(
  rows: readonly (readonly DateClaim[])[],
  dated: EditionDate | null,
): DateClaim[] {
  const claims = rows.flat().filter(({ role }) => role !== 'reported')
  const years = claims.flatMap((claim) => yearOf(claim) ?? [])
  const own = ownYears(years, dated)
  if (own === null) return []
  const rowsOf = (year: number): number =>
    rows.filter((row) => row.some((claim) => yearOf(claim) === year)).length
  return claims.filter((claim) => {
    const year = yearOf(claim)
    return year !== null && isSlip(year, claim, own) && rowsOf(year) < SHARED
  })
}

/** The first and last year that the document speaks of, its strays aside. */
function ownYears(
  years: readonly number[],
  dated: EditionDate | null,
): { first: number; last: number } | null {
  if (dated === null && years.length < ENOUGH) return null
  const known = dated === null ? [...years] : [...years, Number(dated.on.slice(0, 4))]
  const middle = dated === null ? known.sort((a, b) => a - b)[known.length >> 1]! : known.at(-1)!
  const near = known.filter((year) => Math.abs(year - middle) <= FAR.ahead)
  return { first: Math.min(...near), last: Math.max(...near) }
}

function isSlip(year: number, { role }: DateClaim, own: { first: number; last: number }): boolean {
  if (year < own.first) {
    const far = own.first - year
    if (far > FAR.never) return true
    return far > (DEADLINES.has(role) ? FAR.behind : FAR.ahead) && isOneSlipFrom(year, own)
  }
  const far = year - own.last
  // No plan means a year two generations on, unless it is a round one.
  if (far > 2 * FAR.never && year % 10 !== 0) return true
  // Two swapped digits are a slip where a changed one may be an aim.
  const onlySwap = far <= FAR.ahead || (year % 5 === 0 && far <= 2 * FAR.never)
  return far > FAR.swapped && isOneSlipFrom(year, own, onlySwap)
}

/** Whether one slip of the keys makes the year of one that the document may speak of. */
function isOneSlipFrom(
  year: number,
  { first, last }: { first: number; last: number },
  onlySwap = false,
): boolean {
  for (let meant = first - 1; meant <= last + 2; meant += 1) {
    if (isSwap(year, meant) || (!onlySwap && differing(year, meant).length === 1)) return true
  }
  return false
}

/** Where the digits of two years differ. */
function differing(a: number, b: number): number[] {
  const [one, two] = [String(a), String(b)]
  return Array.from(one).flatMap((digit, at) => (digit === two[at] ? [] : [at]))
}

function isSwap(a: number, b: number): boolean {
  const [one, two] = [String(a), String(b)]
  const [first, second, third] = differing(a, b)
  if (first === undefined || second !== first + 1 || third !== undefined) return false
  return one[first] === two[second] && one[second] === two[first]
}
