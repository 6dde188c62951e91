import { lemmaOf } from '../../../words/lemma.ts'
import { knownWord } from '../../../words/likeness.ts'
import type { SeenWord } from '../engine/engine.ts'

/** Letters that a program takes for one another, the likeliest first. */
const ALIKE: Readonly<Record<string, string>> = {
  i: 'lth',
  l: 'itf',
  t: 'lif',
  f: 'tl',
  c: 'eo',
  e: 'co',
  o: 'ce',
  b: 'h',
  h: 'bi',
  a: 'g',
  g: 'a',
  n: 'u',
  u: 'n',
}
/** Shorter words may be anything. */
const LEAST_LETTERS = 5
/** How sure a word is that was spelled anew. */
const RESPELLED = 0.6

const isKnown = (word: string): boolean => lemmaOf(word, (each) => knownWord(each) !== null) !== null

/**
 * A word that is none in English, with the one letter changed that makes it one (`celis` is `cells`). Null where it is a
 * word, where none or several would do, and for names.
 */
export function respelled(word: SeenWord): SeenWord | null {
  // No word begins so but the title of councillors.
  const title = /^([(“‘"']?)C[l1iI|]{2}(rs?[.,;:)”’"']*)$/u.exec(word.text)
  if (title && !word.text.includes('Cll')) {
    return respelledAs(word, `${title[1]}Cll${title[2]}`)
  }
  const match = /^([(“‘"']?)(\p{L}?\p{Ll}+)([.,;:)”’"']*)$/u.exec(word.text)
  if (!match) return null
  const [, before, letters, after] = match as unknown as [string, string, string, string]
  const lower = letters.toLowerCase()
  if (letters.length < LEAST_LETTERS || isKnown(lower)) return null
  // What begins with a capital may be a name.
  if (letters !== lower) return null
  const only = onlyOne(lower, 1) ?? onlyOne(lower, LEAST_LETTERS)
  if (only === null) return null
  return respelledAs(word, before + only + after)
}

const respelledAs = (word: SeenWord, text: string): SeenWord => ({
  ...word,
  text,
  raw: word.raw ?? word.text,
  sure: Math.min(word.sure, RESPELLED),
})

/** The one word that a change of one letter makes, of so many that are likeliest for each; null for none or several. */
function onlyOne(word: string, likeliest: number): string | null {
  const found = new Set<string>()
  for (const [at, letter] of Array.from(word).entries()) {
    for (const other of (ALIKE[letter] ?? '').slice(0, likeliest)) {
      const changed = word.slice(0, at) + other + word.slice(at + 1)
      if (isKnown(changed)) found.add(changed)
    }
  }
  const [only] = found
  return only !== undefined && found.size === 1 ? only : null
}
