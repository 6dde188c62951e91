/** Threads: whole families followed through reading, grouping, linking and measuring. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { groupEditions, linkPlan, sketchEdition } from '../../src/link/index.ts'
import { measureThread } from '../../src/measure/index.ts'
import type { ActionRecord, EditionReading, Link, Revision } from '../../src/model/index.ts'
import type { ExpectedLinks, RecordName } from '../families/links.ts'
import { comparingAmong } from '../linking/readings.ts'
import { alignRecords } from './align.ts'
import { type Case, readCases } from './known-documents.ts'
import { type StageReport, Tallies } from './report.ts'

const FAMILIES = join(import.meta.dirname, '..', '..', 'fixtures', 'families')

/** A pair of names as one text. */
const pairOf = (from: RecordName, to: RecordName): string => `${from.join(' #')} -> ${to.join(' #')}`

export async function evaluate(): Promise<StageReport> {
  const tallies = new Tallies()
  const notes: string[] = []
  // The first form of each edition: another form of it would be a copy.
  const cases = (await readCases()).filter(
    (each) => each.group === 'families' && each.name.endsWith(each.expected.files[0]!.name),
  )
  const judge = (
    what: string,
    family: string,
    expected: ReadonlySet<string>,
    given: ReadonlySet<string>,
  ): void => {
    const right = [...given].filter((each) => expected.has(each)).length
    tallies.of(what).add({ right, given: given.size, expected: expected.size })
    for (const each of expected) if (!given.has(each)) notes.push(`${family} ${what}: missed ${each}`)
    for (const each of given) if (!expected.has(each)) notes.push(`${family} ${what}: wrong ${each}`)
  }
  judge('plans', 'all', pairsOfPlans(byFamily(cases)), pairsOfPlans(await groupsOf(cases)))
  for (const [family, editions] of byFamily(cases)) {
    const truth = JSON.parse(
      await readFile(join(FAMILIES, family, 'links.expected.json'), 'utf8'),
    ) as ExpectedLinks
    const found = follow(editions)
    const related = new Set(truth.relations.map(({ from, to }) => pairOf(from, to)))
    const pairs = (relations: readonly Link['relation'][]): Set<string> =>
      new Set(
        found.links
          .filter((link) => link.verdict !== 'rejected' && relations.includes(link.relation))
          .map(({ from, to }) => pairOf(from, to)),
      )
    // Whether one part of a divided action is the same action or a part of it is a matter of taste.
    const same = [...pairs(['same'])].filter((pair) => !related.has(pair))
    const whole = truth.threads.flatMap((thread) =>
      thread.slice(1).map((to, index) => pairOf(thread[index]!, to)),
    )
    judge('links', family, new Set(whole), new Set(same))
    judge('splits and merges', family, related, pairs(['split', 'merged']))
    const divided = new Set(truth.relations.map(({ to }) => to.join(' #')))
    const revisions = new Set(truth.revisions.map(revisionLine))
    const moved = found.revisions.filter(
      (each) => revisions.has(revisionLine(each)) || !divided.has(each.record.join(' #')),
    )
    judge('revisions', family, revisions, new Set(moved.map(revisionLine)))
  }
  return { stage: 'threads', rows: tallies.rows(), notes }
}

const revisionLine = (each: ExpectedLinks['revisions'][number]): string =>
  `${each.thread.join(' #')} in ${each.edition}: ${each.fromOn} to ${each.toOn}, ${each.days} days, ${each.kind}${each.declared ? ', declared' : ''}`

function byFamily(cases: readonly Case[]): Map<string, Case[]> {
  return Map.groupBy(cases, (each) => each.family)
}

/** The editions that belong to one plan, as grouping finds them. */
async function groupsOf(cases: readonly Case[]): Promise<Map<string, Case[]>> {
  const readings = cases.filter((each) => each.reading !== null)
  const grouped = await groupEditions(
    readings.map((each) => sketchEdition(each.reading!)),
    new Map(),
    new Map(),
    comparingAmong(readings.map(({ reading }) => reading!)),
  )
  return new Map(
    grouped.value.map((group) => [
      group.planId,
      group.editions.map(({ editionId }) => readings.find((each) => each.reading!.editionId === editionId)!),
    ]),
  )
}

function pairsOfPlans(groups: ReadonlyMap<string, readonly Case[]>): Set<string> {
  const pairs = new Set<string>()
  for (const members of groups.values()) {
    const names = members.map((each) => `${each.family} ${each.edition}`).sort()
    names.forEach((one, index) => {
      for (const other of names.slice(index + 1)) pairs.add(`${one} with ${other}`)
    })
  }
  return pairs
}

interface Followed {
  links: (Pick<Link, 'relation' | 'verdict'> & { from: RecordName; to: RecordName })[]
  /** Each with the record that shows the new date. */
  revisions: (ExpectedLinks['revisions'][number] & { record: RecordName })[]
}

/** Links and measures one family's editions, whatever grouping made of them. */
function follow(editions: readonly Case[]): Followed {
  const readings = editions.filter(
    (each): each is Case & { reading: EditionReading } => each.reading !== null,
  )
  const names = new Map<string, RecordName>()
  const records = new Map<string, { edition: string; editionId: string; record: ActionRecord }>()
  for (const each of readings) {
    for (const { expected, actual } of alignRecords(each)) {
      if (!actual) continue
      // A record that should not be there has a name that no expected result has.
      names.set(actual.actionId, [each.edition, expected?.position ?? -actual.position])
      records.set(actual.actionId, {
        edition: each.edition,
        editionId: each.reading.editionId,
        record: actual,
      })
    }
  }
  const dated = new Map(readings.map(({ reading }) => [reading.editionId, reading.dated]))
  const editionNames = new Map(readings.map((each) => [each.reading.editionId, each.edition]))
  const { links, threads } = linkPlan({
    planId: readings[0]?.family ?? '',
    editions: readings.map(({ reading }) => ({
      editionId: reading.editionId,
      dated: reading.dated,
      records: reading.records,
    })),
    decisions: [],
    knownThreads: [],
  }).value
  const revisions = threads.flatMap((thread) => {
    const entries = thread.actionIds.map((id) => {
      const { editionId, record } = records.get(id)!
      return { editionId, dated: dated.get(editionId) ?? null, record }
    })
    const first = names.get(thread.actionIds[0]!)!
    const measured = measureThread({
      thread,
      entries,
      lastEditionOn: readings.at(-1)?.reading.dated?.on ?? null,
    })
    return measured.revisions.map((each) => {
      const shownBy = entries.find(({ editionId }) => editionId === each.toEditionId)!.record
      const edition = editionNames.get(each.toEditionId)!
      return { ...expectedFrom(each, first, edition), record: names.get(shownBy.actionId)! }
    })
  })
  return {
    links: links.map(({ relation, verdict, fromActionId, toActionId }) => ({
      relation,
      verdict,
      from: names.get(fromActionId)!,
      to: names.get(toActionId)!,
    })),
    revisions,
  }
}

function expectedFrom(
  revision: Revision,
  thread: RecordName,
  edition: string,
): ExpectedLinks['revisions'][number] {
  const { fromOn, toOn, days, kind, declared } = revision
  return { thread, edition, fromOn, toOn, days, kind, declared }
}
