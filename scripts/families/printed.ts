import { type Paragraph, paragraph, type Role, type Run } from '../../src/model/index.ts'
import type { Action, Area, Column, Edition, Family, Section } from './model.ts'

/**
 * An edition as it stands on paper, before any format: what every renderer starts from.
 */
export interface PrintedEdition {
  family: string
  edition: string
  body: string
  titleLines: string[]
  /** Wraps of the running title, used in turn from the second page on; may be empty. */
  running: string[][]
  intro: string[]
  sections: PrintedSection[]
}

export interface PrintedSection {
  heading: string | null
  notes: string[]
  table: PrintedTable
}

export interface PrintedTable {
  columns: Column[]
  rows: PrintedRow[]
}

export interface PrintedRow {
  /** One a column; a banner row has one cell that spans all. */
  cells: PrintedCell[]
  banner: boolean
  page?: 'before' | 'cut'
}

export interface PrintedCell {
  paragraphs: Paragraph[]
  /** Background, `#rrggbb`. */
  fill?: string
  /** The cell is merged with the one above it: nothing is printed. */
  merged: boolean
}

const FILLS = { red: '#e06666', amber: '#f6b26b', green: '#93c47d', blue: '#6fa8dc', grey: '#bfbfbf' }

/** Sets one edition of a family as pages show it. */
export function print(family: Family, edition: Edition): PrintedEdition {
  return {
    family: family.id,
    edition: edition.id,
    body: family.body,
    titleLines: edition.titleLines,
    running: edition.running,
    intro: edition.intro,
    sections: sectionsOf(edition),
  }
}

function sectionsOf(edition: Edition): PrintedSection[] {
  const sections: PrintedSection[] = []
  for (const section of edition.sections) {
    const { heading, notes, columns } = section
    const above = section.inTable ? sections.at(-1) : undefined
    if (above) above.table.rows.push(...(heading ? [bannerRow(heading)] : []), ...rowsOf(section))
    else sections.push({ heading, notes, table: { columns, rows: rowsOf(section) } })
  }
  return sections
}

const bannerRow = (text: string): PrintedRow => ({
  banner: true,
  cells: [{ paragraphs: [paragraph(text)], merged: false }],
})

function rowsOf(section: Section): PrintedRow[] {
  const rows: PrintedRow[] = []
  for (const area of section.areas) {
    for (const [index, action] of area.actions.entries()) {
      if (action.bannerAbove) rows.push(bannerRow(action.bannerAbove))
      rows.push({
        banner: false,
        cells: section.columns.map((column) => cellOf(section, column, area, action, index === 0)),
        ...(action.page ? { page: action.page } : {}),
      })
    }
  }
  return rows
}

function cellOf(section: Section, column: Column, area: Area, action: Action, first: boolean): PrintedCell {
  if (column.role === 'area' && !first && !action.areaAgain) return { paragraphs: [], merged: true }
  const hasReference = section.columns.some((each) => each.role === 'reference')
  const numbered = hasReference ? action : withReference(action)
  const paragraphs = paragraphsOf(column, area, numbered)
  const fill = column.role === 'rag' && action.rag ? { fill: FILLS[action.rag.means] } : {}
  return { paragraphs, merged: false, ...fill }
}

/** A table without a column of references prints each before its action. */
function withReference(action: Action): Action {
  const [first = '', ...rest] = action.action
  return action.ref === undefined ? action : { ...action, action: [`${action.ref} ${first}`, ...rest] }
}

function paragraphsOf(column: Column, area: Area, action: Action): Paragraph[] {
  return wordsIn(column, area, action).map((text, index) => {
    const set = setParagraph(text, action.italic && ITALIC_ROLES.has(column.role))
    return column.role === 'action' && action.bulleted && index > 0 ? { ...set, list: BULLET } : set
  })
}

function wordsIn(column: Column, area: Area, action: Action): string[] {
  const dates = action.dates?.[column.header]?.words
  const named = action.extra?.[column.header]
  const words: Record<Role, string | string[] | undefined> = {
    reference: action.ref,
    area: withSource(action.areaAgain ?? area.words, area.source),
    source: area.source,
    action: action.action,
    steps: action.steps,
    owner: action.owner?.words,
    due: dates ?? action.due?.words,
    revised: dates,
    started: dates,
    completed: dates,
    review: dates,
    status: action.status?.words,
    rag: action.rag?.words,
    progress: action.progress,
    priority: named,
    response: named,
    measure: named,
    resources: named,
    extra: named,
  }
  return [words[column.role] ?? []].flat().filter((text) => text !== '')
}

const withSource = (words: string, source: string | undefined): string =>
  source ? `${words} (${source})` : words

const BULLET = { ordered: false, level: 0, marker: '•' }
const ITALIC_ROLES: ReadonlySet<Role> = new Set<Role>(['action', 'owner', 'due', 'progress'])

function setParagraph(text: string, italic: boolean | undefined): Paragraph {
  const runs: Run[] = text
    .split(/(~~[^~]+~~)/u)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('~~') ? { text: part.slice(2, -2), struck: true as const } : { text: part },
    )
  return { runs: italic ? runs.map((run) => ({ ...run, italic: true as const })) : runs }
}
