import type { Locale } from './locale.ts'

/**
 * Australia and New Zealand: the financial year runs from July to June, the seasons are those of the south, and schools
 * count four terms in the calendar year. Their days are the widest that the states had in the 2010s.
 */
export const AUSTRALIAN: Locale = {
  name: 'australian',
  financialStart: 7,
  oneNumberIsDoubtful: false,
  spanTurns: 7,
  academic: { month: 1, months: 12 },
  seasons: new Map([
    ['summer', { month: 12, months: 3 }],
    ['autumn', { month: 3, months: 3 }],
    ['winter', { month: 6, months: 3 }],
    ['spring', { month: 9, months: 3 }],
  ]),
  // Universities' halves have a number and no name (`semester 1`).
  terms: new Map(),
  termsOfYear: [
    ['01-27', '04-14'],
    ['04-15', '07-05'],
    ['07-08', '09-30'],
    ['10-01', '12-20'],
  ],
  areTermsNumbered: true,
  feasts: new Map([
    ['australia day', ['01-26', '01-26']],
    ['waitangi day', ['02-06', '02-06']],
    ['anzac day', ['04-25', '04-25']],
    ['summer holidays', ['12-20', '01-27']],
    ['summer holiday', ['12-20', '01-27']],
    ['summer break', ['12-20', '01-27']],
  ]),
}

/** Words that hardly stand anywhere but in a plan from there. */
export const AUSTRALIAN_SURE =
  /\bAuslan\b|\bTorres Strait\b|\bAotearoa\b|\bShire Council\b|\bShire of \p{Lu}|\.gov\.au\b|\.govt\.nz\b/u

/**
 * Words that plans from there are likely to have and others may have once, in lower case: names of the countries, of
 * states, of what their governments run and of who lives there. Summer is of two years only in the south.
 */
export const AUSTRALIAN_SIGNS = `
  australia, australian, nsw, new south wales, queensland, qld, tasmania, tasmanian, northern territory,
  south australia, western australia, victorian government, anzac day, aboriginal, local government area, tafe, naplan,
  ndis, ahpra, centrelink, acnc, new zealand, māori, maori, iwi, waitangi day, te whatu ora,
  summer 20\\d\\d ?[-–/] ?\\d\\d
`
