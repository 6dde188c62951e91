import { foldForComparison, wordsOfFolded } from '../../util/text.ts'
import { type KnownWord, knownWord } from '../../words/likeness.ts'
import { type Bag, bagOf, characterGrams, hashText, Numbering, stem } from './bag.ts'

/** A word of a text: the number of its stem, and what is known of it. */
type Word = { stem: number; known: KnownWord | null }

/** Words of a text that have a vector: their places in its bag of words, and their numbers among all known words. */
export type KnownWords = { places: Int32Array; numbers: Int32Array }

const UNKNOWN = -1

/** A text as it is compared; what only reworded texts need is worked out when asked for. */
export class Text {
  /** The text in its comparison form. */
  readonly folded: string
  /** Its words as they follow each other, unstemmed: what tells `primary` from `secondary`. */
  readonly sequence: readonly string[]
  /** They as stems, hashed. */
  readonly words: Bag
  private readonly among: Texts
  private bagOfGrams: Bag | undefined
  private wordsKnown: ReadonlyMap<string, Word> | undefined
  private wordsOfStems: KnownWords | undefined

  constructor(folded: string, among: Texts) {
    this.folded = folded
    this.among = among
    this.sequence = wordsOfFolded(folded)
    this.words = bagOf(
      this.sequence.map((word) => hashText(stem(word))),
      among.stems,
    )
  }

  /** Its overlapping character grams. */
  get grams(): Bag {
    this.bagOfGrams ??= characterGrams(this.folded, this.among.grams)
    return this.bagOfGrams
  }

  /** Each of its words once, in the order in which they first stand in it. */
  get vocabulary(): ReadonlyMap<string, Word> {
    this.wordsKnown ??= new Map(this.sequence.map((word) => [word, this.among.word(word)]))
    return this.wordsKnown
  }

  /** Which of `words` are known, by the first word of each stem. */
  get known(): KnownWords {
    if (!this.wordsOfStems) {
      const first = new Map<number, Word>()
      for (const word of this.vocabulary.values()) if (!first.has(word.stem)) first.set(word.stem, word)
      const numbers = this.words.numbers.map((stem) => first.get(stem)!.known?.number ?? UNKNOWN)
      const places = Int32Array.from(numbers.keys()).filter((place) => numbers[place] !== UNKNOWN)
      this.wordsOfStems = { places, numbers: places.map((place) => numbers[place]!) }
    }
    return this.wordsOfStems
  }
}

/**
 * The texts of a series of editions. Most stand in many editions as they are: what a text is made of is worked out once
 * for all of them.
 */
export class Texts {
  readonly stems = new Numbering()
  readonly grams = new Numbering()
  private readonly texts = new Map<string, Text>()
  private readonly words = new Map<string, Word>()

  of(printed: string): Text {
    let text = this.texts.get(printed)
    if (!text) {
      text = new Text(foldForComparison(printed), this)
      this.texts.set(printed, text)
    }
    return text
  }

  /** What is known of a word in its comparison form. */
  word(word: string): Word {
    let met = this.words.get(word)
    if (!met) {
      const known = knownWord(word)
      met = { stem: this.stems.of(hashText(stem(word))), known }
      this.words.set(word, met)
    }
    return met
  }
}
