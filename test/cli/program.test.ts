import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')

describe('the program', () => {
  it('ends with the status of its command', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'show'], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain("missing required argument 'id'")
  })

  it('takes a reader that has seen enough for no fault', () => {
    const command = '"$0" "$1" audit --help | head -c 10'
    const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath, MAIN], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })
})
