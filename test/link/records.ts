import type { SeriesEdge } from '../../src/link/choosing/paths.ts'
import { type EditionSketch, sketchEdition } from '../../src/link/index.ts'
import type { ActionRecord, DateClaim, EditionDate, EditionReading, Told } from '../../src/model/index.ts'

/** A record that says only what a test cares about. */
export function record(
  actionId: string,
  action: string,
  more: Partial<Omit<ActionRecord, 'actionId' | 'action'>> = {},
): ActionRecord {
  return {
    actionId,
    position: 1,
    tableNo: 1,
    rowNo: 1,
    page: null,
    section: null,
    ref: null,
    area: null,
    source: null,
    action,
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
    ...more,
  }
}

/** An edition without a date whose actions say this, numbered from 1. */
export const editionOf = (editionId: string, texts: readonly string[]) => ({
  editionId,
  dated: null,
  records: texts.map((text, at) => record(`${editionId}/${at + 1}`, text, { position: at + 1 })),
})

/** The sketch of an edition whose actions say this. */
export const sketch = (
  id: string,
  texts: readonly string[],
  more: Partial<Pick<EditionReading, 'title' | 'body' | 'dated' | 'sourceFile'>> & { told?: Told } = {},
  fields: (at: number) => Partial<ActionRecord> = () => ({}),
): EditionSketch =>
  sketchEdition({
    editionId: id,
    sha256: id,
    sourceFile: `${id}.pdf`,
    mediaType: 'application/pdf',
    pages: 1,
    title: 'Action plan',
    titlePlaces: [],
    sure: { title: null, body: null, dated: null },
    body: 'Ellerdale Council',
    dated: null,
    told: {},
    records: texts.map((text, at) => record(`${id}/${at}`, text, { position: at + 1, ...fields(at) })),
    tables: [],
    issues: [],
    ...more,
  })

/** A possible link of two nodes of a series. */
export const edge = (
  from: number,
  to: number,
  score: number,
  more: Partial<SeriesEdge> = {},
): SeriesEdge => ({
  from,
  to,
  score,
  features: null,
  missed: 0,
  ruled: false,
  ...more,
})

/** A day on which an edition was issued. */
export function issued(on: string): EditionDate {
  return { earliest: on, on, precision: 'day', text: on, from: 'title' }
}

/** The fields of a record whose due cell shows these days, the first as due and the others as revisions. */
export function dueOn(...days: string[]): Partial<ActionRecord> {
  return dueWithin(...days.map((day): [string, string] => [day, day]))
}

/** The same for windows. */
export function dueWithin(...windows: [earliest: string, latest: string][]): Partial<ActionRecord> {
  const dates = windows.map(
    ([earliest, latest], at): DateClaim => ({
      role: at === 0 ? 'due' : 'revised',
      earliest,
      latest,
      precision: earliest === latest ? 'day' : 'month',
      open: null,
      text: latest,
      label: null,
      implied: [],
      rule: 'test',
      marks: [],
    }),
  )
  const last = dates.at(-1)!
  return {
    dates,
    dueText: windows.map(([, latest]) => latest).join(' revised to '),
    dueEarliest: last.earliest,
    dueOn: last.latest,
    duePrecision: last.precision,
    originalDueOn: dates[0]!.latest,
  }
}
