import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { fixtureFiles, sampleFiles } from '../../scripts/families/files.ts'
import { families } from '../../scripts/families/index.ts'

const ROOT = join(import.meta.dirname, '../..')

test.each([
  ['fixtures/families', fixtureFiles],
  ['data/plans', sampleFiles],
])('%s is what `npm run fixtures` makes', (folder, make) => {
  const made = make()
  const committed = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(ROOT, folder), join(entry.parentPath, entry.name)))
  expect(committed.sort()).toEqual([...made.keys()].sort())
  for (const [name, content] of made) {
    expect(readFileSync(join(ROOT, folder, name), 'utf8'), `${name} is stale: npm run fixtures`).toBe(content)
  }
})

test('every family has three editions in the order of their dates', () => {
  for (const family of families) {
    const days = family.editions.map((edition) => edition.dated.on)
    expect(days.length).toBeGreaterThanOrEqual(3)
    expect(days).toEqual([...days].sort())
  }
})
