import type { Family } from '../model.ts'
import { march2013 } from './2013-03.ts'
import { august2013 } from './2013-08.ts'
import { february2014 } from './2014-02.ts'

/** A hospital trust's plan after an inspection: steps and progress in columns, one table of another make. */
export const harrowmere: Family = {
  id: 'harrowmere-hospitals',
  body: 'Harrowmere Hospitals NHS Trust',
  title: 'Quality Improvement Plan',
  editions: [march2013, august2013, february2014],
  relations: [
    { relation: 'split', from: [august2013.id, 'fluid-charts'], to: [february2014.id, 'fluid-audit'] },
    { relation: 'split', from: [august2013.id, 'fluid-charts'], to: [february2014.id, 'fluid-display'] },
  ],
}
