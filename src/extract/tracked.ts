import { type Issue, issue, type PartPlace, type Run, type TrackedChange } from '../model/index.ts'
import { foldSpace, shorten } from '../util/text.ts'

const MOST_QUOTED = 160

/** What somebody's tracked changes did to the words of one place; null where nothing was tracked. */
export function trackedIssue(runs: readonly Run[], place: PartPlace): Issue | null {
  const changes = new Map<string, { who: string; deleted: string; inserted: string }>()
  for (const { text, change } of runs) {
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
    text: shorten(foldSpace(runs.map((run) => run.text).join('')), MOST_QUOTED),
    places: [place],
  })
}

/** What somebody's tracked change did to a whole row. */
export function trackedRowIssue(change: TrackedChange, words: string, place: PartPlace): Issue {
  const message = `A tracked change: ${whoAndWhen(change)} ${change.kind} the whole row.`
  return issue('tracked-change', message, { text: shorten(words, MOST_QUOTED), places: [place] })
}

function whoAndWhen({ author = 'somebody', at }: TrackedChange): string {
  return at === undefined ? author : `${author} on ${at.slice(0, 10)}`
}

const quoted = (text: string): string => `“${shorten(foldSpace(text), MOST_QUOTED)}”`
