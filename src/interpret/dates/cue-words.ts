import { listed, PhraseBook } from '../phrases.ts'

/** What a word beside a date makes of it. */
export interface Cue {
  role: 'original' | 'revised' | 'completed' | 'started' | 'review' | 'due' | 'onwards'
  /** `complete`, which is also an instruction: it holds only for a date right beside it, and not before `by`. */
  base?: true
  /** A deed that a date in the future is the deadline of: `published June 2012`. */
  weak?: true
  /** It names the first of several old dates. */
  first?: true
  /** Past tense: a date without a year is the last such date. */
  past?: true
  /** It may stand after its date: `31/07/12 revised`. */
  after?: true
  /** It says something of progress, with or without a date. */
  status?: true
  /** It is a revision only beside another deadline: `forecast`. */
  needsOther?: true
  /** The next deadline after this one is a revision: `slipped from ... to ...`. */
  thenRevised?: true
  /** Beside a new date it names the old one: `moved to September from June`. */
  whence?: true
  /** The new date may come before the old one: `brought forward to`. */
  earlier?: true
}

const each = (cue: Cue, ...phrases: readonly string[]): (readonly [string, Cue])[] =>
  phrases.flatMap(listed).map((phrase) => [phrase, cue] as const)

/** Ways to say that a deadline moved; each may be followed by `to`, or by `from` and the old date. */
const MOVES = listed(`
    revised, revised again, extended, further extended, moved, deferred, postponed, rescheduled,
    re scheduled, put back, pushed back, amended, changed, carried forward, carried over, rolled forward,
    rolled over, adjusted, reprofiled, re profiled, reset, re set, realigned, revised date changed
  `)
/** Moves that alone tell how the action goes. */
const SLIPS = ['slipped', 'delayed', 'slippage', 'slipping']
const TO = ['to', 'until', 'till', 'for', 'by']

export const CUES = new PhraseBook<Cue>([
  ...each({ role: 'completed', past: true, after: true, status: true }, '✓', '✔', '☑', '✅'),
  ...each(
    { role: 'original' },
    `
      was, previously, formerly, old, previous, prev, instead of, prior
    `,
  ),
  ...each(
    { role: 'original', first: true },
    'originally',
    'original',
    'initial',
    'initially',
    'baseline',
    'first set',
  ),
  ...each({ role: 'revised', after: true }, ...MOVES, 'updated', 'extension', 'revision', 'rev', 'new'),
  ...each({ role: 'revised', after: true, status: true }, 'deferred', 'postponed'),
  ...each({ role: 'revised', status: true }, ...SLIPS),
  ...[...MOVES, ...SLIPS].flatMap((move) => each({ role: 'revised' }, ...TO.map((to) => `${move} ${to}`))),
  ...each(
    { role: 'revised' },
    'extension to',
    'extension agreed to',
    'now',
    'new date',
    'slip to',
    'slips to',
    'again to',
    'then to',
    'later to',
    'finally to',
    'subsequently to',
    'once more to',
  ),
  ...each({ role: 'revised', earlier: true }, 'brought forward', 'brought forward to', 'advanced to'),
  ...[...MOVES, ...SLIPS, 'brought forward'].flatMap((move) =>
    each({ role: 'original', thenRevised: true }, `${move} from`),
  ),
  ...each({ role: 'revised', needsOther: true }, 'forecast', 'current', 'projected', 'latest'),
  ...each(
    { role: 'completed', past: true, after: true, status: true },
    `
      completed, achieved, done, closed, delivered, finished, implemented, actioned, signed off, finalised,
      finalized, concluded, fully implemented, fully completed, discharged, all completed, action completed,
      now completed, fulfilled
    `,
  ),
  ...each(
    { role: 'completed', past: true, after: true, status: true, base: true },
    'complete',
    'all complete',
    'now complete',
    'action complete',
  ),
  ...each(
    { role: 'completed', past: true, after: true },
    `
      actual, date completed, actual completion, actual date, date achieved, completed date, date closed,
      date done, complete on
    `,
    ...[
      'complete',
      'completed',
      'done',
      'achieved',
      'closed',
      'delivered',
      'implemented',
      'finished',
    ].flatMap((deed) => [`${deed} as of`, `${deed} as at`]),
  ),
  ...each(
    { role: 'completed', past: true, weak: true },
    `
      published, issued, submitted, approved, launched, established, appointed, produced, circulated,
      introduced, adopted, held, met
    `,
  ),
  ...each({ role: 'completed', past: true, weak: true, status: true }, 'in place', 'already in place'),
  ...each(
    { role: 'started', past: true, after: true, status: true },
    `
      started, commenced, began, begun, since, already started, underway since, in progress since
    `,
  ),
  ...each(
    { role: 'started', after: true },
    `
      start, start date, starts, starting, commence, commences, commencing, commencement, begin, begins, beginning,
      to start, to commence, to begin, starting from, commencing from, starting in
    `,
  ),
  ...each(
    { role: 'started' },
    `
      wef, with effect from, effective, effective from, as from, as of, not before, after, following
    `,
  ),
  ...each({ role: 'started', whence: true }, 'from'),
  ...each({ role: 'onwards' }, 'onwards', 'onward', 'and onwards', 'and ongoing from'),
  ...each(
    { role: 'review', after: true },
    `
      review, review date, reviewed, to be reviewed, next review, for review, review due, reviewing,
      next review date, reviewed on, last reviewed, last review, to review, and review, review on,
      follow up, next follow up, follow up due
    `,
  ),
  ...each(
    { role: 'due' },
    `
      due, target, deadline, end, finish, end date, finish date, due date, target date, completion,
      completion date, target completion, target completion date, expected, anticipated, planned, scheduled,
      estimated, est, expected completion, for completion, no later than, not later than, on or before,
      timescale, final deadline, ends, ending, date due, date for completion, at the latest
    `,
  ),
])

/** Words that may stand between a cue and its date without parting them. */
export const FILLERS: ReadonlySet<string> = new Set(
  listed(`
    the, a, an, of, on, in, at, is, it, its, date, dates, this, that, then, for, about, around, approx,
    approximately, circa, c, by, until, till, latest, fully, again, yet, already, as, agreed, deadline,
    target, completion, timescale, due, no, later, than, during, between, within, throughout, through, up,
    cob, close, play, noon, midnight, asap, initially, date/s, dated, set, be, been, with, likely,
    probably, possibly, provisional, provisionally, est, hopefully, also, still, action
  `),
)

/** Before a completed word these say that it is still to come. */
export const STILL_TO_COME: ReadonlySet<string> = new Set(
  listed(`
    be, to, will, should, must, shall, for, being, when, once
  `),
)

/** Before a completed word these deny it, or a part of it. */
export const NOT_WHOLLY: ReadonlySet<string> = new Set(
  listed(`
    not, yet, partially, partly, part, nearly, almost, substantially, largely, mostly, %, half, never,
    percent
  `),
)
