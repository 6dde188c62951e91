import type { CellValue } from 'exceljs'
import type { Run } from '../../model/index.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A cell's words as runs; `raw` is the value behind them where a format changed its looks. */
export interface CellWords {
  runs: Run[]
  raw?: string
}

/** The words that Excel shows for a value under a number format; `struck` holds for the cell as a whole. */
export function wordsOfValue(value: CellValue, format: string | undefined, struck: boolean): CellWords {
  const plain = (text: string, raw?: string): CellWords => ({
    runs: text === '' ? [] : [{ text, ...(struck && { struck: true }) }],
    ...(raw !== undefined && raw !== text && { raw }),
  })
  if (value === null || value === undefined) return plain('')
  if (typeof value === 'string') return plain(value)
  if (typeof value === 'number') return plain(numberWords(value, format), String(value))
  if (typeof value === 'boolean') return plain(value ? 'TRUE' : 'FALSE')
  if (value instanceof Date) {
    const raw = Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
    return raw === '' ? plain('') : plain(dateWords(value, format), raw)
  }
  if ('richText' in value) {
    return {
      runs: value.richText.map(({ text, font }) => ({
        text,
        ...(font?.bold && { bold: true }),
        ...(font?.italic && { italic: true }),
        ...((font?.strike ?? struck) && { struck: true }),
      })),
    }
  }
  if ('error' in value) return plain(value.error)
  if ('text' in value) return wordsOfValue(value.text, format, struck)
  return wordsOfValue(value.result ?? null, format, struck)
}

/**
 * A date as a British reader would see it, as exactly as its format shows it: a format of month and year
 * (`mmm-yy`) names no day. The order of day and month is ours, since Excel's depends on who looks.
 */
function dateWords(date: Date, format = 'dd/mm/yyyy'): string {
  const shown = format.toLowerCase().replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth()
  if (shown.includes('d') || !shown.includes('y')) {
    const pad = (number: number): string => String(number).padStart(2, '0')
    return `${pad(date.getUTCDate())}/${pad(month + 1)}/${year}`
  }
  return shown.includes('m') ? `${MONTHS[month]} ${year}` : String(year)
}

function numberWords(value: number, format = 'General'): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length
  if (format.includes('%')) return `${(value * 100).toFixed(decimals ?? 0)}%`
  if (decimals !== undefined) return value.toFixed(decimals)
  // Fifteen digits are what Excel keeps; the sixteenth is an error of the binary fraction.
  return String(Number(value.toPrecision(15)))
}
