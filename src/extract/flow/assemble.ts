import {
  type Aside,
  type Block,
  type FragmentCell,
  type FragmentRow,
  type Issue,
  issue,
  type Paragraph,
  type Place,
  paragraphWords,
  wordsOf,
} from '../../model/index.ts'
import { fillOf } from '../colour.ts'
import { spansByEdges } from './edges.ts'
import { type Grid, type GridCell, layOut, MOST_COLUMNS, type PlacedCell } from './grid.ts'
import { LayoutTables } from './layout-tables.ts'
import type { FlowBlock, FlowCell, FlowNote, FlowParagraph, FlowRow, FlowStory, FlowTable } from './model.ts'
import { blockOf, joined, paragraphOf } from './paragraphs.ts'
import { givePlaces, placesOf } from './places.ts'
import { abridged, isShown, sayParagraphs, sayRow } from './say.ts'

/** A cell with its paragraphs, as the grid is to place it. */
interface ReadCell extends GridCell {
  cell: FlowCell
  paragraphs: Paragraph[]
}

/**
 * Makes blocks of the finished stories of a file: paragraphs and headings, tables laid out, words of nested tables and
 * text boxes flattened into their cell, tables that only arrange the page looked through; headers before the body, notes
 * and footers after it. Whatever was hidden, changed under tracking or not read is said, with its Place.
 */
export function assemble(stories: readonly FlowStory[]): { blocks: Block[]; issues: Issue[] } {
  givePlaces(stories)
  const assembler = new Assembler()
  const made = stories.map(({ kind, blocks }) => ({ kind, blocks: assembler.blocks(blocks) }))
  const asides = (kind: Aside['kind']): Aside[] =>
    made.filter((story) => story.kind === kind).flatMap(({ blocks }) => asidesOf(kind, blocks))
  const notes = (kind: FlowNote['kind']): Aside[] => assembler.notes.get(kind) ?? []
  return {
    blocks: [
      ...eachOnce(asides('header')),
      ...made.flatMap((story) => (story.kind === 'body' ? story.blocks : [])),
      ...asides('footnote'),
      ...notes('footnote'),
      ...notes('endnote'),
      ...asides('comment'),
      ...notes('comment'),
      ...eachOnce(asides('footer')),
    ],
    issues: abridged(assembler.issues),
  }
}

/** What the blocks of a story beside the body say, paragraph by paragraph, tables inside them too. */
function asidesOf(kind: Aside['kind'], blocks: readonly Block[]): Aside[] {
  return blocks
    .flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((row) =>
            row.cells.flatMap(({ paragraphs, places }) =>
              paragraphs.map((paragraph) => ({ kind, paragraph, places })),
            ),
          )
        : [{ kind, paragraph: block.paragraph, places: block.places }],
    )
    .filter(({ paragraph }) => paragraphWords(paragraph) !== '')
}

/** Pages of several kinds print the same title. */
function eachOnce(asides: readonly Aside[]): Aside[] {
  const said = new Set<string>()
  return asides.filter(({ paragraph }) => {
    const words = paragraphWords(paragraph)
    return !said.has(words) && said.add(words)
  })
}

class Assembler {
  readonly issues: Issue[] = []
  readonly notes = new Map<FlowNote['kind'], Aside[]>()
  readonly #layout = new LayoutTables()

  /** The blocks of a story, a text box or a cell that is looked through; `row` is the row that it stands in. */
  blocks(blocks: readonly FlowBlock[], row?: FlowRow): Block[] {
    return joined(blocks).flatMap((block): Block[] => {
      if (block.kind === 'typed') return block.read()
      if (block.kind === 'table') {
        this.#sayStray(block)
        if (!this.#layout.has(block)) return this.#table(block)
        return this.#shownRows(block).flatMap((inner) =>
          inner.cells.flatMap((cell) => this.blocks(cell.blocks, inner)),
        )
      }
      this.#say([block], block.place, row)
      const made = blockOf(block)
      const boxes = block.marks.flatMap((mark) => (mark.kind === 'box' ? this.blocks(mark.blocks, row) : []))
      return made ? [made, ...boxes] : boxes
    })
  }

  /** The paragraphs of a cell or note in order, those of tables and text boxes inside it included. */
  #flatten(blocks: readonly FlowBlock[]): FlowParagraph[] {
    return joined(blocks).flatMap((block): FlowParagraph[] => {
      if (block.kind === 'typed') return block.paragraphs
      if (block.kind === 'table') {
        this.#sayStray(block)
        return this.#shownRows(block).flatMap((row) =>
          row.cells.flatMap((cell) => this.#flatten(cell.blocks)),
        )
      }
      const boxes = block.marks.flatMap((mark) => (mark.kind === 'box' ? this.#flatten(mark.blocks) : []))
      return [block, ...boxes]
    })
  }

  /** The rows that a person sees; what became of the others is said. */
  #shownRows(table: FlowTable): FlowRow[] {
    return table.rows.filter((row) => {
      this.issues.push(...sayRow(row))
      return isShown(row)
    })
  }

  #table(table: FlowTable): Block[] {
    const edges = spansByEdges(table.rows)
    const rows = table.rows.map((row, index) => {
      this.issues.push(...sayRow(row))
      const spans = edges?.[index]
      return {
        cells: row.cells.map((cell, at) => this.#cell(cell, row, spans?.spans[at])),
        before: spans?.before ?? row.before ?? 0,
        after: row.after ?? 0,
        shown: isShown(row),
      }
    })
    const grid = layOut(rows, table.widths ?? [])
    const shown = table.rows.filter(isShown)
    if (grid.beyond.length > 0) {
      const message = `A row has more than ${MOST_COLUMNS} cells; the rest was not read.`
      const places = grid.beyond.slice(0, 1).flatMap(({ cell }) => placesOf(cell))
      this.issues.push(issue('truncated', message, { places }))
    }
    const headers = shown.findIndex(({ header }) => !header)
    const printed = grid.rows.map((cells, index): FragmentRow => {
      const own = shown[index]?.cells ?? []
      // Only rows at the top repeat on every page; a table of nothing but header rows has none.
      const isHeader = index < headers || own.every((cell) => cell.header)
      return {
        cells: cells.map((placed) => cellOf(placed, index, shown[index], table, grid)),
        ...(isHeader && { header: true }),
      }
    })
    if (printed.every((row) => row.cells.length === 0)) return []
    const { columns } = grid
    return [{ kind: 'table', columns, rows: printed, places: placesOf(table), witness: 'markup' }]
  }

  #cell(cell: FlowCell, row: FlowRow, span: number | undefined): ReadCell {
    const flat = isShown(row) ? this.#flatten(cell.blocks) : []
    this.#say(flat, cell.place, row)
    const paragraphs = flat.map((each) => paragraphOf(each))
    return {
      cell,
      paragraphs,
      span: span ?? Math.max(1, cell.columns ?? 1),
      down: Math.max(1, cell.rows ?? 1),
      continues: cell.continues ?? false,
      joinsLeft: cell.joinsLeft ?? false,
      isEmpty: paragraphs.every(({ runs }) => runs.every(({ text }) => text.trim() === '')),
    }
  }

  #sayStray({ stray = [], place }: FlowTable): void {
    this.#say([{ kind: 'paragraph', marks: stray }], place, undefined)
  }

  /** Says what is to be said of some paragraphs at one place, and takes the notes that they refer to. */
  #say(paragraphs: readonly FlowParagraph[], place: Place | undefined, row: FlowRow | undefined): void {
    this.issues.push(...sayParagraphs(paragraphs, place, row))
    for (const mark of paragraphs.flatMap(({ marks }) => marks)) {
      if (mark.kind !== 'note') continue
      const { note } = mark
      const flat = this.#flatten(note.blocks)
      const kind = note.kind === 'endnote' ? 'footnote' : note.kind
      const places = [...placesOf(note), ...(place ? [place] : [])]
      const asides = flat
        .map((each): Aside => ({ kind, paragraph: paragraphOf(each), places }))
        .filter(({ paragraph }) => paragraphWords(paragraph) !== '')
      this.notes
        .set(note.kind, this.notes.get(note.kind) ?? [])
        .get(note.kind)
        ?.push(...asides)
      this.#say(flat, note.place, undefined)
    }
  }
}

function cellOf(
  { source, ...at }: PlacedCell<ReadCell>,
  index: number,
  row: FlowRow | undefined,
  table: FlowTable,
  { rows, columns }: Grid<ReadCell>,
): FragmentCell {
  const cell = source?.cell
  const paragraphs = source?.paragraphs ?? []
  const position = { ...at, row: index, rows: rows.length, columns }
  const fill = cell && fillOf(cell.fill ?? table.paint?.(position))
  const raw = cell?.raw?.trim()
  return {
    ...at,
    paragraphs,
    ...(fill !== undefined && { fill }),
    places: placesOf(cell ?? row),
    ...(raw !== undefined && raw !== wordsOf(paragraphs) && { raw }),
    ...(cell?.header && { header: true }),
  }
}
