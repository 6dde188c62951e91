/** Whether a verb of one syllable doubles its last letter before an ending: `stop`, `stopped`. */
const DOUBLES = /^[^aeiou]*[aeiou][^aeiouwxy]$/

/** The forms of a regular verb: `stop stops stopped stopping`. */
function formsOf(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1)
    return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`]
  }
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  const stem = DOUBLES.test(verb) ? `${verb}${verb.at(-1)}` : verb
  return [verb, `${verb}${/(?:s|x|ch|sh)$/.test(verb) ? 'es' : 's'}`, `${stem}ed`, `${stem}ing`]
}

/**
 * A pattern of verbs in all their forms, from their base forms parted by `|`; of several words (`roll out`) the first
 * is inflected. Irregular forms are written as verbs of their own.
 */
export function verbs(list: string): string {
  const forms = list
    .split('|')
    .map((verb) => {
      const [first = '', ...rest] = verb.split(' ')
      return [`(?:${formsOf(first).join('|')})`, ...rest].join(' ')
    })
    .join('|')
  return `(?:${forms})`
}

/** What stands before a word that says what is to be done: `and review`, `to be reviewed`, `will fully review`. */
const BEFORE_A_VERB = String.raw`(?:^|[.,;:&] ?|\b(?:and|or|to|then|will|shall|must|should|may|can|be|been|is|are|by|of) )(?:(?:re|\w+ly) )?`

/** The words of a pattern where they say what is to be done; the word itself is the first group. */
export const doing = (pattern: string): RegExp => new RegExp(`${BEFORE_A_VERB}(${pattern})(?![-\\w])`, 'g')

/** The words of a pattern wherever they stand. */
export const anywhere = (pattern: string): RegExp => new RegExp(`(?<![-\\w])(${pattern})(?![-\\w])`, 'g')
