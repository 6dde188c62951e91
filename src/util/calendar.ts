/**
 * Plain calendar days as ISO strings (`YYYY-MM-DD`), which sort as text. No clock and no time zone is read.
 */

const DAY_MS = 86_400_000

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** The number of days in a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The ISO day of a calendar date, or null where the calendar has no such day (`30/02/13`). */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** Year, month (1 to 12) and day of an ISO day. */
export function partsOf(day: string): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

const toUtc = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const fromUtc = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The day `count` days later (earlier, if negative). */
export function addDays(day: string, count: number): string {
  return fromUtc(toUtc(day) + count * DAY_MS)
}

/** The same day of the month `count` months later, or that month's last day where it is shorter. */
export function addMonths(day: string, count: number): string {
  const parts = partsOf(day)
  const index = parts.year * 12 + (parts.month - 1) + count
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return isoDay(year, month, Math.min(parts.day, daysInMonth(year, month))) ?? day
}

/** Days from one ISO day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS)
}

/** The last day of a month, 1 to 12. */
export function endOfMonth(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(daysInMonth(year, month), 2)}`
}

/** The day of the week, 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export function weekday(day: string): number {
  return new Date(toUtc(day)).getUTCDay() || 7
}

/** Easter Sunday in the Gregorian calendar, by the anonymous (Meeus/Jones/Butcher) algorithm. */
export function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}
