import type { Evidence } from '../model/index.ts'
import type { PlacedDivision } from './divide.ts'
import { round } from './model.ts'
import type { Series, SeriesEdge } from './series.ts'
import { nameOtherYears, yearsIn } from './years.ts'

/**
 * What leaves a link to a person however likely it is, each as a line of evidence that weighs nothing. `division` is
 * one in which the two may be the whole and a part.
 */
export function doubtsOf(series: Series, edge: SeriesEdge, division: PlacedDivision | undefined): Evidence[] {
  return [...(division ? [mayBeDivided(series, edge, division)] : []), ...yearsDiffer(series, edge)]
}

function mayBeDivided(
  series: Series,
  edge: SeriesEdge,
  { relation, score, pairs }: PlacedDivision,
): Evidence {
  const others = pairs
    .filter(([from, to]) => from !== edge.from || to !== edge.to)
    .map(([from, to]) => series.recordOf(relation === 'split' ? to : from).record.actionId)
  return {
    comparison: 'division',
    value: round(score),
    weight: 0,
    note: `${relation === 'split' ? 'may be split, also into' : 'may be merged, also from'} ${others.join(' and ')}`,
  }
}

/** Next year's aim, or the old one put off: words do not tell. */
function yearsDiffer(series: Series, { from, to }: SeriesEdge): Evidence[] {
  const [before, after] = [series.recordOf(from).record.action, series.recordOf(to).record.action]
  if (!nameOtherYears(before, after)) return []
  const note = `${yearsIn(before).join(', ')} became ${yearsIn(after).join(', ')}`
  return [{ comparison: 'years', value: null, weight: 0, note }]
}
