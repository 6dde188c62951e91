import {
  type DatedFrom,
  type EditionDate,
  type Issue,
  issue,
  type Metadata,
  type Outcome,
  outcome,
  UsageError,
} from '../../model/index.ts'
import { daysBetween } from '../../util/calendar.ts'
import { type DateContext, type FoundDate, findDates } from '../dates/index.ts'
import { isDateLine, withoutVersions } from './bare-title.ts'
import { cueOf, type DateCue } from './date-cues.ts'
import type { SpokenYears } from './spoken-years.ts'
import { type Choice, choose, type Features, type Weights, weigh } from './weigh.ts'
import { type Witness, withoutAddresses } from './witnesses.ts'

type Feature =
  | 'title'
  | 'alone'
  | 'line'
  | 'running'
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
  | 'apart'
  | 'tooEarly'

/** By hand, from the order in which a clerk would believe them; the families and the invented heads agree with it. */
const WEIGHTS: Weights<Feature> = {
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
  // When the file was saved says when someone last touched it.
  saved: 0.6,
  made: 0.3,
  // What stands beside it.
  updated: 1.4,
  issued: 1.1,
  agreed: 0.6,
  named: 0.2,
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
  apart: -1.5,
  tooEarly: -1.5,
}

/** The score of there being no date of the edition among the candidates. */
const NOTHING = 0.5
/** A date that is less likely than this is doubtful. */
const DOUBTFUL = 0.65
/** A window of more days names a period that the plan covers. */
const LONGEST_EDITION = { fine: 45, year: 380 }
/** A file that was saved so many days from a date confirms its century. */
const SAVED_NEAR = 20 * 365
/** Witnesses that say the same count twice at most: they are often copies of one another. */
const MOST_AGREEING = 2

interface Candidate {
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

/** A date with how likely it is right, and what else it may be. */
export interface DatedEdition {
  dated: EditionDate | null
  probability: number
  runnerUp: EditionDate | null
}

/** The date of an edition as a person told it. Throws UsageError where it is none. */
export function readToldDate(text: string, order: DateContext['order'] = 'dmy'): EditionDate {
  const [date] = findDates(withoutVersions(text), { dated: null, order })
  if (!date) throw new UsageError(`"${text}" is not a date; write it as 2012-02-29 or February 2012`)
  return toEditionDate(date, 'told')
}

const toEditionDate = (date: FoundDate, from: DatedFrom): EditionDate => ({
  earliest: date.earliest,
  on: date.latest,
  precision: date.precision,
  text: date.text,
  from,
})

const SOURCE: Record<Witness['kind'], DatedFrom> = {
  line: 'header',
  running: 'header',
  cell: 'header',
  filename: 'filename',
  property: 'metadata',
}

function candidatesOf(witness: Witness, evidence: DateEvidence): Candidate[] {
  const text = withoutVersions(withoutAddresses(witness.text))
  const inTitle = evidence.title.includes(witness)
  return findDates(text, { dated: null, order: evidence.order }).map((date): Candidate => {
    const cue = cueOf(text, date, witness.label)
    const features: Features<Feature> = {
      ...sourceFeatures(witness, inTitle, cue, evidence.order),
      ...(cue ? { [cue]: 1 } : {}),
      ...formFeatures(date, text),
    }
    if (witness.setting === 'aside') features.aside = 1
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
  if (witness.kind === 'cell') return SAYS_DATE.has(cue) ? { labelledCell: 1 } : { cell: 1 }
  if (witness.kind !== 'line') return { [witness.kind]: 1 }
  if (inTitle && !witness.sentence) return { title: 1 }
  if (witness.sentence) return { line: 1, stray: 1 }
  return isDateLine(withoutAddresses(witness.text), order) || witness.heading ? { alone: 1 } : { line: 1 }
}

const NAMED_YEAR = /^\s*(?:\p{L}+\s+){0,3}(?:plan|strategy|programme|report|charter)\b/iu

/** What the date itself is: how vague, how long, and whether its year is a part of the plan's name. */
function formFeatures(date: FoundDate, text: string): Features<Feature> {
  const days = daysBetween(date.earliest, date.latest)
  const isYear = date.precision === 'year'
  const features: Features<Feature> = {}
  if (isYear) {
    features.year = 1
    const rest = text.slice(date.index + date.text.length)
    if (text.trim() !== date.text && (NAMED_YEAR.test(rest) || /[/-]/u.test(date.text)))
      features.yearInName = 1
  } else if (date.precision !== 'day') features.vague = date.precision === 'month' ? 0.5 : 1
  if (days > (isYear ? LONGEST_EDITION.year : LONGEST_EDITION.fine) && date.precision !== 'quarter') {
    if (isYear || date.precision === 'day' || date.precision === 'month') features.long = 1
  }
  if (date.implied) features.centurySupplied = 1
  return features
}

/** When the file was last saved, or made: the last resort. */
function stamps({ modified, created }: Metadata): Candidate[] {
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
    setting: 'plain',
    places: [],
  }
  return [{ date, witness, implied: false, features: modified ? { saved: 1 } : { made: 1 } }]
}

const contains = (outer: EditionDate, inner: EditionDate): boolean =>
  outer.earliest <= inner.earliest && inner.on <= outer.on

/** Every version but the last of a table of versions is superseded. */
function markSuperseded(candidates: readonly Candidate[]): void {
  const cells = candidates.filter(({ witness, features }) => witness.kind === 'cell' && !features.future)
  for (const ofTable of Map.groupBy(cells, ({ witness }) => witness.at).values()) {
    const last = ofTable.reduce((latest, { date }) => (date.on > latest ? date.on : latest), '')
    for (const { date, features } of ofTable) if (date.on < last) features.superseded = 1
  }
}

/** What the others say of a candidate: those that say the same, or the same less exactly, speak for it. */
function weighTogether(candidates: readonly Candidate[], spoken: SpokenYears | null): void {
  markSuperseded(candidates)
  for (const candidate of candidates) {
    const { date, witness, features } = candidate
    const agreeing = new Set(
      candidates
        .filter((each) => each.witness !== witness && each.witness.kind !== witness.kind)
        .filter((each) => contains(each.date, date) && !isAgainst(each.features))
        .map((each) => each.witness.kind),
    )
    if (agreeing.size > 0) features.agrees = Math.min(MOST_AGREEING, agreeing.size)
    if (!spoken) continue
    const [first, last] = [date.earliest.slice(0, 4), date.on.slice(0, 4)].map(Number) as [number, number]
    if (last < spoken.first || first > spoken.last) features.apart = 1
    if (spoken.completed !== null && date.on < spoken.completed) features.tooEarly = 1
  }
}

/** A date that is said to be of something else supports nothing. */
const isAgainst = ({ other, since, future, superseded }: Features<Feature>): boolean =>
  Boolean(other ?? since ?? future ?? superseded)

const isSameDate = (a: Candidate, b: Candidate): boolean =>
  contains(a.date, b.date) || contains(b.date, a.date)

/** Weighs all that any witness says of a date of the edition. */
export function findEditionDate(evidence: DateEvidence): Outcome<DatedEdition> {
  const candidates = [
    ...evidence.witnesses.flatMap((witness) => candidatesOf(witness, evidence)),
    ...stamps(evidence.metadata),
  ]
  weighTogether(candidates, evidence.spoken)
  const choice = choose(
    candidates.map((value) => ({ value, score: weigh(value.features, WEIGHTS) })),
    NOTHING,
    isSameDate,
  )
  if (!choice) {
    return outcome({ dated: null, probability: 1, runnerUp: null }, [
      issue(
        'no-edition-date',
        'No date was found for the edition in its title, headers, file name or properties; tell it with --dated or in plans.csv.',
      ),
    ])
  }
  const { best, probability, runnerUp } = choice
  const why = doubtOf(choice, evidence)
  return outcome(
    { dated: best.date, probability, runnerUp: runnerUp?.value.date ?? null },
    why === null ? [] : [doubtful(why, best)],
  )
}

const WHERE: Record<DatedFrom, string> = {
  title: 'its title',
  header: 'its first lines or its running titles',
  filename: 'the file’s name',
  metadata: 'the file’s properties',
  told: 'what was told',
  inferred: 'its contents',
}

/** Why a date is doubtful, or null where it is not. */
function doubtOf(
  { best, probability, runnerUp }: Choice<Candidate>,
  { spoken, metadata }: DateEvidence,
): string | null {
  const { date, features, implied } = best
  if (features.saved || features.made)
    return `the edition's date was taken from when the file was last saved (${date.text})`
  if (date.precision === 'year') return `only the year ${date.text} was found for the edition`
  const saved = metadata.modified ?? metadata.created
  const isConfirmed =
    (features.agrees ?? 0) > 0 ||
    (spoken?.inFull === true && !features.apart) ||
    (saved !== undefined && Math.abs(daysBetween(date.on, saved)) < SAVED_NEAR)
  if (implied && !isConfirmed) return `its century is not printed in “${date.text}”`
  if (probability >= DOUBTFUL) return null
  const rival = runnerUp?.value.date
  const other = rival ? `, but “${rival.text}” in ${WHERE[rival.from]} may be meant` : ''
  return `“${date.text}” in ${WHERE[date.from]} was taken${other}`
}

const doubtful = (what: string, { date, witness }: Candidate): Issue =>
  issue(
    'edition-date-doubtful',
    `It is doubtful of which date this edition is: ${what}; tell it with --dated or in plans.csv.`,
    { text: date.text, ...(witness.places.length === 0 ? {} : { places: witness.places }) },
  )
