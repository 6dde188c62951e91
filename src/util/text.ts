/** White space that is no single space between words; most texts have none. */
const LOOSE_SPACE = /[^\S ]| {2}|^ | $/u

/** White space of any kind folded to single spaces, ends trimmed. */
export function foldSpace(text: string): string {
  return LOOSE_SPACE.test(text) ? text.replace(/\s+/gu, ' ').trim() : text
}

/** First parts of words that keep their hyphen wherever a line ends. */
const KEEPS_HYPHEN = new Set(
  'vice sub non multi inter pre post pro self cross ex part full well semi all deputy anti joint long short'.split(
    ' ',
  ),
)
/** A word with a hyphen at its end, and the rest of it; words that begin another phrase are no rest. */
const BROKEN =
  /(\p{L}{2,40})[-‐]\s+(?!(?:and|or|to|for|by|in|on|of|the|with|plus|via|from|supported|lead|led)\b)(?=\p{Ll})/gu

/**
 * Words that a narrow column broke, whole again: `Fair-` `weather` is `Fairweather`; `Winterbourne-` `Ashe`, if a line
 * ends between them, keeps its hyphen; `pre- and post-` is as it was meant.
 */
export function joinBroken(text: string): string {
  return text
    .replace(/\u00ad\s*/gu, '')
    .replace(BROKEN, (_, first: string) => (KEEPS_HYPHEN.has(first.toLowerCase()) ? `${first}-` : first))
    .replace(/(?<=\p{L})[-‐][^\S\n]*\n\s*(?=\p{Lu}\p{Ll})/gu, '-')
}

/**
 * Text as it is compared, not shown: compatibility forms unified, accents dropped, lower case, every run of
 * anything but letters and digits one space.
 */
export function foldForComparison(text: string): string {
  // Most texts are of plain letters, which are their own compatibility form.
  if (/^[\x00-\x7F]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
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
