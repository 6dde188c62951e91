/**
 * What a cell says of its owners besides their names: labels (`Lead:`, `Supported by:`, `(Exec lead)`) part owners and
 * are no part of their names, and how somebody is reached is no owner.
 */
import { foldSpace } from '../../util/text.ts'
import { COLON_LABELS, LABEL_ADJECTIVES, LABELS } from './vocabulary.ts'
import { bare, bareWords } from './words.ts'

/** Whether words only say in what part somebody acts: `lead`, `Exec lead`, `supported by`. */
export function isLabel(text: string): boolean {
  const words = bareWords(text)
  return (
    words.some((word) => LABELS.has(word)) &&
    words.every((word) => LABELS.has(word) || LABEL_ADJECTIVES.has(word))
  )
}

const ADDRESS =
  /[<(]?(?:e-?mail\s*:?\s*)?(?:mailto:)?[\p{L}\p{N}._%+'’-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+[>)]?/giu
/** A number of nine digits or more, or fewer after `tel`, `ext`, `x`. */
const TELEPHONE =
  /[<(]?(?:\bx\.?\s?\d{3,6}|\b(?:tel(?:ephone)?|phone|mob(?:ile)?|fax|bleep|pager|dect|ext(?:ension|n)?|[tm])\b\.?\s{0,3}(?:no\.?|number)?\s{0,3}:?\s{0,3}\+?[\d() -]{2,30}\d|(?:\+\d{1,3}[\s-]?)?(?:\(0\))?\(?\d{2,5}\)?(?:[\s.-]?\d){6,9})(?!\d)[>)]?/giu

/** A line without telephone numbers and e-mail addresses. */
export function withoutContacts(line: string): string {
  if (!/\d{3}|@/u.test(line)) return line
  const left = line.replace(ADDRESS, ' ').replace(TELEPHONE, ' ')
  return left === line
    ? line
    : foldSpace(left.replace(/\(\s*\)|<\s*>/gu, ' ')).replace(/(?<![\s,;:/–-])[\s,;:/–-]+$/u, '')
}

/** A letter of a responsibility matrix, or a word. */
const WORD_BEFORE_COLON = /(\S+)\s*$/u
const RACI = /^[RACSI]$/u

const isLabelWord = (word: string): boolean =>
  LABELS.has(word) || LABEL_ADJECTIVES.has(word) || COLON_LABELS.has(word)

/** Where the label begins that ends at a colon; null where no label stands before it. */
function labelStart(text: string, colon: number): number | null {
  let start = colon
  while (start > 0) {
    const match = WORD_BEFORE_COLON.exec(text.slice(Math.max(0, start - 30), start))
    const word = match?.[1]
    if (word === undefined || /[,;/.]$/u.test(word)) break
    const folded = bare(word)
    const fits = isLabelWord(folded) || (start === colon && RACI.test(word))
    if (!fits || (start < colon && word.startsWith(')'))) break
    start -= match![0].length
    if (word.startsWith('(')) return null
  }
  const label = text.slice(start, colon).trim()
  if (label === '') return null
  // `SAT Chair: Dr Adeyemi`: the word is the noun of an office.
  if (OFFICES.test(label) && /\p{L}\s*$/u.test(text.slice(Math.max(0, start - 3), start))) return null
  const isNamed = bareWords(label).some((each) => LABELS.has(each) || COLON_LABELS.has(each))
  return isNamed || RACI.test(label) ? start : null
}

/** A line in the parts that its labels begin, without the labels. */
export function partsByLabel(line: string): string[] {
  const parts: string[] = []
  let from = 0
  for (const { index } of line.matchAll(/:/gu)) {
    const start = labelStart(line, index)
    if (start === null || start < from) continue
    parts.push(line.slice(from, start))
    from = index + 1
  }
  parts.push(line.slice(from))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

const DASHED = /^([^-–—]*[^-–—\s])\s+[-–—]\s+(.+)$/u
const CLOSING = /^(.*?\S)\s+[-–—]\s*([^-–—,;/\s][^-–—,;/]*)$/u
/** Labels that may be an office as well stand before a dash as one: `Chair – Mrs Hartley`. */
const OFFICES = /\b(?:chair|partners?)\b/iu

/** `Lead – Jane Hartley`, `Jane Hartley - Exec lead`. */
export function withoutDashedLabels(text: string): string {
  const [, label = '', rest = ''] = DASHED.exec(text) ?? []
  if (isLabel(label) && !OFFICES.test(label)) return rest
  const [, name = '', closing = ''] = CLOSING.exec(text) ?? []
  return isLabel(closing) && !OFFICES.test(closing) ? name : text
}
