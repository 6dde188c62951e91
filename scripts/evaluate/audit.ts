/**
 * `npm run evaluate audit`: the questions of the audit, asked of written plans whose answers are known: each finding,
 * the figures beside it, the shares of the editions; and softened wording on written pairs (fixtures/audit, and
 * fixtures/cold from another writer).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { isSoftened } from '../../src/report/audit/promise/softened.ts'
import { AUDIT_FIXTURES, type AuditedFamily, actionLike, auditFamilies, figuresOf } from './audited.ts'
import { FIXTURES } from './clerk.ts'
import { type StageReport, Tallies } from './report.ts'

/** Figures of the truth that are judged together, as one row each. */
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  'first and current dates': ['original', 'current', 'inherited'],
  'revisions and days': ['revisions', 'slip', 'steps'],
  'reasons and approvals': ['reasons', 'approvals', 'farewell'],
  'overdue and due soon': ['overdue', 'overdue_original', 'band', 'due_in'],
  completion: ['after_original', 'after_current'],
  'words side by side': ['softened', 'owners', 'rag'],
}

interface Pair {
  id: string
  kind: 'softened' | 'reworded' | 'hardened'
  before: string
  after: string
}

export async function evaluate(): Promise<StageReport> {
  const tallies = new Tallies()
  const notes: string[] = []
  for (const family of await auditFamilies()) {
    judgeFindings(family, tallies, notes)
    judgeFigures(family, tallies, notes)
    judgeEditions(family, tallies, notes)
  }
  judgePairs('softened: written pairs', join(AUDIT_FIXTURES, 'softened.jsonl'), tallies, notes)
  judgePairs('softened: pairs written cold', join(FIXTURES, '..', 'cold', 'softened.jsonl'), tallies, notes)
  return { stage: 'audit', rows: tallies.rows(), notes }
}

function judgeFindings({ name, truth, audits }: AuditedFamily, tallies: Tallies, notes: string[]): void {
  for (const expected of truth.actions) {
    const found = new Set<string>(actionLike(expected, audits)?.findings)
    for (const finding of new Set([...expected.findings, ...found])) {
      const [due, given] = [expected.findings.includes(finding), found.has(finding)]
      tallies
        .of(`found: ${finding}`)
        .add({ right: due && given ? 1 : 0, given: given ? 1 : 0, expected: due ? 1 : 0 })
      if (due !== given)
        notes.push(`${name} ${expected.key}: ${finding} was ${due ? 'missed' : 'found wrongly'}`)
    }
  }
}

function judgeFigures({ name, truth, audits }: AuditedFamily, tallies: Tallies, notes: string[]): void {
  for (const expected of truth.actions) {
    const action = actionLike(expected, audits)
    const figures: Record<string, unknown> = action ? { ...figuresOf(action) } : {}
    for (const [row, keys] of Object.entries(FIGURES)) {
      for (const key of keys) {
        const wanted: unknown = { ...expected }[key as keyof typeof expected]
        if (wanted === undefined) continue
        const right = action !== undefined && isDeepStrictEqual(figures[key] ?? null, wanted)
        tallies.of(row).add({ right: right ? 1 : 0, given: action ? 1 : 0, expected: 1 })
        if (!right)
          notes.push(
            `${name} ${expected.key} ${key}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(figures[key])}`,
          )
      }
    }
  }
}

function judgeEditions({ name, truth, audits }: AuditedFamily, tallies: Tallies, notes: string[]): void {
  for (const expected of truth.editions) {
    const edition = audits
      .flatMap(({ editions }) => editions)
      .find(({ dated_on }) => dated_on === expected.dated_on)
    const wrong = Object.entries(expected).filter(
      ([key, value]) => edition?.[key as keyof typeof edition] !== value,
    )
    tallies.of('editions').add({ right: wrong.length === 0 ? 1 : 0, given: edition ? 1 : 0, expected: 1 })
    for (const [key, value] of wrong)
      notes.push(
        `${name} ${expected.dated_on} ${key}: expected ${JSON.stringify(value)}, got ${JSON.stringify(edition?.[key as keyof typeof edition])}`,
      )
  }
}

function judgePairs(row: string, file: string, tallies: Tallies, notes: string[]): void {
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { id, kind, before, after } = JSON.parse(line) as Pair
    const [is, said] = [kind === 'softened', isSoftened(before, after)]
    tallies.of(row).add({ right: is && said ? 1 : 0, given: said ? 1 : 0, expected: is ? 1 : 0 })
    if (is !== said)
      notes.push(`${id} ${kind}: “${before}” → “${after}”: ${said ? 'called softened' : 'missed'}`)
  }
}
