import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What the authors of the packages that were taken in ask of those who pass them on: the licence with the words of
 * copyright, of each package once. `taken`: paths of what was taken from them.
 */
export function licencesOf(taken: readonly string[]): string {
  const folders = new Set(taken.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []))
  const named = [...folders].map((folder) => {
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const file = readdirSync(folder).find((each) => /^(?:un)?licen[cs]e/i.test(each))
    const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      license?: string
      author?: string | { name: string }
    }
    const by = typeof author === 'object' ? author.name : author
    const words =
      file === undefined
        ? [license ?? 'see its package', by].filter(Boolean).join(', ')
        : readFileSync(join(folder, file), 'utf8').trim()
    return [name, words] as const
  })
  // Of some packages two versions are taken in, mostly under the same words.
  const once = new Map(named.map((each) => [each.join('\n'), each]))
  return [...once.values()]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([name, words]) => `${name}\n\n${words}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`)
}
