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

/** Texts that differ in more words than this differ in more than the member of a series. */
const MOST_REPLACED = 4

/**
 * A word of a series (or a number that is a name) that one text replaces by another of the same series, and that
 * other, where little else differs; null where there is none.
 */
export function contrasts(a: readonly string[], b: readonly string[]): [string, string] | null {
  const [onlyA, onlyB] = [without(a, new Set(b)), without(b, new Set(a))]
  if (onlyA.length > MOST_REPLACED || onlyB.length > MOST_REPLACED) return null
  for (const word of onlyA) {
    const series = SERIES_OF.get(word)
    const other = series === undefined ? undefined : onlyB.find((each) => SERIES_OF.get(each) === series)
    if (other !== undefined) return [word, other]
  }
  const [numbersA, numbersB] = [namedNumbers(a), namedNumbers(b)]
  const [one] = without(numbersA, new Set(numbersB))
  const [other] = without(numbersB, new Set(numbersA))
  return one === undefined || other === undefined ? null : [one, other]
}
