import type { Models } from '../../src/link/comparing/features.ts'
import { linkPlan } from '../../src/link/index.ts'
import type { Link } from '../../src/model/index.ts'
import { calibrationError } from '../evaluate/calibration.ts'
import { type StageRow, stageRow } from '../evaluate/report.ts'
import { PLAIN_THRESHOLD, plainLinks } from './plain.ts'
import type { KnownSeries } from './truth.ts'

/** Counts of found-and-right, found and expected. */
interface Tally {
  right: number
  found: number
  expected: number
}

const tally = (): Tally => ({ right: 0, found: 0, expected: 0 })

/** What linking made of some series whose truth is known. */
export interface Scored {
  same: Tally
  accepted: Tally
  threads: Tally
  divisions: Tally
  /** For each link that the rules made: its probability, and whether it is right. */
  judged: { probability: number; right: boolean; verdict: Link['verdict'] }[]
}

/** Links every series and compares with the truth: pair by pair, and Thread by whole Thread. */
export function scoreSeries(all: readonly KnownSeries[], models?: Models): Scored {
  const scored: Scored = {
    same: tally(),
    accepted: tally(),
    threads: tally(),
    divisions: tally(),
    judged: [],
  }
  for (const series of all) scoreOne(series, scored, models)
  return scored
}

const key = (from: string, to: string): string => `${from} > ${to}`

function scoreOne({ editions, links }: KnownSeries, scored: Scored, models: Models | undefined): void {
  const { value } = linkPlan({ planId: 'pl', editions, decisions: [], knownThreads: [] }, models)
  const truth = new Map(links.map((link) => [key(link.from, link.to), link.relation]))
  for (const { relation } of links)
    if (relation !== 'akin') scored[relation === 'same' ? 'same' : 'divisions'].expected++
  scored.accepted.expected += links.filter(({ relation }) => relation === 'same').length
  for (const link of value.links) {
    const relation = truth.get(key(link.fromActionId, link.toActionId))
    if (link.verdict === 'rejected' || relation === 'akin') continue
    const right = relation === link.relation
    const kinds: Tally[] = [link.relation === 'same' ? scored.same : scored.divisions]
    if (link.relation === 'same' && link.verdict === 'accepted') kinds.push(scored.accepted)
    for (const kind of kinds) {
      kind.found++
      if (right) kind.right++
    }
    if (link.relation === 'same') {
      scored.judged.push({ probability: link.probability, right, verdict: link.verdict })
    }
  }
  const trueThreads = new Set(threadsOf(editions, links))
  const found = value.threads.map(({ actionIds }) => actionIds.join(' '))
  scored.threads.expected += trueThreads.size
  scored.threads.found += found.length
  scored.threads.right += found.filter((thread) => trueThreads.has(thread)).length
}

function threadsOf(editions: KnownSeries['editions'], links: KnownSeries['links']): string[] {
  const same = links.filter(({ relation }) => relation === 'same')
  const next = new Map(same.map(({ from, to }) => [from, to]))
  const continued = new Set(same.map(({ to }) => to))
  return editions
    .flatMap(({ records }) => records.map(({ actionId }) => actionId))
    .filter((id) => !continued.has(id))
    .map((start) => {
      const thread = [start]
      for (let id = next.get(start); id !== undefined; id = next.get(id)) thread.push(id)
      return thread.join(' ')
    })
}

/** What plain linking makes of the same series. */
export function plainRow(name: string, all: readonly KnownSeries[]): StageRow {
  const counts = tally()
  for (const series of all) {
    const truth = new Map(series.links.map(({ from, to, relation }) => [key(from, to), relation]))
    counts.expected += series.links.filter(({ relation }) => relation === 'same').length
    for (const { from, to, likeness } of plainLinks(series)) {
      const relation = truth.get(key(from, to))
      if (likeness < PLAIN_THRESHOLD || relation === 'akin') continue
      counts.found++
      if (relation === 'same') counts.right++
    }
  }
  return stageRow(name, counts.right, counts.found, counts.expected)
}

/** The rows of a report on scored series. */
export function rowsOf(name: string, { same, accepted, threads, divisions }: Scored): StageRow[] {
  const row = (what: string, { right, found, expected }: Tally): StageRow =>
    stageRow(`${name}: ${what}`, right, found, expected)
  return [
    row('same action', same),
    row('same action, accepted unseen', accepted),
    row('whole threads', threads),
    ...(divisions.expected > 0 ? [row('splits and merges', divisions)] : []),
  ]
}

/** The calibration error of the links, and the share of them left to a person. */
export function calibration({ judged }: Scored): { error: number; review: number } {
  const review = judged.filter(({ verdict }) => verdict === 'review').length
  return { error: calibrationError(judged), review: review / Math.max(1, judged.length) }
}
