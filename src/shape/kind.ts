import type { Features } from './columns/features.ts'
import { type FittedWeights, Softmax } from './columns/softmax.ts'

/** What is known of a table once its columns were read. */
export interface Seen {
  /** The features of every column, and its probabilities by role. */
  columns: readonly { features: Features; probabilities: Float64Array }[]
  roles: readonly string[]
  rows: number
}

/** Cells measures of the likeliest action column that tell actions from other texts. */
const TELLING =
  /^cells (?:opens|tells|up to|longer|sentence|question|filled|different|number|code|person|link|capital|runs)/u

/**
 * What tells a table of actions from the other tables that stand in a plan: the roles that its columns could have, what
 * its headers say, and what stands in the column that would be the action.
 */
export function kindFeatures({ columns, roles, rows }: Seen): Features {
  const features: Features = new Map([['always', 1]])
  const actionAt = roles.flatMap((role, at) => (role.split('+').includes('action') ? [at] : []))
  const asAction = columns.map(({ probabilities }) =>
    actionAt.reduce((sum, at) => sum + probabilities[at]!, 0),
  )
  const best = asAction.reduce((most, value, at) => (value > asAction[most]! ? at : most), 0)
  roles.forEach((role, at) => {
    for (const part of role.split('+')) {
      const most = Math.max(0, ...columns.map(({ probabilities }) => probabilities[at]!))
      features.set(`has ${part}`, Math.max(features.get(`has ${part}`) ?? 0, most))
    }
  })
  const extra = roles.indexOf('extra')
  features.set(
    'share of extra',
    columns.reduce((sum, { probabilities }) => sum + (probabilities[extra] ?? 0), 0) /
      Math.max(1, columns.length),
  )
  for (const [name, value] of columns[best]?.features ?? []) {
    if (TELLING.test(name)) features.set(`action ${name}`, value)
    else if (name.startsWith('header ')) features.set(`action ${name}`, value)
  }
  for (const { features: own } of columns) {
    for (const [name, value] of own) {
      if (!name.startsWith('header ') || name.startsWith('header~')) continue
      features.set(`any ${name}`, Math.max(features.get(`any ${name}`) ?? 0, value))
    }
  }
  features.set(`${Math.min(8, columns.length)} columns`, 1)
  if (rows < 2) features.set('one row', 1)
  return features
}

/** Tells how likely a table holds actions. */
export class KindReader {
  private readonly softmax: Softmax

  constructor(weights: FittedWeights) {
    this.softmax = new Softmax(['other', 'actions'], weights)
  }

  probability(seen: Seen): number {
    return this.ofFeatures(kindFeatures(seen))
  }

  ofFeatures(features: Features): number {
    return Math.exp(this.softmax.score(features)[1]!)
  }
}
