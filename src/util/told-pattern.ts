import { comparableWords, foldForComparison } from './text.ts'

/** What a pattern may be held against: the name of a file, and what is known of its plan. */
export interface Named {
  file: string
  title: string | null
  body: string | null
}

const escaped = (text: string): string => text.replace(/[\\^$.|?+()[\]{}]/gu, '\\$&')

/** Whether a pattern is one of file names (`tracker-*.xlsx`, `plan.docx`) and no words of a plan's title. */
export const isFilePattern = (pattern: string): boolean => /\*|\.[a-z]{1,5}$/iu.test(pattern.trim())

/** What a pattern comes to: a test of a file's name, or the words of a plan. */
type Compiled = { name: RegExp | null; words: string[] }

/** Patterns are few, and each is held against every file. */
const compiled = new Map<string, Compiled>()
const MOST_COMPILED = 10_000
const plans = new WeakMap<Named, string>()

function compile(pattern: string): Compiled {
  const known = compiled.get(pattern)
  if (known) return known
  let made: Compiled = { name: null, words: [] }
  if (isFilePattern(pattern)) {
    // Runs of stars are one, so that the pattern is matched in a time that grows with the name alone.
    const source = escaped(pattern.trim().normalize()).replace(/\*+/gu, '.*')
    if (source.split('.*').length < 8) made = { name: new RegExp(`^${source}$`, 'iu'), words: [] }
  } else made = { name: null, words: comparableWords(pattern) }
  if (compiled.size >= MOST_COMPILED) compiled.clear()
  compiled.set(pattern, made)
  return made
}

/** The words of a plan in comparison form. */
function planWords(named: Named): string {
  let words = plans.get(named)
  if (words === undefined) {
    words = ` ${foldForComparison(`${named.title ?? ''} ${named.body ?? ''}`)} `
    plans.set(named, words)
  }
  return words
}

/** Whether a person's pattern means a file: its name, or words of its plan's title or body. */
export function meansFile(pattern: string, named: Named): boolean {
  const { name, words } = compile(pattern)
  if (name) return name.test(named.file.normalize())
  return words.length > 0 && words.every((word) => planWords(named).includes(` ${word} `))
}
