import { type Issue, issue, type Outcome, type Owner, outcome } from '../../model/index.ts'
import { ABBREVIATIONS, isMisspelt, spelledOut } from '../../util/owner-name.ts'
import { partsOfName } from '../../util/person-name.ts'
import { foldForComparison } from '../../util/text.ts'
import { ROLE_NOUNS } from './vocabulary.ts'

interface Name {
  owner: Owner
  count: number
  first: number
  key: string
  /** Words cut short: `Assessm't`, `Mgt`. */
  cuts: number
}

const CUT = /(?<!\p{L})\p{L}+['’](?!s\b)\p{L}+/giu

/** A name as names are compared: abbreviations whole, small words and plurals gone. */
function keyOf(name: string, whole: ReadonlyMap<string, string>): string {
  const uncut = name.replace(CUT, (word) => whole.get(word.toLowerCase()) ?? word.replace(/['’]/gu, ''))
  return spelledOut(uncut)
    .map((word) => (word.endsWith('s') && ROLE_NOUNS.has(word.slice(0, -1)) ? word.slice(0, -1) : word))
    .join(' ')
}

/** A person's name, first names before the surname however it is printed, without the title where there are any. */
function keyOfPerson(name: string): string {
  const { given, surname } = partsOfName(name)
  return given.length > 0 ? [...given, surname ?? ''].join(' ').trim() : keyOf(name, new Map())
}

/** `assessm't` to `assessment`, where the plan writes the whole word somewhere. */
function wholeWords(names: readonly string[]): ReadonlyMap<string, string> {
  const plain = new Set(names.flatMap((name) => foldForComparison(name.replace(CUT, '')).split(' ')))
  const byBeginning = Map.groupBy(plain, (word) => word.slice(0, SHORTEST_HEAD))
  const found = new Map<string, string>()
  for (const name of names) {
    for (const [word] of name.matchAll(CUT)) {
      const [head = '', tail = ''] = word.toLowerCase().split(/['’]/u)
      if (head.length < SHORTEST_HEAD) continue
      const match = byBeginning
        .get(head.slice(0, SHORTEST_HEAD))
        ?.find((each) => each.startsWith(head) && each.endsWith(tail) && each.length >= word.length)
      if (match) found.set(word.toLowerCase(), match)
    }
  }
  return found
}

/** A word cut shorter than this could be too many words. */
const SHORTEST_HEAD = 3

/** Gives an owner that one plan writes in several ways one name; the ways are told in an Issue. */
export function unifyOwners(perRecord: Owner[][]): Outcome<Owner[][]> {
  const names = namesOf(perRecord)
  const groups = groupsOf(names)
  const chosen = new Map<string, Owner>()
  const issues: Issue[] = []
  for (const group of groups) {
    const best = group.reduce((a, b) => (better(b, a) ? b : a))
    for (const { owner } of group) chosen.set(id(owner), best.owner)
    if (group.length > 1) {
      const others = group.filter((each) => each !== best).map(({ owner }) => `“${owner.name}”`)
      issues.push(
        issue('owner-variant', `“${best.owner.name}” is also written ${others.join(', ')}.`, {
          text: best.owner.name,
        }),
      )
    }
  }
  const unified = perRecord.map((owners) => {
    const seen = new Set<Owner>()
    return owners.flatMap((owner) => {
      const name = chosen.get(id(owner)) ?? owner
      if (seen.has(name)) return []
      seen.add(name)
      return [{ ...name }]
    })
  })
  return outcome(unified, issues)
}

const id = ({ kind, name }: Owner): string => `${kind} ${name}`

function namesOf(perRecord: readonly (readonly Owner[])[]): Name[] {
  const names = new Map<string, Name>()
  const whole = wholeWords([...new Set(perRecord.flatMap((owners) => owners.map(({ name }) => name)))])
  let position = 0
  for (const owner of perRecord.flat()) {
    const known = names.get(id(owner))
    position += 1
    if (known) known.count += 1
    else {
      const abbreviated = foldForComparison(owner.name)
        .split(' ')
        .filter((word) => ABBREVIATIONS.has(word)).length
      const cuts = [...owner.name.matchAll(CUT)].length + abbreviated
      names.set(id(owner), {
        owner,
        count: 1,
        first: position,
        key: owner.kind === 'person' ? keyOfPerson(owner.name) : keyOf(owner.name, whole),
        cuts,
      })
    }
  }
  return [...names.values()]
}

/** The name that most rows use; of equals the one in full, then the first. */
function better(a: Name, b: Name): boolean {
  if (a.count !== b.count) return a.count > b.count
  if (a.cuts !== b.cuts) return a.cuts < b.cuts
  const [aCase, bCase] = [a, b].map(({ owner }) => /^\p{Lu}/u.test(owner.name))
  return aCase !== bCase ? aCase === true : a.first < b.first
}

/** Names that mean one owner: the same key, or keys of which one word is misspelt, or a first name's initial. */
function groupsOf(names: readonly Name[]): Name[][] {
  const byKey = Map.groupBy(names, ({ owner, key }) => `${owner.kind} ${key}`)
  const groups = [...byKey.values()]
  const parent = groups.map((_, index) => index)
  const find = (index: number): number => {
    let at = index
    while (parent[at] !== at) at = parent[at]!
    return at
  }
  for (const [a, b] of closePairs(groups)) parent[find(b)] = find(a)
  const merged = Map.groupBy(groups.keys(), find)
  return [...merged.values()].map((indexes) => indexes.flatMap((index) => groups[index]!))
}

/** More words than any owner's name has; a cell of prose is like no other by one word. */
const MOST_WORDS = 40

/** Groups that differ in one word: each is filed under its key with one word left out. */
function closePairs(groups: readonly Name[][]): [number, number][] {
  const files = new Map<string, { group: number; word: string }[]>()
  const pairs: [number, number][] = []
  groups.forEach((group, index) => {
    const { owner, key } = group[0]!
    const words = key.split(' ')
    if (words.length > MOST_WORDS) return
    words.forEach((word, position) => {
      const name = `${owner.kind} ${position} ${words.with(position, '').join(' ')}`
      const file = files.get(name) ?? []
      for (const other of file)
        if (sameWord(word, other.word, owner.kind, position)) pairs.push([other.group, index])
      if (file.length < 200) file.push({ group: index, word })
      files.set(name, file)
    })
  })
  return pairs
}

/** One misspelling apart; or an initial and its first name. */
function sameWord(a: string, b: string, kind: Owner['kind'], position: number): boolean {
  const isGiven = kind === 'person' && position === 0
  if (isGiven && a[0] === b[0] && (a.length === 1 || b.length === 1)) return true
  return isMisspelt(a, b)
}
