/** `Date: 14 March 2013`: a few words, a colon, and what they are of. */
const LABELLED = /^([\p{L}\s/&()'’-]{2,40}?)\s*:\s+(\S.*)$/su
/** What documents label on their first page, other than whose plan it is. */
const LABELS =
  'title|name|subject|re|ref(?:erence)?|organi[sz]ation|prepared|produced|published|publication|issued?|effective|released?|meeting|approved|agreed|adopted|revised|review(?:ed)?|updated?|dated?|version|revision|edition|status|position|written|author|owner|lead|sponsor|to|from|cc|sheet|page|contact|tel(?:ephone)?|e-?mail|website|printed|created'
const WHOSE =
  'authority|body|council|trust|school|agency|company|client|provider|facility|institution|hospital|charity|grantee|operator'
const BODY_LABELS = `department|${WHOSE}`
/** `Date of this version`, `Name of the provider`, `Date of export`: what else such a label says. */
const LABEL_END = `(?:\\s+(?:of|by|for|on|to|at|the|this|date|number|no|issue|update|review|meeting|last|next|version|edition|revision|document|plan|report|export|organi[sz]ation|${BODY_LABELS}))*$`
/** Before whom a plan came: `Reported to the Harbour Committee`. */
const HEARD =
  '(?:reported|presented|submitted|considered|taken)\\s+(?:to|by|at)\\s+(?:the\\s+)?(?:\\p{L}+\\s+){0,4}(?:committee|board|council|cabinet|panel|governors|trustees|meeting)$'
const WHICH = 'last|next|first|original|current|date'
const LABEL = new RegExp(
  `^${HEARD}|^(?:(?:the|this|plan|project|document|report|body|organi[sz]ation|council|trust|school|agency|service|lead|key|${WHICH})\\s+){0,2}(?:${LABELS}|${BODY_LABELS})${LABEL_END}`,
  'iu',
)
/** A label after other words: names of bodies and plans end as some labels begin (`Sallow Vale NHS Trust: ...`). */
const LABEL_AMONG = new RegExp(`^(?:(?:${WHICH})\\s+){0,2}(?:${LABELS})${LABEL_END}`, 'iu')

/** Where labels begin among other words: `Date written: 10.01.12 Date reviewed: 11.07.12`. */
const INNER_LABEL = /(?<=[\s|])\p{Lu}\p{L}*(?:\s\p{L}+){0,4}(?=:\s)/gu

/** These labels have words after them; the others a date or a number. */
const LABELS_WORDS =
  /^(?:title|subject|name|organi[sz]ation|author|owner|to|from|(?:prepared|produced|written) (?:by|for))$/iu
const LABELS_NUMBER = /^:\s+(?:\p{L}+\s+){0,2}[\p{L}]{0,2}\d/u

/** A line cut where it was set in parts: at line ends, bars and dots between them, and before labels. */
export function partsOf(text: string): string[] {
  return text.split(/(?<!\s)\s*\n\s*|(?<!\s)\s+[|·•]\s+/u).flatMap((part) => {
    const starts = [...part.matchAll(INNER_LABEL)].flatMap(({ 0: words, index }) => {
      const from = labelStart(words)
      if (from === null) return []
      const value = part.slice(index + words.length)
      return LABELS_WORDS.test(words.slice(from)) || LABELS_NUMBER.test(value) ? [index + from] : []
    })
    return [0, ...starts]
      .map((start, at) => part.slice(start, starts[at]).trim())
      .filter((each) => each !== '')
  })
}

/** Where in words that end at a colon the longest label begins, if they end in one. */
function labelStart(words: string): number | null {
  for (const { index } of words.matchAll(/(?<!\S)\p{Lu}/gu))
    if (LABEL_AMONG.test(words.slice(index))) return index
  return null
}

/** A label and what stands after its colon; the words as they are where there is none. */
export function splitLabel(text: string): { label: string | null; value: string } {
  const [, label, value] = LABELLED.exec(text) ?? []
  const isOne = label !== undefined && value !== undefined && LABEL.test(label.trim())
  return isOne ? { label, value } : { label: null, value: text }
}

/** `Issue date`, `Version:`: what a table of versions or a block of labels calls what stands beside or below it. */
export const isNamingLabel = (text: string): boolean =>
  LABEL.test(text.replace(/(?:(?<!\s)\s+)?:\s*$/u, '').trim())

/** `Last updated date:`: a label that stands in a cell of its own. */
export const isLabel = (text: string): boolean => /:\s*$/u.test(text) && isNamingLabel(text)

const OF_BODY = new RegExp(
  `^(?:(?:the\\s+)?name\\s+of\\s+(?:the\\s+)?)?(?:organi[sz]ation|${WHOSE})(?:['’]s)?(?:\\s+name)?$`,
  'iu',
)
/** `Name of provider`, `Organisation`: what is labelled so is whose plan it is, however it is called; a department is a part. */
export const namesBody = (label: string): boolean => OF_BODY.test(label.replace(/:\s*$/u, '').trim())
