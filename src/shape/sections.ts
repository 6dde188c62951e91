import { comparableWords, foldForComparison } from '../util/text.ts'

/** What a heading's first words say that it is: what the actions below answer. */
const LABELLED =
  /^(?:(?:peers?['’]?|key|audit|inspection|main|strategic|priority|external|panel|matter of)\s+)?(?:recommendation|finding|area for (?:improvement|development)|requirement|concern|must do|should do|weakness|non[- ]?conformity|observation|goal|aim|objective|lesson|learning point|issue|challenge|commitment|priority|strategy|outcome)s?\s*(?:[\d.()a-z–—-]{1,8}\s*)?(?:[:.–—-]|\s(?=\d))/iu
const LABEL_WORDS = 4
/** Words of a duty or of a finding: a heading that names a part of the plan has none. */
const DUTY =
  /\b(?!(?:must|should)-dos?\b)(?:should|must|shall|needs? to|ought to|is required to|are required to)\b/iu
const TOLD =
  /\b(?:was|were|has|have|had|did|does|do|is|are)\b.{0,160}\b(?:not|no|never|too|few|lack|inconsistent|insufficient|without|been|weak|poor|limited|unclear|out of date)\b|\b(?:lack(?:s|ed)?|fail(?:s|ed)?)\b/iu
const STATEMENT_WORDS = 6
/** Words that speak of the document itself, or sum up its actions (`Three actions have been finished since June`). */
const OF_DOCUMENT =
  /\b(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|all|most|some) (?:of the )?(?:actions|dates|deadlines|recommendations|milestones)|table|below|above|following|this (?:plan|section|document|report)|see (?:also|page|section|appendix|annex)|key:|rag|updated?|page)\b/iu

/**
 * Whether words above some actions say what they answer (a finding, a recommendation), rather than name a part of the
 * plan: they are labelled so, lay a duty on somebody, or tell what is wrong.
 */
export function isFinding(text: string): boolean {
  const count = comparableWords(text).length
  if (LABELLED.test(text) && count >= LABEL_WORDS) return true
  if (count < STATEMENT_WORDS || OF_DOCUMENT.test(text)) return false
  return DUTY.test(text) || TOLD.test(text)
}

/** `Recommendation 1`, with its words in a heading below. */
const isLabelAlone = (text: string): boolean =>
  comparableWords(text).length <= 2 && LABELLED.test(`${text.trim()}:`)

/**
 * Of the headings above a table, outermost first, the one that says what its actions answer: the nearest, where it is a
 * finding, or where it states an aim at some length under a heading that names the part.
 */
export function findingAmong<T extends { text: string; level: number | null }>(
  captions: readonly T[],
): T | null {
  const nearest = captions.at(-1)
  const above = captions.at(-2)
  if (!nearest) return null
  if (isFinding(nearest.text) || (above && isLabelAlone(above.text))) return nearest
  const isNested = above?.level != null && above.level > 1 && nearest.level !== null
  const isAim = comparableWords(nearest.text).length >= STATEMENT_WORDS && !OF_DOCUMENT.test(nearest.text)
  return isNested && isAim ? nearest : null
}

const NUMBER_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
/** `Strand Two`: a number in words after what it counts. */
const IN_WORDS = new RegExp(`^\\s*(\\p{L}{3,})\\s+(?:${NUMBER_WORDS.join('|')})(?=[\\s.):–—-]|$)`, 'iu')

/** How a heading is numbered: `1.`, `a)`, `Objective 2`, `Strand Two`; headings of one kind stand on one level. */
export const numbering = (text: string): string => {
  const [, counted] = IN_WORDS.exec(text) ?? []
  if (counted !== undefined && !NUMBER_WORDS.includes(counted.toLowerCase()))
    return `${counted.toLowerCase()} 1`
  const match = /^\s*(?:(\p{L}{3,})\s+)?(\d+(?:\.\d+)*|[ivx]+|[a-z])(?=[\s.):–—-]|$)/iu.exec(text)
  if (!match) return ''
  const [, word = '', number = ''] = match
  return `${word.toLowerCase()} ${/\d/u.test(number) ? `1${'.1'.repeat(number.split('.').length - 1)}` : /^\p{Lu}/u.test(number) ? 'A' : 'a'}`
}

/**
 * The section rows in force as a table is read downwards. A section row that is followed at once by one of another kind
 * stands a level above it, and so does one that is followed by what stands below other ones as well (`Within a year`).
 */
export class SectionRows {
  private outer: string | null = null
  private inner: string | null = null
  /** No row of data came since the last section row. */
  private pending = false
  private readonly recurring: ReadonlySet<string>

  /** `texts`: those of all rows of the table that may be section rows. */
  constructor(texts: readonly string[] = []) {
    const counts = Map.groupBy(texts, foldForComparison)
    this.recurring = new Set([...counts].filter(([, same]) => same.length > 1).map(([text]) => text))
  }

  /** Notes a section row. */
  add(text: string): void {
    const above = this.inner
    if (this.pending && above !== null && this.standsBelow(text, above)) this.outer = above
    else if (this.outer !== null && this.isAlike(text, this.outer)) this.outer = null
    this.inner = text
    this.pending = true
  }

  private standsBelow(text: string, above: string): boolean {
    return numbering(above) !== numbering(text) || (this.recurs(text) && !this.recurs(above))
  }

  private isAlike(text: string, outer: string): boolean {
    return numbering(text) === numbering(outer) && !this.recurs(text)
  }

  private recurs(text: string): boolean {
    return this.recurring.has(foldForComparison(text))
  }

  /** A row of data stands below. */
  pass(): void {
    this.pending = false
  }

  /** The words in force, outermost first. */
  get texts(): string[] {
    return [this.outer, this.inner].filter((text) => text !== null)
  }
}
