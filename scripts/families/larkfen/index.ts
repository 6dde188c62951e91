import type { Family } from '../model.ts'
import { november2014 } from './2014-11.ts'
import { april2015 } from './2015-04.ts'
import { november2015 } from './2015-11.ts'

/** A school's plan after an inspection: terms and weeks for deadlines, columns that no other plan has. */
export const larkfen: Family = {
  id: 'larkfen-school',
  body: 'Larkfen Primary School',
  title: 'Inspection Action Plan',
  editions: [november2014, april2015, november2015],
  relations: [
    {
      relation: 'merged',
      from: [april2015.id, 'attendance-policy'],
      to: [november2015.id, 'attendance-all'],
    },
    {
      relation: 'merged',
      from: [april2015.id, 'attendance-meetings'],
      to: [november2015.id, 'attendance-all'],
    },
  ],
}
