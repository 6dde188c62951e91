import type { Role, TableRow } from '../model/index.ts'
import { foldForComparison } from '../util/text.ts'
import { type RoleScores, scoreHeader } from './header-roles.ts'
import { type ColumnProfile, profileColumn } from './profile.ts'

/** One column of an action table. */
export interface Column {
  index: number
  /** As printed; header rows above one another joined by a space. */
  header: string
  role: Role
  /** 0 to 1: how surely the header and the contents agree on the Role. */
  score: number
  /** The Role comes from the contents alone. */
  guessed: boolean
}

/** Below this a header does not say a Role. */
const LEAST_SCORE = 0.45
const MOSTLY = 0.5
const USUALLY_FILLED = 0.9
/** A column of longer texts than this holds prose. */
const PROSE_LENGTH = 40

const DATE_ROLES: readonly Role[] = ['due', 'revised', 'started', 'completed', 'review']

/** Roles of which a table has one column; the others of its like are kept as `extra`. */
const SINGLE: readonly Role[] = ['reference', 'area', 'action', 'steps']

function adjust(scores: RoleScores, profile: ColumnProfile): RoleScores {
  const adjusted: RoleScores = { ...scores }
  const scale = (roles: readonly Role[], factor: number): void => {
    for (const role of roles) if (adjusted[role] !== undefined) adjusted[role] *= factor
  }
  if (profile.filled === 0) return adjusted
  // Prose without dates is no date column whatever its header; dates alone are no action.
  if (profile.dates < 0.1 && profile.meanLength > PROSE_LENGTH) scale(DATE_ROLES, 0.4)
  if (profile.dates >= MOSTLY && profile.meanLength <= PROSE_LENGTH) {
    scale(DATE_ROLES, 1.3)
    scale(['action', 'status', 'area'], 0.5)
  }
  if (profile.ratings >= MOSTLY) {
    adjusted.rag = Math.max(adjusted.rag ?? 0, Math.max(adjusted.status ?? 0, adjusted.progress ?? 0) + 0.05)
  } else if (profile.meanLength > PROSE_LENGTH) {
    scale(['rag', 'status', 'reference'], 0.6)
  } else if (adjusted.progress !== undefined && adjusted.rag !== undefined) {
    // A short word under `Progress RAG` that is no colour is a status.
    adjusted.status = Math.max(adjusted.status ?? 0, adjusted.rag + 0.05)
  }
  if (profile.references >= MOSTLY) scale(['reference'], 1.2)
  else if (profile.meanLength > 25) scale(['reference'], 0.3)
  if (profile.meanLength > 0 && profile.meanLength < 12) scale(['action', 'area', 'steps'], 0.6)
  return adjusted
}

/** What the contents say where the column has no header. */
function guess(profile: ColumnProfile): [Role, number] {
  if (profile.filled === 0) return ['extra', 0]
  if (profile.ratings >= MOSTLY) return ['rag', 0.6]
  if (profile.references >= MOSTLY && profile.meanLength < 12) return ['reference', 0.6]
  if (profile.dates >= MOSTLY && profile.meanLength <= PROSE_LENGTH) return ['due', 0.5]
  return ['extra', 0]
}

function bestRole(scores: RoleScores): [Role, number] {
  let best: [Role, number] = ['extra', 0]
  for (const [role, score] of Object.entries(scores) as [Role, number][]) {
    if (score >= LEAST_SCORE && score > best[1]) best = [role, score]
  }
  return best
}

const prose = (column: Column, profiles: readonly ColumnProfile[]): boolean =>
  profiles[column.index]!.meanLength > PROSE_LENGTH / 2

/**
 * Of two columns that both say what is to be done, the left one is the action and one that calls itself specific or
 * detailed holds its steps. Without an action column, what is to be done stands in the steps or in the area.
 */
function settleAction(
  columns: Column[],
  profiles: readonly ColumnProfile[],
  scores: readonly RoleScores[],
): void {
  const actions = columns.filter((column) => column.role === 'action')
  const steps = columns.find((column) => column.role === 'steps')
  if (actions.length === 0) {
    // A weaker word for the action (`Target`, `Milestone`) serves where nothing better does.
    const weak = columns
      .filter((column) => column.role === 'extra' || column.role === 'due')
      .filter((column) => (scores[column.index]!.action ?? 0) > 0 && prose(column, profiles))
      .sort((a, b) => (scores[b.index]!.action ?? 0) - (scores[a.index]!.action ?? 0))[0]
    const stand =
      weak ?? steps ?? columns.findLast((column) => column.role === 'area' && prose(column, profiles))
    if (stand) stand.role = 'action'
    return
  }
  const best = actions.reduce((a, b) => (b.score > a.score ? b : a))
  for (const column of actions) if (column !== best) column.role = 'extra'
}

/**
 * Without an area column, a column of prose left of the action that groups its rows (it has blanks where the same words
 * hold on) or whose header has a word for it says what the action answers.
 */
function settleArea(
  columns: Column[],
  profiles: readonly ColumnProfile[],
  scores: readonly RoleScores[],
): void {
  if (columns.some((column) => column.role === 'area')) return
  const action = columns.findIndex((column) => column.role === 'action')
  const area = columns
    .slice(0, Math.max(0, action))
    .filter((column) => column.role === 'extra' && column.header !== '' && prose(column, profiles))
    .findLast(({ index }) => (scores[index]!.area ?? 0) > 0 || profiles[index]!.filled < USUALLY_FILLED)
  if (area) area.role = 'area'
}

/** Keeps one column of each Role that a table has once: the surest, and of equals the one nearest the action. */
function settleSingles(columns: Column[]): void {
  const action = columns.findIndex((column) => column.role === 'action')
  for (const role of SINGLE) {
    const same = columns.filter((column) => column.role === role)
    if (same.length < 2) continue
    const distance = (column: Column): number =>
      role === 'reference' ? column.index : Math.abs(column.index - action)
    const best = same.reduce((a, b) =>
      b.score > a.score + 0.15 || (Math.abs(b.score - a.score) <= 0.15 && distance(b) < distance(a)) ? b : a,
    )
    for (const column of same) if (column !== best) column.role = 'extra'
  }
}

/** Gives every column of a table its Role, from its header and from what stands below. */
export function assignRoles(headers: readonly string[], body: readonly TableRow[]): Column[] {
  const profiles = headers.map((_, index) => profileColumn(body, index))
  const scores = headers.map((header, index) => adjust(scoreHeader(header), profiles[index]!))
  const columns = headers.map((header, index): Column => {
    // `#` or `№` says no more than no header at all.
    const named = foldForComparison(header) !== ''
    const [role, score] = named ? bestRole(scores[index]!) : guess(profiles[index]!)
    return { index, header, role, score: Math.min(1, score), guessed: !named && role !== 'extra' }
  })
  settleAction(columns, profiles, scores)
  settleArea(columns, profiles, scores)
  settleSingles(columns)
  return columns
}

const SAYS_WHEN_OR_WHO: readonly Role[] = [...DATE_ROLES, 'owner', 'status', 'rag', 'progress']

/** A table holds actions when it says what is to be done and, beside it, by whom, by when or how far it got. */
export function holdsActions(columns: readonly Column[]): boolean {
  return (
    columns.some((column) => column.role === 'action') &&
    columns.some((column) => SAYS_WHEN_OR_WHO.includes(column.role) && column.score >= LEAST_SCORE)
  )
}

/** How much of a header row names Roles: the sum of its columns' scores. */
export function headerStrength(headers: readonly string[]): number {
  return headers.reduce((sum, header) => sum + bestRole(scoreHeader(header))[1], 0)
}
