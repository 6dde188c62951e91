import type { DateRole, OpenWord } from '../../model/index.ts'
import type { Mention } from './mentions.ts'
import type { DateCell } from './types.ts'
import type { When } from './when.ts'

/** A claim before its year is known. */
export interface Statement {
  role: DateRole
  when: When | null
  open: OpenWord | null
  text: string
  label: string | null
  rule: string
  marks: ('milestone' | 'struck' | 'tracked')[]
  /** The role was not printed but follows from the order. */
  roleImplied: boolean
  /** A date without a year is the last such date. */
  past: boolean
  /** The date may come before that which it replaces. */
  earlier: boolean
  /** What dates without a year are counted from: the edition, or the date in the column's header. */
  from: { earliest: string; on: string } | null
}

/** One mention of a cell, with what the cell adds. */
export interface Candidate {
  mention: Mention
  text: string
  label: string | null
  column: DateCell['role']
  from: Statement['from']
  tracked: boolean
  gap: Mention['gap'] | 'cell'
}

const DEADLINES: ReadonlySet<string> = new Set(['plain', 'due', 'original', 'revised'])

function columnRole(candidate: Candidate): Mention['role'] {
  const { role } = candidate.mention
  const { column } = candidate
  if (
    column === 'due' ||
    role === 'original' ||
    role === 'review' ||
    role === 'completed' ||
    role === 'revised'
  )
    return role
  if (role !== 'plain' && role !== 'due') return role
  return column
}

/** What the mentions of one column tell about its open words. */
interface ColumnFacts {
  /** A deadline or completion with a date. */
  dated: boolean
  /** The same, revisions aside. */
  datedFirst: boolean
  /** The same, what stands in brackets of its own aside. */
  datedOutside: boolean
  /** `ongoing` in so many words. */
  ongoing: boolean
}

interface RowFacts {
  columns: ReadonlyMap<string, ColumnFacts>
  /** A deadline was struck out: what is not struck took its place. */
  struck: boolean
}

function factsOf(candidates: readonly Candidate[]): RowFacts {
  const columns = new Map<string, ColumnFacts>()
  let struck = false
  for (const { mention, column } of candidates) {
    const facts = columns.get(column) ?? {
      dated: false,
      datedFirst: false,
      datedOutside: false,
      ongoing: false,
    }
    columns.set(column, facts)
    if (mention.struck) {
      struck ||= DEADLINES.has(mention.role)
      continue
    }
    const holds = mention.role !== 'original' && (DEADLINES.has(mention.role) || mention.role === 'completed')
    const dated = holds && (mention.when !== null || mention.open === 'immediate')
    facts.dated ||= dated
    facts.datedFirst ||= dated && mention.role !== 'revised'
    facts.datedOutside ||= dated && !mention.bracketed
    facts.ongoing ||= mention.open === 'ongoing' && !mention.frequency
  }
  return { columns, struck }
}

/** Whether an open word says nothing more beside the other mentions of its row. */
function isIdle({ mention, column, gap }: Candidate, before: Candidate | undefined, row: RowFacts): boolean {
  const { open, rule } = mention
  if (open === null) return false
  if (open !== 'immediate' && (column === 'started' || column === 'completed' || column === 'review'))
    return true
  if (mention.role === 'revised' || mention.role === 'original' || mention.struck) return false
  if (column === 'revised' && open !== 'ongoing') return false
  const facts = row.columns.get(column)!
  if (row.struck && !facts.dated) return false
  switch (open) {
    case 'immediate':
      return false
    case 'ongoing':
      return facts.dated
    case 'tbc':
      // `(30 April 2015) TBC`: the old date stands in brackets, and there is no new one yet.
      if (before?.mention.bracketed && !mention.bracketed && !facts.datedOutside) return false
      return facts.datedFirst || facts.ongoing
    case 'relative':
      // `TBC following restructure`: the event is why it is not confirmed.
      if (gap === 'chain' && before?.mention.open === 'tbc') return true
      // `30 June 2012 subject to funding`, `June 2012, after consultation`: the date holds.
      if (rule === 'condition') return facts.dated
      return (gap === 'chain' || gap === 'comma') && before?.mention.when != null && !before.mention.struck
  }
}

/** What says something; words that stood before what is left out part the next date from those before it. */
function withoutIdle(candidates: readonly Candidate[], row: RowFacts): Candidate[] {
  const kept: Candidate[] = []
  let parted: Candidate['gap'] | null = null
  for (const [at, each] of candidates.entries()) {
    if (isIdle(each, candidates[at - 1], row)) {
      if (each.gap === 'clause' || each.gap === 'list') parted = each.gap
      continue
    }
    kept.push(parted !== null && each.gap === 'chain' ? { ...each, gap: parted } : each)
    parted = null
  }
  return kept
}

/** Deadlines in order of reading (the original, then its revisions), the rest where it stands. */
export function statementsOf(candidates: readonly Candidate[]): Statement[] {
  const row = factsOf(candidates)
  const kept = withoutRepeats(withoutIdle(candidates, row))
  const deadlines = kept.filter((each) => DEADLINES.has(columnRole(each)))
  const ordered = deadlineOrder(deadlines)
  const roles = deadlineRoles(ordered)
  const queue = ordered.map((candidate, index) => toStatement(candidate, roles[index]!))
  const milestones = queue.filter((each) => each.role === 'due')
  if (milestones.length > 1) for (const each of milestones) each.marks.push('milestone')
  let next = 0
  return kept.map((candidate) => {
    if (DEADLINES.has(columnRole(candidate))) return queue[next++]!
    const role = columnRole(candidate) as DateRole
    return toStatement(candidate, { role, implied: false })
  })
}

/** `Ongoing, monthly` is said once. */
function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate, index) => {
    const before = candidates[index - 1]
    const same = before && candidate.mention.open !== null && before.mention.open === candidate.mention.open
    return !(same && before.column === candidate.column && candidate.mention.role === 'plain')
  })
}

/** What was due first comes first, wherever it is printed. */
function deadlineOrder(deadlines: readonly Candidate[]): Candidate[] {
  const mixed =
    deadlines.some((each) => each.mention.struck) && deadlines.some((each) => !each.mention.struck)
  const rank = (candidate: Candidate, index: number): number => {
    const { mention } = candidate
    if (mention.role === 'original') return mention.cue?.first ? -1 : 0
    if (mixed && mention.struck) return 0
    if (mention.role === 'revised' && !mention.bracketed && isOld(deadlines[index + 1])) return 2
    return 1
  }
  return deadlines
    .map((candidate, index) => ({ candidate, index, rank: rank(candidate, index) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ candidate }) => candidate)
}

/** `Revised 30/04/12 (31/12/11)`: the date in brackets is the old one. */
function isOld(next: Candidate | undefined): boolean {
  return next?.mention.bracketed === true && next.mention.role === 'plain'
}

type Ruled = { role: DateRole; implied: boolean }

/** Which deadlines are first ones (or milestones), and which revise what stands before them. */
function deadlineRoles(ordered: readonly Candidate[]): Ruled[] {
  const originals = ordered.filter((each) => each.mention.role === 'original')
  const struck = ordered.filter((each) => each.mention.struck)
  const mixed = struck.length > 0 && struck.length < ordered.length
  const revised = ordered.filter((each) => columnRole(each) === 'revised' && !each.mention.cue?.needsOther)
  const commasChain = revised.length > 0
  return ordered.map((candidate, index): Ruled => {
    const role = columnRole(candidate)
    if (role === 'original') return { role: index === 0 ? 'due' : 'revised', implied: index > 0 }
    if (role === 'revised') {
      const alone = candidate.mention.cue?.needsOther && ordered.length === 1
      return { role: alone ? 'due' : 'revised', implied: candidate.mention.role !== 'revised' }
    }
    if (originals.length > 0) return { role: 'revised', implied: true }
    if (mixed) return { role: candidate.mention.struck && index === 0 ? 'due' : 'revised', implied: true }
    const chained = candidate.gap === 'chain' || (candidate.gap === 'comma' && commasChain)
    const follows = index > 0 && chained && replaceable(ordered[index - 1]!, candidate)
    return follows ? { role: 'revised', implied: true } : { role: 'due', implied: role === 'plain' }
  })
}

/** Whether a bare date can be the new one for what stands before it. */
function replaceable(before: Candidate, after: Candidate): boolean {
  if (before.column !== after.column) return false
  if (after.mention.frequency || (before.mention.open !== null && after.mention.open !== null)) return false
  return before.mention.open !== 'relative' && before.mention.open !== 'immediate'
}

function toStatement(candidate: Candidate, ruled: Ruled): Statement {
  const { mention } = candidate
  return {
    role: ruled.role,
    when: mention.when,
    open: mention.open,
    text: candidate.text,
    label: candidate.label,
    rule: mention.rule,
    marks: [
      ...(mention.struck ? (['struck'] as const) : []),
      ...(candidate.tracked ? (['tracked'] as const) : []),
    ],
    roleImplied: ruled.implied,
    past: mention.cue?.past === true || ruled.role === 'completed',
    earlier: mention.cue?.earlier === true,
    from: candidate.from,
  }
}
