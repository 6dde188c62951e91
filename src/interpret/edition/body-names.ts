import { holdsName, placeAt } from './place-names.ts'

/**
 * Nouns that end the name of a public body and little else. They are the kinds of body whose plans are inspected in
 * Britain, and their American likes.
 */
const BODY_NOUNS = [
  // Longer names first: a School District is no School.
  '(?:Fire|Rescue|Ambulance|Probation|Prison) Service',
  '(?:Fire|Rescue|Park|Combined|Transport|Health|Harbour|Port) Authority',
  'Commissioning Group',
  'Housing Association',
  'School District',
  "(?:Sheriff|Commissioner|Constable|Auditor|Ombudsman)['’]s Office",
  'Health Board',
  'Care Board',
  "(?:Care|Nursing|Residential|Retirement|Children['’]s) Home",
  '(?:Care|Nursing|Health|Medical|Rehabilitation) Cent(?:re|er)',
  '(?:Harbou?r|River|Drainage|Lighthouse|Improvement) Commissioners',
  'Cadet (?:Force|Corps)',
  'Credit Union',
  'Food ?[Bb]ank',
  'Aged Care',
  '(?:Gram |Zilla |Zila )?(?:Panchayat|Parishad)',
  'Hospitals?',
  'Hospice',
  'Infirmary',
  'Council',
  'Trust',
  'School',
  'Academy',
  'Nursery',
  'Pre-?school',
  'Playgroup',
  'Kindergarten',
  'College',
  'University',
  'Police',
  'Constabulary',
]
/** Nouns that other things are called as well: they name a body where they end a line, or its part. */
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
  'County',
  'District',
  'Clinic',
  'Ministry',
  'Institute',
  'Foundation',
  'Federation',
  'Society',
  'Company',
  'Corporation',
  'Utility',
  'Utilities',
  'Water',
  'Energy',
  'Power',
  'Gas',
  'Rail',
  'Transit',
  'Priory',
  'Cathedral',
  'Homes',
  'Limited',
  'Ltd',
  'plc',
  'LLP',
  'Inc',
]
/** Nouns of parts of bodies and of much else: with a proper name before them they name a body. */
const WEAK_NOUNS = [
  'Office',
  'Bureau',
  'Centre',
  'Center',
  'Library',
  'Museum',
  'Charity',
  'Church',
  'Club',
  'Group',
  'Services?',
  'Laboratory',
  'Team',
  'Town',
  'Village',
  'Parish',
  'Borough',
  'City',
  'Railway',
  'Airport',
  'Harbour',
]

/** What a place of learning is for is a part of its name: `College of Applied Arts`, `Institute of Technology`. */
const STUDY_KIND = '(?:Further|Higher|Applied|Performing|Fine|Creative|Liberal|Advanced|Veterinary)'
const STUDY =
  '(?:Agriculture|Architecture|Arts?|Business|Commerce|Dentistry|Design|Drama|Economics|Education|Engineering|Horticulture|Law|Management|Medicine|Music|Nursing|Sciences?|Studies|Technology)'
const OF_STUDY = `(?:${STUDY_KIND}\\s+)?${STUDY}`
const LEARNING = `(?<=College|University|School|Academy|Institute)\\s+(?:of|for)\\s+${OF_STUDY}(?:\\s+(?:and|&)\\s+${OF_STUDY})?\\b`

const TAIL =
  '(?:\\s+(?:NHS\\s+)?(?:Foundation\\s+)?(?:Trust|Service|Board|Group|Authority|Department|Force|Office))?'
/** Words of a document's title: whose plan it is ends before them. */
const DOCUMENT_WORD =
  '(?:Plan|Action|Actions|Improvement|Corrective|Recovery|Response|Report|Programme|Program|Strategy|Progress|Quality|Peer|Post|Inspection|Tracker|Register|Charter|Roadmap|Minutes|Recommendations)\\b'
/** Words that stand before a name without being of it. */
const ADDRESS =
  '(?:Dear|Our|Your|Whole|Full|Members?|To|From|By|Re|Copy|Draft|Final|Prepared|Produced|Published|Issued|Written|Adopted|Agreed|Approved|Submitted|Owned)\\b'
const CAPITAL = `(?!${DOCUMENT_WORD}|${ADDRESS})\\p{Lu}[\\p{L}'’.-]*`
const NAME_WORD = `(?:${CAPITAL}|NHS|of|and|the|for|&|St\\.?)`

/** A name in title case that ends in the kind of body: `Kelderby Borough Council`, `St Osyn's Primary School`. */
const NAMED_BODY = new RegExp(
  `(?<![\\p{L}'’])(?:${CAPITAL}|NHS)(?:\\s+${NAME_WORD}){0,7}\\s+(?:(?:${BODY_NOUNS.join('|')})\\b(?:${LEARNING})?|Institute${LEARNING})${TAIL}`,
  'gu',
)
const LOOSE_BODY = new RegExp(
  `(?<![\\p{L}'’])(?:${CAPITAL}|NHS)(?:\\s+${NAME_WORD}){0,7}\\s+(?:${[...LOOSE_NOUNS, ...WEAK_NOUNS].join('|')})(?=\\.?$|\\s*[–—:|,(]|\\s+-\\s|['’]s?\\s|\\s+(?:\\p{Lu}[\\p{L}'’]+\\s+){0,3}(?:[Pp]lan|[Ss]trategy|[Tt]racker|[Pp]rogramme|[Pp]rogram|[Ll]og|[Rr]egister)\\b)`,
  'gu',
)
/** `Halver's Harbour`: what a town owns. */
const WEAK_OWNED = new RegExp(`['’]s?\\s+(?:${WEAK_NOUNS.join('|')})$`, 'u')
const WEAK_END = new RegExp(`\\s(?:${WEAK_NOUNS.join('|')})$`, 'u')
/** What is named after one place: `University of Wend`, `London Borough of Aske`, `Town of Fair Haven`. */
const OF_PLACE = new RegExp(
  `(?:${CAPITAL}\\s+){0,3}(?:University(?:\\s+College)?|Borough|City(?:\\s+and\\s+(?:County|Borough))?|Town|Township|Village|County|Shire|Municipality|Parish|District|Diocese|Archdiocese|Presbytery|Bank|Port|State|States|Commonwealth|Republic|Kingdom|Government)\\s+of\\s+(?:the\\s+)?(?=\\p{Lu})`,
  'gu',
)
/** Short words for a kind of body that stand before its name: `HMP Wend`, `NHS Wend and Aske`. */
const OF_KIND = new RegExp(
  `(?<![\\p{L}'’])(?:HMP(?:\\s*(?:/|&|and)\\s*(?:HM)?YOI)?|HMYOI|YOI|NHS|RAF)\\s+(?!Foundation|Trust|England)${CAPITAL}(?:\\s+(?:and|&|of)\\s+${CAPITAL}|\\s+${CAPITAL}){0,3}`,
  'gu',
)
/** Words for a kind of body that open its name, in English and in the tongues of these islands and of Canada. */
const OPENS_WITH_KIND = new RegExp(
  `(?<![\\p{L}'’])(?:University College|Coláiste|Scoil|Gaelscoil|Gaelcholáiste|Comhairle|Ysgol|Coleg|Prifysgol|Cyngor|Collège|École|Lycée|Université|Hôpital)(?:\\s+(?:(?:na|an|y|yr|de|du|des|la)\\s+)?${CAPITAL}){1,4}`,
  'gu',
)
/** Whose words these are: `© Wend Water 2020`. */
const OWNED = new RegExp(
  `(?<=(?:©|\\([cC]\\)|[Cc]opyright)\\s*(?:(?:19|20)\\d\\d\\s+)?)${CAPITAL}(?:\\s+${NAME_WORD}){0,5}`,
  'gu',
)

/** `Department for Harbours and Rivers`, `Office of the Crime Commissioner for Wend`: named after its business. */
const OF_BUSINESS = new RegExp(
  `(?:${CAPITAL}\\s+(?:(?:and|&)\\s+)?){0,3}(?:Department|Ministry|Office|Commissioner|Ombudsman)\\s+(?:of|for)\\s+(?:the\\s+)?${CAPITAL}(?:\\s+(?:and\\s+|&\\s+|of\\s+)?${CAPITAL}){0,4}(?:(?<=Commissioner|Ombudsman)\\s+for\\s+(?:the\\s+)?${CAPITAL}(?:\\s+(?:and\\s+)?${CAPITAL}){0,3})?`,
  'gu',
)

/** Names that hold a body's noun but are a document or an inspectorate, not whose plan it is. */
const NOT_A_BODY =
  /\b(?:Action Plan|Inspection|Commission|Ofsted|Report|Audit|Inspector General|Inspectorate)\b/u

/** Names are looked for in so much of a line. This keeps the work linear. */
const LONGEST_LINE = 400

const SMALL_WORDS = new Set(['OF', 'AND', 'THE', 'FOR'])
/** Words in capitals of fewer letters are abbreviations (`NHS`, `CQC`), but for these. */
const SHORTEST_SHOUTED = 4
const SHORT_WORDS = new Set('NEW OLD SAN LOS LAS BAY SEA OAK RED EAST WEST'.split(' '))

/** Words in capitals as they would be written in title case, so that a name shows where it ends. */
export function unshout(line: string): string {
  return line.replace(/[\p{Lu}'’]{2,}/gu, (word) => {
    if (SMALL_WORDS.has(word)) return word.toLowerCase()
    return word.length < SHORTEST_SHOUTED && !SHORT_WORDS.has(word)
      ? word
      : word.charAt(0) + word.slice(1).toLowerCase()
  })
}

/** A body's name among other words. */
export interface BodyName {
  name: string
  /** Where it begins in the line (UTF-16 units). */
  index: number
  /** Its last word may end other names as well. */
  loose: boolean
  /** It is named after its place, which may be the place of a body: `Port of Wend`, `Port of Wend Harbour Board`. */
  ofPlace?: boolean
}

/**
 * The names of bodies in a line, first come first. `elsewhere` is other words of the document: where the name of a
 * place ends is seen where it stands without what follows here (`City of Fair Haven Flood Strategy`).
 */
export function bodyNames(line: string, elsewhere = ''): BodyName[] {
  const text = unshout(line.slice(0, LONGEST_LINE))
  const ofPlace = [...text.matchAll(OF_PLACE)].map(({ 0: words, index }) => {
    const place = placeAt(text.slice(index + words.length), unshout(elsewhere))
    return { name: place === '' ? '' : words + place, index, loose: false, ofPlace: true }
  })
  const inWords = (pattern: RegExp, loose: boolean): BodyName[] =>
    [...text.matchAll(pattern)].map(({ 0: name, index }) => ({ name, index, loose }))
  // What goes on after a loose noun may be of its name, unless a proper name says that it is a body's.
  const loose = inWords(LOOSE_BODY, true).filter(
    (each) =>
      (!/^\s+\p{L}/u.test(text.slice(endOf(each))) && !WEAK_END.test(each.name)) ||
      (holdsName(each.name) && !WEAK_OWNED.test(each.name)),
  )
  const found = [
    ...[NAMED_BODY, OF_KIND, OPENS_WITH_KIND, OWNED].flatMap((pattern) => inWords(pattern, false)),
    ...ofPlace,
    ...inWords(OF_BUSINESS, false),
    ...loose,
  ]
    .map(withoutLeadingSmall)
    .filter(({ name }) => !NOT_A_BODY.test(name) && isProper(name))
  return found.filter(
    (each) =>
      !found.some(
        (other) =>
          isInside(each, other) ||
          (each.loose && !other.ofPlace && isInside({ ...other, loose: true }, each)) ||
          (each.ofPlace && isInside({ ...each, loose: true }, other)),
      ),
  )
}

/** Words of which a name may have any, but not only these: `Mayor and City Council`, `State Board of Education`. */
const GENERIC = new Set(
  `a academy action agency and association audit authority board body borough cabinet care center centre children's city clinical
  college commission committee active better digital fair fairer future green greener healthier healthy inclusive modern new open our safe safer smart strong stronger young company corporate council county department district education executive finance for full
  fire general governing governors health home hospital hospitals improvement lead leader local management mayor meeting members
  medical nhs nursing of office parish partnership performance police primary project programme public quality residential risk safeguarding school
  scrutiny secondary service services social state steering strategic the town trust union university village working`.split(
    /\s+/u,
  ),
)

const isProper = (name: string): boolean =>
  name.split(/\s+/u).length >= 2 &&
  name.split(/[\s-]+/u).some(
    (word) =>
      !GENERIC.has(
        word
          .toLowerCase()
          .replaceAll('’', "'")
          .replace(/(?<!children)'s$/u, ''),
      ),
  )

const endOf = ({ index, name }: BodyName): number => index + name.length
/** Whether a name is a part of a longer one; what ends in the noun of a body is none of what ends in a looser one. */
const isInside = (one: BodyName, other: BodyName): boolean =>
  one !== other &&
  (one.loose || !other.loose) &&
  other.index <= one.index &&
  endOf(one) <= endOf(other) &&
  other.name.length > one.name.length

function withoutLeadingSmall(body: BodyName): BodyName {
  const [small = ''] = /^(?:(?:The|For|Of|And)\s+)*/u.exec(body.name) ?? []
  return { ...body, name: body.name.slice(small.length).trim(), index: body.index + small.length }
}
