/** `npm run evaluate owners`: owners with exactly the right kind and name, and owners written in several ways. */

import { type OwnerCase, ownerCases, type PlanCase, planCases } from './clerk-owners.ts'
import { type StageReport, Tallies } from './report.ts'

export async function evaluate(): Promise<StageReport> {
  return evaluateCases(ownerCases(), planCases())
}

export function evaluateCases(cells: readonly OwnerCase[], plans: readonly PlanCase[]): StageReport {
  const tallies = new Tallies()
  const notes: string[] = []
  for (const each of cells) {
    const read = each.read()
    const right = read.filter((owner) => each.expected.includes(owner)).length
    tallies.of('owners').add({ right, given: read.length, expected: each.expected.length })
    const exact = read.join('; ') === each.expected.join('; ')
    tallies.of('whole cells').add({ right: exact ? 1 : 0, given: 1, expected: 1 })
    if (!exact)
      notes.push(
        `“${each.name}”: ${each.expected.join('; ') || 'nobody'} was read as ${read.join('; ') || 'nobody'}`,
      )
  }
  for (const each of plans) {
    const { owners, variants } = each.read()
    const right = owners.join('|') === each.expected.join('|') && variants === each.variants
    tallies.of('owners written in several ways').add({ right: right ? 1 : 0, given: 1, expected: 1 })
    if (!right)
      notes.push(
        `plan “${each.name}”: ${each.expected.join(' | ')} was read as ${owners.join(' | ')}, ${variants} issues`,
      )
  }
  return { stage: 'owners', rows: tallies.rows(), notes }
}
