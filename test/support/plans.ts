import type {
  ActionRecord,
  DateClaim,
  EditionReading,
  Link,
  Revision,
  Thread,
} from '../../src/model/index.ts'
import type { ReconciledPlan } from '../../src/store/index.ts'
import { contentId, sha256 } from '../../src/util/hash.ts'

/** A day claim, as a due cell gives it. */
export function claim(latest: string, more: Partial<DateClaim> = {}): DateClaim {
  return {
    role: 'due',
    earliest: latest,
    latest,
    precision: 'day',
    open: null,
    text: latest,
    label: 'Date',
    implied: [],
    rule: 'test',
    marks: [],
    ...more,
  }
}

/** A record with everything a record may have filled in from little. */
export function record(
  editionId: string,
  position: number,
  action: string,
  due: string | null = null,
  more: Partial<ActionRecord> = {},
): ActionRecord {
  const place = { kind: 'text', line: position + 4, column: 1, endLine: position + 4, endColumn: 40 } as const
  return {
    actionId: contentId('ac', editionId, 1, position),
    position,
    tableNo: 1,
    rowNo: position,
    page: null,
    section: 'Early help',
    ref: String(position),
    area: 'Families get help early',
    source: null,
    action,
    steps: [],
    owner: 'Head of Service',
    owners: more.owner === null ? [] : [{ kind: 'role', name: more.owner ?? 'Head of Service' }],
    dueText: due,
    dates: due === null ? [] : [claim(due)],
    dueEarliest: due,
    dueOn: due,
    duePrecision: due === null ? null : 'day',
    originalDueOn: due,
    completedOn: null,
    status: 'in-progress',
    statusText: 'Under way',
    rag: null,
    progress: 'Under way',
    priority: null,
    response: null,
    measure: null,
    resources: null,
    extra: {},
    citations: [
      { role: 'action', header: 'Action', text: action, raw: null, places: [place] },
      { role: 'due', header: 'Date', text: due ?? '', raw: null, places: [place] },
    ],
    confidence: 0.9,
    ...more,
  }
}

/** An edition of one day; `name` makes its bytes. */
export function reading(
  name: string,
  dated: string | null,
  records: (editionId: string) => ActionRecord[],
  more: Partial<EditionReading> = {},
): EditionReading {
  const digest = sha256(name)
  const editionId = `ed_${digest.slice(0, 16)}`
  return {
    editionId,
    sha256: digest,
    sourceFile: name,
    mediaType: 'text/plain',
    pages: null,
    title: 'Early Help Improvement Plan',
    titlePlaces: [],
    sure: { title: null, body: null, dated: null },
    body: 'Borough of Ashmere',
    dated:
      dated === null ? null : { earliest: dated, on: dated, precision: 'day', text: dated, from: 'title' },
    told: {},
    records: records(editionId),
    tables: [],
    issues: [],
    ...more,
  }
}

/** One action through the editions of a plan; `undefined` where an edition does not have it. */
export type Followed = readonly (ActionRecord | undefined)[]

/** What reconciling concludes when actions are matched by hand: one thread for each of `followed`. */
export function reconciled(
  editions: readonly EditionReading[],
  followed: readonly Followed[],
  more: Partial<ReconciledPlan> = {},
): ReconciledPlan {
  const planId = more.planId ?? contentId('pl', 'ashmere')
  const threads: Thread[] = []
  const links: Link[] = []
  const revisions: Revision[] = []
  const slippages: ReconciledPlan['slippages'][number][] = []
  const days = (from: string | null, to: string | null) =>
    from === null || to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  for (const row of followed) {
    const members = row.flatMap((each, index) => (each ? [{ record: each, edition: editions[index]! }] : []))
    const first = members[0]!
    const last = members.at(-1)!
    const threadId = contentId('th', first.record.actionId)
    const own: Revision[] = []
    for (const [index, { record: after, edition }] of members.entries()) {
      const before = members[index - 1]
      if (!before) continue
      links.push({
        fromActionId: before.record.actionId,
        toActionId: after.actionId,
        relation: 'same',
        probability: 0.97,
        verdict: 'accepted',
        decidedBy: 'rule',
        evidence: [{ comparison: 'words', value: 0.9, weight: 3.5 }],
      })
      if (before.record.dueOn === after.dueOn) continue
      const moved = days(before.record.dueOn, after.dueOn)
      own.push({
        threadId,
        seq: own.length + 1,
        fromEditionId: before.edition.editionId,
        toEditionId: edition.editionId,
        fromOn: before.record.dueOn,
        toOn: after.dueOn,
        days: moved,
        daysLeast: moved,
        daysMost: moved,
        kind:
          moved === null ? (after.dueOn === null ? 'cleared' : 'set') : moved > 0 ? 'slipped' : 'advanced',
        declared: false,
        afterDue: edition.dated && before.record.dueOn ? edition.dated.on > before.record.dueOn : null,
        text: after.dueText ?? '',
      })
    }
    revisions.push(...own)
    const complete = last.record.status === 'complete'
    const lastDay = editions.at(-1)?.dated?.on ?? null
    const overdue = days(last.record.dueOn, lastDay)
    threads.push({
      threadId,
      planId,
      actionIds: members.map((member) => member.record.actionId),
      outcome: complete ? 'complete' : last.edition === editions.at(-1) ? 'open' : 'dropped',
    })
    const slip = days(first.record.originalDueOn, last.record.dueOn)
    slippages.push({
      threadId,
      planId,
      originalDueOn: first.record.originalDueOn,
      currentDueOn: last.record.dueOn,
      completedOn: last.record.completedOn,
      revisions: own.length,
      slipDays: slip,
      slipLeast: slip,
      slipMost: slip,
      overdueDays: complete || overdue === null || overdue <= 0 ? null : overdue,
    })
  }
  return {
    planId,
    title: 'Early Help Improvement Plan',
    body: 'Borough of Ashmere',
    editions: editions.map(({ editionId, dated }) => ({ editionId, dated, sameAs: null })),
    links,
    threads,
    revisions,
    slippages,
    ...more,
  }
}

/** A plan of three editions whose four actions stand, slip twice, are completed, and disappear. */
export function samplePlan() {
  const texts = [
    'Open a second family hub',
    'Train every duty worker in triage',
    'Publish the early help offer',
    'Review the out-of-hours rota',
  ]
  const dues = [
    ['2012-03-31', '2012-03-31', '2012-03-31'],
    ['2011-09-30', '2011-12-31', '2012-06-30'],
    ['2011-10-31', '2011-10-31', '2011-10-31'],
    ['2011-12-31', '2011-12-31'],
  ]
  const editions = ['2011-06-30', '2011-11-30', '2012-04-30'].map((dated, index) =>
    reading(`early-help-${index + 1}.txt`, dated, (editionId) =>
      texts.flatMap((text, row) => {
        const due = dues[row]![index]
        if (due === undefined) return []
        const done = row === 2 && index === 2
        return [
          record(
            editionId,
            row + 1,
            text,
            due,
            done ? { status: 'complete', statusText: 'Complete', completedOn: '2011-11-15' } : {},
          ),
        ]
      }),
    ),
  )
  const followed = texts.map((_, row) => editions.map((edition) => edition.records[row]))
  return { editions, plan: reconciled(editions, followed) }
}

/** Words that would act if they were obeyed. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://example.invalid","x")',
  '\u001b[2J\u001b[31mred',
  '\u202egnp.exe',
  'one\ntwo',
  `long ${'word '.repeat(20_000)}`,
]

/** A plan of two editions whose every field holds hostile words. */
export function hostilePlan() {
  const editions = ['2011-06-30', '2011-11-30'].map((dated, index) =>
    reading(`hostile-${index}.txt`, dated, (id) =>
      HOSTILE.map((words, row) =>
        record(id, row + 1, words, `2012-0${index + 1}-28`, {
          owner: words,
          owners: [{ kind: 'role', name: words }],
          section: words,
          area: words,
          progress: words,
          dueText: words,
          extra: { [words]: words },
        }),
      ),
    ),
  )
  const followed = HOSTILE.map((_, row) => editions.map((edition) => edition.records[row]))
  return { editions, plan: reconciled(editions, followed, { title: HOSTILE[2]!, body: HOSTILE[0]! }) }
}

/**
 * The sample plan in doubt: the last link of the action that slips waits for a person, as does whether the action that
 * disappears went into another; a date of the action that stands was not read surely.
 */
export function doubtfulPlan() {
  const { editions, plan } = samplePlan()
  const [, before, after] = editions as [EditionReading, EditionReading, EditionReading]
  before.records[0]!.confidence = 0.8
  const links = plan.links.map((link) =>
    link.toActionId === after.records[1]!.actionId
      ? { ...link, probability: 0.62, verdict: 'review' as const }
      : link,
  )
  const merged: Link = {
    fromActionId: before.records[3]!.actionId,
    toActionId: after.records[0]!.actionId,
    relation: 'merged',
    probability: 0.3,
    verdict: 'review',
    decidedBy: 'rule',
    evidence: [],
  }
  return { editions, plan: { ...plan, links: [...links, merged] } }
}
