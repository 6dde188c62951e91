/** When two names mean one owner: an office or a body however it is spelled, a person however the name is written. */
import { distance } from 'fastest-levenshtein'
import { mayBeSameGiven, type PersonName, partsOfName } from './person-name.ts'
import { foldForComparison } from './text.ts'

/** Abbreviations in names of offices; those with an apostrophe (`Assessm't`) are matched by their beginning. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['mgt', 'management'],
  ['mgmt', 'management'],
  ['mgr', 'manager'],
  ['mgrs', 'manager'],
  ['asst', 'assistant'],
  ['dir', 'director'],
  ['dep', 'deputy'],
  ['snr', 'senior'],
  ['sr', 'senior'],
  ['svc', 'service'],
  ['svcs', 'service'],
  ['serv', 'service'],
  ['dept', 'department'],
  ['exec', 'executive'],
  ['hr', 'human resources'],
  ['co', 'co'],
  ['coord', 'coordinator'],
  ['cttee', 'committee'],
  ['info', 'information'],
  ['comms', 'communications'],
  ['dev', 'development'],
  ['perf', 'performance'],
  ['qa', 'quality assurance'],
])

const SILENT: ReadonlySet<string> = new Set(['and', 'the', 'of', 'for', 's'])

/** The words of an office's or body's name in the order printed: abbreviations whole, small words gone. */
export function spelledOut(name: string): string[] {
  const plain = name.replace(/['’]s\b/giu, '').replace(/['’]/gu, '')
  return foldForComparison(plain)
    .split(' ')
    .flatMap((word) => (ABBREVIATIONS.get(word) ?? word).split(' '))
    .filter((word) => word !== '' && !SILENT.has(word))
}

/** Shorter words that differ in a letter are two words. */
const SHORTEST_SLIP = 5

/** One letter apart, or two letters changed over, in words long enough. */
export function isMisspelt(a: string, b: string): boolean {
  if (/\d/.test(a + b) || a[0] !== b[0] || Math.min(a.length, b.length) < SHORTEST_SLIP) return false
  return distance(a, b) <= 1 || isSwapped(a, b)
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const differing = a.split('').flatMap((letter, at) => (letter === b[at] ? [] : [at]))
  const [first, second] = differing
  return differing.length === 2 && second === first! + 1 && a[first!] === b[second] && a[second] === b[first!]
}

/** An owner as the relation `action_owners` has it. */
export interface NamedOwner {
  kind: string
  name: string
}

/** Whether two owners are the same role, person or body. */
export function isSameOwner(a: NamedOwner, b: NamedOwner): boolean {
  if (a.kind !== b.kind) return false
  if (a.name === b.name) return true
  return a.kind === 'person' ? isSamePerson(a.name, b.name) : isSameOffice(a.name, b.name)
}

/** The same words in any order, of which one may be misspelt; and capitals that are the other's first letters. */
function isSameOffice(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) => spelledOut(name).map(singular))
  const missing = left!.filter((word) => !right!.includes(word))
  const added = right!.filter((word) => !left!.includes(word))
  if (missing.length === 0 && added.length === 0) return true
  if (missing.length === 1 && added.length === 1 && isMisspelt(missing[0]!, added[0]!)) return true
  // A word broken over lines.
  return left!.join('') === right!.join('') || isCutShort(a, b) || isCutShort(b, a)
}

const singular = (word: string): string => (word.length > 3 ? word.replace(/s$/u, '') : word)

/** `SMT` of `Senior Management Team`, `DoF` of `Director of Finance`. */
function isCutShort(short: string, name: string): boolean {
  if (!/^\p{Lu}\p{L}?\p{Lu}{1,4}$/u.test(short)) return false
  const words = foldForComparison(name).split(' ')
  const initials = (each: readonly string[]): string => each.map((word) => word.charAt(0)).join('')
  return [words, words.filter((word) => !SILENT.has(word))].some(
    (each) => initials(each) === short.toLowerCase(),
  )
}

/** One surname and first names that may be one; a first name or initials alone, where they may be the other's. */
function isSamePerson(a: string, b: string): boolean {
  const [left, right] = [partsOfName(a), partsOfName(b)]
  if (left.surname === null && right.surname === null) {
    return left.given.join(' ') === right.given.join(' ')
  }
  if (left.surname === null) return isShortFor(left.given, right)
  if (right.surname === null) return isShortFor(right.given, left)
  const [given, other] = [left.given[0], right.given[0]]
  if (left.surname !== right.surname && !isMisspelt(left.surname, right.surname)) return false
  return given === undefined || other === undefined || mayBeSameGiven(given, other)
}

/** Whether a first name (`Jane`) or initials (`JH`) may stand for a person. */
function isShortFor(short: readonly string[], { given, surname }: PersonName): boolean {
  if (short.every((word) => word.length === 1)) {
    return [...given, surname ?? ''].map((word) => word.charAt(0)).join('') === short.join('')
  }
  return given[0] === short[0]
}

/**
 * Whether an action has changed hands: its persons are others, or its roles, or its bodies. A kind that only one side
 * names (`Head of Service`, then `Head of Service, Jane Hartley`) says more of the same owner; of two sides that share
 * no kind, nothing is the same.
 */
export function haveChangedHands(before: readonly NamedOwner[], after: readonly NamedOwner[]): boolean {
  const of = (owners: readonly NamedOwner[], kind: string) => owners.filter((owner) => owner.kind === kind)
  const shared = ['person', 'role', 'body']
    .map((kind) => [of(before, kind), of(after, kind)] as const)
    .filter(([was, is]) => was.length > 0 && is.length > 0)
  if (shared.length === 0) return before.length + after.length > 0
  const lacks = (owners: readonly NamedOwner[], others: readonly NamedOwner[]): boolean =>
    owners.some((owner) => !others.some((other) => isSameOwner(owner, other)))
  return shared.some(([was, is]) => lacks(was, is) || lacks(is, was))
}
