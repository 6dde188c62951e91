import {
  type CorrectableField,
  type Issue,
  issue,
  joinCells,
  type LabelledCell,
  type Outcome,
  outcome,
  type Paragraph,
  paragraph,
  type Role,
  type Row,
  type RowSaid,
  wordsOf,
} from '../model/index.ts'
import { contentId } from '../util/hash.ts'
import { findRow } from '../util/row-words.ts'
import { foldForComparison, shorten } from '../util/text.ts'

/** The columns whose words a field is read from. */
const COLUMN_OF: Record<Exclude<CorrectableField, 'section' | 'due' | 'original_due'>, Role> = {
  ref: 'reference',
  area: 'area',
  source: 'source',
  action: 'action',
  steps: 'steps',
  owner: 'owner',
  started: 'started',
  completed: 'completed',
  review: 'review',
  status: 'status',
  rag: 'rag',
  progress: 'progress',
  response: 'response',
  priority: 'priority',
  measure: 'measure',
  resources: 'resources',
}

/** So much of a row's words tells it from every other. */
const ENOUGH_WORDS = 2_000
/** So much of them a person is shown. */
const SHOWN = 80

/** The id that the record of a row has. */
export const actionIdOf = (editionId: string, { tableNo, rowNo }: Row): string =>
  contentId('ac', editionId, tableNo, rowNo)

/** The words by which a row is found again, whatever its columns are taken for: those that it prints itself. */
export function wordsOfRow({ cells }: Row): string {
  const printed = new Set(cells.filter(({ carried }) => !carried).map(({ cell }) => cell))
  const words = [...printed].map((cell) => foldForComparison(wordsOf(cell.paragraphs)))
  return words
    .filter((each) => each !== '')
    .join(' | ')
    .slice(0, ENOUGH_WORDS)
}

const saidParagraphs = (text: string): Paragraph[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim()))

/** A cell that says what a person said; what it prints stays beside. */
function saidCell(before: LabelledCell | undefined, role: Role, paragraphs: Paragraph[]): LabelledCell {
  const printed = before === undefined ? [] : (before.printed ?? before.cell.paragraphs)
  return {
    role,
    header: before?.header ?? '',
    cell: { paragraphs, places: before?.cell.places ?? [] },
    carried: false,
    probability: 1,
    printed,
  }
}

const saysAnything = (cell: LabelledCell): boolean => wordsOf(cell.cell.paragraphs) !== ''

/** The words as printed in the columns of a Role; null where nothing is. */
function printedIn(row: Row, role: Role): string | null {
  const words = row.cells
    .filter((cell) => cell.role === role)
    .map((cell) => wordsOf(cell.printed ?? cell.cell.paragraphs))
  return words.filter((each) => each !== '').join('\n') || null
}

/** A row whose columns of a Role say together what a person said; one is added where it has none. */
function withWords(row: Row, role: Role, paragraphs: Paragraph[]): Row {
  const at = row.cells.findIndex((cell) => cell.role === role)
  const cells = row.cells.map((cell, index) => {
    if (cell.role !== role) return cell
    return saidCell(cell, role, index === at ? paragraphs : [])
  })
  return { ...row, cells: at < 0 ? [...cells, saidCell(undefined, role, paragraphs)] : cells }
}

/**
 * The deadline that holds is the last that the columns of due and of revised dates say; the first is that of the due
 * ones, where there is a revised one too. Where a row has one date only, and a first one is said, its own is the revised.
 */
function withDeadline(row: Row, field: 'due' | 'original_due', paragraphs: Paragraph[]): Row {
  const revised = row.cells.filter((cell) => cell.role === 'revised' && saysAnything(cell))
  if (field === 'due') return withWords(row, revised.length > 0 ? 'revised' : 'due', paragraphs)
  if (revised.length > 0) return withWords(row, 'due', paragraphs)
  const due = row.cells.filter((cell) => cell.role === 'due' && saysAnything(cell))
  const now = due.flatMap(({ cell }) => cell.paragraphs)
  return withWords(now.length > 0 ? withWords(row, 'revised', now) : row, 'due', paragraphs)
}

function withField(row: Row, field: CorrectableField, to: string): Row {
  const said = (changed: Row, printed: string | null): Row => ({
    ...changed,
    corrected: { [field]: printed, ...row.corrected },
  })
  const paragraphs = saidParagraphs(to)
  if (field === 'section') return said({ ...row, section: to === '' ? null : to }, row.section)
  if (field === 'due') {
    const printed = printedIn(row, 'revised') ?? printedIn(row, 'due')
    return said(withDeadline(row, field, paragraphs), printed)
  }
  if (field === 'original_due') {
    const printed = printedIn(row, 'revised') === null ? null : printedIn(row, 'due')
    return said(withDeadline(row, field, paragraphs), printed)
  }
  return said(withWords(row, COLUMN_OF[field], paragraphs), printedIn(row, COLUMN_OF[field]))
}

/** Two rows of which a person said that they are one: cell by cell, the words of the second after those of the first. */
function joined(first: Row, second: Row): Row {
  const rest = second.cells.filter(({ carried }) => !carried)
  const cells = first.cells.map((cell) => {
    const at = rest.findIndex(({ role, header }) => role === cell.role && header === cell.header)
    if (at < 0) return cell
    const [other] = rest.splice(at, 1)
    const same = wordsOf(cell.cell.paragraphs) === wordsOf(other!.cell.paragraphs)
    return { ...cell, cell: same ? cell.cell : joinCells(cell.cell, other!.cell) }
  })
  const words = second.cells.map(({ cell }) => wordsOf(cell.paragraphs)).filter((each) => each !== '')
  const before = first.corrected?.['row']
  return {
    ...first,
    cells: [...cells, ...rest],
    corrected: {
      ...second.corrected,
      ...first.corrected,
      row: [...(before ? [before] : []), words.join(' | ')].join('\n'),
    },
  }
}

const lost = ({ correctionId, ...said }: RowSaid, words = said.words): Issue => {
  const what = said.kind === 'field' ? `What was said of the field ${said.field}` : `“${said.kind}”, said`
  return issue(
    'correction-not-kept',
    `${what} of the row “${shorten(words, SHOWN)}” fits no row as it is read now; say it anew of the row that is meant, or take it back with: plandrift corrections --undo ${correctionId}`,
    { text: shorten(words, SHOWN) },
  )
}

/**
 * Rows with what a person said of them: a field's words in place of those printed, rows that are none left out, two
 * that are one joined. A row is found again by its words; where it is not, that is said and nothing is changed.
 */
export function correctRows(
  printed: readonly Row[],
  said: readonly RowSaid[],
  editionId: string,
): Outcome<Row[]> {
  if (said.length === 0) return outcome([...printed])
  const issues: Issue[] = []
  const known = printed.map((row) => ({ id: actionIdOf(editionId, row), words: wordsOfRow(row) }))
  const find = (action: string, words: string): number | null => findRow(known, { id: action, words })
  const rows: (Row | null)[] = [...printed]
  for (const each of said) {
    const at = find(each.action, each.words)
    const row = at === null ? null : rows[at]
    // What was said of a row that is none, or a part of another, waits in silence until that is undone.
    if (at !== null && row === null) continue
    if (at === null || !row) {
      issues.push(lost(each))
    } else if (each.kind === 'field') rows[at] = withField(row, each.field, each.to)
    else if (each.kind === 'not-a-row') {
      rows[at] = null
      issues.push(
        issue('row-left-out', `A person said that this row is no action: “${shorten(each.words, SHOWN)}”.`, {
          text: shorten(each.words, SHOWN),
          places: row.cells.flatMap(({ cell }) => cell.places),
        }),
      )
    } else {
      const other = find(each.with.action, each.with.words)
      const second = other === null || other === at ? null : rows[other]
      if (!second) issues.push(lost(each, each.with.words))
      else {
        rows[at] = joined(row, second)
        rows[other!] = null
      }
    }
  }
  return outcome(
    rows.filter((row) => row !== null),
    issues,
  )
}
