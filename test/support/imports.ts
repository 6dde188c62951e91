import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the sources. */
export const SRC = join(import.meta.dirname, '..', '..', 'src')

/** Every source file, as a path from `SRC`. */
export const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
)

/** One import or re-export as written. */
export type Import = { specifier: string; when: 'at once' | 'later' | 'never' }

/**
 * What a source file imports: `at once` when it is loaded itself, `later` where `import()` asks for it, `never` where
 * only types are meant.
 */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8')
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b([^'"`;]*?)from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
  )
  return [...found].map(([, names = '', fixed, asked]) =>
    fixed === undefined
      ? { specifier: asked!, when: 'later' }
      : { specifier: fixed, when: isOfTypes(names) ? 'never' : 'at once' },
  )
}

/** Whether what stands between `import` and `from` names types alone. */
function isOfTypes(names: string): boolean {
  if (/^\s+type\b/.test(names)) return true
  const braces = /^\s*\{([^}]*)\}\s*$/.exec(names)
  return braces?.[1]?.split(',').every((each) => /^\s*(?:type\s.*)?$/s.test(each)) ?? false
}

/** The source file that a relative import means, as a path from `SRC`; null for anything else (data, packages). */
export function targetOf(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  const target = join(dirname(file), specifier)
  return target.endsWith('.ts') && existsSync(join(SRC, target)) ? target : null
}

/** All that is loaded before a source file runs: our files, and the packages by name. */
export function loadedWith(file: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (each: string): void => {
    if (files.has(each)) return
    files.add(each)
    for (const { specifier, when } of importsOf(each)) {
      if (when !== 'at once') continue
      const target = targetOf(each, specifier)
      if (target !== null) visit(target)
      else if (!specifier.startsWith('.') && !specifier.startsWith('node:'))
        packages.add(packageOf(specifier))
    }
  }
  visit(file)
  return { files, packages }
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
