/** `npm run evaluate status`: statuses and ratings that are exactly right, and the issues that must be raised. */

import { readStatus } from '../../src/interpret/status/index.ts'
import { type StatusCase, statusCases } from './clerk-status.ts'
import { type StageReport, Tallies } from './report.ts'

export async function evaluate(): Promise<StageReport> {
  return evaluateCases(statusCases())
}

export function evaluateCases(cases: readonly StatusCase[]): StageReport {
  const tallies = new Tallies()
  const notes: string[] = []
  for (const each of cases) {
    const { value, issues } = readStatus(each.input)
    const codes = issues
      .map(({ code }) => code)
      .filter((code) => code !== 'status-not-read' || each.issues.includes(code))
    const right = [
      ['status', value.status === each.status],
      ['rating', value.rag === each.rag],
      ['issues', codes.join() === each.issues.join()],
    ] as const
    for (const [name, is] of right) tallies.of(name).add({ right: is ? 1 : 0, given: 1, expected: 1 })
    if (each.text !== undefined) {
      tallies.of('words').add({ right: value.statusText === each.text ? 1 : 0, given: 1, expected: 1 })
    }
    tallies.of('whole cells').add({ right: right.every(([, is]) => is) ? 1 : 0, given: 1, expected: 1 })
    const wrongText = each.text !== undefined && value.statusText !== each.text
    if (wrongText || !right.every(([, is]) => is)) {
      const got = `${value.status} / ${value.rag ?? '-'} ${codes.join(' ')} “${value.statusText ?? ''}”`
      notes.push(
        `${each.theme}: “${each.name}”: ${each.status} / ${each.rag ?? '-'} ${each.issues.join(' ')} was read as ${got}`,
      )
    }
  }
  return { stage: 'status', rows: tallies.rows(), notes }
}
