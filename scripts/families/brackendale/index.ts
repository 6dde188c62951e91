import type { Family } from '../model.ts'
import { october2012 } from './2012-10.ts'
import { march2013 } from './2013-03.ts'
import { september2013 } from './2013-09.ts'

/** A fire service's plan: themes inside one table, references inside the actions, versions for names. */
export const brackendale: Family = {
  id: 'brackendale-fire',
  body: 'Brackendale Fire and Rescue Service',
  title: 'Peer Review Action Plan',
  editions: [october2012, march2013, september2013],
  relations: [],
}
