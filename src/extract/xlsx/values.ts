import type { Run } from '../../model/index.ts'
import type { CellLook } from './looks.ts'
import type { RichRun } from './strings.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** The days from Excel's day 0 to 1 January 1970, and how many later the calendar of old Macintoshes begins. */
const EPOCH_DAYS = 25_569
const MACINTOSH_DAYS = 1462
const DAY_MS = 86_400_000

/** What a cell holds. */
export type CellValue = string | number | boolean | Date | readonly RichRun[]

/** A cell's words as runs; `raw` is the value behind them where a format changed its looks. */
export interface CellWords {
  runs: Run[]
  raw?: string
}

/** A format's own signs: quoted and escaped characters, colours, conditions and languages taken out. */
const signsOf = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '')

/** Whether numbers of a format are days or times. */
export const isDateFormat = (format: string | undefined): boolean =>
  format !== undefined && /[ymdhs]/i.test(signsOf(format))

/** The day that a number stands for; null where it is none of this calendar. */
export function dayOf(serial: number, macintosh: boolean): Date | null {
  const date = new Date(Math.round((serial - EPOCH_DAYS + (macintosh ? MACINTOSH_DAYS : 0)) * DAY_MS))
  return Number.isNaN(date.getTime()) ? null : date
}

/** The words that Excel shows for a value under a cell's look. */
export function wordsOfValue(value: CellValue, { format, struck, bold }: CellLook): CellWords {
  const plain = (text: string, raw = text): CellWords => ({
    runs: text === '' ? [] : [{ text, ...(bold && { bold }), ...(struck && { struck }) }],
    ...(raw !== text && { raw }),
  })
  if (typeof value === 'string') return plain(value)
  if (typeof value === 'number') return plain(numberWords(value, format), String(value))
  if (typeof value === 'boolean') return plain(value ? 'TRUE' : 'FALSE')
  if (value instanceof Date) {
    const words = dateWords(value, format)
    return words.includes(':') ? plain(words) : plain(words, value.toISOString().slice(0, 10))
  }
  return {
    runs: value.map((run) => ({
      text: run.text,
      ...((run.bold ?? bold) && { bold: true as const }),
      ...(run.italic && { italic: true as const }),
      ...((run.struck ?? struck) && { struck: true as const }),
    })),
  }
}

const pad = (number: number): string => String(number).padStart(2, '0')

/**
 * A date as a British reader would see it, as exactly as its format shows it: a format of month and year
 * (`mmm-yy`) names no day. The order of day and month is ours, since Excel's depends on who looks.
 */
function dateWords(date: Date, format = 'dd/mm/yyyy'): string {
  const shown = signsOf(format).toLowerCase()
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth()
  const isTime = /[hs]/.test(shown) && !/[yd]/.test(shown)
  if (isTime) return `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`
  if (shown.includes('d') || !shown.includes('y'))
    return `${pad(date.getUTCDate())}/${pad(month + 1)}/${year}`
  return shown.includes('m') ? `${MONTHS[month]} ${year}` : String(year)
}

/** A number as its format shows it: decimals, leading zeros, per cent, and the words that a format puts around it. */
function numberWords(value: number, format: string | undefined): string {
  // Fifteen digits are what Excel keeps; the sixteenth is an error of the binary fraction.
  const exact = String(Number(value.toPrecision(15)))
  if (format === undefined) return exact
  const sections = format.split(';')
  const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? ''
  const literal = section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]|[_*]./g, '')
    .replace(/\\(.)/g, '"$1"')
  const [all = '', before = '', digits = ''] = /^((?:"[^"]*"|[^"0#?])*)([0#?][0#?.,/ ]*)/.exec(literal) ?? []
  if (digits === '') return literal.startsWith('"') && !/general|@/i.test(literal) ? said(literal) : exact
  const after = literal.slice(all.length)
  if (/[/e]/i.test(digits + after.replace(/"[^"]*"/g, ''))) return exact
  const isShare = (before + after).includes('%')
  const decimals = /\.(0+)/.exec(digits)?.[1]?.length
  const leading = /^[#?,]*(0*)/.exec(digits.replaceAll(',', ''))?.[1]?.length ?? 0
  const scaled = Math.abs(isShare ? value * 100 : value)
  const [whole = '', rest] = (
    decimals === undefined && !isShare ? exact.replace('-', '') : scaled.toFixed(decimals ?? 0)
  ).split('.')
  const sign = value < 0 && !said(before).includes('-') && !said(before).includes('(') ? '-' : ''
  const number = whole.padStart(leading, '0') + (rest === undefined ? '' : `.${rest}`)
  return `${said(before)}${sign}${number}${said(after)}`.trim()
}

/** What a piece of a format prints. */
const said = (piece: string): string => piece.replaceAll('"', '')
