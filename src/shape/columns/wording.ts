import { foldForComparison } from '../../util/text.ts'

/** What a header says, apart from how it was printed. */
export interface Wording {
  /** Its words in comparison form, numbering and dates taken out. */
  words: string[]
  /** Words that stand in brackets: they explain more than they name. */
  asides: string[]
  isQuestion: boolean
  /** It names a day, month, quarter or year. */
  isDated: boolean
  /** Its words parted where one header joins two things (`Lead / Due date`); one part where it does not. */
  parts: string[][]
}

/** Longer headers are looked at up to here; what a column is called stands at the beginning. */
const LONGEST_HEADER = 400

const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec'
const DATE_WORDS = new RegExp(
  String.raw`\b(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:${MONTH})[a-z]{0,6}(?:[\s-]'?\d{2,4})?\b|\b\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?\b|\b(?:19|20)\d\d(?:\s?[/-]\s?\d{2,4})?\b|\bq(?:tr|uarter)?\s?[1-4]\b`,
  'giu',
)
/** `4.`, `(c)`, `2.1)`: the number of the column. */
const NUMBERING = /^\s*(?:[([]?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[)\].:]+|\d{1,2}\s+(?=\p{L}))\s*/iu
/** `action/s`, `officer(s)`: an optional plural. */
const OPTIONAL_PLURAL = /[/(]s\)?(?=\W|$)/giu
const JOINTS = /(?:(?<!\s)\s+)?(?:\/|&|\+|,|;|\||\band\b|\bwith\b|\n)\s*/iu

/** `due_date`, `dueDate`: words that a program ran together. */
function parted(header: string): string {
  return header
    .replaceAll('_', ' ')
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})-\s+(\p{Ll})/gu, '$1$2')
}

/**
 * The pieces of a word that a narrow column cut are the word again (`Statu s`, `Respon sible`) where together they
 * are a known word and apart at least one is none.
 */
function mended(words: readonly string[], isKnown: (word: string) => boolean): string[] {
  const whole: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const length = [3, 2].find((count) => {
      const pieces = words.slice(at, at + count)
      return pieces.length === count && isKnown(pieces.join('')) && !pieces.every(isKnown)
    })
    whole.push(words.slice(at, at + (length ?? 1)).join(''))
    if (length) at += length - 1
  }
  return whole
}

/** A part of a word that was run together of several is no shorter. */
const SHORTEST_PART = 3

/** A word that is none but two known ones run together (`duedate`, `SUBACTIONS`), taken apart. */
function unglued(word: string, isKnown: (word: string) => boolean): string[] {
  if (isKnown(word)) return [word]
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
    const parts = [word.slice(0, at), word.slice(at)]
    if (parts.every(isKnown)) return parts
  }
  return [word]
}

function wordsOf(text: string, isKnown: (word: string) => boolean): string[] {
  const folded = foldForComparison(text)
  return folded === '' ? [] : mended(folded.split(' '), isKnown).flatMap((word) => unglued(word, isKnown))
}

/** Reads what a header says; `isKnown` tells the words that headers are made of. */
export function readWording(header: string, isKnown: (word: string) => boolean): Wording {
  const text = parted(header.slice(0, LONGEST_HEADER)).replace(OPTIONAL_PLURAL, '')
  const undated = text.replace(DATE_WORDS, ' ')
  const bare = undated.replace(NUMBERING, '')
  const asides = [...bare.matchAll(/[([]([^()[\]]*)[)\]]?/gu)].flatMap((match) => wordsOf(match[1]!, isKnown))
  const named = bare.replace(/[([][^()[\]]*[)\]]?/gu, ' ')
  const words = wordsOf(named, isKnown)
  const parts = bare
    .split(/[([]/u)
    .flatMap((part) => part.split(JOINTS))
    .map((part) => wordsOf(part, isKnown))
    .filter((part) => part.length > 0)
  return {
    words: words.length > 0 ? words : asides,
    asides: words.length > 0 ? asides : [],
    isQuestion: text.includes('?'),
    isDated: undated !== text,
    parts,
  }
}
