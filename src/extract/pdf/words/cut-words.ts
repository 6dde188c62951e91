import type { Document, Paragraph } from '../../../model/index.ts'
import { lemmaOf } from '../../../words/lemma.ts'
import { knownWord } from '../../../words/likeness.ts'

/**
 * Stands behind a hyphen at the end of a line until the whole document has been read, whose other words tell
 * whether the hyphen belongs to the word.
 */
export const OPEN_HYPHEN = '\u2028'

/**
 * Stands between the last word of a line that had room for not one letter more and the first of the next, which a
 * column too narrow for them may have cut apart, until the whole document has been read.
 */
export const OPEN_CUT = '\u2029'

/**
 * Stands where a line is one long word and not one more letter had room, until the document has been read: the word goes
 * on in the next line unless both are words.
 */
export const FULL_CUT = '\u2063'

/**
 * First parts that keep their hyphen in English spelling; a line break behind one tells nothing. Whatever the
 * document itself spells otherwise goes before.
 */
const KEEPS_HYPHEN = new Set(
  'all anti co cross ex half high inter intra long low mid multi non on off one post pre pro quasi ultra micro macro extra counter cyber vice third first second re self semi short sub two three four five six well year day month term part full under over e up face in twenty thirty forty fifty sixty seventy eighty ninety whole joint'.split(
    ' ',
  ),
)

/** Second parts that follow a hyphen in English spelling: `evidence-based`, `county-wide`, `follow-up`. */
const FOLLOWS_HYPHEN = new Set('based led wide term level house time up off to made like free'.split(' '))

/** Words of a document, each in lower case, as far as they tell how a word is spelled. */
export class Vocabulary {
  private readonly words = new Set<string>()
  /** Whether words are spelled with the sign `‐` (U+2010): else only a printer sets it, where it cuts a word. */
  private spellsWithSign = false

  /** Notes printed words in their order; the two parts of one cut at its hyphen are no words. */
  addAll(texts: readonly string[]): void {
    texts.forEach((text, index) => {
      if (!/[-‐]$/u.test(text) && !/[-‐]$/u.test(texts[index - 1] ?? '')) this.add(text)
    })
  }

  private add(text: string): void {
    const word = text.toLowerCase().replace(/^[^\p{L}]+|(?<![^\p{L}])[^\p{L}]+$/gu, '')
    if (word.length > 1 && this.words.size < 200_000) this.words.add(word)
    this.spellsWithSign ||= /\p{L}‐\p{L}/u.test(word)
  }

  /**
   * Whether a word that a line end cut at its hyphen is one word without it: as the document spells it elsewhere, else as
   * the list of English words does.
   */
  joins(first: string, hyphen: string, second: string): boolean {
    const [one, two] = [first.toLowerCase(), second.toLowerCase()]
    if (this.words.has(`${one}-${two}`)) return false
    if (this.words.has(one + two) || (hyphen === '‐' && !this.spellsWithSign)) return true
    // `VR-specific`: what is in capitals is no part of a longer word.
    if (/\p{Lu}\p{Lu}/u.test(first)) return false
    if (isWord(one + two)) return true
    if (KEEPS_HYPHEN.has(one) || FOLLOWS_HYPHEN.has(two)) return false
    const known = (part: string): boolean => this.words.has(part) || (part.length > 2 && isWord(part))
    return !(known(one) && known(two))
  }

  /**
   * Whether two words are one that a line end cut without a hyphen (`Sin ce`): together they are a word of the document or
   * of English, and apart one of them is none. A date goes on where its year is cut.
   */
  continues(first: string, second: string): boolean {
    if (/\d$/.test(first)) return CUT_DATE.test(first + second)
    const [one, two] = [first.toLowerCase(), second.toLowerCase()]
    if (!this.words.has(one + two) && !isWord(one + two)) return false
    return !(standsAlone(one) && standsAlone(two))
  }

  /** Whether a word that fills its line is whole, and the next another: both are words, and they make none together. */
  parts(first: string, second: string): boolean {
    const [one, two] = [first.toLowerCase(), second.toLowerCase()]
    if (this.words.has(one + two) || isWord(one + two)) return false
    return standsAlone(one) && standsAlone(two)
  }
}

/** A day whose year has all of its figures. */
const CUT_DATE = /^\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d$/

/** Words of one or two letters that English is full of; other pieces as short are none. */
const SHORT_WORDS = new Set(
  'a i am an as at be by do go he hr if in is it me my no of on or so to up us we'.split(' '),
)

const standsAlone = (part: string): boolean => SHORT_WORDS.has(part) || (part.length > 2 && isWord(part))

const isWord = (word: string): boolean => lemmaOf(word, (each) => knownWord(each) !== null) !== null

const AT_HYPHEN = new RegExp(`(\\p{L}+)([-‐])${OPEN_HYPHEN}(\\p{L}+)`, 'gu')
const AT_FULL = new RegExp(`(\\p{L}+)${FULL_CUT}(\\p{L}+)`, 'gu')
const AT_CUT = new RegExp(`(\\p{L}+|[\\d/.-]*\\d)${OPEN_CUT}(\\p{L}+|[\\d/.-]+)`, 'gu')

function settle(paragraph: Paragraph, vocabulary: Vocabulary): void {
  for (const run of paragraph.runs) {
    // What the look of the letters parts at the line end stays apart, and keeps its hyphen.
    run.text = run.text
      .replace(AT_HYPHEN, (_, first: string, hyphen: string, second: string) =>
        vocabulary.joins(first, hyphen, second) ? first + second : first + hyphen + second,
      )
      .replace(AT_CUT, (_, first: string, second: string) =>
        vocabulary.continues(first, second) ? first + second : `${first} ${second}`,
      )
      .replace(AT_FULL, (_, first: string, second: string) =>
        vocabulary.parts(first, second) ? `${first} ${second}` : first + second,
      )
      .replaceAll(OPEN_HYPHEN, '')
      .replaceAll(FULL_CUT, '')
      .replaceAll(OPEN_CUT, ' ')
  }
}

/** Settles, in place, which words a line end has cut apart, at a hyphen or without one. */
export function settleCutWords(document: Document, vocabulary: Vocabulary): void {
  for (const page of document.pages) {
    for (const block of page.blocks) {
      if (block.kind !== 'table') settle(block.paragraph, vocabulary)
      else
        for (const row of block.rows)
          for (const cell of row.cells) for (const paragraph of cell.paragraphs) settle(paragraph, vocabulary)
    }
  }
}
