import { foldForComparison } from '../../util/text.ts'

const SMALL_WORDS: ReadonlySet<string> = new Set(['and', 'of', 'the', 'for', '&'])
const SHORTENED = /^\p{Lu}{2,8}$/u

const wordsOf = (body: string): string[] =>
  body.split(/[\s,]+/u).filter((word) => word !== '' && !SMALL_WORDS.has(word.toLowerCase()))

/** `Cairn HSCP` and `Cairn Health and Social Care Partnership` have one: chscp. */
const initialsOf = (words: readonly string[]): string =>
  words
    .map((word) => (SHORTENED.test(word) ? word : word.slice(0, 1)))
    .join('')
    .toLowerCase()

const folded = (body: string): string => foldForComparison(body.replace(/^the\s+/iu, ''))

/** Whether one name is the other with words of it shortened to their initials. */
function shortens([word, ...rest]: readonly string[], long: readonly string[]): boolean {
  const [first] = long
  if (word === undefined || first === undefined) return word === undefined && first === undefined
  if (foldForComparison(word) === foldForComparison(first)) return shortens(rest, long.slice(1))
  if (!SHORTENED.test(word)) return false
  const taken = long.slice(0, word.length)
  return initialsOf(taken) === word.toLowerCase() && shortens(rest, long.slice(word.length))
}

/**
 * Names of bodies in comparison form, by the names as printed: one that is another with words shortened to their
 * initials (`Wend BC`) is that other (`Wend Borough Council`), where it can be only one.
 */
export function comparedBodies(bodies: Iterable<string>): ReadonlyMap<string, string> {
  const names = [...new Set(bodies)].map((name) => ({ name, words: wordsOf(name) }))
  const alike = Map.groupBy(names, ({ words }) => initialsOf(words))
  return new Map(
    names.map(({ name, words }) => {
      const longer = words.some((word) => SHORTENED.test(word))
        ? alike
            .get(initialsOf(words))!
            .filter((other) => other.words.length > words.length && shortens(words, other.words))
        : []
      const wholes = new Set(longer.map((other) => folded(other.name)))
      const [whole = folded(name)] = wholes.size === 1 ? wholes : []
      return [name, whole]
    }),
  )
}
