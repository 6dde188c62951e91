import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bringUpToDate } from '../scripts/write-readme.ts'

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')

describe('README.md', () => {
  it('lists every command, option, relation and column (npm run readme rewrites them)', () => {
    expect(readme).toBe(bringUpToDate(readme))
  })

  it('shows the two commands first', () => {
    const opening = readme.split('\n').slice(0, 30).join('\n')
    expect(opening).toContain('npm ci && npm start')
    expect(opening).toContain('npm cit')
  })
})
