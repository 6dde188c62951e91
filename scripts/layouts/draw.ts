import type { StandardFonts } from 'pdf-lib'
import type { Alignment } from '../../src/extract/aligned/row-features.ts'
import { paragraphWords, type Role } from '../../src/model/index.ts'
import { families } from '../families/index.ts'
import { print } from '../families/printed.ts'
import { type Random, randomFrom } from '../variations/random.ts'

/** How a table without vertical lines is set on its pages. Lengths are in parts of the type size. */
export interface Layout {
  name: string
  /** Whose words it sets. */
  source: string
  font: `${StandardFonts}`
  size: number
  leading: number
  /** White space below each row, and between two columns. */
  rowGap: number
  gutter: number
  /** Where cells stand that are lower than their row. */
  align: Alignment
  /** Level lines: none, above and below the header and below the table, or below every row. */
  rules: 'none' | 'header' | 'rows'
  headerCentred: boolean
  headerEachPage: boolean
  landscape: boolean
  columns: { header: string; role: Role; width: number; right: boolean }[]
  /** Rows of a cell's paragraphs each; a string is a heading between rows. */
  rows: (string[][] | string)[]
  above: string[]
  below: string[]
  /** A blank line parts the paragraphs of a cell. */
  paragraphsApart: boolean
  /** White space above a heading, besides that below the row. */
  headingGap: number
}

const FONTS = ['Courier', 'Helvetica', 'Times-Roman'] as const
const LONG: readonly Role[] = ['area', 'action', 'steps', 'progress', 'measure', 'response', 'extra']
const SHORT = new Set<Role>(['reference', 'rag'])

/** Smaller tables say little of their columns. */
const LEAST_ROWS = 5

/** A table whose words a layout sets. A row is its cells' paragraphs, or a heading between rows. */
export interface SettableTable {
  /** Whose it is: tables are never parted by anything finer. */
  source: string
  columns: { header: string; role: Role }[]
  rows: (string | string[][])[]
}

/** The printed tables of the plan families. */
export const FAMILY_TABLES: readonly SettableTable[] = families.flatMap((family) =>
  family.editions.flatMap((edition) =>
    [
      ...Map.groupBy(
        print(family, edition).sections.map(({ table }) => table),
        ({ columns }) => columns.map(({ header }) => header).join('|'),
      ).values(),
    ]
      .map(([first, ...rest]) => ({
        source: family.id,
        columns: first!.columns,
        rows: [first!, ...rest].flatMap(({ rows }) =>
          rows.map(({ banner, cells }) =>
            banner
              ? paragraphWords(cells[0]!.paragraphs[0]!)
              : cells.map(({ paragraphs }) =>
                  paragraphs.map((each) => (each.list ? '• ' : '') + paragraphWords(each)),
                ),
          ),
        ),
      }))
      .filter(({ rows }) => rows.length >= LEAST_ROWS),
  ),
)

/** What only layouts that teach are drawn with: cells of several paragraphs, blank cells, and values that stand once. */
export interface Variety {
  /** How often a sentence is a paragraph of its own, a blank line above it. */
  parted: number
  /** How often the first column that is no reference stands once for several rows. */
  once: number
  /** How often sentences are items of a list. */
  listed: number
  /** How often headings stand between rows. */
  headed: number
}

const PROSE = [
  'This plan was agreed by the board and is reviewed every quarter. Where a date has moved, the reason is given in the minutes of the meeting at which it was agreed.',
  'Notes: dates are those agreed with the inspectorate. Owners report each month.',
  'The programme office keeps the evidence for every action that is closed, and members may ask to see it.',
]

const HEADINGS = [
  'Theme 1: Getting the basics right',
  'Priority area B',
  'Leadership and governance',
  'Section 3 – Our people',
  'Data and records',
  'Outcome 4: Residents are safe at home',
  'Recommendations of the second visit',
  'Finance',
]

/** Cells stand at the top of their row mostly; spreadsheets set them at the bottom. */
const alignmentOf = (chance: number): Alignment => (chance < 0.2 ? 'middle' : chance < 0.3 ? 'bottom' : 'top')

/** A layout drawn by chance; the same number gives the same layout. */
export function drawLayout(seed: number, tables = FAMILY_TABLES, variety?: Variety): Layout {
  const random = randomFrom(seed * 7919 + 13)
  const table = random.pick(tables)
  const kept = keptColumns(
    table.columns.map(({ role }) => role),
    random,
  )
  const rows = table.rows
    .slice(random.below(Math.max(1, table.rows.length - LEAST_ROWS + 1)))
    .slice(0, LEAST_ROWS + random.below(14))
    .map((row) => (typeof row === 'string' ? row : kept.map((at) => row[at]!)))
  const size = random.pick([7, 8, 9, 10])
  const hasReference = kept.some((at) => table.columns[at]!.role === 'reference')
  const layout: Layout = {
    name: `layout ${seed}`,
    source: table.source,
    font: random.pick(FONTS),
    size,
    leading: random.pick([1.12, 1.2, 1.3]),
    rowGap: random.pick(hasReference ? [0, 0.12, 0.3, 0.6, 1.2] : [0.15, 0.35, 0.6, 1.2]),
    gutter: random.pick([0.9, 1.2, 2, 3]),
    align: alignmentOf(random.next()),
    rules: random.pick(['none', 'none', 'header', 'rows'] as const),
    headerCentred: random.chance(0.25),
    headerEachPage: random.chance(0.6),
    landscape: random.chance(0.6),
    columns: kept.map((at) => {
      const { role, header } = table.columns[at]!
      const width = SHORT.has(role) ? 4 : LONG.includes(role) ? 12 + random.below(12) : 6 + random.below(5)
      return { header, role, width, right: role === 'due' && random.chance(0.1) }
    }),
    rows,
    above: random.chance(0.7) ? [random.pick(PROSE)] : [],
    below: random.chance(0.7) ? [random.pick(PROSE)] : [],
    paragraphsApart: false,
    headingGap: 0,
  }
  return variety ? varied(layout, variety, random) : layout
}

function varied(layout: Layout, variety: Variety, random: Random): Layout {
  const [isParted, isOnce, isListed, isHeaded] = [
    random.chance(variety.parted),
    random.chance(variety.once),
    random.chance(variety.listed),
    random.chance(variety.headed),
  ]
  const grouping = layout.columns.findIndex(({ role }) => role !== 'reference')
  const sentences = (each: string): string[] => each.split(/(?<=[.;]) (?=\p{Lu})/u)
  const rows = layout.rows.flatMap((row, index) => {
    if (typeof row === 'string') return [row]
    const goesOn = isOnce && index > 0 && random.chance(0.6)
    const cells = row.map((cell, at) => {
      const isBlank = layout.columns[at]!.role !== 'reference' && random.chance(0.03)
      if (isBlank || (goesOn && at === grouping)) return []
      if (isListed && cell.join().length > 60 && random.chance(0.5))
        return cell.flatMap(sentences).map((each) => `• ${each}`)
      return isParted ? cell.flatMap(sentences) : cell
    })
    return isHeaded && index > 0 && random.chance(0.25) ? [random.pick(HEADINGS), cells] : [cells]
  })
  return { ...layout, rows, paragraphsApart: isParted, headingGap: random.pick([0, 0.6]) }
}

/** Some of the columns, in order: the action, and three to six others. */
function keptColumns(roles: readonly Role[], random: Random): number[] {
  const others = random.shuffled(roles.flatMap((role, at) => (role === 'action' ? [] : [at])))
  const wanted = new Set([roles.indexOf('action'), ...others.slice(0, 3 + random.below(4))])
  return roles.flatMap((_, at) => (wanted.has(at) ? [at] : []))
}
