import type { AuditOptions } from '../../answers.ts'
import { UsageError } from '../../model/index.ts'
import { FINDINGS, type Finding } from '../../report/index.ts'

/** The words that an audit can be asked by, as the command's options of the same names. */
const WORDS = ['plan', 'section', 'area', 'owner', 'priority'] as const

/** What the address of an audit asks for. Throws UsageError where a day or a number is none. */
export function askedBy(query: URLSearchParams): AuditOptions {
  const options: AuditOptions = {}
  for (const name of WORDS) {
    const words = query.get(name)?.trim()
    if (words) options[name] = words
  }
  const kinds = query.getAll('kind').filter((kind): kind is Finding => Object.hasOwn(FINDINGS, kind))
  if (kinds.length > 0) options.kinds = kinds
  if (query.get('in-doubt') !== null) options.inDoubt = true
  const days = query.get('min-days')
  if (days) options.minDays = numberIn(days, 'the least days')
  const soon = query.get('soon')
  if (soon) options.soon = numberIn(soon, 'how far ahead is soon')
  const asAt = query.get('as-at')
  if (asAt) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(asAt) || Number.isNaN(Date.parse(asAt))) {
      throw new UsageError(`“${asAt}” is no day; write it as 2012-03-31`)
    }
    options.asAt = asAt
  }
  return options
}

function numberIn(text: string, what: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`“${text}” is no number of days for ${what}`)
  return Number(text)
}
