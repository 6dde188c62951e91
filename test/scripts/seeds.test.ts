import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { differencesIn } from '../../scripts/evaluate/fields.ts'
import { readSeeds, SEEDS } from '../../scripts/evaluate/known-documents.ts'

const isHere = existsSync(SEEDS)
const where = isHere ? '' : ' (skipped: ../shared/corpus/seeds is not here)'

/** Fields whose meaning another stage settles. */
const ELSEWHERE = /^\S+ (?:status|rag|owners):/

describe.skipIf(!isHere)(`the seed plans come out as a careful clerk would write them${where}`, () => {
  test.each([
    ['county-2011-03-22', 17],
    ['borough-2012-02', 58],
  ])('%s: %i records, field by field', async (edition, count) => {
    const seed = (await readSeeds()).find((each) => each.edition === edition)!
    expect(seed.reading?.records).toHaveLength(count)
    expect(differencesIn(seed).filter((each) => !ELSEWHERE.test(each))).toEqual([])
  })
})
