import type { OpenWord } from '../../model/index.ts'
import { listed, PhraseBook } from '../phrases.ts'

const all = <T>(value: T, ...phrases: readonly string[]): (readonly [string, T])[] =>
  phrases.flatMap(listed).map((phrase) => [phrase, value] as const)

/** Words that stand where a date might. */
export const OPEN_WORDS = new PhraseBook<OpenWord>([
  ...all<OpenWord>(
    'immediate',
    `
      immediate, immediately, immediate effect, with immediate effect, asap, as soon as possible, as soon as practicable, as soon as practical, as soon as is practicable, urgent,
      urgently, straight away, straightaway, at once, without delay, forthwith, immediate action
    `,
  ),
  ...all<OpenWord>(
    'ongoing',
    `
      ongoing, on going, continuous, continuing, continual, continually, continuously, continues, rolling,
      rolling programme, rolling program, business as usual, bau, as required, as needed, as necessary,
      as and when, as and when required, as and when needed, when required, as appropriate, permanent,
      regularly, routinely, throughout the year, through the year, all year, all year round, at all times,
      always, in perpetuity, recurring, at every meeting, at each meeting, as it arises, as they arise,
      whenever required, throughout, on a rolling basis, on a regular basis, on an ongoing basis
    `,
  ),
  ...all<OpenWord>(
    'tbc',
    `
      tbc, tba, tbd, tbn, to be confirmed, to be agreed, to be advised, to be announced, to be decided,
      to be determined, to be set, to be arranged, to be scheduled, to be established, to be identified,
      not yet set, not yet agreed, not yet known, not yet confirmed, not set, not known, not confirmed,
      no date, no date set, no date yet, no date agreed, awaiting date, awaiting dates,
      awaiting confirmation, date awaited, date pending, unknown, ?, for agreement, under discussion,
      timescale to follow, to follow, date to follow, yet to be agreed, yet to be confirmed, yet to be set,
      undecided, dates tbc
    `,
  ),
])

/** Words for how often something is done: the action has no deadline of its own. */
export const FREQUENCIES = new PhraseBook<true>(
  all<true>(
    true,
    `
      daily, weekly, fortnightly, monthly, bi monthly, bimonthly, quarterly, half yearly, half termly,
      termly, annually, annual, yearly, biannually, bi annually, biannual, bi annual, six monthly,
      three monthly, twice yearly, twice a year, twice a term, twice a month, twice a week, twice per year,
      once a year, once a month, once a week, once a term, once a quarter, three times a year, twice termly,
      bi weekly, biweekly, biennially, biennial, each term, every term, each half term, every half term,
      each month, every month, each week, every week, each year, every year, each quarter, every quarter,
      each day, every day, per term, per month, per week, per year, per quarter, per annum, each meeting,
      every meeting, * monthly, * weekly, * yearly, two monthly, four monthly, six weekly, two weekly,
      four weekly, three weekly, * times a year, * times per year, two yearly, three yearly,
      every other month, every other week, every other year, semi annually, semi annual, semiannually,
      every fortnight
    `,
  ),
)

/** What stands for no date, and needs none. */
export const NO_DATE = new PhraseBook<true>(
  all<true>(
    true,
    `
      na, n a, not applicable, nil, none, see above, as above, see below, as below, ditto, no change,
      unchanged, blank, not required, same, same as above, as before, no revision, not revised, x
    `,
  ),
)

/** Words that begin what a date hangs on; beside a date they only qualify it. */
const CONDITION_WORDS = `
  subject to, dependent on, dependent upon, dependant on, depending on, depends on, in line with,
  to coincide with, linked to, contingent on, pending, as part of, awaiting, in accordance with
`
export const CONDITIONS = new PhraseBook<true>(all<true>(true, CONDITION_WORDS))

/** Words that begin an event on which the date hangs. */
export const EVENTS = new PhraseBook<true>(
  all<true>(
    true,
    CONDITION_WORDS,
    `
      after, following, once, when, upon, on completion of, on receipt of, on appointment, on publication,
      on approval, on completion, on receipt, at next, by next, at the next, by the next, before the next, next meeting, next inspection,
      next available, post, at point of, at time of, prior to, before, as soon as, until,
      in advance of, ahead of, at start of, at the start of, at end of, at the end of, by completion of,
      on introduction of
    `,
  ),
)
