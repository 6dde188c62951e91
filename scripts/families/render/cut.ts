import type { Paragraph, Run } from '../../../src/model/index.ts'
import type { PrintedCell } from '../printed.ts'

const STAYS_WHOLE = 12

/** Cuts a cell as a page break does: long words go on overleaf in mid-sentence, short ones stay whole. */
export function cutCell(cell: PrintedCell): [before: PrintedCell, after: PrintedCell] {
  const total = cell.paragraphs.reduce((sum, each) => sum + wordCount(each), 0)
  if (total < STAYS_WHOLE) return [cell, { ...cell, paragraphs: [] }]
  let left = Math.ceil(total * 0.6)
  const before: Paragraph[] = []
  const after: Paragraph[] = []
  for (const each of cell.paragraphs) {
    const count = wordCount(each)
    if (left >= count) before.push(each)
    else if (left <= 0) after.push(each)
    else {
      const [head, tail] = cutParagraph(each, left)
      before.push(head)
      after.push(tail)
    }
    left -= count
  }
  return [
    { ...cell, paragraphs: before },
    { ...cell, paragraphs: after },
  ]
}

const wordCount = (each: Paragraph): number =>
  each.runs.reduce((sum, run) => sum + run.text.split(' ').length, 0)

function cutParagraph(whole: Paragraph, words: number): [Paragraph, Paragraph] {
  const head: Run[] = []
  const tail: Run[] = []
  let left = words
  for (const run of whole.runs) {
    const parts = run.text.split(' ')
    if (left > 0) head.push({ ...run, text: parts.slice(0, left).join(' ') })
    if (left < parts.length) tail.push({ ...run, text: parts.slice(Math.max(0, left)).join(' ') })
    left -= parts.length
  }
  return [{ ...whole, runs: head }, { runs: tail }]
}
