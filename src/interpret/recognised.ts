import { type Issue, issue, type LabelledCell, type Role, wordsOf } from '../model/index.ts'

/** Roles whose words decide a figure: one letter misread makes another day, another rating, another action. */
const DECIDING: readonly Role[] = [
  'reference',
  'due',
  'revised',
  'started',
  'completed',
  'review',
  'status',
  'rag',
  'priority',
]

/**
 * A cell with a word less sure than this is told of. Measured on scans of plans that the readings' odds were not fitted on:
 * of the cells read wrongly nearly all have one, of those read rightly few (`scripts/measure-scans.ts`).
 */
const DOUBTFUL = 0.95

/** What was recognised on a picture in the deciding cells of a row and is unsure. */
export interface UnsureWords {
  issues: Issue[]
  /** 0 to 1: as the least sure of them. */
  sure: number
}

export function unsureWords(cells: readonly LabelledCell[]): UnsureWords {
  const found: UnsureWords = { issues: [], sure: 1 }
  for (const { role, cell, carried } of cells) {
    if (carried || !DECIDING.includes(role)) continue
    const unsure = cell.paragraphs.flatMap(({ runs }) => runs.filter(({ sure }) => sure !== undefined))
    if (unsure.length === 0) continue
    const least = Math.min(...unsure.map(({ sure }) => sure!))
    found.sure = Math.min(found.sure, least)
    if (least >= DOUBTFUL) continue
    const words = unsure.map(({ text }) => `“${text.trim()}”`).join(', ')
    const instead = cell.raw === undefined ? '' : `, for “${cell.raw}”`
    const message = `${words} was read on a picture${instead}, ${Math.round(least * 100)} % sure; check it against the page.`
    found.issues.push(
      issue('word-doubtful', message, { text: wordsOf(cell.paragraphs), places: cell.places }),
    )
  }
  return found
}
