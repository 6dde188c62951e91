import type { LabelledCell, Role } from '../model/index.ts'
import { wordsOf } from '../model/index.ts'
import { BARE_ANSWER } from '../util/answers.ts'

/** What asks for something to be done, as a recommendation does. */
const ASKS = /\b(?:should|must|needs? to|recommend(?:ed|s|ation)?|that .{3,80}\bbe\b)\b/iu
const NAMES_RECOMMENDATION = /recom+[ae]nd|aanbevel|empfehl/iu

const only = (cells: readonly LabelledCell[], role: Role): LabelledCell | null => {
  const [first, ...more] = cells.filter((cell) => cell.role === role)
  return first && more.length === 0 ? first : null
}

/**
 * The cells of a row whose answer only agrees, where the answers of other rows are their actions: what was recommended is
 * the action there, and the answer is a response.
 */
export function withoutBareAnswer(cells: LabelledCell[]): LabelledCell[] {
  const [action, area] = [only(cells, 'action'), only(cells, 'area')]
  if (!action || !area || only(cells, 'response')) return cells
  if (!BARE_ANSWER.test(wordsOf(action.cell.paragraphs).trim())) return cells
  const asks = NAMES_RECOMMENDATION.test(area.header) || ASKS.test(wordsOf(area.cell.paragraphs))
  if (!asks) return cells
  const roles = new Map<LabelledCell, Role>([
    [action, 'response'],
    [area, 'action'],
  ])
  return cells.map((cell) => ({ ...cell, role: roles.get(cell) ?? cell.role }))
}
