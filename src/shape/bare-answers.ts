import type { LabelledCell, Role } from '../model/index.ts'
import { wordsOf } from '../model/index.ts'

/** An answer that promises nothing: `Agreed.`, `Partially accepted`, `We concur`, `Noted`, `Yes`. */
const BARE_ANSWER =
  /^(?:(?:we|management|the council|the trust|fully|partly|partially|in part)\s+)*(?:agree[ds]?|accept(?:ed|s)?|concur(?:red|s)?|noted|supported|approved|yes)(?:\s+(?:in part|in principle|in full|with (?:the )?(?:recommendation|finding)))?\s*[.!]?$/iu
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
