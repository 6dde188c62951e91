import type { Document, Paragraph } from '../../model/index.ts'
import { lemmaOf } from '../../words/lemma.ts'
import { knownWord } from '../../words/likeness.ts'

/**
 * Stands behind a hyphen at the end of a line until the whole document has been read, whose other words tell
 * whether the hyphen belongs to the word.
 */
export const OPEN_HYPHEN = '\u2028'

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

  /** Notes printed words in their order; the two parts of one cut at its hyphen are no words. */
  addAll(texts: readonly string[]): void {
    texts.forEach((text, index) => {
      if (!/[-‐]$/u.test(text) && !/[-‐]$/u.test(texts[index - 1] ?? '')) this.add(text)
    })
  }

  private add(text: string): void {
    const word = text.toLowerCase().replace(/^[^\p{L}]+|(?<![^\p{L}])[^\p{L}]+$/gu, '')
    if (word.length > 1 && this.words.size < 200_000) this.words.add(word)
  }

  /**
   * Whether a word that a line end cut at its hyphen is one word without it: as the document spells it elsewhere, else as
   * the list of English words does.
   */
  joins(first: string, second: string): boolean {
    const [one, two] = [first.toLowerCase(), second.toLowerCase()]
    if (this.words.has(`${one}-${two}`)) return false
    if (this.words.has(one + two)) return true
    // `VR-specific`: what is in capitals is no part of a longer word.
    if (/\p{Lu}\p{Lu}/u.test(first)) return false
    if (isWord(one + two)) return true
    if (KEEPS_HYPHEN.has(one) || FOLLOWS_HYPHEN.has(two)) return false
    const known = (part: string): boolean => this.words.has(part) || (part.length > 2 && isWord(part))
    return !(known(one) && known(two))
  }
}

const isWord = (word: string): boolean => lemmaOf(word, (each) => knownWord(each) !== null) !== null

const CUT_WORD = new RegExp(`(\\p{L}+)([-‐])${OPEN_HYPHEN}(\\p{L}+)`, 'gu')

function settle(paragraph: Paragraph, vocabulary: Vocabulary): void {
  paragraph.runs.forEach((run, index) => {
    if (!run.text.includes(OPEN_HYPHEN)) return
    run.text = run.text.replace(CUT_WORD, (_, first: string, hyphen: string, second: string) =>
      vocabulary.joins(first, second) ? first + second : first + hyphen + second,
    )
    // The look changes at the line end: the hyphen stays.
    if (index > 0) run.text = run.text.replaceAll(OPEN_HYPHEN, '')
    run.text = run.text.replaceAll(OPEN_HYPHEN, '')
  })
}

/** Settles every hyphen that stands at a line end, in place. */
export function settleHyphens(document: Document, vocabulary: Vocabulary): void {
  for (const page of document.pages) {
    for (const block of page.blocks) {
      if (block.kind !== 'table') settle(block.paragraph, vocabulary)
      else
        for (const row of block.rows)
          for (const cell of row.cells) for (const paragraph of cell.paragraphs) settle(paragraph, vocabulary)
    }
  }
}
