import type { Severity } from '../model/index.ts'
import { counted } from '../report/index.ts'

/** How many issues there are of each severity. */
export type Severities = Record<Severity, number>

/** Adds up numbers of issues by severity. */
export function countSeverities(issues: Iterable<{ severity: string; issues: number }>): Severities {
  const counts: Severities = { error: 0, warning: 0, info: 0 }
  for (const { severity, issues: number } of issues) counts[severity as Severity] += number
  return counts
}

/** The same in words, the gravest first: `2 warnings`, `1 info`. */
export function severityWords({ error, warning, info }: Severities): string[] {
  return [
    ...(error > 0 ? [counted(error, 'error')] : []),
    ...(warning > 0 ? [counted(warning, 'warning')] : []),
    ...(info > 0 ? [`${info.toLocaleString('en-GB')} info`] : []),
  ]
}
