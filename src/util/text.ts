/** White space of any kind folded to single spaces, ends trimmed. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/**
 * Text as it is compared, not shown: compatibility forms unified, accents dropped, lower case, every run of
 * anything but letters and digits one space.
 */
export function foldForComparison(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words of a text in their comparison form. */
export function comparableWords(text: string): string[] {
  return wordsOfFolded(foldForComparison(text))
}

/** The words of a text that is in its comparison form already. */
export function wordsOfFolded(folded: string): string[] {
  return folded === '' ? [] : folded.split(' ')
}

/** A text cut to at most `length` characters, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(0, length - 1)).trimEnd()}…`
}
