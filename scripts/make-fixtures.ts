/** `npm run fixtures`: writes the sample plans, and the documents of the plan families with what they say. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fixtureFiles, sampleFiles } from './families/files.ts'

const ROOT = join(import.meta.dirname, '..')

async function rewrite(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  for (const [name, content] of files) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
}

await rewrite(join(ROOT, 'fixtures', 'families'), fixtureFiles())
await rewrite(join(ROOT, 'data', 'plans'), sampleFiles())
