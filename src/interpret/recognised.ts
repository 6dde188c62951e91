import { type Issue, issue, type LabelledCell, type Role, wordsOf } from '../model/index.ts'

/**
 * Roles whose words decide a figure (one letter misread makes another day, another rating, another action), and how sure
 * the least sure word of a cell must be for it not to be told. Chosen on scans of sources that the odds were not fitted on
 * (`scripts/train-words.ts`): so all dates that were misread are told, and of those read rightly one in twenty-five.
 */
const SURE_ENOUGH: Partial<Record<Role, number>> = {
  due: 0.97,
  revised: 0.97,
  started: 0.97,
  completed: 0.97,
  review: 0.97,
  reference: 0.95,
  status: 0.95,
  rag: 0.95,
  priority: 0.95,
}

/** What was recognised on a picture in the deciding cells of a row and is unsure. */
export interface UnsureWords {
  issues: Issue[]
  /** 0 to 1: as the least sure of them. */
  sure: number
}

export function unsureWords(cells: readonly LabelledCell[]): UnsureWords {
  const found: UnsureWords = { issues: [], sure: 1 }
  for (const { role, cell, carried } of cells) {
    const enough = SURE_ENOUGH[role]
    if (carried || enough === undefined) continue
    const runs = cell.paragraphs.flatMap((paragraph) => paragraph.runs)
    const least = Math.min(...runs.map(({ sure = 1 }) => sure))
    found.sure = Math.min(found.sure, least)
    const unsure = runs.filter(({ sure = 1 }) => sure < enough)
    if (unsure.length === 0) continue
    const words = unsure.map(({ text }) => `“${text.trim()}”`).join(', ')
    const instead = cell.raw === undefined ? '' : `, for “${cell.raw}”`
    const message = `${words} was read on a picture${instead}, ${Math.round(least * 100)} % sure; check it against the page.`
    found.issues.push(
      issue('word-doubtful', message, { text: wordsOf(cell.paragraphs), places: cell.places }),
    )
  }
  return found
}
