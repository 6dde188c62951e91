import type { Paragraph } from '../model/index.ts'

/** A cell's words as one text; what is struck out is told by ranges. */
export interface CellText {
  text: string
  /** Ranges of struck words, in order: [from, to). */
  struck: readonly (readonly [number, number])[]
  /** Where list items begin, in order. */
  itemStarts: readonly number[]
}

/** Which side of a tracked change is read: the accepted text, or what stood before it. */
export type View = 'accepted' | 'before'

/** Paragraphs as one text, one a line. */
export function cellText(paragraphs: readonly Paragraph[], view: View = 'accepted'): CellText {
  const left = view === 'accepted' ? 'deleted' : 'inserted'
  let text = ''
  const struck: [number, number][] = []
  const itemStarts: number[] = []
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n'
    if (paragraph.list) itemStarts.push(text.length)
    for (const run of paragraph.runs) {
      if (run.change?.kind === left) continue
      if (run.struck) struck.push([text.length, text.length + run.text.length])
      text += run.text
    }
  }
  return { text, struck, itemStarts }
}

/** Whether the words carry a tracked change. */
export function hasTrackedChange(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some((paragraph) => paragraph.runs.some((run) => run.change !== undefined))
}

/** Plain words, as a cell's text. */
export function plainText(text: string): CellText {
  return { text, struck: [], itemStarts: [] }
}
