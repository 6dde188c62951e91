import type { RowOf } from '../../model/index.ts'
import { foldForComparison } from '../../util/text.ts'
import type { Finding } from './findings.ts'
import type { AuditedAction } from './types.ts'

/** Which actions to tell of. Words are looked for anywhere in the name, whatever their case. */
export type AuditFilter = {
  plan?: string
  section?: string
  area?: string
  owner?: string
  priority?: string
  /** Any of these findings. */
  kinds?: readonly Finding[]
  /** The date moved by at least so many days, either way. */
  minDays?: number
  /** It rests on links that nobody has confirmed or on weak readings. */
  inDoubt?: boolean
}

const named = (words: string | undefined): ((...names: (string | null)[]) => boolean) => {
  if (words === undefined) return () => true
  const sought = foldForComparison(words)
  return (...in_) => in_.some((name) => name !== null && foldForComparison(name).includes(sought))
}

/** The test that words put to a plan: its title or body has them, or they are its id. */
export function planFilter(
  words: string | undefined,
): (plan: Pick<RowOf<'plans'>, 'plan_id' | 'title' | 'body'>) => boolean {
  const isNamed = named(words)
  return ({ plan_id, title, body }) => plan_id === words || isNamed(title, body)
}

/** The test that a filter puts to an action. */
export function filterOf(filter: AuditFilter): (action: AuditedAction) => boolean {
  const isOfPlan = planFilter(filter.plan)
  const [section, area, owner, priority] = [filter.section, filter.area, filter.owner, filter.priority].map(
    named,
  )
  return (action) =>
    isOfPlan({ ...action, title: action.plan_title }) &&
    section!(action.section) &&
    area!(action.area) &&
    owner!(action.owner, ...action.owners) &&
    priority!(action.priority) &&
    (filter.kinds === undefined || filter.kinds.some((kind) => action.findings.includes(kind))) &&
    (filter.inDoubt !== true || action.doubt !== null) &&
    (filter.minDays === undefined || Math.abs(action.slip_days ?? 0) >= filter.minDays)
}
