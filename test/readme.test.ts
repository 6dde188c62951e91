import { execFile } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { bringUpToDate } from '../scripts/write-readme.ts'
import { emptyFolder } from './support/folder.ts'

const PROJECT = join(import.meta.dirname, '..')
const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8')

describe('README.md', () => {
  it('lists every command, option, relation and column (npm run readme rewrites them)', () => {
    expect(readme).toBe(bringUpToDate(readme))
  })

  it('shows the two commands first', () => {
    const opening = readme.split('\n').slice(0, 30).join('\n')
    expect(opening).toContain('npm ci && npm start')
    expect(opening).toContain('npm cit')
  })

  it('shows a program that runs', async () => {
    const [, program = ''] = /^```js\n(.*?)^```$/ms.exec(readme) ?? []
    const folder = emptyFolder()
    symlinkSync(join(PROJECT, 'data'), join(folder, 'data'))
    const library = pathToFileURL(join(PROJECT, 'src/index.ts')).href
    writeFileSync(join(folder, 'program.mjs'), program.replace("'plandrift'", JSON.stringify(library)))
    const { stdout } = await promisify(execFile)(process.execPath, ['program.mjs'], { cwd: folder })
    expect(stdout).toMatch(/^2 plans, \d+ actions moved by three months or more\n$/)
    expect(existsSync(join(folder, 'drift.html'))).toBe(true)
    expect(existsSync(join(folder, 'out/revisions.parquet'))).toBe(true)
  })

  it('names no folder of plans that is not there', () => {
    for (const [, path] of readme.matchAll(/^ {4}\.\/plandrift import (?!path\/)(\S+)/gm)) {
      expect(existsSync(join(PROJECT, path!)), path).toBe(true)
    }
  })
})
