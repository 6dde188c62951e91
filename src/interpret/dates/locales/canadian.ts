import { BRITISH } from './british.ts'
import type { Locale } from './locale.ts'

/** Canada writes the month first or last, and its governments' fiscal year runs from April to March, named by both. */
export const CANADIAN: Locale = {
  ...BRITISH,
  name: 'canadian',
  terms: new Map([...BRITISH.terms, ['winter', { month: 1, months: 4 }]]),
  feasts: new Map([
    ...BRITISH.feasts,
    ['canada day', ['07-01', '07-01']],
    ['victoria day', ['05-18', '05-24']],
  ]),
}

/** Words that hardly stand anywhere but in a plan from there. */
export const CANADIAN_SURE = /\bFirst Nations\b|\bTreasury Board of Canada\b|\bMRAP\b|\.gc\.ca\b/u

/** Words that plans from there are likely to have, in lower case: names of the land, its provinces, who lives and governs there. */
export const CANADIAN_SIGNS = `
  canada, canadian, ontario, quebec, québec, manitoba, saskatchewan, alberta, british columbia, nova scotia,
  new brunswick, newfoundland, nunavut, yukon, ottawa, province, provincial, deputy minister, métis, inuit,
  opi, mrap, management response and action plan, regional municipality, rural municipality, reeve, cegep
`
