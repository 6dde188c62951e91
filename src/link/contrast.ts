/**
 * Words that set otherwise equal actions apart: plans print one action for each of a series (phases of
 * schooling, sexes, ages, sites, groups of staff). A word of a series replaced by another of the same series
 * makes a different action; any other replaced word is rewording. One series a line.
 */
const SERIES: readonly (readonly string[])[] = [
  'nursery early primary infant junior secondary sixth special tertiary',
  'boys girls',
  'men women',
  'male female',
  'mothers fathers',
  'adult adults child children young older elderly',
  'north south east west northern southern eastern western central',
  'urban rural',
  'internal external',
  'inpatient outpatient community acute',
  'fostering adoption residential',
  'staff governors parents pupils students carers volunteers members councillors tenants patients',
  'managers practitioners supervisors apprentices',
  'permanent temporary agency',
  'day night weekend',
  'spring summer autumn winter',
  'monday tuesday wednesday thursday friday saturday sunday',
  'first second third fourth fifth',
  'one two three four five six seven eight nine ten',
].map((line) => line.split(' '))

const SERIES_OF = new Map(SERIES.flatMap((words, series) => words.map((word) => [word, series] as const)))
const isNumber = (word: string): boolean => /^\d{1,3}[a-z]?$/.test(word)

const without = (words: readonly string[], others: ReadonlySet<string>): string[] =>
  words.filter((word) => !others.has(word))

/**
 * How many words of a series (or numbers of up to three digits) one text replaces by another of the same
 * series. `a` and `b` are the texts' folded words.
 */
export function contrasts(a: readonly string[], b: readonly string[]): number {
  const onlyA = without(a, new Set(b))
  const onlyB = without(b, new Set(a))
  let found = 0
  if (onlyA.some(isNumber) && onlyB.some(isNumber)) found++
  const series = new Set(onlyA.map((word) => SERIES_OF.get(word)).filter((each) => each !== undefined))
  for (const each of series) if (onlyB.some((word) => SERIES_OF.get(word) === each)) found++
  return found
}
