/**
 * Nouns that end the name of a public body and little else. They are the kinds of body whose plans are inspected in
 * Britain, and their American likes.
 */
const BODY_NOUNS = [
  'Council',
  'Trust',
  'Hospital',
  'Hospitals',
  'School',
  'Academy',
  'College',
  'University',
  'Police',
  'Constabulary',
  '(?:Fire|Rescue|Ambulance|Probation|Prison) Service',
  'Health Board',
  'Care Board',
  'Commissioning Group',
  'School District',
  'Housing Association',
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
const NAME_WORD = "(?:\\p{Lu}[\\p{L}'’.-]*|NHS|of|and|the|for|&|St\\.?)"

/** A name in title case that ends in the kind of body: `Kelderby Borough Council`, `St Osyn's Primary School`. */
const NAMED_BODY = new RegExp(
  `(?:\\p{Lu}[\\p{L}'’.-]*|NHS)(?:\\s+${NAME_WORD}){0,7}\\s+(?:(?:${BODY_NOUNS.join('|')})\\b${TAIL}|(?:${LOOSE_NOUNS.join('|')})$)`,
  'gu',
)
/** `Department of Transport`, `University of Wend`, `London Borough of Aske`. */
const BODY_OF =
  /(?:\p{Lu}[\p{L}'’.-]*\s+){0,3}(?:Department|University|Ministry|Borough|City|County|Diocese|Bank|Office)\s+(?:of|for)\s+(?:the\s+)?\p{Lu}[\p{L}'’.-]*(?:\s+(?:and\s+|&\s+|of\s+)?\p{Lu}[\p{L}'’.-]*){0,4}/gu

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
  const found = [...text.matchAll(NAMED_BODY), ...text.matchAll(BODY_OF)].map((match) =>
    match[0].replace(/^(?:The|For|Of|And)\s+/u, '').trim(),
  )
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
