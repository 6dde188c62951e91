import { mixed } from '../colour.ts'
import type { HeadTables } from './head-tables.ts'
import { depthOf, type OpenDefinition, type RtfStory } from './story.ts'

/** Obeys a control word that arranges paragraphs, cells and rows; any other does nothing. `inner`: of a nested row. */
export function arrange(
  story: RtfStory,
  word: string,
  value: number,
  tables: HeadTables,
  inner: boolean,
): void {
  const { writer } = story
  switch (word) {
    case 'par':
      writer.endParagraph(depthOf(story))
      break
    case 'sect':
      writer.endParagraph(0)
      break
    case 'pard':
      story.inTable = story.rowOpen
      story.nesting = 1
      writer.level = null
      writer.listLevel = 0
      break
    case 'intbl':
      story.inTable = true
      break
    case 'itap':
      story.nesting = value
      story.inTable ||= value > 0
      break
    case 's':
      writer.level = levelOfStyle(tables.styles.get(value))
      break
    case 'outlinelevel':
      writer.level = value < 9 ? Math.min(6, value + 1) : null
      break
    case 'ilvl':
      writer.listLevel = Math.min(8, Math.max(0, value))
      break
    case 'trowd':
      if (inner) story.innerRow = { cells: [], next: {} }
      else Object.assign(story, { row: { cells: [], next: {} }, rowOpen: true, inTable: true })
      break
    case 'cell':
      writer.endCell(1)
      break
    case 'nestcell':
      writer.endCell(Math.max(2, story.nesting))
      break
    case 'row':
      writer.endRow(1, story.row)
      Object.assign(story, { rowOpen: false, inTable: false })
      break
    case 'nestrow':
      writer.endRow(Math.max(2, story.nesting), story.innerRow)
      break
    default:
      define(inner ? story.innerRow : story.row, word, value, tables)
  }
}

/** What a control word says of a row, or of the cell whose edge comes next. */
function define(row: OpenDefinition, word: string, value: number, tables: HeadTables): void {
  const { next } = row
  switch (word) {
    case 'trleft':
      row.left = value
      break
    case 'trhdr':
      row.header = true
      break
    case 'clcbpat':
      next.fill = tables.colours[value] ?? null
      break
    case 'clcfpat':
      next.ink = tables.colours[value] ?? null
      break
    case 'clshdng':
      // In hundredths of a percent.
      next.share = Math.min(1, Math.max(0, value / 10_000))
      break
    case 'clvmrg':
      next.continues = true
      break
    case 'clmrg':
      next.joinsLeft = true
      break
    case 'cellx': {
      const { ink, share = 0, ...cell } = next
      const paper = next.fill ?? null
      const fill = share === 0 ? paper : mixed(ink ?? '#000000', paper ?? '#ffffff', share)
      row.cells.push({ ...cell, edge: value, fill })
      row.next = {}
      break
    }
    default:
  }
}

function levelOfStyle(name: string | undefined): number | null {
  if (name === 'title') return 1
  const level = /^heading ([1-9])$/.exec(name ?? '')?.[1]
  return level === undefined ? null : Math.min(6, Number(level))
}
