import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { fuzz } from '../scripts/fuzz/fuzz.ts'
import { killImports } from '../scripts/fuzz/kill.ts'
import { WorkerPool } from '../src/intake/worker-pool.ts'

const FAULTS = join(import.meta.dirname, '..', 'fixtures', 'faults')
const expected: Record<string, number | string> = JSON.parse(
  readFileSync(join(FAULTS, 'expected.json'), 'utf8'),
)

// One process reads them all, so that each also shows that it harms none of the others.
const pool = new WorkerPool({ seconds: 20, megabytes: 1000 })
beforeAll(() => {
  // Without LibreOffice, which would read some of them in its own way.
  vi.stubEnv('PATH', '')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await pool.close()
})

it.each(Object.entries(expected))('%s is read whole or refused in its own words', async (name, what) => {
  const bytes = readFileSync(join(FAULTS, name))
  const result = await pool.read({ name, bytes }, {}).then(
    ({ reading }) => reading.records.length,
    (error: Error) => error.message,
  )
  if (typeof what === 'number') expect(result).toBe(what)
  else expect(result).toContain(what)
})

it('has an expectation for every file', () => {
  const files = readdirSync(FAULTS).filter((name) => !/^(?:expected\.json|README\.md)$/.test(name))
  expect(files.sort()).toEqual(Object.keys(expected).sort())
})

it('reads or refuses damaged copies of every format, and stores none by half', async () => {
  const { failures, tried } = await fuzz({
    formats: ['docx', 'xlsx', 'odt', 'pdf', 'html', 'csv', 'txt'],
    count: 4,
    seed: 3,
  })
  expect(failures).toEqual([])
  expect(tried).toBe(28)
})

it('loses nothing where one of two imports is killed', async () => {
  expect(await killImports({ count: 1, seed: 2, files: 4 })).toEqual([])
})
