import type { Owner } from '../../model/index.ts'
import { kindOf } from './kind.ts'

/** What initials stand for, as the document says it. */
export type Initials = ReadonlyMap<string, string>

const SMALL_WORDS: ReadonlySet<string> = new Set(['and', 'of', 'the', 'for', 'to', 'in'])
/** `DSA`, `OpsM`: a few letters, two capitals among them. */
const SHORT = /(?<!\p{L})(?=\p{Lu}\p{Ll}{0,3}\p{Lu})\p{L}{2,6}(?!\p{L})/gu
const STANDS_FOR = /^\s?(?:[=:–—-]|means|is|\()\s?/u
const IN_BRACKETS = /\($/u
/** So much of the words beside initials can be what they stand for. */
const REACH = 120

const wordsIn = (text: string): string[] => text.match(/[\p{L}'’]+/gu) ?? []

/** The words at the beginning of some whose initials are these capitals; null where they are others. */
function spelling(capitals: string, words: readonly string[]): string[] | null {
  const taken: string[] = []
  let at = 0
  for (const word of words) {
    if (at === capitals.length) break
    if (!SMALL_WORDS.has(word)) {
      if (word.charAt(0).toUpperCase() !== capitals[at]) return null
      at += 1
    }
    taken.push(word)
  }
  return at === capitals.length ? taken : null
}

/** What stands right after initials or, where these are in brackets, before them. */
function expansionOf(short: string, before: string, after: string): string | null {
  const capitals = short.replace(/\P{Lu}/gu, '')
  const sign = STANDS_FOR.exec(after)?.[0]
  const found = sign === undefined ? null : spelling(capitals, wordsIn(after.slice(sign.length, REACH)))
  if (found) return found.join(' ')
  if (!IN_BRACKETS.test(before)) return null
  const mirrored = spelling(Array.from(capitals).reverse().join(''), wordsIn(before.slice(-REACH)).reverse())
  return mirrored?.toReversed().join(' ') ?? null
}

/**
 * Initials that a document explains: `DSA: Diocesan Safeguarding Adviser`, `Harbour Master (HM)`, or two cells side by
 * side. `texts` are its paragraphs, and its rows with ` = ` between two cells. The first to explain them is believed.
 */
export function readInitials(texts: Iterable<string>): Initials {
  const found = new Map<string, string>()
  for (const text of texts) {
    for (const { 0: short, index } of text.matchAll(SHORT)) {
      if (found.has(short)) continue
      const long = expansionOf(
        short,
        text.slice(Math.max(0, index - REACH), index),
        text.slice(index + short.length),
      )
      if (long !== null) found.set(short, long)
    }
  }
  return found
}

/** An owner of whom only initials are printed is of the kind of what they stand for. */
export const ofKindSaid = (owner: Owner, initials: Initials): Owner => {
  const long = initials.get(owner.name)
  return { ...owner, kind: (long === undefined ? null : kindOf(long)) ?? owner.kind }
}
