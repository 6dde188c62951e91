import {
  type EditionDate,
  type EditionSureness,
  type Issue,
  issue,
  type Metadata,
  type Outcome,
  outcome,
  type Place,
  type Row,
  type StitchedDocument,
  type Told,
} from '../../model/index.ts'
import { foldForComparison } from '../../util/text.ts'
import type { DateContext } from '../dates/index.ts'
import { bareTitle } from './bare-title.ts'
import { findBody } from './body.ts'
import { bodyNames } from './body-names.ts'
import { type DatedEdition, findEditionDate, readToldDate } from './date.ts'
import { spokenYears } from './spoken-years.ts'
import { findTitle, isPlaceLine } from './title.ts'
import { type Witness, witnessesOf } from './witnesses.ts'

export { isDateLine } from './bare-title.ts'
export { readToldDate } from './date.ts'
export { isKindOnly } from './title.ts'

/** Which plan a file says it is, whose, and of which date. */
export interface EditionIdentity {
  title: string | null
  titlePlaces: Place[]
  body: string | null
  dated: EditionDate | null
  sure: EditionSureness
  /** The lines of the title and above it, whose plan it is, what stands over a letter: they head no part of it. */
  headsNothing: string[]
}

/** What tells of an edition. */
export interface EditionEvidence {
  sourceFile: string
  metadata: Metadata
  stitched: StitchedDocument
  rows: readonly Row[]
  told: Told
  order: DateContext['order']
}

/** The last lines of a document say no more of it than when it was approved, and whose it is. */
const COPYRIGHT = /©|\(c\)\s|\bcopyright\b/iu
/** A last line that is nothing but the name of a body. */
const isBodyAlone = (text: string): boolean =>
  bodyNames(text).some(({ name, loose }) => !loose && name === text.trim())
/** So much of the prose is looked at for other printings of a name. */
const LOOKED_AT = 20_000

const TOLD = { probability: 1, runnerUp: null }

/** Finds which plan a file says it is, whose, and of which date. What a person told comes first. */
export function identifyEdition(evidence: EditionEvidence): Outcome<EditionIdentity> {
  const { told, order } = evidence
  const all = witnessesOf(evidence)
  const witnesses = all.filter(({ kind, text }) => kind !== 'closing' || COPYRIGHT.test(text))
  const prose = evidence.stitched.prose
    .map(({ text }) => text)
    .join('\n')
    .slice(0, LOOKED_AT)
  const signatures = all.filter(({ kind, text }) => kind === 'closing' && isBodyAlone(text))
  const ofBody = findBody({ witnesses: [...witnesses, ...signatures], prose })
  const body = told.body ?? ofBody?.best ?? null
  const title = findTitle({ witnesses, bodies: bodiesIn(witnesses, body), order })
  const lines = title?.best.lines ?? []
  const dated = datedEdition(evidence, all, lines)
  const issues: Issue[] = [...dated.issues]
  if (body === null) {
    issues.push(issue('no-body', 'The plan does not say whose plan it is; tell it in plans.csv.'))
  }
  const toldTitle = told.title ?? told.plan
  const named = title ? bareTitle(title.best.text, body, order) : null
  const { probability, runnerUp } = dated.value
  const sure: EditionSureness = {
    title: toldTitle === undefined ? surenessOf(title, ({ text }) => bareTitle(text, body, order)) : TOLD,
    body: told.body === undefined ? surenessOf(ofBody, (name) => name) : TOLD,
    dated: dated.value.dated && { probability, runnerUp },
  }
  return outcome(
    {
      title: toldTitle ?? named,
      titlePlaces: lines.flatMap(({ places }) => places),
      body,
      dated: dated.value.dated,
      sure,
      headsNothing: [
        ...lines.flatMap(({ text, printed }) => [text, printed]),
        ...[title?.best.text, named, told.title, told.plan, body].flatMap((name) => name ?? []),
        ...witnesses
          .filter((line) => isLetterhead(line) || standsAbove(line, lines) || isBodyAndPlace(line, body))
          .map(({ printed }) => printed),
      ],
    },
    issues,
  )
}

const isLetterhead = ({ kind, setting, text }: Witness): boolean =>
  kind === 'line' && (setting === 'letterhead' || setting === 'addressee') && isPlaceLine(text)

/** `Town of Aldbury, Saskatchewan`: whose plan it is, with where that is. */
const isBodyAndPlace = ({ kind, text }: Witness, body: string | null): boolean =>
  kind === 'line' &&
  body !== null &&
  text.startsWith(body) &&
  /^,\s+\p{Lu}[\p{L}\s'’-]*$/u.test(text.slice(body.length))

/** Whether a line stands above the title: whose plan it is, and where. */
const standsAbove = ({ kind, at }: Witness, [title]: readonly Witness[]): boolean =>
  kind === 'line' && title?.kind === 'line' && at < title.at

function surenessOf<T>(
  choice: { probability: number; runnerUp: { value: T } | null } | null,
  words: (value: T) => string,
): EditionSureness['title'] {
  if (!choice) return null
  return { probability: choice.probability, runnerUp: choice.runnerUp && words(choice.runnerUp.value) }
}

/** Lines that are the name of a body and nothing more, in comparison form. */
function bodiesIn(witnesses: readonly Witness[], body: string | null): Set<string> {
  const alone = witnesses
    .map(({ text }) => foldForComparison(text))
    .filter((_, index) => {
      const [first] = bodyNames(witnesses[index]!.text)
      return first && foldForComparison(first.name) === foldForComparison(witnesses[index]!.text)
    })
  return new Set([...alone, ...(body === null ? [] : [foldForComparison(body)])])
}

function datedEdition(
  { told, metadata, rows, order }: EditionEvidence,
  witnesses: readonly Witness[],
  title: readonly Witness[],
): Outcome<DatedEdition> {
  if (told.dated !== undefined) {
    return outcome({ dated: readToldDate(told.dated, order), probability: 1, runnerUp: null })
  }
  return findEditionDate({ witnesses, title, metadata, order, spoken: spokenYears(rows, order) })
}
