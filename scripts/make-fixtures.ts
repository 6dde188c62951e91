/** `npm run fixtures`: writes the documents of the plan families and what they say. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { familyFiles } from './families/files.ts'

const ROOT = join(import.meta.dirname, '..', 'fixtures', 'families')

await rm(ROOT, { recursive: true, force: true })
for (const [name, content] of familyFiles()) {
  const path = join(ROOT, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}
