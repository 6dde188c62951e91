/** Headings that say of all rows below them how far they are: `Completed actions`, `Recommendations still open`. */
import type { Status } from '../../model/index.ts'
import { listed, PhraseBook } from '../phrases.ts'
import { plainText } from '../text.ts'
import { tokenise } from '../tokens.ts'

const all = (status: Status, phrases: string): (readonly [string, Status])[] =>
  listed(phrases).map((phrase) => [phrase, status] as const)

const HEADINGS = new PhraseBook<Status>([
  ...all('complete', 'complete, completed, done, delivered, achieved, finished, implemented, discharged'),
  ...all('closed', 'closed'),
  ...all(
    'in-progress',
    `
      in progress, under way, underway, outstanding, open, still open, in hand, partly complete, partially complete,
      partly implemented, partially implemented, incomplete, not yet complete, not complete, at work, still at work, reopened
    `,
  ),
  ...all(
    'not-started',
    'not started, not yet started, not begun, not yet begun, not commenced, to be started',
  ),
  ...all('overdue', 'overdue'),
  ...all('ongoing', 'ongoing, on going, continuing'),
  ...all(
    'superseded',
    'superseded, withdrawn, cancelled, abandoned, dropped, no longer required, no longer needed, no longer applicable',
  ),
])

/** What stands beside such words in a heading and adds nothing. */
const BESIDE: ReadonlySet<string> = new Set(
  listed(
    'action, actions, recommendation, recommendations, item, items, task, tasks, work, the, all, now, fully, still, are, is, these',
  ),
)

/** The status that a heading states and nothing else; null where it says anything more. */
export function statusOfSection(section: string): Status | null {
  const tokens = tokenise(plainText(section.slice(0, 60)))
  let status: Status | null = null
  for (let at = 0; at < tokens.length; ) {
    const found = HEADINGS.at(tokens, at)
    if (found && status === null) {
      status = found.value
      at = found.end
    } else if (tokens[at]!.kind === 'sign' || BESIDE.has(tokens[at]!.lower)) at += 1
    else return null
  }
  return status
}
