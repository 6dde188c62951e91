import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { identifyHead } from '../../../scripts/evaluate/cold-editions.ts'
import { foldForComparison } from '../../../src/util/text.ts'

const FILE = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'interpret', 'editions', 'heads.json')

interface Head {
  kind: string
  file: string
  running: string[]
  head: string[]
  title: string
  body: string | null
  dated: string | null
}

const { table, heads } = JSON.parse(readFileSync(FILE, 'utf8')) as { table: string[]; heads: Head[] }
const folded = (words: string | null): string | null => words && foldForComparison(words)

describe('identifyEdition reads invented heads', () => {
  it.each(heads.map((head, index) => [`${index + 1} ${head.kind}: ${head.head[0]}`, head] as const))(
    '%s',
    async (_, { file, running, head, title, body, dated }) => {
      const found = await identifyHead({ file, running, head: [...head, ...table].join('\n') })
      expect({
        title: folded(found.title),
        body: folded(found.body),
        dated: found.dated?.on ?? null,
      }).toEqual({ title: folded(title), body: folded(body), dated })
    },
  )
})
