import type { RowOf } from '../model/index.ts'
import type { AuditSummary } from './audit/summary.ts'
import type { AuditedEdition, AuditedRevision, Evidence, PlanAudit } from './audit/types.ts'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** An ISO day as people write it: `31 Mar 2012`. */
export function plainDay(day: string | null): string {
  if (day === null) return 'no date'
  return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}

/** A number with its noun: `1 action`, `2 actions`. */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`

/** Days with their sign: `+92`, `-7`, `0`. */
export const signed = (days: number | null): string =>
  days === null ? '' : days > 0 ? `+${days}` : String(days)

/** Days with what vague dates allow: `+92 days (61 to 92)`. */
export function slipSpan(days: number | null, least: number | null, most: number | null): string {
  if (days === null) return ''
  const span = least !== null && most !== null && (least !== days || most !== days)
  return `${signed(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}${span ? ` (${least} to ${most})` : ''}`
}

/** Where words stand: `plan.pdf, page 3`. */
export function placeOf({ file, page, line, path }: Evidence): string {
  const place = page !== null ? `page ${page}` : line !== null ? `line ${line}` : path
  return place === null ? file : `${file}, ${place}`
}

/** What one revision says, without its dates: `slipped, silent, after the date had passed`. */
export function manner({ kind, declared, after_due }: AuditedRevision): string {
  return [kind, declared ? 'declared' : 'silent', ...(after_due ? ['after the date had passed'] : [])].join(
    ', ',
  )
}

/** When something began and ended: `30 Jun 2011 to 30 Apr 2012`, or the one day. */
export const daySpan = (from: string | null, to: string | null): string =>
  from === to ? plainDay(from) : `${plainDay(from)} to ${plainDay(to)}`

/** What a plan is called: its body and title, or else the file of its last edition, or else its id. */
export const planName = ({
  plan: { body, title, plan_id },
  editions = [],
}: {
  plan: Pick<RowOf<'plans'>, 'body' | 'title' | 'plan_id'>
  editions?: readonly Pick<AuditedEdition, 'file'>[]
}): string =>
  [body, title].filter((part) => part !== null).join(': ') ||
  (editions.length > 0 ? `Plan of ${editions.at(-1)!.file}` : plan_id)

/**
 * What an audit of a plan stands on, in one line: the editions that count, and the one day that everything is told
 * of: `2 editions of 30 Jun 2011 to 30 Nov 2011; 4 actions, as at 31 Dec 2011`.
 */
export function standingOf({ editions, actions, as_at }: PlanAudit): string {
  const days = editions.flatMap(({ dated_on }) => (dated_on === null ? [] : [dated_on])).sort()
  const span = daySpan(days[0] ?? null, days.at(-1) ?? null)
  return `${counted(editions.length, 'edition')} of ${span}; ${counted(actions.length, 'action')}, as at ${plainDay(as_at)}`
}

/** What is to be said of re-dating in mass: one sentence a plan, however often it did so. */
export function massRedatings({ mass_redatings }: AuditSummary): string[] {
  return [...Map.groupBy(mass_redatings, ({ plan_id }) => plan_id).values()].map((editions) => {
    const times = editions.map(
      ({ dated_on, redated, open_before }) => `${redated} of ${open_before} on ${plainDay(dated_on)}`,
    )
    return `${editions.at(-1)!.title ?? 'A plan'} re-dated many of its open actions at once: ${times.join(', ')}. Figures before and after are not comparable.`
  })
}
