import { distance } from 'fastest-levenshtein'

/**
 * How many letters of a page's words were read wrongly, wherever on the page they came: programs differ in the order in
 * which they read cells. Words that are the same go first, then those most alike; what is left over is wrong whole.
 */
export function wrongLetters(printed: readonly string[], read: readonly string[]): number {
  const left = Map.groupBy(read, (word) => word)
  const missed = printed.filter((word) => left.get(word)?.pop() === undefined)
  const spare = [...left.values()].flat()
  const pairs = missed
    .flatMap((word, at) => spare.map((other, of) => ({ at, of, wrong: distance(word, other) })))
    .filter(({ at, wrong }) => wrong < missed[at]!.length)
    .sort((a, b) => a.wrong - b.wrong)
  const [settled, taken] = [new Set<number>(), new Set<number>()]
  let wrong = 0
  for (const pair of pairs) {
    if (settled.has(pair.at) || taken.has(pair.of)) continue
    settled.add(pair.at)
    taken.add(pair.of)
    wrong += pair.wrong
  }
  for (const [at, word] of missed.entries()) if (!settled.has(at)) wrong += word.length
  for (const [of, word] of spare.entries()) if (!taken.has(of)) wrong += word.length
  return wrong
}
