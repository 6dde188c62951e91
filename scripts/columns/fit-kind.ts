import type { ColumnReader } from '../../src/shape/columns/reader.ts'
import type { FittedWeights } from '../../src/shape/columns/softmax.ts'
import { kindFeatures, type Seen } from '../../src/shape/kind.ts'
import { fitSoftmax, type Sample } from './softmax.ts'
import { type LabelledTable, tableRows } from './tables.ts'

/** A table as the column reader sees it. */
export function seen(table: LabelledTable, reader: ColumnReader): Seen {
  const features = reader.features(table.headers, tableRows(table.rows))
  const { probabilities } = reader.together(features.map((own) => reader.first(own))).read()
  return {
    columns: features.map((own, at) => ({ features: own, probabilities: probabilities[at]! })),
    roles: reader.roles,
    rows: table.rows.length,
  }
}

export const kindSample = (table: LabelledTable, reader: ColumnReader): Sample => ({
  features: kindFeatures(seen(table, reader)),
  label: holdsActions(table) ? 'actions' : 'other',
  // There are fewer of the others, and taking one of them for actions is the worse mistake.
  weight: (holdsActions(table) ? 1 : 1.5) * (table.group.startsWith('bench/') ? 2 : 1),
})

export const holdsActions = (table: LabelledTable): boolean =>
  table.roles.some((role) => role.split('+').includes('action'))

/** Fits what tells a table of actions from others; `samples` come from readers that have not seen the tables. */
export function fitKind(samples: readonly Sample[]): FittedWeights {
  return fitSoftmax(samples, ['other', 'actions'], { ridge: 1, least: 3 })
}
