import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkPlan } from '../../src/link/index.ts'
import type { Decision } from '../../src/model/index.ts'
import { editionOf } from './records.ts'

const CLAUSES = [
  'Write a guide to home visits for new staff',
  'Draft a guide to visits at home for recent starters',
  'Set up a register of pool cars at both depots',
  'Mend the roof of the boat house before winter',
  'Repair the boat house roof',
  'Count the visitors to the harbour museum every week',
  'Train reception staff in first aid',
  'Train ward staff in first aid',
]
const RULINGS: readonly Decision['ruling'][] = ['same', 'different', 'split', 'merged']

const action = fc
  .uniqueArray(fc.constantFrom(...CLAUSES), { minLength: 1, maxLength: 3 })
  .map((clauses) => clauses.join(' and '))
const plan = fc.array(fc.array(action, { maxLength: 7 }), { minLength: 2, maxLength: 4 })
const place = fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 7 })).map(([edition, row]) => `${edition}/${row}`)
const decisions = fc.array(fc.tuple(place, place, fc.constantFrom(...RULINGS)), { maxLength: 8 }).map((all) =>
  all.flatMap(([one, other, ruling], at): Decision[] => {
    const [fromActionId, toActionId] = one < other ? [one, other] : [other, one]
    if (fromActionId[0] === toActionId[0]) return []
    return [
      { fromActionId, toActionId, ruling, reason: `${at}`, decidedBy: 'A. Clerk', at: `2020-01-0${at + 1}` },
    ]
  }),
)

const linked = (texts: readonly (readonly string[])[], ruled: readonly Decision[]) =>
  linkPlan({
    planId: 'pl',
    editions: texts.map((rows, edition) => editionOf(`${edition}`, rows)),
    decisions: ruled,
    knownThreads: [],
  })

describe('whatever the plan and whatever persons decided', () => {
  it('every record is in one Thread, with one record of an edition at most, and no pair has two links', () => {
    fc.assert(
      fc.property(plan, decisions, (texts, ruled) => {
        const { links, threads } = linked(texts, ruled).value
        const ids = texts.flatMap((rows, edition) => rows.map((_, at) => `${edition}/${at + 1}`))
        expect(threads.flatMap(({ actionIds }) => actionIds).sort()).toEqual(ids.sort())
        for (const { actionIds } of threads) {
          const editions = actionIds.map((id) => id[0]!)
          expect(editions).toEqual([...new Set(editions)].sort())
        }
        const pairs = links.map(({ fromActionId, toActionId }) => `${fromActionId} ${toActionId}`)
        expect(new Set(pairs).size).toBe(pairs.length)
      }),
      { numRuns: 60 },
    )
  })

  it('a Decision holds, or it is told that it does not', () => {
    fc.assert(
      fc.property(plan, decisions, (texts, ruled) => {
        const { value, issues } = linked(texts, ruled)
        const threadOf = new Map(
          value.threads.flatMap((each) => each.actionIds.map((id) => [id, each] as const)),
        )
        const lastWord = new Map(ruled.map((each) => [`${each.fromActionId} ${each.toActionId}`, each]))
        for (const { fromActionId, toActionId, ruling, reason } of lastWord.values()) {
          const [one, other] = [threadOf.get(fromActionId), threadOf.get(toActionId)]
          if (!one || !other) continue
          const told = issues.some(({ text }) => text === reason)
          expect({ ruling, asOne: one === other, told }).toEqual({
            ruling,
            asOne: told ? ruling !== 'same' : ruling === 'same',
            told,
          })
          const link = value.links.find(
            (each) => each.fromActionId === fromActionId && each.toActionId === toActionId,
          )
          if (!told && ruling !== 'same') {
            expect(link).toMatchObject({
              decidedBy: 'person',
              relation: ruling === 'different' ? 'same' : ruling,
            })
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
