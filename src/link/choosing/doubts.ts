import type { Evidence } from '../../model/index.ts'
import { comparableWords } from '../../util/text.ts'
import { contrasts } from '../comparing/contrast.ts'
import { nameOtherYears, yearsIn } from './years.ts'

/** What in the words of a link leaves it to a person however likely it is, each as a line of evidence that weighs nothing. */
export function doubtsOf(before: string, after: string): Evidence[] {
  if (before === after) return []
  const notes: { comparison: string; note: string }[] = []
  // Next year's aim, or the old one put off: words do not tell.
  if (nameOtherYears(before, after))
    notes.push({
      comparison: 'years',
      note: `${yearsIn(before).join(', ')} became ${yearsIn(after).join(', ')}`,
    })
  const replaced = contrasts(comparableWords(before), comparableWords(after))
  if (replaced !== null) notes.push({ comparison: 'contrast', note: `${replaced[0]} became ${replaced[1]}` })
  return notes.map(({ comparison, note }) => ({ comparison, value: null, weight: 0, note }))
}
