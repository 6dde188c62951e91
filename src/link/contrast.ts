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

/** Words whose number is a name (`phase 2`), not an amount that a new edition may change (`20 files`). */
const NUMBERED = new Set(
  'phase stage ward year tier level zone block band group unit site district area cohort class lot part round wave strand theme step key'.split(
    ' ',
  ),
)

/** The numbers that are names, each with the word before it. */
const namedNumbers = (words: readonly string[]): string[] =>
  words.flatMap((word, at) => {
    const next = words[at + 1]
    return NUMBERED.has(word) && next !== undefined && /^(?:\d{1,3}[a-z]?|[a-z])$/.test(next)
      ? [`${word} ${next}`]
      : []
  })

const without = (words: readonly string[], others: ReadonlySet<string>): string[] =>
  words.filter((word) => !others.has(word))

/**
 * How many words of a series (or numbers that are names) one text replaces by another of the same
 * series. `a` and `b` are the texts' folded words.
 */
export function contrasts(a: readonly string[], b: readonly string[]): number {
  const onlyA = without(a, new Set(b))
  const onlyB = without(b, new Set(a))
  const [numbersA, numbersB] = [namedNumbers(a), namedNumbers(b)]
  let found = 0
  if (without(numbersA, new Set(numbersB)).length > 0 && without(numbersB, new Set(numbersA)).length > 0)
    found++
  const series = new Set(onlyA.map((word) => SERIES_OF.get(word)).filter((each) => each !== undefined))
  for (const each of series) if (onlyB.some((word) => SERIES_OF.get(word) === each)) found++
  return found
}
