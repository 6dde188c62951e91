import type { Aside, Block, Paragraph, PartPlace, Run } from '../../model/index.ts'
import { paragraphWords } from '../../model/index.ts'
import { looksLikeHeading } from './heading-look.ts'
import { type CellDefinition, type FlowRow, fragmentOf } from './tables.ts'

/** One story of a file that is a flow of words and marks (the body, a header, a note), as far as it was read. */
export interface Story {
  kind: 'body' | Aside['kind']
  /** In front of every path inside it. */
  path: string
  blocks: Block[]
  /** The words, number and heading level of the paragraph that is being read. */
  runs: Run[]
  marker: string
  level: number | null
  /** Whether that paragraph stands in a table. */
  inTable: boolean
  /** The paragraphs of the cell, the cells of the row, and the rows of the table that are being read. */
  cell: Paragraph[]
  cells: Paragraph[][]
  rows: FlowRow[]
  /** What the row says of its cells. */
  rowOpen: boolean
  definitions: CellDefinition[]
  defining: Omit<CellDefinition, 'edge'>
  left: number
  header: boolean
  paragraphs: number
  tables: number
}

export function newStory(kind: Story['kind'], path: string): Story {
  return {
    kind,
    path,
    blocks: [],
    runs: [],
    marker: '',
    level: null,
    inTable: false,
    cell: [],
    cells: [],
    rows: [],
    rowOpen: false,
    definitions: [],
    defining: { fill: null, down: null, joinsLeft: false },
    left: 0,
    header: false,
    paragraphs: 0,
    tables: 0,
  }
}

/** Ends a paragraph: in a table it belongs to the cell, outside it ends the table. */
export function takeParagraph(story: Story, ended: boolean): void {
  const paragraph = paragraphOf(story)
  if (story.inTable && ended) {
    story.cell.push(paragraph)
    return
  }
  takeTable(story)
  story.paragraphs++
  if (paragraphWords(paragraph, { deleted: true }) === '') return
  const places = [placeOf(story, `paragraph ${story.paragraphs}`)]
  story.blocks.push(
    story.level === null && !looksLikeHeading(paragraph)
      ? { kind: 'paragraph', paragraph, places }
      : { kind: 'heading', level: story.level, paragraph, places },
  )
}

/** Ends a story: what its last row or paragraph holds so far is kept. */
export function finish(story: Story): void {
  if (story.inTable && story.runs.length > 0) takeCell(story)
  takeParagraph(story, false)
}

export function takeCell(story: Story): void {
  story.cell.push(paragraphOf(story))
  story.cells.push(story.cell)
  story.cell = []
}

export function takeRow(story: Story): void {
  if (story.cells.length > 0) {
    story.rows.push({
      left: story.left,
      header: story.header,
      cells: story.cells.map((paragraphs, index) => ({ paragraphs, definition: story.definitions[index] })),
    })
  }
  story.cells = []
  story.rowOpen = false
  story.inTable = false
}

function takeTable(story: Story): void {
  // Cells without a row end: the file was cut there; their words are kept.
  if (story.cell.length > 0 || story.cells.length > 0) {
    story.cells.push(story.cell)
    story.cell = []
    takeRow(story)
  }
  if (story.rows.length === 0) return
  story.tables++
  story.blocks.push(fragmentOf(story.rows, partOf(story), `${story.path}table ${story.tables}`))
  story.rows = []
}

function paragraphOf(story: Story): Paragraph {
  const paragraph: Paragraph = { runs: story.runs }
  const marker = story.marker.trim()
  story.runs = []
  story.marker = ''
  if (marker === '') return paragraph
  const ordered = /[\p{L}\p{N}]/u.test(marker)
  if (paragraphWords(paragraph) !== '') paragraph.list = { ordered, level: 0, marker: ordered ? marker : '•' }
  // A cell that holds nothing but its number.
  else if (ordered) paragraph.runs = [{ text: marker }, ...paragraph.runs]
  return paragraph
}

const partOf = (story: Story): string => (story.kind === 'body' ? 'document' : `${story.kind}s`)

const placeOf = (story: Story, path: string): PartPlace => ({
  kind: 'part',
  part: partOf(story),
  path: `${story.path}${path}`,
})
