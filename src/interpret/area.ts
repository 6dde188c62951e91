import { comparableWords, foldForComparison } from '../util/text.ts'

/**
 * Words that name where a recommendation came from. They are the inspectorates, reviews and reports that
 * British and American plans answer; a bracket at the end of an area that holds one of them is its source.
 */
const SOURCE_WORDS = new Set([
  'inspection',
  'inspectors',
  'inspectorate',
  'ofsted',
  'cqc',
  'hmic',
  'hmicfrs',
  'hmip',
  'hmi',
  'estyn',
  'audit',
  'auditors',
  'ombudsman',
  'inquiry',
  'enquiry',
  'review',
  'report',
  'recommendation',
  'judgement',
  'judgment',
  'afi',
  'afis',
  'sef',
  'complaint',
  'inspector',
  'gao',
  'regulator',
  'commission',
])

/** What inspectorates number: `(Standard 9)`, `(Regulation 12)`. */
const NUMBERED_SOURCE =
  /^(?:standard|outcome|regulation|requirement|criterion|kloe|condition|priority|afi|rec)\s*\d/iu
/** A source printed this often in one document needs no known word: it is a habit of the document. */
const HABIT = 3
const LONGEST_SOURCE = 160

export interface AreaReading {
  area: string | null
  source: string | null
}

/** The last bracket of a text that ends in one, and what stands before it. */
function closingBracket(text: string): { before: string; inside: string } | null {
  const end = text.replace(/(?<![\s.;,])[\s.;,]+$/u, '')
  if (!end.endsWith(')') && !end.endsWith(']')) return null
  let depth = 0
  for (let at = end.length - 1; at >= 0 && end.length - at <= LONGEST_SOURCE; at -= 1) {
    const sign = end[at]!
    if (sign === ')' || sign === ']') depth += 1
    else if (sign === '(' || sign === '[') depth -= 1
    if (depth === 0) return { before: end.slice(0, at).trimEnd(), inside: end.slice(at + 1, -1).trim() }
  }
  return null
}

/**
 * Takes the source of each area out of its words: the bracket at its end that names an inspection, report or
 * the like, or that the document prints again and again (`(Safeguarding Text)`). An abbreviation in brackets
 * (`the Duty Team (DT)`) is one word and stays.
 */
export function separateSources(areas: readonly (string | null)[]): AreaReading[] {
  const brackets = areas.map((area) => (area === null ? null : closingBracket(area)))
  const seen = new Map<string, Set<string>>()
  brackets.forEach((bracket) => {
    if (!bracket) return
    const key = foldForComparison(bracket.inside)
    const under = seen.get(key) ?? new Set()
    under.add(foldForComparison(bracket.before))
    seen.set(key, under)
  })
  return areas.map((area, index) => {
    const bracket = brackets[index]
    if (!bracket || bracket.before === '') return { area, source: null }
    const words = comparableWords(bracket.inside)
    const isHabit = (seen.get(foldForComparison(bracket.inside))?.size ?? 0) >= HABIT
    const isNamed = NUMBERED_SOURCE.test(bracket.inside) || words.some((word) => SOURCE_WORDS.has(word))
    const isSource = isNamed || (words.length >= 2 && isHabit)
    return isSource ? { area: bracket.before, source: bracket.inside } : { area, source: null }
  })
}
