/** A run of words that both texts have, or only one of them. */
export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string }

/** Texts of more words than this are compared as wholes: the table of the comparison grows with the product. */
const MOST_WORDS = 600

/** What became of a text word by word, by their longest common subsequence. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = before.split(/\s+/u).filter((word) => word !== '')
  const b = after.split(/\s+/u).filter((word) => word !== '')
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    return before === after
      ? [{ kind: 'same', text: before }]
      : [
          { kind: 'removed', text: before },
          { kind: 'added', text: after },
        ]
  }
  const width = b.length + 1
  /** lengths[i * width + j]: the longest common subsequence of a from i and b from j. */
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  const parts: { kind: DiffPart['kind']; words: string[] }[] = []
  const push = (kind: DiffPart['kind'], word: string): void => {
    const last = parts.at(-1)
    if (last?.kind === kind) last.words.push(word)
    else parts.push({ kind, words: [word] })
  }
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push('same', a[i]!)
      i += 1
      j += 1
    } else if (
      j >= b.length ||
      (i < a.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)
    ) {
      push('removed', a[i]!)
      i += 1
    } else {
      push('added', b[j]!)
      j += 1
    }
  }
  return parts.map(({ kind, words }) => ({ kind, text: words.join(' ') }))
}
