import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '../../src/extract/index.ts'
import type { Document, Issue } from '../../src/model/index.ts'

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'extract')

/** A case is a folder with one `input.*` and the `expected.json` that reading it must give. */
export interface GoldenCase {
  name: string
  file: string
  bytes: Uint8Array
}

/** Where a file of a case lies. */
export const goldenFile = (name: string, file: string): string => join(FIXTURES, name, file)

/** The cases whose input has one of the given endings. */
export function goldenCases(endings: readonly string[]): GoldenCase[] {
  if (!existsSync(FIXTURES)) return []
  return readdirSync(FIXTURES)
    .sort()
    .flatMap((name) => {
      const file = readdirSync(join(FIXTURES, name)).find((each) => each.startsWith('input.'))
      if (!file || !endings.some((ending) => file.endsWith(ending))) return []
      return [{ name, file, bytes: readFileSync(join(FIXTURES, name, file)) }]
    })
}

/** What reading a case gives, and what it must give. `UPDATE_GOLDEN=1 vitest run` writes the latter anew. */
export async function compareGolden(golden: GoldenCase): Promise<{ actual: unknown; expected: unknown }> {
  const { value, issues } = await extract({ name: golden.file, bytes: golden.bytes })
  const actual: { document: Document; issues: Issue[] } = { document: value, issues }
  const path = goldenFile(golden.name, 'expected.json')
  if (process.env['UPDATE_GOLDEN']) writeFileSync(path, `${JSON.stringify(actual, null, 1)}\n`)
  return { actual, expected: JSON.parse(readFileSync(path, 'utf8')) }
}
