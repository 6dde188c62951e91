import type { Family } from '../model.ts'
import { june2011 } from './2011-06.ts'
import { january2012 } from './2012-01.ts'
import { september2012 } from './2012-09.ts'

/** A county council's plan for its children's services, with a table by its health partners. */
export const wrenshire: Family = {
  id: 'wrenshire-children',
  body: 'Wrenshire County Council',
  title: "Children's Social Care Improvement Plan",
  editions: [june2011, january2012, september2012],
  relations: [
    { relation: 'split', from: [june2011.id, 'fathers'], to: [january2012.id, 'fathers-template'] },
    { relation: 'split', from: [june2011.id, 'fathers'], to: [january2012.id, 'fathers-sampling'] },
    {
      relation: 'merged',
      from: [january2012.id, 'supervision-register'],
      to: [september2012.id, 'supervision-one'],
    },
    {
      relation: 'merged',
      from: [january2012.id, 'supervision-training'],
      to: [september2012.id, 'supervision-one'],
    },
  ],
}
