import type { Family } from '../model.ts'
import { april2014 } from './2014-04.ts'
import { october2014 } from './2014-10.ts'
import { may2015 } from './2015-05.ts'

/** A police force's plan: original, revised and completed dates in columns of their own. */
export const ravensmere: Family = {
  id: 'ravensmere-police',
  body: 'Ravensmere Constabulary',
  title: 'Custody and Call Handling Improvement Plan',
  editions: [april2014, october2014, may2015],
  relations: [],
}
