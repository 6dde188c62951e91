import { foldForComparison } from '../../util/text.ts'
import type { Finding } from './findings.ts'
import type { AuditedAction } from './types.ts'

/** Which actions to tell of. Words are looked for anywhere in the name, whatever their case. */
export type AuditFilter = {
  plan?: string
  section?: string
  area?: string
  owner?: string
  /** Any of these findings. */
  kinds?: readonly Finding[]
  /** The date moved by at least so many days, either way. */
  minDays?: number
}

/** The test that a filter puts to an action. */
export function filterOf(filter: AuditFilter): (action: AuditedAction) => boolean {
  const names = (words: string | undefined): ((...names: (string | null)[]) => boolean) => {
    if (words === undefined) return () => true
    const sought = foldForComparison(words)
    return (...in_) => in_.some((name) => name !== null && foldForComparison(name).includes(sought))
  }
  const [plan, section, area, owner] = [filter.plan, filter.section, filter.area, filter.owner].map(names)
  return (action) =>
    (plan!(action.plan_title, action.body) || action.plan_id === filter.plan) &&
    section!(action.section) &&
    area!(action.area) &&
    owner!(action.owner, ...action.owners) &&
    (filter.kinds === undefined || filter.kinds.some((kind) => action.findings.includes(kind))) &&
    (filter.minDays === undefined || Math.abs(action.slip_days ?? 0) >= filter.minDays)
}
