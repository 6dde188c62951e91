/**
 * `npm run bench [import|link|...]`: measures speed and size. Every module of `bench/` that exports `bench` is one;
 * without a name, `import` alone is run.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const names = process.argv.slice(2)
for (const name of names.length > 0 ? names : ['import']) {
  const file = join(import.meta.dirname, 'bench', `${name}.ts`)
  if (!/^[a-z]+$/.test(name) || !existsSync(file)) {
    console.error(`There is no bench ${name}.`)
    process.exitCode = 2
    continue
  }
  const module: { bench?: () => Promise<void> } = await import(file)
  await module.bench?.()
}
