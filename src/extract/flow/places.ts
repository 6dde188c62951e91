import type { PartPlace, Place } from '../../model/index.ts'
import type { FlowBlock, FlowNote, FlowStory } from './model.ts'

/**
 * Gives every paragraph, table, row, cell and note that has no Place of its own the path that leads to it
 * (`table 2 / row 3 / cell 1`), counted as the file has them.
 */
export function givePlaces(stories: readonly FlowStory[]): void {
  const notes = new Map<string, number>()
  for (const { part, path, blocks } of stories) placeBlocks(blocks, part, path, notes)
}

function placeBlocks(
  blocks: readonly FlowBlock[],
  part: string,
  path: string,
  notes: Map<string, number>,
): void {
  const at = (path: string): PartPlace => ({ kind: 'part', part, path })
  let paragraphs = 0
  let tables = 0
  for (const block of blocks) {
    if (block.kind === 'typed') continue
    const own = `${path}${block.kind} ${block.kind === 'table' ? ++tables : ++paragraphs}`
    block.place ??= at(own)
    if (block.kind === 'table') {
      for (const [rowIndex, row] of block.rows.entries()) {
        const ofRow = `${own} / row ${rowIndex + 1}`
        row.place ??= at(ofRow)
        for (const [index, cell] of row.cells.entries()) {
          const ofCell = `${ofRow} / cell ${index + 1}`
          cell.place ??= at(ofCell)
          placeBlocks(cell.blocks, part, `${ofCell} / `, notes)
        }
      }
      continue
    }
    let boxes = 0
    for (const mark of block.marks) {
      if (mark.kind === 'box') placeBlocks(mark.blocks, part, `${own} / text box ${++boxes} / `, notes)
      else if (mark.kind === 'note') placeNote(mark.note, notes)
    }
  }
}

function placeNote(note: FlowNote, notes: Map<string, number>): void {
  const { kind, blocks } = note
  const number = (notes.get(kind) ?? 0) + 1
  notes.set(kind, number)
  const path = `${kind} ${note.id ?? number}`
  note.place ??= { kind: 'part', part: `${kind}s`, path }
  placeBlocks(blocks, `${kind}s`, `${path} / `, notes)
}

/** The Place of a part of the flow, as blocks and cells have it. */
export const placesOf = (part: { place?: Place | undefined } | undefined): Place[] =>
  part?.place ? [part.place] : []
