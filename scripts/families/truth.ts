import type { Owner, Rag, Role, Status } from '../../src/model/index.ts'
import type { Action, Area, Claim, Due, Edition, Family, Section } from './model.ts'

/** The fields of an ActionRecord that the model fixes. A field that is absent is not judged. */
export interface ExpectedRecord {
  position: number
  section: string | null
  ref: string | null
  area: string | null
  source: string | null
  action: string
  steps: string[]
  owner: string | null
  owners: Owner[]
  dueText: string | null
  dueOn: string | null
  duePrecision: string | null
  originalDueOn: string | null
  completedOn: string | null
  status?: Status
  rag: Rag | null
  progress: string | null
  /** Absent where the expected results were written before there was such a field. */
  measure?: string | null
  resources?: string | null
  extra: Record<string, string>
  dates: Omit<Claim, 'milestone' | 'mistyped'>[]
}

export interface ExpectedEdition {
  /** The documents that say it, each with the fields that its form cannot carry. */
  files: { name: string; lost: (keyof ExpectedRecord)[] }[]
  /** Absent where the document leaves it open. */
  body?: string
  title: string
  dated: { earliest: string; on: string; precision: string }
  records: ExpectedRecord[]
}

/** What a careful reader takes from an edition, whatever form it is printed in. */
function expectedRecords(edition: Edition): ExpectedRecord[] {
  const records: ExpectedRecord[] = []
  for (const section of edition.sections) {
    for (const area of section.areas) {
      let printed = area.words
      for (const action of area.actions) {
        printed = action.areaAgain ?? printed
        records.push(expectedRecord(records.length + 1, section, { ...area, words: printed }, action))
      }
    }
  }
  return records
}

function expectedRecord(position: number, section: Section, area: Area, action: Action): ExpectedRecord {
  const has = (role: string) => section.columns.some((column) => column.role === role)
  const claims = dateCells(section, action).flatMap(({ due }) => due.claims)
  const due = deadlines(claims)
  const named = (role: Role) =>
    section.columns.flatMap((column) => {
      const words = action.extra?.[column.header]
      return column.role === role && words ? [[column.header, words] as const] : []
    })
  return {
    position,
    section: section.heading,
    ref: action.ref ?? null,
    area: has('area') ? area.words : null,
    source: area.source ?? null,
    action: action.action.join('\n'),
    steps: stepsOf(section, action),
    owner: action.owner?.words ?? null,
    owners: action.owner?.owners ?? [],
    dueText: dueTextOf(section, action),
    dueOn: due.current?.latest ?? null,
    duePrecision: due.current?.precision ?? null,
    originalDueOn: due.first?.latest ?? null,
    completedOn: claims.findLast((each) => each.role === 'completed')?.latest ?? null,
    ...statusOf(section, action, claims),
    rag: has('rag') ? (action.rag?.means ?? null) : null,
    progress: has('progress') ? action.progress?.join('\n') || null : null,
    measure: named('measure')[0]?.[1] ?? null,
    resources: named('resources')[0]?.[1] ?? null,
    extra: Object.fromEntries(named('extra')),
    dates: claims.map(({ milestone: _milestone, mistyped: _mistyped, ...rest }) => rest),
  }
}

const DATE_ROLES = new Set(['due', 'revised', 'started', 'completed', 'review'])

function dateCells(section: Section, action: Action): { header: string; due: Due }[] {
  return dateColumns(section).flatMap((column) => {
    const due = action.dates?.[column.header] ?? (column.role === 'due' ? action.due : undefined)
    return due ? [{ header: column.header, due }] : []
  })
}

const dateColumns = (section: Section) => section.columns.filter((column) => DATE_ROLES.has(column.role))

/** The words of the one date column; of several, each header and its words. */
function dueTextOf(section: Section, action: Action): string | null {
  const cells = dateCells(section, action)
  if (cells.length === 0) return null
  const named = dateColumns(section).length > 1
  return cells.map(({ header, due }) => (named ? `${header}: ` : '') + plain(due.words)).join('; ')
}

function stepsOf(section: Section, action: Action): string[] {
  if (section.columns.some((column) => column.role === 'steps')) return action.steps ?? []
  if (action.action.length < 2) return []
  return action.bulleted ? action.action.slice(1) : action.action
}

/** The deadline that holds now, and the first that the edition shows. */
function deadlines(claims: readonly Claim[]): { current: Claim | null; first: Claim | null } {
  const due = claims.filter((each) => each.role === 'due')
  const last = due.reduce<Claim | null>(
    (latest, each) => (latest?.latest && (each.latest ?? '') < latest.latest ? latest : each),
    null,
  )
  const revised = claims.findLast((each) => each.role === 'revised')
  const current = revised ?? last
  const first = due[0]?.milestone
    ? last
    : (due.find((each) => !each.mistyped) ?? (due.length > 0 ? null : current))
  return { current, first }
}

/** Nothing is judged where a narrative of progress might be taken for a status. */
function statusOf(section: Section, action: Action, claims: readonly Claim[]): { status?: Status } {
  const status = action.status?.means ?? action.saysStatus
  if (status) return { status }
  const words = action.due ? plain(action.due.words) : ''
  if (claims.some((each) => each.role === 'completed') || /^complete/i.test(words))
    return { status: 'complete' }
  if (section.columns.some((column) => column.role === 'progress') && action.progress) return {}
  return { status: claims.some((each) => each.open === 'ongoing') ? 'ongoing' : 'unknown' }
}

const plain = (words: string): string => words.replaceAll('~~', '')

/** Everything one edition says, and which documents say it. */
export function expectedEdition(
  family: Family,
  edition: Edition,
  files: ExpectedEdition['files'],
): ExpectedEdition {
  const { earliest, on, precision } = edition.dated
  return {
    files,
    body: family.body,
    title: family.title,
    dated: { earliest, on, precision },
    records: expectedRecords(edition),
  }
}
