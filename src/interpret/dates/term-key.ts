import { foldForComparison, foldSpace } from '../../util/text.ts'

/** For words that a plan prints in place of dates, in their comparison form, what its own key says of them. */
export type TermKey = ReadonlyMap<string, string>

/** Longer words than `Short to medium term` are explained where they stand, not by a key. */
const LONGEST_WORDS = 24
/** A longer line is running text, not a key. */
const LONGEST_LINE = 600
/** What a key prints between its word and the meaning: `S = ...`, `Short term (S): ...`, `Short (0-12 months)`. */
const EQUATED = /^(?:[\s-]*terms?\b)?(?:\s*\(\p{L}{1,3}\))?\s*(?:[=:(–—-]|\bmeans\b|\bis\b)/iu
/** What stands right before a key's word; nothing where the line begins with it. */
const OPENS = /(?:^|[,;:|/(.•]\s*|\b(?:and|or)\s+)$/iu
/** The end of an entry where no other follows. */
const ENTRY_ENDS = /[;.](?=\s|$)/u

/** The form in which a cell's words are looked for in the key. */
export const termForm = (text: string): string => foldForComparison(text).replace(/(?<=.) terms?$/u, '')

/**
 * The key to the words that stand in columns of dates. `cells` are the whole texts of such cells; for each that
 * `lines`, the rest of the document, print before a sign that equates it, the words behind the sign are its meaning.
 * Whether they hold a date is not asked here.
 */
export function readTermKey(cells: readonly string[], lines: readonly string[]): TermKey {
  const used = new Map<string, string>()
  for (const cell of cells.flatMap(partsOfTerm)) {
    const word = cell.replace(/(?<![\s-])[\s-]+terms?$/iu, '')
    if (word.length <= LONGEST_WORDS && /\p{L}/u.test(word) && !/\d{2}/.test(word))
      used.set(termForm(word), word)
  }
  const key = new Map<string, string>()
  if (used.size === 0) return key
  for (const line of lines) {
    if (line.length > LONGEST_LINE) continue
    for (const [form, meaning] of entriesOf(line, used)) if (!key.has(form)) key.set(form, meaning)
  }
  return key
}

/** The words of a cell that names several: `Short / Medium`, `S-M`. */
export const partsOfTerm = (text: string): string[] =>
  foldSpace(text.replaceAll('\n', '/'))
    .split(/ ?[/&,–] ?|(?<=\p{L})-(?=\p{L}{1,2}$)| (?:to|and|-) /u)
    .map((part) => part.trim())
    .filter((part) => part !== '')

function entriesOf(line: string, used: ReadonlyMap<string, string>): [form: string, meaning: string][] {
  const starts = [...used].flatMap(([form, word]) => {
    const at = entryAt(line, word)
    return at === null ? [] : [{ form, ...at }]
  })
  starts.sort((a, b) => a.from - b.from)
  return starts.map(({ form, to }, index) => {
    const rest = line.slice(to, starts[index + 1]?.from)
    return [form, rest.split(ENTRY_ENDS, 1)[0]!.trim()]
  })
}

/** Where an entry of a key begins, and where its word ends. One or two letters count only as they are printed. */
function entryAt(line: string, word: string): { from: number; to: number } | null {
  const exact = word.length <= 2
  const [text, sought] = exact ? [line, word] : [line.toLowerCase(), word.toLowerCase()]
  for (let from = text.indexOf(sought); from >= 0; from = text.indexOf(sought, from + 1)) {
    const to = from + sought.length
    if (OPENS.test(line.slice(Math.max(0, from - 8), from)) && EQUATED.test(line.slice(to)))
      return { from, to }
  }
  return null
}
