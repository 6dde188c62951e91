/**
 * Endings and what stands in their place in the base form: the rules of detachment that WordNet's own
 * look-up uses (morphy(7WN)), those that change most letters first.
 */
const DETACHMENTS: readonly (readonly [ending: string, base: string])[] = [
  ['ies', 'y'],
  ['es', 'e'],
  ['es', ''],
  ['s', ''],
  ['ied', 'y'],
  ['ed', 'e'],
  ['ed', ''],
  ['ing', 'e'],
  ['ing', ''],
  ['er', 'e'],
  ['er', ''],
]

const SHORTEST_BASE = 2

/** The base form of an English word among those that `isKnown` knows: `policies` is `policy`; null if there is none. */
export function lemmaOf(word: string, isKnown: (word: string) => boolean): string | null {
  const isPlural = word.endsWith('s') && !word.endsWith('ss') && isKnown(word.slice(0, -1))
  if (isKnown(word) && !isPlural) return word
  for (const [ending, base] of DETACHMENTS) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST_BASE) continue
    const stem = word.slice(0, word.length - ending.length)
    if (isKnown(stem + base)) return stem + base
    // `planned`: the last letter was doubled before the ending.
    if (/(.)\1$/.test(stem) && isKnown(stem.slice(0, -1))) return stem.slice(0, -1)
  }
  return null
}
