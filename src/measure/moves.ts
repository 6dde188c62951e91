import type { ActionRecord, EditionDate } from '../model/index.ts'
import { foldForComparison } from '../util/text.ts'
import { printedChain, sameWindow, type Window } from './window.ts'

/** What one edition says of the action. */
export type Entry = { editionId: string; dated: EditionDate | null; record: ActionRecord }

/** One change of the date, before it is measured. */
export type Move = {
  /** The edition that showed the old date, and the one that shows the new. */
  fromEntry: Entry
  toEntry: Entry
  from: Window | null
  to: Window | null
  declared: boolean
}

const isDone = ({ record }: Entry): boolean =>
  record.status === 'complete' || record.status === 'closed' || record.completedOn !== null

/**
 * Every change of an action's date in the order told, each once: a later edition that still prints the whole
 * chain of dates adds only what is new in it.
 */
export function movesOf(entries: readonly Entry[]): { moves: Move[]; current: Window | null } {
  const moves: Move[] = []
  const shown: Window[] = []
  let current: Window | null = null
  let last: Entry | null = null
  const wasShown = (window: Window): boolean => shown.some((each) => sameWindow(each, window))
  for (const entry of entries) {
    const chain = printedChain(entry.record)
    if (chain.length === 0) {
      // A finished action whose date cell says only that it is finished has not lost its date.
      if (current && last && !isDone(entry)) {
        const declared = showsDate(entry, current) || isRevised(entry)
        moves.push({ fromEntry: last, toEntry: entry, from: current, to: null, declared })
        current = null
      }
      last = entry
      continue
    }
    if (last && current && standsUnchanged(last, entry)) {
      last = entry
      continue
    }
    if (!last) {
      moves.push(...inCell(entry, chain))
    } else if (!current) {
      moves.push({ fromEntry: last, toEntry: entry, from: null, to: chain[0]!, declared: isRevised(entry) })
      moves.push(...inCell(entry, chain))
    } else {
      const known: Window = current
      const at = chain.findLastIndex((window) => sameWindow(window, known))
      const seen = at >= 0 ? at : chain.findLastIndex(wasShown)
      const fresh = chain.slice(seen + 1)
      // Dates older than the one already known, printed only now.
      const older = seen < 0 ? [] : chain.slice(0, chain.findIndex(wasShown) + 1)
      moves.push(...inCell(entry, older))
      if (fresh.length > 0) {
        const declared = seen >= 0 || isRevised(entry, fresh[0])
        moves.push({ fromEntry: last, toEntry: entry, from: known, to: fresh[0]!, declared })
        moves.push(...inCell(entry, fresh))
      } else if (at < 0) {
        moves.push({ fromEntry: last, toEntry: entry, from: known, to: chain.at(-1)!, declared: false })
      }
    }
    shown.push(...chain.filter((window) => !wasShown(window)))
    current = chain.at(-1)!
    last = entry
  }
  return { moves, current }
}

/** The moves printed inside one cell. */
function inCell(entry: Entry, chain: readonly Window[]): Move[] {
  return chain
    .slice(1)
    .map((to, at) => ({ fromEntry: entry, toEntry: entry, from: chain[at]!, to, declared: true }))
}

/**
 * The cell prints the words it printed before, and which day they mean depends on the edition (`now`, `within 3
 * months`, `by end June`): nobody moved the date, which stays where the first edition to print them put it.
 */
function standsUnchanged(before: Entry, entry: Entry): boolean {
  const isAnchored = entry.record.dates.some(({ implied }) =>
    implied.some((part) => part === 'anchor' || part === 'year'),
  )
  const words = foldForComparison(entry.record.dueText ?? '')
  return isAnchored && words !== '' && words === foldForComparison(before.record.dueText ?? '')
}

/** The edition still prints the date that no longer holds. */
const showsDate = ({ record }: Entry, { latest }: Window): boolean =>
  record.dates.some((claim) => (claim.role === 'due' || claim.role === 'revised') && claim.latest === latest)

/** The edition itself says that a date was revised. */
function isRevised({ record }: Entry, window?: Window): boolean {
  return record.dates.some(
    ({ role, latest }) => role === 'revised' && (window === undefined || latest === window.latest),
  )
}
