import type { Locale } from './locale.ts'

/** Seasons by the months that meteorologists give them. Winter begins in December. */
export const NORTHERN_SEASONS: Locale['seasons'] = new Map([
  ['spring', { month: 3, months: 3 }],
  ['summer', { month: 6, months: 3 }],
  ['autumn', { month: 9, months: 3 }],
  ['fall', { month: 9, months: 3 }],
  ['winter', { month: 12, months: 3 }],
])

/** School terms end on 31 December, 31 March and 31 July. */
export const BRITISH: Locale = {
  name: 'british',
  financialStart: 4,
  oneNumberIsDoubtful: true,
  spanTurns: 8,
  academic: { month: 9, months: 11 },
  seasons: NORTHERN_SEASONS,
  terms: new Map([
    ['autumn', { month: 9, months: 4 }],
    ['aut', { month: 9, months: 4 }],
    ['fall', { month: 9, months: 4 }],
    ['michaelmas', { month: 9, months: 4 }],
    ['winter', { month: 9, months: 4 }],
    ['spring', { month: 1, months: 3 }],
    ['spr', { month: 1, months: 3 }],
    ['lent', { month: 1, months: 3 }],
    ['easter', { month: 1, months: 3 }],
    ['hilary', { month: 1, months: 3 }],
    ['summer', { month: 4, months: 4 }],
    ['sum', { month: 4, months: 4 }],
    ['trinity', { month: 4, months: 4 }],
  ]),
  termsOfYear: [
    ['01-01', '03-31'],
    ['04-01', '07-31'],
    ['09-01', '12-31'],
  ],
  areTermsNumbered: false,
  feasts: new Map([
    ['summer holidays', ['07-21', '08-31']],
    ['summer holiday', ['07-21', '08-31']],
    ['summer break', ['07-21', '08-31']],
  ]),
}

/** Words that plans from there are likely to have and others are not, in lower case: what their governments run. */
export const BRITISH_SIGNS = `
  nhs, ofsted, cqc, estyn, hmic, hmicfrs, hmip, dfe, borough council, county council, unitary authority,
  clinical commissioning group, safeguarding children board, integrated care board, key stage, bank holiday
`
