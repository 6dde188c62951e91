/**
 * Nouns that end the name of a public body and little else. They are the kinds of body whose plans are inspected in
 * Britain, and their American likes.
 */
const BODY_NOUNS = [
  // Longer names first: a School District is no School.
  '(?:Fire|Rescue|Ambulance|Probation|Prison) Service',
  'Commissioning Group',
  'Housing Association',
  'School District',
  'Health Board',
  'Care Board',
  '(?:Care|Nursing) Home',
  'Hospitals?',
  'Hospice',
  'Council',
  'Trust',
  'School',
  'Academy',
  'College',
  'University',
  'Police',
  'Constabulary',
]
/** Nouns that other things are called as well: they name a body where they end a line of its own. */
const LOOSE_NOUNS = [
  'Authority',
  'Agency',
  'Partnership',
  'Board',
  'Department',
  'Association',
  'Practice',
  'Surgery',
  'Prison',
]

const TAIL = '(?:\\s+(?:NHS\\s+)?(?:Foundation\\s+)?(?:Trust|Service|Board|Group|Authority))?'
/** Words of a document's title: whose plan it is ends before them. */
const DOCUMENT_WORD =
  '(?:Plan|Action|Actions|Improvement|Corrective|Recovery|Response|Report|Programme|Strategy|Progress|Quality|Peer|Post|Inspection)\\b'
const CAPITAL = `(?!${DOCUMENT_WORD})\\p{Lu}[\\p{L}'’.-]*`
const NAME_WORD = `(?:${CAPITAL}|NHS|of|and|the|for|&|St\\.?)`

/** A name in title case that ends in the kind of body: `Kelderby Borough Council`, `St Osyn's Primary School`. */
const NAMED_BODY = new RegExp(
  `(?:${CAPITAL}|NHS)(?:\\s+${NAME_WORD}){0,7}\\s+(?:(?:${BODY_NOUNS.join('|')})\\b${TAIL}|(?:${LOOSE_NOUNS.join('|')})$)`,
  'gu',
)
const PLACE = `(?:the\\s+)?(?:(?:North|South|East|West|Mid|Great|New|St\\.?)\\s+)?${CAPITAL}`
/** `University of Wend`, `London Borough of Aske`: named after one place. */
const BODY_OF_PLACE = new RegExp(
  `(?:${CAPITAL}\\s+){0,3}(?:University|Borough|City|County|Diocese|Bank)\\s+of\\s+${PLACE}`,
  'gu',
)
/** `Department for Harbours and Rivers`: named after its business. */
const BODY_OF_BUSINESS = new RegExp(
  `(?:${CAPITAL}\\s+){0,3}(?:Department|Ministry|Office)\\s+(?:of|for)\\s+(?:the\\s+)?${CAPITAL}(?:\\s+(?:and\\s+|&\\s+|of\\s+)?${CAPITAL}){0,4}`,
  'gu',
)

/** Names that hold a body's noun but are a document or an inspectorate, not whose plan it is. */
const NOT_A_BODY =
  /\b(?:Action Plan|Inspection|Commission|Ofsted|Report|Safeguarding (?:Children )?Board|Audit)\b/u

const LONGEST_LINE = 400

const SMALL_WORDS = new Set(['OF', 'AND', 'THE', 'FOR'])
/** Words in capitals of fewer letters are abbreviations: `NHS`, `CQC`. */
const SHORTEST_SHOUTED = 4

/** Words in capitals as they would be written in title case, so that a name shows where it ends. */
function unshout(line: string): string {
  return line.replace(/[\p{Lu}'’]{2,}/gu, (word) => {
    if (SMALL_WORDS.has(word)) return word.toLowerCase()
    return word.length < SHORTEST_SHOUTED ? word : word.charAt(0) + word.slice(1).toLowerCase()
  })
}

function namesIn(line: string): string[] {
  const text = unshout(line.slice(0, LONGEST_LINE))
  const found = [NAMED_BODY, BODY_OF_PLACE, BODY_OF_BUSINESS]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => match[0].replace(/^(?:The|For|Of|And)\s+/u, '').trim())
  return found.filter((name) => !NOT_A_BODY.test(name) && name.split(/\s+/).length >= 2)
}

/**
 * Whose plan it is, from the lines that may say so, likeliest first (title, running titles, first lines). Null
 * where none names a body.
 */
export function findBody(lines: readonly string[]): string | null {
  for (const line of lines) {
    const [first] = namesIn(line)
    if (first) return first
  }
  return null
}
