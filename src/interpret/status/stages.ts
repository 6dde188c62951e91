/**
 * Words that tell how an action goes only where they stand in a column of statuses: stages (`Design`, `Out on site`),
 * judgements (`Satisfactory`) and deeds (`Launched`, `Installed October 2020`). In running words they mean anything.
 */
import type { Status } from '../../model/index.ts'
import { monthOf } from '../dates/calendar-words.ts'
import { listed, PhraseBook } from '../phrases.ts'
import { plainText } from '../text.ts'
import { type Token, tokenise } from '../tokens.ts'
import { isWholeClause } from './grammar.ts'

const all = (status: Status, phrases: string): (readonly [string, Status])[] =>
  listed(phrases).map((phrase) => [phrase, status] as const)

/** Stages and judgements that are all that a clause says. */
const STAGES = new PhraseBook<Status>([
  ...all('not-started', 'not yet, waiting, not now, later'),
  ...all(
    'in-progress',
    `
      live, going, doing, proceeding, advanced, early days, early stage, early stages, design, design stage, design phase,
      draft stage, draft, first draft, final draft, drafted, tender, tender stage, at tender, procurement, procurement stage,
      consultation, consultation stage, in consultation, pilot, pilot stage, pilot phase, piloted, research, research phase,
      research stage, planning stage, planning phase, feasibility, feasibility stage, discovery, delivery, delivery phase,
      delivery stage, mobilisation, implementation, implementation phase, implementation stage, on site, on order, ordered,
      booked, commissioned, contractor appointed, in build, in design, in test, in testing, in procurement, in preparation,
      in production, in flight, extended, submitted, requested, extension requested, job raised, quotes in, quotes received,
      mid way, midway, moving
    `,
  ),
  ...all('on-track', 'ahead, good, satisfactory, fine, healthy, no concerns, no issues'),
  ...all(
    'at-risk',
    `
      stuck, of concern, concern, concerns, requires attention, needs attention, attention needed,
      attention required, critical, in difficulty, in trouble, struggling, problem, problems, rescheduled, re scheduled,
      unsatisfactory, poor
    `,
  ),
  ...all('superseded', 'shelved, scrapped, no longer valid, dropped from plan'),
  ...all(
    'complete',
    'in use, in operation, operational, now live, went live, gone live, live since, in post, in force, in effect, built, sent, held, evidence accepted',
  ),
  ...all(
    'ongoing',
    'every term, every month, every year, every quarter, each term, each month, each year, each quarter, yearly, weekly, termly',
  ),
])

/** Deeds after which there is as much to do as before, or nothing is known to be done. */
const NOT_FINISHED = new Set(
  listed(`
    agreed, concurred, accepted, approved, noted, supported, rejected, declined, identified, proposed, planned, scheduled, advanced,
    needed, required, delayed, limited, mixed, unchanged, revised, updated, assigned, allocated, raised, red, assumed, expected,
    intended, reviewed, discussed, considered, escalated, undecided, varied, continued, failed, unmet, based, tasked, reported, stopped, halted, refused, denied, funded, redesigned,
    changed, moved, amended, combined, passed, returned, lapsed, expired, reopened, paused, blocked, abandoned
  `),
)

/** `With legal`, `with the contractor`, `out to bid`: where the work lies. */
const MOST_WHERE = 4
/** Nouns of doing: `under construction`, `in negotiation`, `in development`. */
const DOING = /(?:ction|ation|ition|sion|ment|tender)$/u

/** What a cell of a status column says in such words; null where it says nothing that could be a status. */
export function stageOf(text: string): Status | null {
  const tokens = tokenise(plainText(text))
  const found = STAGES.at(tokens, 0)
  if (found && isWholeClause(tokens, 0, found.end)) return found.value
  const [first, second] = tokens
  if (first?.kind !== 'word') return null
  if ((first.lower === 'under' || first.lower === 'in') && DOING.test(second?.lower ?? ''))
    return 'in-progress'
  const isWhere =
    first.lower === 'with' || (first.lower === 'out' && /^(?:to|for)$/.test(second?.lower ?? ''))
  if (isWhere && tokens.length <= MOST_WHERE && tokens.every(({ kind }) => kind === 'word'))
    return 'in-progress'
  return isDeedAlone(tokens) ? 'complete' : null
}

/** `Launched`, `Rolled out 4 May`, `Purchased and fitted`: a deed, perhaps with its day, and nothing else. */
function isDeedAlone(tokens: readonly Token[]): boolean {
  return (
    isDeed(tokens[0]!) &&
    tokens.every(
      (token) =>
        token.kind !== 'word' ||
        isDeed(token) ||
        monthOf(token.lower) !== null ||
        BESIDE_DEED.has(token.lower),
    )
  )
}

const isDeed = ({ lower }: Token): boolean => /^(?!un)\p{L}{3,}ed$/u.test(lower) && !NOT_FINISHED.has(lower)

const BESIDE_DEED: ReadonlySet<string> = new Set(
  listed('and, on, in, out, up, st, nd, rd, th, fully, now, all'),
)
