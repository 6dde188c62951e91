/**
 * The calendar's words, British and American. A third locale adds its words here (and, where its years or terms
 * differ, to `Locale`); the grammar does not change.
 */

import { distance } from 'fastest-levenshtein'
import { addDays, easterSunday, isoDay } from '../../util/calendar.ts'
import type { DateOrder } from './types.ts'
import { oneDay, type Unit, type Window } from './when.ts'

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, index) => [name, index + 1] as const),
  ...MONTH_NAMES.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ['janu', 1],
  ['febr', 2],
  ['feby', 2],
  ['apri', 4],
  ['aprl', 4],
  ['jne', 6],
  ['jly', 7],
  ['sept', 9],
  ['septem', 9],
  ['octo', 10],
  ['nove', 11],
  ['novem', 11],
  ['decem', 12],
])

/** A month's name or abbreviation, 1 to 12. */
export function monthOf(word: string): number | null {
  return MONTHS.get(word) ?? null
}

/**
 * The month that a word may be a slip of the pen for. Only a word with the right first letter, five letters or
 * more and one wrong letter (two in a long name) or two letters swapped is taken; callers ask for a number beside it too.
 */
export function misspeltMonthOf(word: string): number | null {
  if (word.length < 4 || word.length > 11) return null
  const index = MONTH_NAMES.findIndex((name) => {
    if (name.length < 4 || name[0] !== word[0]) return false
    return lettersSwapped(word, name) || distance(word, name) <= (name.length >= 7 ? 2 : 1)
  })
  return index < 0 || NOT_MONTHS.has(word) ? null : index + 1
}

/** Two neighbouring letters changed places: `marhc`. */
function lettersSwapped(word: string, name: string): boolean {
  if (word.length !== name.length) return false
  const at = Array.from(word).findIndex((letter, index) => letter !== name[index])
  return at >= 0 && word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2) === name
}

/** Words one letter from a month that are words of their own. */
const NOT_MONTHS: ReadonlySet<string> = new Set(['march', 'match', 'marsh', 'jury', 'july', 'juno', 'june'])

const WEEKDAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAY_NAMES.map((name, index) => [name, index + 1] as const),
  ...WEEKDAY_NAMES.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
])

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(word: string): number | null {
  return WEEKDAYS.get(word) ?? null
}

export const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
])

/** `first` to `fourth`. */
export function ordinalOf(word: string): number | null {
  return ORDINALS.get(word) ?? null
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, index) => [word, index + 1] as const,
  ),
  ['eighteen', 18],
  ['couple', 2],
])

/** A number in words, as durations use them. */
export function numberOf(word: string): number | null {
  return NUMBERS.get(word) ?? null
}

const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['hrs', 'hour'],
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['wk', 'week'],
  ['wks', 'week'],
  ['fortnight', 'fortnight'],
  ['fortnights', 'fortnight'],
  ['month', 'month'],
  ['months', 'month'],
  ['mth', 'month'],
  ['mths', 'month'],
  ['mnth', 'month'],
  ['mnths', 'month'],
  ['mo', 'month'],
  ['mos', 'month'],
  ['quarter', 'quarter'],
  ['quarters', 'quarter'],
  ['term', 'term'],
  ['terms', 'term'],
  ['year', 'year'],
  ['years', 'year'],
  ['yr', 'year'],
  ['yrs', 'year'],
])

export function unitOf(word: string): Unit | null {
  return UNITS.get(word) ?? null
}

/** A stretch of months: the first month (13 is January of the next year) and how many. */
export interface Months {
  month: number
  months: number
}

/** Seasons by the months that meteorologists give them. Winter begins in December. */
const SEASONS: ReadonlyMap<string, Months> = new Map([
  ['spring', { month: 3, months: 3 }],
  ['summer', { month: 6, months: 3 }],
  ['autumn', { month: 9, months: 3 }],
  ['fall', { month: 9, months: 3 }],
  ['winter', { month: 12, months: 3 }],
])

/** The months of a season: south of the equator they are half a year away. */
export function seasonOf(name: string, isSouthern: boolean): Months | undefined {
  const season = SEASONS.get(name)
  if (!season || !isSouthern) return season
  return { ...season, month: ((season.month + 5) % 12) + 1 }
}

/** School terms end on 31 December, 31 March and 31 July. */
export const TERMS: ReadonlyMap<string, Months> = new Map([
  ['autumn', { month: 9, months: 4 }],
  ['aut', { month: 9, months: 4 }],
  ['fall', { month: 9, months: 4 }],
  ['michaelmas', { month: 9, months: 4 }],
  ['winter', { month: 9, months: 4 }],
  ['spring', { month: 1, months: 3 }],
  ['spr', { month: 1, months: 3 }],
  ['lent', { month: 1, months: 3 }],
  ['easter', { month: 1, months: 3 }],
  ['hilary', { month: 1, months: 3 }],
  ['summer', { month: 4, months: 4 }],
  ['sum', { month: 4, months: 4 }],
  ['trinity', { month: 4, months: 4 }],
])

/** The two halves of each term, as `[first day, last day]` of `MM-DD`: the break between them is its middle. */
export const HALF_TERMS: ReadonlyMap<
  number,
  readonly [readonly [string, string], readonly [string, string]]
> = new Map([
  [9, [['09-01', '10-31'] as const, ['11-01', '12-31'] as const] as const],
  [1, [['01-01', '02-15'] as const, ['02-16', '03-31'] as const] as const],
  [4, [['04-01', '05-31'] as const, ['06-01', '07-31'] as const] as const],
])

/** The week's break in the middle of a term falls in these days: by the month of the break. */
export const HALF_TERM_BREAKS: ReadonlyMap<number, readonly [number, number]> = new Map([
  [10, [21, 31]],
  [2, [11, 20]],
  [5, [21, 31]],
])

/** The month of the break in each term, by the term's first month. */
export const BREAK_OF_TERM: ReadonlyMap<number, number> = new Map([
  [9, 10],
  [1, 2],
  [4, 5],
])

const fixedDay =
  (month: number, day: number) =>
  (year: number): Window | null =>
    oneDay(isoDay(year, month, day))
const fromEaster =
  (days: number) =>
  (year: number): Window =>
    oneDay(addDays(easterSunday(year), days))!
const stretch =
  (from: readonly [number, number], to: readonly [number, number]) =>
  (year: number): Window => ({
    earliest: isoDay(year, from[0], from[1])!,
    latest: isoDay(year, to[0], to[1])!,
  })

/** Days and breaks with a name. Several words stand for themselves with single spaces. */
export const FEASTS: ReadonlyMap<string, (year: number) => Window | null> = new Map<
  string,
  (year: number) => Window | null
>([
  ['easter', fromEaster(0)],
  ['easter sunday', fromEaster(0)],
  ['good friday', fromEaster(-2)],
  ['easter monday', fromEaster(1)],
  [
    'easter holidays',
    (year) => ({ earliest: addDays(easterSunday(year), -7), latest: addDays(easterSunday(year), 7) }),
  ],
  ['whitsun', fromEaster(49)],
  ['pentecost', fromEaster(49)],
  ['christmas', fixedDay(12, 25)],
  ['christmas day', fixedDay(12, 25)],
  ['xmas', fixedDay(12, 25)],
  ['christmas eve', fixedDay(12, 24)],
  ['boxing day', fixedDay(12, 26)],
  ['new year', fixedDay(1, 1)],
  ["new year's day", fixedDay(1, 1)],
  ["new year's eve", fixedDay(12, 31)],
  ['summer holidays', stretch([7, 21], [8, 31])],
  ['summer holiday', stretch([7, 21], [8, 31])],
  ['summer break', stretch([7, 21], [8, 31])],
  ['labor day', (year) => nthWeekday(year, 9, 1, 1)],
  ['memorial day', (year) => oneDay(isoDay(year, 5, 31 - ((weekdayOfDay(year, 5, 31) + 6) % 7)))],
  ['thanksgiving', (year) => nthWeekday(year, 11, 4, 4)],
])

function weekdayOfDay(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

/** The nth such weekday (1 Monday) of a month. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): Window | null {
  const first = weekdayOfDay(year, month, 1) || 7
  return oneDay(isoDay(year, month, 1 + ((weekday - first + 7) % 7) + (nth - 1) * 7))
}

/** What the two locales that write day or month first count differently. */
export interface Locale {
  /** The month in which the financial (fiscal) year begins. */
  financialStart: number
  /** A fiscal year is named after the calendar year in which it ends. */
  financialNamedByEnd: boolean
}

export const LOCALES: Readonly<Record<DateOrder, Locale>> = {
  dmy: { financialStart: 4, financialNamedByEnd: true },
  mdy: { financialStart: 10, financialNamedByEnd: true },
}
