import type { DatedFrom, EditionDate, Metadata } from '../../model/index.ts'
import { daysBetween } from '../../util/calendar.ts'
import { type DateContext, type FoundDate, findDates } from '../dates/index.ts'
import { isDateLine, withoutVersions } from './bare-title.ts'
import { cueOf, type DateCue } from './date-cues.ts'
import type { SpokenYears } from './spoken-years.ts'
import type { Features, Weights } from './weigh.ts'
import { type Witness, withoutAddresses } from './witnesses.ts'

/** What speaks for and against a date. */
type Feature =
  | 'title'
  | 'alone'
  | 'line'
  | 'running'
  | 'closing'
  | 'labelledCell'
  | 'cell'
  | 'filename'
  | 'property'
  | 'saved'
  | 'made'
  | DateCue
  | 'stray'
  | 'aside'
  | 'depth'
  | 'vague'
  | 'year'
  | 'yearInName'
  | 'long'
  | 'centurySupplied'
  | 'superseded'
  | 'agrees'
  | 'savedSoon'
  | 'apart'
  | 'tooEarly'

/** By hand, from the order in which a clerk would believe them; the families and the invented heads agree with it. */
export const WEIGHTS: Weights<Feature> = {
  // Who says it.
  title: 3,
  alone: 2.8,
  running: 2.6,
  // Who names a file after a day means that day; a note in the text is easily left as it was.
  filename: 2.4,
  labelledCell: 1.6,
  line: 1.4,
  property: 1.2,
  cell: -0.5,
  // At the end stands when a plan was approved, and much else.
  closing: 0.2,
  // When the file was saved says when someone last touched it.
  saved: 0.6,
  made: 0.3,
  // What stands beside it.
  updated: 1.4,
  issued: 1.1,
  agreed: 0.6,
  named: 0.2,
  reported: 0.2,
  printed: -1,
  other: -2,
  since: -2.5,
  future: -3.2,
  // A date in a sentence tells of anything; if it is the edition's, the sentence says so.
  stray: -1.4,
  aside: -2,
  depth: -0.04,
  // What it is.
  vague: -0.2,
  year: -1,
  yearInName: -1.2,
  long: -2,
  centurySupplied: -0.5,
  superseded: -1.5,
  // What the other witnesses and the actions say.
  agrees: 0.8,
  // Who saves a file in the weeks after a decision wrote down what was decided.
  savedSoon: 1,
  apart: -1.5,
  tooEarly: -1.5,
}

/** A window of more days names a period that the plan covers. */
const LONGEST_EDITION = { fine: 45, year: 380 }

/** A date that may be the edition's. */
export interface Candidate {
  date: EditionDate
  witness: Witness
  implied: boolean
  features: Features<Feature>
}

/** What the date of an edition is read from. */
export interface DateEvidence {
  witnesses: readonly Witness[]
  /** The lines of the title. */
  title: readonly Witness[]
  metadata: Metadata
  order: DateContext['order']
  spoken: SpokenYears | null
}

/** A found date as an edition's. */
export const toEditionDate = (date: FoundDate, from: DatedFrom): EditionDate => ({
  earliest: date.earliest,
  on: date.latest,
  precision: date.precision,
  text: date.text,
  from,
})

const SOURCE: Record<Witness['kind'], DatedFrom> = {
  line: 'header',
  closing: 'header',
  running: 'header',
  cell: 'header',
  filename: 'filename',
  property: 'metadata',
}

/** Every date in the words of a witness, with what stands beside it. */
export function candidatesOf(witness: Witness, evidence: DateEvidence): Candidate[] {
  const text = withoutVersions(withoutAddresses(witness.text))
  const inTitle = evidence.title.includes(witness)
  return findDates(text, { dated: null, order: evidence.order }).map((date): Candidate => {
    const cue = cueOf(text, date, witness.label)
    const features: Features<Feature> = {
      ...sourceFeatures(witness, inTitle, cue, evidence.order),
      ...(cue ? { [cue]: true } : {}),
      ...formFeatures(date, text),
    }
    if (witness.setting === 'aside') features.aside = true
    if (witness.kind === 'line') features.depth = witness.at
    const from = inTitle ? 'title' : SOURCE[witness.kind]
    return { date: toEditionDate(date, from), witness, implied: date.implied, features }
  })
}

const SAYS_DATE: ReadonlySet<DateCue | null> = new Set(['updated', 'issued', 'agreed'])

function sourceFeatures(
  witness: Witness,
  inTitle: boolean,
  cue: DateCue | null,
  order: DateContext['order'],
): Features<Feature> {
  if (witness.kind === 'cell') return SAYS_DATE.has(cue) ? { labelledCell: true } : { cell: true }
  if (witness.kind !== 'line') return { [witness.kind]: true }
  if (inTitle && !witness.sentence) return { title: true }
  if (witness.sentence) return { line: true, stray: true }
  return isDateLine(withoutAddresses(witness.text), order) || witness.heading
    ? { alone: true }
    : { line: true }
}

const NAMED_YEAR = /^\s*(?:\p{L}+\s+){0,3}(?:plan|strategy|programme|report|charter)\b/iu

/** What the date itself is: how vague, how long, and whether its year is a part of the plan's name. */
function formFeatures(date: FoundDate, text: string): Features<Feature> {
  const days = daysBetween(date.earliest, date.latest)
  const isYear = date.precision === 'year'
  const features: Features<Feature> = {}
  if (isYear) {
    features.year = true
    const rest = text.slice(date.index + date.text.length)
    if (text.trim() !== date.text && (NAMED_YEAR.test(rest) || /[/-]/u.test(date.text)))
      features.yearInName = true
  } else if (date.precision !== 'day') features.vague = date.precision === 'month' ? 0.5 : 1
  if (days > (isYear ? LONGEST_EDITION.year : LONGEST_EDITION.fine) && date.precision !== 'quarter') {
    if (isYear || date.precision === 'day' || date.precision === 'month') features.long = true
  }
  if (date.implied) features.centurySupplied = true
  return features
}

/** When the file was last saved, or made: the last resort. */
export function stamps({ modified, created }: Metadata): Candidate[] {
  const stamp = modified ?? created
  if (!stamp) return []
  const date: EditionDate = { earliest: stamp, on: stamp, precision: 'day', text: stamp, from: 'metadata' }
  const witness: Witness = {
    kind: 'property',
    text: stamp,
    printed: stamp,
    label: 'saved',
    at: 0,
    heading: false,
    level: null,
    sentence: false,
    inProse: false,
    setting: 'plain',
    places: [],
  }
  return [{ date, witness, implied: false, features: modified ? { saved: true } : { made: true } }]
}
