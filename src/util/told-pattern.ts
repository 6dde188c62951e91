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

/** Whether a person's pattern means a file: its name, or words of its plan's title or body. */
export function meansFile(pattern: string, { file, title, body }: Named): boolean {
  if (isFilePattern(pattern)) {
    // Runs of stars are one, so that the pattern is matched in a time that grows with the name alone.
    const source = escaped(pattern.trim().normalize()).replace(/\*+/gu, '.*')
    return source.split('.*').length < 8 && new RegExp(`^${source}$`, 'iu').test(file.normalize())
  }
  const words = comparableWords(pattern)
  const plan = ` ${foldForComparison(`${title ?? ''} ${body ?? ''}`)} `
  return words.length > 0 && words.every((word) => plan.includes(` ${word} `))
}
