import { type ActionRecord, type Issue, issue } from '../model/index.ts'

/** One edition of a plan, as far as its words are of interest to another. */
export interface WordsOfEdition {
  editionId: string
  records: readonly ActionRecord[]
  /** Its words were recognised on pictures of paper. */
  scanned: boolean
}

/** Letters and figures that programs take for one another on a picture. */
const ALIKE = [
  'il1t|!jfr',
  'oe0cauqdg',
  '5s',
  '8b3',
  '2z',
  '6g',
  '9gq',
  'nhur',
  'bh6',
  'ft',
  'vy',
  '17',
  '56',
  '36',
  'dcl',
]
/** Pairs of letters that look like one. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['cl', 'd'],
  ['li', 'h'],
  ['vv', 'w'],
]
/** Shorter words have too many neighbours. */
const LEAST_LETTERS = 4
/** A date of a record that is surer than this was read well enough. */
const SURE = 0.9
/** No more of one edition is told. */
const MOST = 200

const FIELDS = ['section', 'area', 'action', 'owner'] as const

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’|!]*/gu) ?? []

/** Whether two letters may be the same one, misread. */
const isAlike = (one: string, other: string): boolean =>
  one === other || ALIKE.some((group) => group.includes(one) && group.includes(other))

/** Whether a word differs from another in nothing but one or two letters, or a pair of them, that look alike. */
export function looksLike(one: string, other: string): boolean {
  if (one === other) return false
  if (one.length === other.length) {
    const differing = Array.from(one, (letter, at) => [letter, other[at]!] as const).filter(
      ([a, b]) => a !== b,
    )
    return differing.length <= (one.length >= 8 ? 2 : 1) && differing.every(([a, b]) => isAlike(a, b))
  }
  return PAIRS.some(
    ([pair, single]) => one.replace(pair, single) === other || other.replace(pair, single) === one,
  )
}

/**
 * What the other editions of a plan say of words that were recognised on a picture: where they print none like it but
 * one that looks like it, or another date or number of the same action, that is an Issue. Nothing is changed: a person
 * chooses. Editions that were not scanned are asked first. `threads` holds the ids of the records that are one action.
 */
export function readingsElsewhere(
  editions: readonly WordsOfEdition[],
  threads: readonly { actionIds: readonly string[] }[],
): Issue[] {
  const scanned = editions.filter((edition) => edition.scanned)
  if (scanned.length === 0 || editions.length < 2) return []
  const byId = new Map(
    editions.flatMap((edition) =>
      edition.records.map((record) => [record.actionId, { record, edition }] as const),
    ),
  )
  const sameAs = new Map(threads.flatMap(({ actionIds }) => actionIds.map((id) => [id, actionIds] as const)))
  return scanned.flatMap((edition) => {
    const others = editions.filter((other) => other !== edition)
    const printed = others.filter((other) => !other.scanned)
    const asked = printed.length > 0 ? printed : others
    const isAsked = new Set(asked)
    const vocabulary = vocabularyOf(asked)
    const issues = edition.records.flatMap((record) => {
      const same = (sameAs.get(record.actionId) ?? []).flatMap((id) => {
        const found = byId.get(id)
        return found && isAsked.has(found.edition) ? [found.record] : []
      })
      return [...unknownWords(record, vocabulary), ...otherNumbers(record, same)]
    })
    return issues.slice(0, MOST).map((each) => ({ ...each, editionId: edition.editionId }))
  })
}

/** The words of some editions, as they are printed, by their small letters; and those of each length. */
interface Vocabulary {
  printed: ReadonlyMap<string, string>
  byLength: ReadonlyMap<number, readonly string[]>
}

function vocabularyOf(editions: readonly WordsOfEdition[]): Vocabulary {
  const printed = new Map<string, string>()
  for (const { records } of editions) {
    for (const record of records) {
      for (const field of FIELDS)
        for (const word of wordsIn(record[field] ?? '')) printed.set(word.toLowerCase(), word)
    }
  }
  return { printed, byLength: Map.groupBy(printed.keys(), (word) => word.length) }
}

/** Words that no other edition prints, where one that they do print looks like it. */
function unknownWords(record: ActionRecord, { printed, byLength }: Vocabulary): Issue[] {
  const seen = new Set<string>()
  return FIELDS.flatMap((field) =>
    wordsIn(record[field] ?? '').flatMap((word): Issue[] => {
      const key = word.toLowerCase()
      if (key.length < LEAST_LETTERS || printed.has(key) || seen.has(key)) return []
      seen.add(key)
      const likely = [key.length - 1, key.length, key.length + 1].flatMap((length) =>
        (byLength.get(length) ?? []).filter((other) => looksLike(key, other)),
      )
      return likely.length === 1 ? [told(record, word, printed.get(likely[0]!)!)] : []
    }),
  )
}

/** A reference or an unsure date that another edition prints of the same action, and that looks like it. */
function otherNumbers(record: ActionRecord, same: readonly ActionRecord[]): Issue[] {
  const fields = record.confidence < SURE ? (['ref', 'dueText'] as const) : (['ref'] as const)
  return fields.flatMap((field) => {
    const own = record[field]
    if (own === null || same.some((other) => other[field] === own)) return []
    const other = same.find((each) => {
      const text = each[field]
      return text !== null && looksLike(own.toLowerCase(), text.toLowerCase())
    })
    return other ? [told(record, own, other[field]!)] : []
  })
}

function told(record: ActionRecord, word: string, other: string): Issue {
  const [place] = record.citations.find(({ text }) => text.includes(word))?.places ?? []
  const message = `“${word}” was read on a picture; other editions of the plan print “${other}”: check it against the page.`
  return issue('word-doubtful', message, {
    text: word,
    position: record.position,
    ...(place === undefined ? {} : { places: [place] }),
  })
}
