import { printed, type Token } from '../tokens.ts'
import { NOT_WHOLLY, STILL_TO_COME } from './cue-words.ts'
import type { Mention } from './mentions.ts'
import { deniedAt, type Item } from './scan.ts'

/** The words of a date cell that speak of progress, as printed. */
export function statusWordsOf(
  items: readonly Item[],
  tokens: readonly Token[],
  text: string,
  mentions: readonly Mention[],
): string[] {
  const bound = new Map(mentions.map((mention) => [mention.cueItem, mention]))
  return items.flatMap((item, at) => {
    if (item.struck || !tellsStatus(items, tokens, at, bound)) return []
    return [printed(text, tokens, statusStart(tokens, item), item.to)]
  })
}

function tellsStatus(
  items: readonly Item[],
  tokens: readonly Token[],
  at: number,
  boundBy: ReadonlyMap<number | null, Mention>,
): boolean {
  const item = items[at]!
  if (item.kind === 'status') return true
  if (item.kind === 'open') return item.open === 'ongoing' && !item.frequency
  if (item.kind !== 'cue' || !item.cue.status) return false
  const before = tokens[item.from - 1]
  if (before && STILL_TO_COME.has(before.lower)) return false
  const bound = boundBy.get(at)
  if (item.cue.role === 'revised') return !bound
  if (bound) return bound.role === 'completed'
  // `complete by June`, `policy delivered by June`: what is to be done.
  const next = items[at + 1]
  if (next?.kind === 'filler' && (next.word === 'by' || next.word === 'until')) return false
  if (item.cue.weak) return next === undefined
  return (
    !(item.cue.base && next?.kind === 'word') &&
    (item.from === 0 ||
      !item.cue.base ||
      !isWord(items[at - 1]) ||
      next === undefined ||
      next.kind !== 'filler')
  )
}

const isWord = (item: Item | undefined): boolean => item?.kind === 'word'

/** `Not yet complete`, `75% complete`: the words that belong before. */
function statusStart(tokens: readonly Token[], item: Item): number {
  if (item.kind !== 'status' || !deniedAt(tokens, item.from)) return item.from
  let start = item.from
  while (start > 0 && item.from - start < 4) {
    const before = tokens[start - 1]!
    const belongs = NOT_WHOLLY.has(before.lower) || ['fully', 'been', 'all', 'be'].includes(before.lower)
    const figure = before.kind === 'number' && tokens[start]!.lower === '%'
    if (!belongs && !figure) break
    start -= 1
  }
  return start
}
