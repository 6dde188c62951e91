/** A printed reference as it is compared: `1.3 (a)`, `1.3a` and `1.3A.` are one. */
export function referenceKey(printed: string): string | null {
  const key = printed
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '')
    .replace(/^\.+|\.+$/g, '')
  return key === '' ? null : key
}

/** A numbering of two parts or more, as a text names another action or opens with its own number. */
const NUMBERED = /(?<![\w.])(\p{L}{0,3}\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?)(?![\w.]*\d)/giu
const LED_BY_WORD = /\b(?:action|recommendation|objective|ref|no)\.?\s{0,2}(\d{1,3}[a-z]?)\b/giu

/** The references that a text names. */
export function referencesInText(text: string): string[] {
  return [...text.matchAll(NUMBERED), ...text.matchAll(LED_BY_WORD)]
    .map((match) => referenceKey(match[1] ?? ''))
    .filter((key) => key !== null)
}
