import {
  type EditionDate,
  type Issue,
  issue,
  type Metadata,
  type Outcome,
  outcome,
  type Place,
  type StitchedDocument,
  type Told,
  UsageError,
} from '../model/index.ts'
import { isSentence } from '../util/caption.ts'
import { foldForComparison, foldSpace } from '../util/text.ts'
import { findBody } from './body.ts'
import { type DateContext, type FoundDate, findDates } from './dates/index.ts'

export interface EditionIdentity {
  title: string | null
  /** The title's line as it stands on the page; null where no line holds it. */
  titleLine: string | null
  titlePlaces: Place[]
  body: string | null
  dated: EditionDate | null
}

/** What tells of an edition beside its tables. */
export interface EditionEvidence {
  sourceFile: string
  metadata: Metadata
  stitched: StitchedDocument
  told: Told
  order: DateContext['order']
}

type Line = StitchedDocument['prose'][number]

/** Words of which a plan's title has one. */
const PLAN_WORDS =
  /\b(?:plan|plans|action|actions|improvement|recovery|tracker|strategy|programme|response|log|register)\b/iu
/** Lines looked at for the title, the body and the date: what stands before the first table. */
const OPENING_LINES = 12
const LONGEST_TITLE = 200
/** Words that say what the date beside them is the date of. */
const EDITION_LABEL =
  /\b(?:date|dated|updated?|as at|as of|version|issued?|edition|published|position at|status at|last reviewed|produced)\b/iu
/** Dates of what a plan answers, not of the plan. */
const OTHER_EVENT =
  /\b(?:inspection|inspected|visit|report|review|following|audit|meeting|judgement|ofsted|cqc)\b/iu

const placeLine = ({ places }: Line): number | null => {
  const [first] = places
  if (first?.kind === 'text') return first.line
  return null
}

/** Where neither lines nor pages tell, the heading next above the first table does: its line, or -1. */
function lineOfCaption(stitched: StitchedDocument): number {
  const [place] = stitched.tables[0]?.captions.at(-1)?.places ?? []
  if (place?.kind !== 'part') return -1
  return stitched.prose.findIndex(
    ({ places: [at] }) => at?.kind === 'part' && at.path === place.path && at.part === place.part,
  )
}

/** The body's lines before the first table, where places tell; else its first lines. */
function openingLines(stitched: StitchedDocument): Line[] {
  const first = stitched.tables[0]?.rows[0]?.cells.flatMap((cell) => cell.places)[0]
  const limit = first?.kind === 'text' ? first.line : null
  const page = first?.kind === 'page' ? first.page : null
  const lastLine = first?.kind === 'part' ? lineOfCaption(stitched) : -1
  return stitched.prose
    .filter((line, index) => {
      if (lastLine >= 0 && index > lastLine) return false
      const at = placeLine(line)
      if (limit !== null && at !== null) return at <= limit
      const [place] = line.places
      return page === null || place?.kind !== 'page' || place.page <= page
    })
    .slice(0, OPENING_LINES)
}

/** How much a line looks like the title of the plan: named as a plan, first, printed again on later pages. */
function titleScore(line: Line, index: number, running: readonly string[], body: string | null): number {
  const folded = foldForComparison(line.text)
  let score = PLAN_WORDS.test(line.text) ? 3 : 0
  // Whose plan it is stands over the title; it is not the title.
  if (body !== null && folded === foldForComparison(body)) score -= 3
  if (index === 0) score += 2
  if (line.heading) score += 1.5
  if (running.some((words) => folded.includes(words) || words.includes(folded))) score += 2
  if (line.text.length > LONGEST_TITLE) score -= 1.5
  if (line.text.length > 2 * LONGEST_TITLE) score -= 4
  return score - index * 0.1
}

function findTitle(opening: readonly Line[], body: string | null, evidence: EditionEvidence): Line | null {
  const { furniture } = evidence.stitched
  const running = furniture.map(({ text }) => foldForComparison(text)).filter((words) => words.length > 3)
  let best: Line | null = null
  let most = 1
  opening.forEach((line, index) => {
    const score = titleScore(line, index, running, body)
    if (score > most && !isDateLine(line.text, evidence.order)) {
      best = line
      most = score
    }
  })
  if (best) return best
  const repeated = furniture.find(({ text }) => PLAN_WORDS.test(text) && text.length <= LONGEST_TITLE)
  if (repeated) return { ...repeated, heading: true }
  const { title } = evidence.metadata
  return title ? { text: title, heading: true, places: [] } : null
}

/** Words that lead up to the date in a title: `position at`, `reviewed by governors on`. */
const DATE_CLAUSE =
  /(?<![\s,;:.–—(-])[\s,;:.–—(-]+(?:(?:(?:report|issue|document)\s+)?(?:position|status|reviewed|updated?|revised|agreed|approved|published|issued|dated?|version|as)\b[^.;:–—]{0,40}:?\s*)$/iu
const LOOSE_END = /(?<![\s,;:.–—(-])[\s,;:.–—(-]+(?:(?:at|on|of|for)[\s,;:.–—(-]*)?$/iu
const VERSION =
  /(?:(?<![\s,;:–—(-])[\s,;:–—(-]+)?\b(?:v(?:ersion)?\.?\s?\d+(?:\.\d+)*|final|draft)\)?[\s.]*$/iu
const CLOSING_BRACKET = /(?:(?<!\s)\s+)?\((?:[^()]|\([^()]*\))*\)\s*\.?$/u

/** The plan's own name: the title without whose it is, its date, its version and a remark in brackets at its end. */
function bareTitle(text: string, body: string | null, dates: readonly FoundDate[]): string {
  let title = text.replace(CLOSING_BRACKET, '')
  // A lone year names the plan (`2020 Action Plan`); it is no date of issue.
  for (const { text: date, precision } of dates.toReversed()) {
    if (precision === 'year') continue
    const at = title.lastIndexOf(date)
    if (at < 0) continue
    const before = title.slice(0, at)
    title = `${before.replace(DATE_CLAUSE, '').replace(LOOSE_END, '')} ${title.slice(at + date.length)}`
  }
  title = title.replace(CLOSING_BRACKET, '').replace(VERSION, '').replace(LOOSE_END, '')
  if (body !== null) {
    const at = title.toLowerCase().indexOf(body.toLowerCase())
    const rest = at < 0 ? title : title.slice(0, at) + title.slice(at + body.length)
    if (PLAN_WORDS.test(rest)) title = rest
  }
  title = foldSpace(title).replace(/^(?:['’]s\b|[\s,;:–—-])+/u, '')
  return title === '' ? foldSpace(text) : title
}

const VERSION_NUMBER =
  /\b(?:v|version|issue|rev(?:ision)?|draft|edition)\.?\s?\d{1,3}(?:\.\d{1,3})*\b\s*[–—-]?/giu

type Candidate = { date: FoundDate; from: EditionDate['from']; rank: number }

const toEditionDate = ({ date, from }: Candidate): EditionDate | null => {
  if (date.earliest === null || date.latest === null) return null
  return { earliest: date.earliest, on: date.latest, precision: date.precision, text: date.text, from }
}

/** The words just before a date and the date itself, as far as they tell what it is the date of. */
const around = (text: string, date: FoundDate): string => text.slice(Math.max(0, date.index - 40), date.index)

function candidatesIn(
  text: string,
  from: EditionDate['from'],
  rank: number,
  context: DateContext,
): Candidate[] {
  // A version's number is no day: `Version 3 – 30 September` is no range.
  const undisturbed = text.replace(VERSION_NUMBER, (version) => ' '.repeat(version.length))
  return findDates(undisturbed, context).map((date) => {
    const before = around(text, date)
    const labelled = EDITION_LABEL.test(before) ? -0.5 : 0
    const other = OTHER_EVENT.test(before) && labelled === 0 ? 3 : 0
    const vague = date.precision === 'year' ? 4 : 0
    const guessed = date.implied ? 3 : 0
    return { date, from, rank: rank + labelled + other + vague + guessed }
  })
}

/** A line that says of which date the edition is says little else; a sentence tells of other things too. */
const LONGEST_LABELLED = 120

const isDated = (text: string, context: DateContext): boolean =>
  text.length <= LONGEST_LABELLED &&
  !isSentence(text) &&
  EDITION_LABEL.test(text) &&
  findDates(text, context).length > 0

/** The date of an edition as a person told it. Throws UsageError where it is none. */
export function readToldDate(text: string, order?: DateContext['order']): EditionDate {
  const [candidate] = candidatesIn(text, 'told', 0, { dated: null, order: order ?? 'dmy' })
  const dated = candidate ? toEditionDate(candidate) : null
  if (!dated) throw new UsageError(`"${text}" is not a date; write it as 2012-02-29 or February 2012`)
  return dated
}

function findDate(
  title: Line | null,
  opening: readonly Line[],
  evidence: EditionEvidence,
): Outcome<EditionDate | null> {
  const context: DateContext = { dated: null, order: evidence.order }
  const { told, metadata, stitched, sourceFile } = evidence
  if (told.dated !== undefined) {
    return outcome(readToldDate(told.dated, evidence.order))
  }
  const fileStem = sourceFile.replace(/\.[^.]*$/u, '')
  const others = opening.filter((line) => line !== title)
  const candidates = [
    ...(title ? candidatesIn(title.text, 'title', 0, context) : []),
    ...others.flatMap(({ text }) => candidatesIn(text, 'header', isDated(text, context) ? 1 : 2.5, context)),
    ...stitched.furniture.flatMap(({ text }) => candidatesIn(text, 'header', 1.5, context)),
    // A note in the text is easily left as it was; who names a file after a day means that day.
    ...candidatesIn(fileStem, 'filename', 1.8, context),
    ...candidatesIn(metadata.title ?? '', 'metadata', 2.2, context),
  ].sort((a, b) => a.rank - b.rank)
  const best = candidates.map(toEditionDate).find((date) => date !== null) ?? null
  const stamp = metadata.modified ?? metadata.created
  if (best && (best.precision !== 'year' || !stamp)) {
    const issues: Issue[] = []
    if (best.precision === 'year') {
      issues.push(doubtful(`only the year ${best.text} was found for the edition`, best.text))
    }
    return outcome(best, issues)
  }
  if (stamp) {
    const dated: EditionDate = { earliest: stamp, on: stamp, precision: 'day', text: stamp, from: 'metadata' }
    return outcome(dated, [
      doubtful(`the edition's date was taken from when the file was last saved (${stamp})`, stamp),
    ])
  }
  return outcome(null, [
    issue(
      'no-edition-date',
      'No date was found for the edition in its title, headers, file name or properties; tell it with --dated or in plans.csv.',
    ),
  ])
}

const doubtful = (what: string, text: string): Issue =>
  issue(
    'edition-date-doubtful',
    `It is doubtful of which date this edition is: ${what}; tell it with --dated or in plans.csv.`,
    {
      text,
    },
  )

/** Whether a line says nothing but a date: `Position at 14 March 2013`. */
export function isDateLine(text: string, order: DateContext['order']): boolean {
  const [date] = findDates(text, { dated: null, order })
  if (!date || date.precision === 'year') return false
  const rest = ` ${text.slice(0, date.index)}`.replace(DATE_CLAUSE, '').replace(LOOSE_END, '')
  return foldSpace(rest + text.slice(date.index + date.text.length)) === ''
}

/** Finds which plan a file says it is, whose, and of which date. What a person told comes first. */
export function identifyEdition(evidence: EditionEvidence): Outcome<EditionIdentity> {
  const { told, stitched, metadata, order } = evidence
  const opening = openingLines(stitched)
  const lines = [...opening, ...stitched.furniture].map(({ text }) => text)
  const body = told.body ?? findBody([...lines, metadata.company ?? '', metadata.author ?? ''])
  const title = findTitle(opening, body, evidence)
  const dated = findDate(title, opening, evidence)
  const dates = title ? findDates(title.text, { dated: null, order }) : []
  const issues = [...dated.issues]
  if (body === null) {
    issues.push(issue('no-body', 'The plan does not say whose plan it is; tell it in plans.csv.'))
  }
  return outcome(
    {
      title: told.plan ?? (title ? bareTitle(title.text, body, dates) : null),
      titleLine: title?.text ?? null,
      titlePlaces: title?.places ?? [],
      body,
      dated: dated.value,
    },
    issues,
  )
}
