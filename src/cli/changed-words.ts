import { visibleLine } from '../util/visible.ts'
import { wordDiff } from '../util/word-diff.ts'
import { type Io, styled } from './io.ts'

/** Two texts in one, what was taken out in [- -] and what was put in in {+ +}; in colour where there is some. */
export function changedWords(io: Io, before: string, after: string): string {
  return wordDiff(visibleLine(before), visibleLine(after))
    .map(({ kind, text }) => {
      if (kind === 'same') return text
      return kind === 'removed' ? styled(io, 'red', `[-${text}-]`) : styled(io, 'green', `{+${text}+}`)
    })
    .join(' ')
}

/** How much each comparison weighs, heaviest first: `words +3.5, due -0.4`. */
export function evidenceWords(evidence: string): string {
  const comparisons = JSON.parse(evidence) as { comparison: string; weight: number; note?: string }[]
  return comparisons
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(
      ({ comparison, weight, note }) =>
        `${visibleLine(comparison)} ${weight > 0 ? '+' : ''}${weight.toFixed(1)}${note ? ` (${visibleLine(note)})` : ''}`,
    )
    .join(', ')
}
