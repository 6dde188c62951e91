import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { groupEditions, linkPlan, sketchEdition } from '../../src/link/index.ts'
import { measureThread } from '../../src/measure/index.ts'
import { readEdition } from '../../src/read.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const CORPUS = join(ROOT, '..', 'shared', 'corpus', 'federal-data-strategy')
const EXPECTED = JSON.parse(
  readFileSync(join(ROOT, 'fixtures', 'link', 'federal', 'expected.json'), 'utf8'),
) as {
  editions: string[]
  milestones: number[]
  new: Record<string, number[]>
  moved: {
    '2020-02-25': { revisions: number }
    '2020-05-13': { declared: { position: number; from: string; to: string | null }[] }
    '2020-08-05': { revisions: number }
  }
}

async function followFederalPlan() {
  const readings = await Promise.all(
    EXPECTED.editions.map((name) =>
      readEdition({ name: `${name}.md`, bytes: readFileSync(join(CORPUS, `${name}.md`)) }, {}),
    ),
  )
  const groups = (await groupEditions(readings.map(sketchEdition), new Map())).value
  const editions = readings.map(({ dated, records }, at) => ({
    editionId: EXPECTED.editions[at]!,
    dated,
    records,
  }))
  const { value } = linkPlan({ planId: 'pl', editions, decisions: [], knownThreads: [] })
  const entries = new Map(
    editions.flatMap(({ editionId, dated, records }) =>
      records.map((record) => [record.actionId, { editionId, dated, record }] as const),
    ),
  )
  const revisions = value.threads.flatMap((thread) => {
    const its = thread.actionIds.map((id) => entries.get(id)!)
    return measureThread({ thread, entries: its, lastEditionOn: EXPECTED.editions.at(-1)! }).revisions.map(
      (revision) => ({ ...revision, position: its[0]!.record.position }),
    )
  })
  return { groups, editions, links: value.links, threads: value.threads, entries, revisions }
}

// The corpus stands beside the project where it is developed; it is no part of it.
describe.skipIf(!existsSync(CORPUS))('the federal plan (skipped where ../shared/corpus is absent)', () => {
  let followed: Awaited<ReturnType<typeof followFederalPlan>>

  beforeAll(async () => {
    followed = await followFederalPlan()
  }, 120_000)

  it('is one plan whose every milestone is followed, and nothing else', () => {
    const { groups, editions, links, threads, entries } = followed
    expect(groups.map((group) => group.editions.length)).toEqual([EXPECTED.editions.length])
    expect(editions.map(({ records }) => records.length)).toEqual(EXPECTED.milestones)
    expect(links.every(({ relation, verdict }) => relation === 'same' && verdict === 'accepted')).toBe(true)
    const starts = threads.map(({ actionIds }) => entries.get(actionIds[0]!)!)
    const later = starts.filter(({ editionId }) => editionId !== EXPECTED.editions[0])
    expect(later.map(({ editionId, record }) => [editionId, record.position])).toEqual(
      Object.entries(EXPECTED.new).flatMap(([edition, positions]) =>
        positions.map((position) => [edition, position]),
      ),
    )
    for (const { actionIds } of threads) {
      expect(entries.get(actionIds.at(-1)!)!.editionId).toBe(EXPECTED.editions.at(-1))
    }
  })

  it('was re-dated in February 2020 and extended in May, and not otherwise', () => {
    const { revisions } = followed
    const shownIn = (edition: string) => revisions.filter(({ toEditionId }) => toEditionId === edition)
    const february = shownIn('2020-02-25')
    expect(february).toHaveLength(EXPECTED.moved['2020-02-25'].revisions)
    expect(february.every(({ declared }) => !declared)).toBe(true)
    const may = shownIn('2020-05-13')
    expect(may.map(({ position, fromOn, toOn }) => ({ position, from: fromOn, to: toOn }))).toEqual(
      EXPECTED.moved['2020-05-13'].declared,
    )
    expect(may.every(({ declared }) => declared)).toBe(true)
    expect(shownIn('2020-08-05')).toHaveLength(EXPECTED.moved['2020-08-05'].revisions)
  })
})
