import type { FlowNote, FlowStory } from '../flow/model.ts'
import { type CellDefinition, FlowWriter, type RowDefinition } from '../flow/writer.ts'

/** A row whose cells are being defined: what comes before the edge of a cell is said of that cell. */
export interface OpenDefinition extends RowDefinition {
  next: CellDefinition & { ink?: string | null; share?: number }
}

/** One story of an RTF file, as far as it was read, and where in its tables the reading stands. */
export interface RtfStory {
  /** What becomes of it where it ends; a text box stands where it is anchored. */
  kind: FlowStory['kind'] | FlowNote['kind'] | 'box'
  writer: FlowWriter
  row: OpenDefinition
  /** The row of a table inside a cell. */
  innerRow: OpenDefinition
  rowOpen: boolean
  inTable: boolean
  /** How deep in tables the paragraph says that it stands. */
  nesting: number
}

export const newStory = (kind: RtfStory['kind']): RtfStory => ({
  kind,
  writer: new FlowWriter(),
  row: { cells: [], next: {} },
  innerRow: { cells: [], next: {} },
  rowOpen: false,
  inTable: false,
  nesting: 1,
})

/** How deep in tables the paragraph that is being read stands; 0 outside. */
export const depthOf = ({ inTable, nesting }: RtfStory): number => (inTable ? Math.max(1, nesting) : 0)
