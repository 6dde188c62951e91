import type { ActionRecord, DateClaim, EditionDate } from '../../src/model/index.ts'

/** A pair of records by action id, the earlier first, and how the one became the other. */
export interface TrueLink {
  from: string
  to: string
  /** `akin`: on one subject, so that a link of the two is neither right nor wrong. */
  relation: 'same' | 'split' | 'merged' | 'akin'
}

/** Editions of one plan whose links are known. */
export interface KnownSeries {
  name: string
  editions: { editionId: string; dated: EditionDate | null; records: ActionRecord[] }[]
  /** The links between each record and the next of its Thread, and the divisions. */
  links: TrueLink[]
}

/** An ActionRecord of which only some fields are known; the others are as where nothing is printed. */
export function recordWith(
  known: Partial<ActionRecord> & Pick<ActionRecord, 'actionId' | 'position' | 'action'>,
): ActionRecord {
  return {
    tableNo: 1,
    rowNo: known.position,
    page: null,
    section: null,
    ref: null,
    area: null,
    source: null,
    steps: [],
    owner: null,
    owners: [],
    dueText: null,
    dates: [],
    dueEarliest: null,
    dueOn: null,
    duePrecision: null,
    originalDueOn: null,
    completedOn: null,
    status: 'unknown',
    statusText: null,
    rag: null,
    progress: null,
    priority: null,
    response: null,
    measure: null,
    resources: null,
    extra: {},
    citations: [],
    confidence: 1,
    ...known,
  }
}

/** The day of an edition's issue as a person tells it. */
export function toldDay(day: string): EditionDate {
  return { earliest: day, on: day, precision: 'day', text: day, from: 'told' }
}

/** A day as a due cell shows it: the first is the deadline, later ones its revisions. */
export function dueClaim(day: string, at: number): DateClaim {
  return {
    role: at === 0 ? 'due' : 'revised',
    earliest: day,
    latest: day,
    precision: 'day',
    open: null,
    text: day,
    label: null,
    implied: [],
    rule: 'invented',
    marks: [],
  }
}
