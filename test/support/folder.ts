import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

/** An empty folder that is gone when the running test is. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plandrift-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The same for what all tests of a file share; it is gone when the last of them is. Asked for beside the tests. */
export function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plandrift-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
