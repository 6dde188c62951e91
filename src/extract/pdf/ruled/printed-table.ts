import type { Box } from '../../../model/index.ts'
import type { Word } from '../words/words.ts'
import type { GridCell } from './grid.ts'

/** A table on a page before its words are made paragraphs. */
export interface PrintedTable {
  box: Box
  xs: number[]
  ys: number[]
  cells: PrintedCell[]
  witness: 'ink' | 'alignment' | 'tags'
  /** Where words are printed over others. */
  overlaps?: Box[]
}

export interface PrintedCell extends GridCell {
  words: Word[]
}
