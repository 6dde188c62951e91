import {
  type DatedFrom,
  type EditionDate,
  type Issue,
  issue,
  type Outcome,
  outcome,
  UsageError,
} from '../../model/index.ts'
import { daysBetween } from '../../util/calendar.ts'
import { type DateContext, findDates } from '../dates/index.ts'
import { withoutVersions } from './bare-title.ts'
import {
  type Candidate,
  candidatesOf,
  type DateEvidence,
  stamps,
  toEditionDate,
  WEIGHTS,
} from './date-candidates.ts'
import { type Choice, choose, weigh } from './weigh.ts'

/** The score of there being no date of the edition among the candidates. */
const NOTHING = 0.5
/** A date that is less likely than this is doubtful. */
const DOUBTFUL = 0.65
/** A file that was saved so many days from a date confirms its century. */
const SAVED_NEAR = 20 * 365
/** A file that was saved so many days after a day on which its plan was issued or agreed was written up for it. */
const SAVED_SOON = 31
/** Witnesses that say the same count twice at most: they are often copies of one another. */
const MOST_AGREEING = 2

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

const contains = (outer: EditionDate, inner: EditionDate): boolean =>
  outer.earliest <= inner.earliest && inner.on <= outer.on

/** Every version but the last of a table of versions is superseded. */
function markSuperseded(candidates: readonly Candidate[]): void {
  const cells = candidates.filter(({ witness, features }) => witness.kind === 'cell' && !features.future)
  for (const ofTable of Map.groupBy(cells, ({ witness }) => witness.at).values()) {
    const last = ofTable.reduce((latest, { date }) => (date.on > latest ? date.on : latest), '')
    for (const { date, features } of ofTable) if (date.on < last) features.superseded = true
  }
}

/** What the others say of a candidate: those that say the same, or the same less exactly, speak for it. */
function weighTogether(candidates: readonly Candidate[], { spoken, metadata }: DateEvidence): void {
  markSuperseded(candidates)
  const saved = metadata.modified ?? metadata.created
  for (const candidate of candidates) {
    const { date, witness, features } = candidate
    const agreeing = new Set(
      candidates
        .filter((each) => each.witness !== witness && each.witness.kind !== witness.kind)
        .filter((each) => contains(each.date, date) && !isAgainst(each.features))
        .map((each) => each.witness.kind),
    )
    if (agreeing.size > 0) features.agrees = Math.min(MOST_AGREEING, agreeing.size)
    if (saved !== undefined && isSavedSoon(candidate, saved)) features.savedSoon = true
    // `Larkspur 2030`: a year alone that comes long after the file is what the plan is for. (A day is: templates are older.)
    const year = Number(date.earliest.slice(0, 4))
    if (date.precision === 'year' && saved !== undefined && year > Number(saved.slice(0, 4)) + 1)
      features.future = true
    if (!spoken) {
      // Actions without years leave what is printed elsewhere: a file that was saved long after that was only saved again.
      if (isStamp(candidate)) features.apart = isLongAfter(candidate, candidates)
      continue
    }
    const [first, last] = [date.earliest.slice(0, 4), date.on.slice(0, 4)].map(Number) as [number, number]
    if (last < spoken.first || first > spoken.last) features.apart = true
    if (spoken.completed !== null && date.on < spoken.completed) features.tooEarly = true
  }
}

/** Whether it is when the file was saved or made, and nothing that it says. */
const isStamp = ({ features }: Candidate): boolean => Boolean(features.saved ?? features.made)

/** So many years after all that is printed tell nothing of a plan. */
const LONG_AFTER = 3

function isLongAfter({ date }: Candidate, candidates: readonly Candidate[]): boolean {
  const printed = candidates.filter((each) => !isStamp(each))
  const last = printed.reduce((latest, each) => (each.date.on > latest ? each.date.on : latest), '')
  return last !== '' && Number(date.on.slice(0, 4)) - Number(last.slice(0, 4)) >= LONG_AFTER
}

function isSavedSoon({ date, features }: Candidate, saved: string): boolean {
  const days = daysBetween(date.on, saved)
  const isDecided = Boolean(features.updated ?? features.issued ?? features.agreed)
  return isDecided && date.precision === 'day' && days >= 0 && days <= SAVED_SOON
}

/** A date that is said to be of something else supports nothing. */
const isAgainst = ({ other, since, future, superseded }: Candidate['features']): boolean =>
  Boolean(other ?? since ?? future ?? superseded)

const isSameDate = (a: Candidate, b: Candidate): boolean =>
  contains(a.date, b.date) || contains(b.date, a.date)

/** `Tenants' plan, April 2022`, published on the 28th: of those who say the same, who says it most exactly. */
const mostExact = (best: Candidate, candidates: readonly Candidate[]): Candidate =>
  candidates
    .filter((each) => contains(best.date, each.date) && !isAgainst(each.features))
    .reduce(
      (exact, each) =>
        daysBetween(each.date.earliest, each.date.on) < daysBetween(exact.date.earliest, exact.date.on)
          ? each
          : exact,
      best,
    )

/** Weighs all that any witness says of a date of the edition. */
export function findEditionDate(evidence: DateEvidence): Outcome<DatedEdition> {
  const candidates = [
    ...evidence.witnesses.flatMap((witness) => candidatesOf(witness, evidence)),
    ...stamps(evidence.metadata),
  ]
  weighTogether(candidates, evidence)
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
  const { probability, runnerUp } = choice
  const best = mostExact(choice.best, candidates)
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
  if (isStamp(best)) return `the edition's date was taken from when the file was last saved (${date.text})`
  if (date.precision === 'year') return `only the year ${date.text} was found for the edition`
  const saved = metadata.modified ?? metadata.created
  const isConfirmed =
    Boolean(features.agrees) ||
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
