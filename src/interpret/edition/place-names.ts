import { SENSES, USAGE } from '../../words/vectors.ts'

/** What plans of a town are about; its name ends before such a word. */
const TOPICS = new Set(
  `access accessibility adult adults air annual antisocial arts asset assets audit bicycle biodiversity borough bridge
  budget building business capital carbon care cemetery central children childrens city civic climate coastal
  community complete comprehensive corporate council counter county crime culture cultural customer cyber cycling
  data development digital disability downtown drainage drought early economic economy education emergency emissions
  employment energy environment environmental equality equity estate estates ethics facilities finance financial fire
  fleet flood floods food forest fraud governance government green greenhouse harbour hazard health heat heritage
  highway highways homelessness housing human inclusion information infrastructure internal it joint land leisure
  library licensing lighting local long management market master medium mental mobility multi museum natural
  neighbourhood night noise older open operational organisational parking parks pedestrian people performance planning
  play police policy pollution port poverty procurement project property public rail recreation recycling regeneration
  rental resilience risk river road roads safe safeguarding safer safety savings school schools security senior service
  services sewer short skills smart smoke social solid sport sports staff stormwater strategic street streets
  suicide sustainability sustainable taxi tenant tenants tourism town traffic transformation transit transport
  transportation tree trees urban vision walking waste water waterfront welfare wellbeing winter women workforce youth
  zero`.split(/\s+/u),
)

/** First words of towns of two words. */
const OPENS_TWO = new Set(
  `ann baton bishops black blue bury cape castle cedar cold coral core corpus des east el fair fort fountain glen grand
  great green high hot iron king's kings la lake las le little long los lower market mid middle milton mount much
  nether new newton north oak old over palm pine port porto queens red rock round royal saint salt san santa sant silver
  south st st. stoke sun temple thousand upper vera virginia walnut wells west white`.split(/\s+/u),
)
/** Last words of towns of several words. */
const CLOSES_TWO = new Set(
  `abbey abbot abbots bank bar bay beach bend bluff bluffs bridge brook canyon castle chase city common corner corners
  court cove creek cross crossing dale estates falls farm fen fields ford forest forge gardens gate glen grange grove
  gully harbor harbour haven head heath heights hill hills hollow island isle junction keynes knoll lake lakes landing
  lock magna major marsh meadow meadows mill mills minster moor mount oaks park parva peak pines place plain plains
  point pond pool port prairie priors rapids regis ridge rise river rock rocks sands shores spa spring springs station
  stone tor trail vale valley view village wash well wells wharf wold wood woods worth`.split(/\s+/u),
)

/** Words of a document's title. */
const DOCUMENT_WORDS = new Set(
  `action actions agenda board charter commitments corrective department draft final improvement inspection log
  milestones minutes office plan plans post peer program programme progress quality recovery register report response
  review roadmap strategy tracker update`.split(/\s+/u),
)
const CAPITAL_WORD = /^(\p{Lu}[\p{L}'’.-]*)(?=[\s,;:.)]|$)/u
/** Parts of one name: `Kensing and Chelm`, `Wells-next-the-Sea`, `Stow on the Wold`. */
const LINK = /^(?:and|&|on|upon|in|under|next|by|le|the)\s+(?:the\s+)?(?=\p{Lu})/u
/** Words of the name of a place, with those that link them. */
const MOST_WORDS = 5
/** What follows a whole name: no word in capitals, and no link to one. */
const ENDS_HERE =
  /^(?:['’]s?)?(?:[^\S\n]+(?!(?:and|&|on|upon|in|under|next|by|le)\s+(?:the\s+)?\p{Lu})\p{Ll}|[^\S\n]*[.,;:!?)\n–—]|$)/u

interface Part {
  word: string
  /** Where it ends in the text. */
  end: number
  linked: boolean
}

/**
 * The name of a place at the beginning of words that follow `City of`, `Town of` and the like; empty where none
 * stands there. Where it ends is seen from other printings of it, from what plans are about, and from how towns of
 * two words are called.
 */
export function placeAt(text: string, elsewhere: string): string {
  const parts = partsOf(text)
  if (parts.length === 0) return ''
  const nameOf = (count: number): string => text.slice(0, parts[count - 1]!.end)
  for (let count = parts.length; count >= 1; count -= 1) {
    if (standsAlone(nameOf(count), elsewhere)) return nameOf(count)
  }
  return nameOf(likelyCount(parts, text))
}

/** The words that may be of the name: up to what a plan is about or is called. */
function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let at = 0
  let linked = false
  while (parts.length < MOST_WORDS) {
    const [, word] = CAPITAL_WORD.exec(text.slice(at)) ?? []
    if (word === undefined) break
    const folded = word.toLowerCase().replaceAll('’', "'")
    const isTopic = TOPICS.has(folded.replace(/'s?$/u, '')) || TOPICS.has(folded.replaceAll("'", ''))
    if (DOCUMENT_WORDS.has(folded) || (isTopic && parts.length > 0 && !isClosing(parts, folded))) break
    const bare = word.replace(/(?<![.’'])[.’']+$/u, '')
    const ends = /[’']s$/u.test(word)
    parts.push({ word: folded, end: at + (ends ? word.length - 2 : bare.length), linked })
    if (ends) break
    at += word.length
    const space = /^\s+/u.exec(text.slice(at))?.[0]
    if (space === undefined) break
    at += space.length
    const link = LINK.exec(text.slice(at))?.[0]
    linked = link !== undefined
    at += link?.length ?? 0
  }
  return parts
}

/** `Green Forest`, `Long Bridge`: what may be a topic closes a name that such a word opens. */
const isClosing = (parts: readonly Part[], word: string): boolean =>
  CLOSES_TWO.has(word) && parts.length === 1 && OPENS_TWO.has(parts[0]!.word)

/** Whether the name is printed elsewhere with nothing in capitals after it. */
function standsAlone(name: string, elsewhere: string): boolean {
  for (let at = elsewhere.indexOf(name); at >= 0; at = elsewhere.indexOf(name, at + 1)) {
    if (ENDS_HERE.test(elsewhere.slice(at + name.length))) return true
  }
  return false
}

/** Without other printings: all words where nothing else in capitals follows, else as towns are called. */
function likelyCount(parts: readonly Part[], text: string): number {
  const after = text.slice(parts.at(-1)!.end)
  const next = /^(?:['’]s?)?\s+(\p{Lu}[\p{L}'’]*)/u.exec(after)?.[1]
  // The name ends where what the plan is about begins, or the line.
  if (next === undefined) return parts.length
  if (!DOCUMENT_WORDS.has(next.toLowerCase())) return withoutTopic(parts)
  let count = 1
  while (count < parts.length) {
    const [word, part] = [parts[count - 1]!.word, parts[count]!]
    if (!part.linked && !OPENS_TWO.has(word) && !CLOSES_TWO.has(part.word)) break
    count += 1
  }
  return count
}

/**
 * How many words are left without a word of the plan's topic that stands before another one of it: in
 * `Wendmoor Gender Equality` no dictionary has the name, and each has what follows.
 */
function withoutTopic(parts: readonly Part[]): number {
  const [before, last] = [parts.at(-2), parts.at(-1)!]
  const isOfName =
    before === undefined || last.linked || OPENS_TWO.has(before.word) || CLOSES_TWO.has(last.word)
  if (isOfName || isName(last.word, false)) return parts.length
  return isName(before.word, false) ? parts.length - 1 : parts.length
}

/** Words that own a plan without being a town: `Children's`, `Governors'`. */
const OWNERS = new Set(
  `adult carer chief child children citizen clerk client commissioner council customer director district employee
  executive family girl governor head headteacher leader manager mayor member men minister nation parent partner patient
  people president principal pupil resident sheriff staff student tenant user visitor volunteer woman women worker year
  young`.split(/\s+/u),
)
/** Names of other things that no dictionary holds. */
const NO_PLACES = new Set(
  'covid coronavirus brexit ofsted estyn hmic healthwatch prevent safeguarding'.split(' '),
)

const plainWord = (word: string): string => word.toLowerCase().replace(/['’]s?$/u, '')
const isAbbreviation = (word: string): boolean => word.length > 1 && word === word.toUpperCase()

/** Commoner words than this are none that only a name has (weights of `USAGE`). */
const RARE = 1

/** Whether no dictionary has the word, and few texts; `sure` where hardly any text has it. */
function isName(word: string, sure: boolean): boolean {
  const parts = plainWord(word).split('-')
  return parts.some((part) => {
    const isWord =
      part.length < 3 ||
      TOPICS.has(part) ||
      OWNERS.has(part.replace(/s$/u, '')) ||
      OWNERS.has(part) ||
      NO_PLACES.has(part)
    if (isWord || SENSES.vectorOf(part) !== undefined) return false
    return USAGE.vectorOf(part) === undefined || (!sure && USAGE.weightOf(part) >= RARE)
  })
}

/** Whether words hold a name that no dictionary has as a word; `sure` as for a single word. */
export const holdsName = (words: string, sure = false): boolean =>
  words.split(/\s+/u).some((word) => !DOCUMENT_WORDS.has(plainWord(word)) && isName(word, sure))

/**
 * A town at the beginning of a line, where the line is nothing else or goes on with what the plan is about
 * (`Port Halver Flood Plan`, `Halver's Flood Plan`): a word that no dictionary has, or a town of two words with one.
 */
export function openingPlace(line: string): string | null {
  const words = line.trim().split(/\s+/u)
  const first = words[0] ?? ''
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(first) || isAbbreviation(first)) return null
  const second = words[1] ?? ''
  const isPair =
    /^\p{Lu}[\p{L}'’-]+$/u.test(second) &&
    !isTopicWord(second) &&
    (OPENS_TWO.has(plainWord(first)) || CLOSES_TWO.has(plainWord(second)) || isName(second, true))
  const found = words.slice(0, isPair && !ownsRest(first) ? 2 : 1)
  const rest = words.slice(found.length)
  // Towns that many texts name are in the list of used words, as much else is; such a one must own the rest.
  const isClear = ownsRest(found.at(-1)!)
  if (!found.some((word) => isName(word, !isClear))) return null
  if (found.length === 2 && !OPENS_TWO.has(plainWord(first)) && !isName(first, !isClear)) return null
  // One odd word may be of any trade (`Telecare Plan`); it is a town where it owns the rest, or stands alone.
  const followed = rest.length === 0 || isClear || (found.length === 2 && isTopicWord(rest[0]!))
  return followed ? found.join(' ').replace(/['’]s?$/u, '') : null
}

/** Whether two words are called as towns and houses of two words are: `Cedar Knoll`, `Maple Bridge`. */
export const isPlacePair = (first: string, second: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(first) && !TOPICS.has(plainWord(first)) && CLOSES_TWO.has(plainWord(second))

const ownsRest = (word: string): boolean => /['’]s?$/u.test(word)
const isTopicWord = (word: string): boolean =>
  TOPICS.has(plainWord(word)) || DOCUMENT_WORDS.has(plainWord(word))
