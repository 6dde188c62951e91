import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { emptyFolder } from '../support/folder.ts'

const LAUNCHER = join(import.meta.dirname, '..', '..', 'plandrift')
const run = promisify(execFile)

/** A checkout in a folder with a space in its name, whose program prints what it was given. */
function checkout({ withNode }: { withNode: boolean }): string {
  const home = join(emptyFolder(), 'a checkout')
  mkdirSync(join(home, 'node_modules/node/bin'), { recursive: true })
  mkdirSync(join(home, 'dist/cli'), { recursive: true })
  copyFileSync(LAUNCHER, join(home, 'plandrift'))
  writeFileSync(join(home, 'dist/cli/main.js'), 'console.log(JSON.stringify(process.argv.slice(2)))')
  if (withNode) symlinkSync(process.execPath, join(home, 'node_modules/node/bin/node'))
  return home
}

describe.skipIf(process.platform === 'win32')('./plandrift', () => {
  it('says what to do where nothing is installed yet', async () => {
    const home = checkout({ withNode: false })
    await expect(run(join(home, 'plandrift'), ['--version'])).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /^plandrift is not installed yet; run once: cd ".*a checkout" && npm ci\n$/,
      ),
    })
  })

  it('runs the built program with the Node that was brought, from anywhere and through links', async () => {
    const home = checkout({ withNode: true })
    const elsewhere = emptyFolder()
    symlinkSync(join(home, 'plandrift'), join(elsewhere, 'linked'))
    const { stdout } = await run(join(elsewhere, 'linked'), ['show', 'two words', ''], { cwd: elsewhere })
    expect(JSON.parse(stdout)).toEqual(['show', 'two words', ''])
  })
})
