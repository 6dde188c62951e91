import type { Owner } from '../../model/index.ts'
import { TITLES } from '../../util/person-name.ts'
import { SENSES } from '../../words/vectors.ts'
import { isPartOfName, isPerson, isThing } from './person.ts'
import { GIVEN_NAMES } from './vocabulary.ts'
import { bare, hasRoleNoun, isAcronym, isRoleWord } from './words.ts'

/** Offices whose holders are spoken to by them: `Mayor Ortega`, `Sister Dunne`. After others one name may be a place. */
const ADDRESSED: ReadonlySet<string> = new Set(
  'mayor sister matron principal commissioner chief judge president bishop rabbi pastor dean'.split(' '),
)
/** Words of the name of who holds a post. */
const LONGEST_NAME = 3

/** An office and who holds it, in the order printed, where words name both: `Head of Adoption Jane Hartley`. */
export function holderOf(text: string): Owner[] | null {
  const words = text.split(/\s+/u)
  const last = words.findLastIndex((word) => isRoleWord(bare(word)))
  const behind = words.slice(last + 1)
  if (behind.length === 1 && last >= 0 && ADDRESSED.has(bare(words[last]!)) && isUnknownName(behind[0]!))
    return [{ kind: 'person', name: text }]
  for (let length = Math.min(LONGEST_NAME, words.length - 1); length >= 2; length -= 1) {
    const [office, name] = [words.slice(0, -length), words.slice(-length)]
    if (isSurelyName(name) && hasRoleNoun(office.join(' '))) {
      return [
        { kind: 'role', name: office.join(' ').replace(/(?<![\s,:–-])[\s,:–-]+$/u, '') },
        { kind: 'person', name: name.join(' ') },
      ]
    }
  }
  return null
}

/** Words that are a name by a title, a first name or initials, or that no dictionary has. */
function isSurelyName(words: readonly string[]): boolean {
  const [first, ...others] = words as [string, ...string[]]
  if (!words.every((word) => isPartOfName(word) && !isThing(bare(word)) && !isAcronym(word))) return false
  const isNamed = GIVEN_NAMES.has(bare(first)) || TITLES.has(bare(first)) || /^(?:\p{Lu}\.)+$/u.test(first)
  return isNamed ? isPerson(words.join(' ')) : isUnknownName(first) && others.every(isUnknownName)
}

const isUnknownName = (word: string): boolean =>
  /^\p{Lu}['’\p{Ll}]/u.test(word) &&
  !isThing(bare(word)) &&
  (GIVEN_NAMES.has(bare(word)) || SENSES.vectorOf(bare(word)) === undefined)
