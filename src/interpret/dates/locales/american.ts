import { BRITISH } from './british.ts'
import type { Locale } from './locale.ts'

/** The federal fiscal year is named after the year that it ends in, and nobody doubts which that is. */
export const AMERICAN: Locale = {
  ...BRITISH,
  name: 'american',
  financialStart: 10,
  oneNumberIsDoubtful: false,
}
