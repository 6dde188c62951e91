import { BRITISH } from './british.ts'
import type { Locale } from './locale.ts'

/** The federal fiscal year is named after the year that it ends in, and nobody doubts which that is. */
export const AMERICAN: Locale = {
  ...BRITISH,
  name: 'american',
  financialStart: 10,
  oneNumberIsDoubtful: false,
  spanIsDoubtful: true,
}

/** States, and nearly all of their cities, counties and schools, begin the fiscal year in July: 46 of 50 states do. */
export const AMERICAN_LOCAL: Locale = {
  ...AMERICAN,
  name: 'american-local',
  financialStart: 7,
  spanIsDoubtful: false,
}

/** Words of states, cities, counties and schools, in lower case; and those of federal agencies, which may audit them. */
export const AMERICAN_LOCAL_SIGNS = `
  city council, city manager, city auditor, city clerk, mayor, county, board of supervisors, county commissioners,
  school district, school board, superintendent, sheriff, township, state auditor, governor, general assembly, alderman,
  aldermen, public works, state university
`
export const FEDERAL_SIGNS = `
  federal, fedramp, fisma, nist, omb, gao, poa&m, ato, isso, cfr, usc, congress, u.s. department, inspector general
`
