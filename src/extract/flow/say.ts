import { type Issue, issue, type Place, type TrackedChange } from '../../model/index.ts'
import { foldSpace, shorten } from '../../util/text.ts'
import type { FlowParagraph, FlowRow } from './model.ts'
import { placesOf } from './places.ts'
import { paragraphsIn, seenIn } from './words.ts'

const MOST_QUOTED = 160

/** Whether a row is there to see: it has cells, none hid it and no tracked change deleted it. */
export const isShown = ({ cells, hidden, change }: FlowRow): boolean =>
  cells.length > 0 && !hidden && change?.kind !== 'deleted'

/** What is to be said of a whole row: that it is hidden, or what a tracked change did to it. */
export function sayRow(row: FlowRow): Issue[] {
  const { change, hidden, cells } = row
  if (!change && !hidden) return []
  const text = cells
    .map((cell) => [...paragraphsIn(cell.blocks)].map(seenIn).join(' '))
    .filter((words) => words !== '')
    .join(' | ')
  const more = { text: shorten(text, MOST_QUOTED), places: placesOf(row) }
  const issues: Issue[] = []
  if (change) {
    const message = `A tracked change: ${whoAndWhen(change)} ${change.kind} the whole row.`
    issues.push(issue('tracked-change', message, more))
  }
  if (hidden && text !== '')
    issues.push(issue('hidden-left-out', 'A hidden row of the table was left out.', more))
  return issues
}

/** Of one kind of thing left out so much is told one by one; a page may hide hundreds. */
const MOST_TOLD = 20

/** Issues as they are told: of what was hidden the first few, and how much more there is. */
export function abridged(issues: readonly Issue[]): Issue[] {
  const more = new Set(issues.filter(({ code }) => code === 'hidden-left-out').slice(MOST_TOLD))
  if (more.size === 0) return [...issues]
  const places = [...more].slice(0, MOST_TOLD).flatMap((each) => each.places ?? [])
  const message = `Hidden words were left out in ${more.size} more places.`
  return [...issues.filter((each) => !more.has(each)), issue('hidden-left-out', message, { places })]
}

/** What was hidden, changed or not read in the paragraphs of one place; `row` has told of its own change. */
export function sayParagraphs(
  paragraphs: readonly FlowParagraph[],
  place: Place | undefined,
  row: FlowRow | undefined,
): Issue[] {
  const issues: Issue[] = []
  const places = placesOf({ place })
  const marks = paragraphs.flatMap((each) => each.marks)
  const hidden = foldSpace(marks.map((mark) => (mark.kind === 'hidden' ? mark.words : '')).join(' '))
  if (hidden !== '') {
    const text = shorten(hidden, MOST_QUOTED)
    issues.push(issue('hidden-left-out', `Hidden words were left out: “${text}”.`, { text, places }))
  }
  const tracked = trackedIssue(paragraphs, row?.change)
  if (tracked) issues.push({ ...tracked, places })
  const unread = new Set(marks.flatMap((mark) => (mark.kind === 'unread' ? [mark.what] : [])))
  for (const what of unread) {
    issues.push(issue('not-read', `The file holds ${what}, which was not read.`, { places }))
  }
  return issues
}

/** What somebody's tracked changes did to words; null where nothing was tracked. */
function trackedIssue(paragraphs: readonly FlowParagraph[], ofRow: TrackedChange | undefined): Issue | null {
  const changes = new Map<string, { who: string; deleted: string; inserted: string }>()
  let whole = ''
  for (const mark of paragraphs.flatMap(({ marks }) => marks)) {
    if (mark.kind !== 'words' || (ofRow && mark.run.change === ofRow)) continue
    const { text, change } = mark.run
    whole += text
    if (!change || text.trim() === '') continue
    const who = whoAndWhen(change)
    const entry = changes.get(who) ?? { who, deleted: '', inserted: '' }
    changes.set(who, entry)
    entry[change.kind] += text
  }
  if (changes.size === 0) return null
  const said = [...changes.values()].map(({ who, deleted, inserted }) => {
    const acts = [deleted && `deleted ${quoted(deleted)}`, inserted && `inserted ${quoted(inserted)}`]
    return `${who} ${acts.filter(Boolean).join(' and ')}`
  })
  return issue('tracked-change', `A tracked change: ${said.join('; ')}.`, {
    text: shorten(foldSpace(whole), MOST_QUOTED),
  })
}

function whoAndWhen({ author = 'somebody', at }: TrackedChange): string {
  return at === undefined ? author : `${author} on ${at.slice(0, 10)}`
}

const quoted = (text: string): string => `“${shorten(foldSpace(text), MOST_QUOTED)}”`
