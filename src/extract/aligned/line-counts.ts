import { type AlignedLine, LETTER, type Piece } from './line.ts'

/** So many lines that show a gutter outvote those that name the rows below them. */
export const OUTVOTES = 2
/** A gap no wider than this holds no column that happens to be empty. */
const SNUG = 8 * LETTER
/** A reference is no wider; one beside it is told from the next column by a small gap. */
const REFERENCE_WIDTH = 5 * LETTER
/** So many steps there is room for before more is made. */
const ROOM = 256

/** One count a step. */
type Counts = Int32Array<ArrayBuffer>

const addOne = (counts: Counts, from: number, to: number): void => {
  for (let at = Math.max(0, from); at < to; at++) counts[at]! += 1
}

/** Notes one more line at a step, and with each step up to a letter before it the most lines that any behind it has. */
function addStart(counts: Counts, most: Counts, start: number): void {
  if (start < 0) return
  counts[start]! += 1
  for (let at = Math.max(0, start - LETTER); at < start; at++) most[at] = Math.max(most[at]!, counts[start]!)
}

/**
 * What lines have at each step of their length. It is asked at every step after each line, so that all is counted in plain
 * arrays, and no more than counted: what it means is for `ColumnFinder` to say.
 */
export class LineCounts {
  /** The lines with words there (single spaces count), and with letters there. */
  #words = emptyCounts()
  #letters = emptyCounts()
  /** The lines with a letter there that is not the last before or the first behind a space. */
  #amid = emptyCounts()
  /** The lines with an inner gap there, and with a small one after a reference. */
  #gaps = emptyCounts()
  #snug = emptyCounts()
  /** The lines of which a piece begins there, after another; and the most of these behind each step. */
  #starts = emptyCounts()
  #mostStarts = emptyCounts()
  /** The same of lines that begin there. */
  #begins = emptyCounts()
  #mostBegins = emptyCounts()
  /** The lines of one piece from the left edge on, with words and with letters there. */
  #alone = emptyCounts()
  #aloneLetters = emptyCounts()
  /** The steps that the first line covers. */
  #first = emptyCounts()
  #isEmpty = true
  /** Where words stand on whole letters, the same place is a letter more to the left or right from line to line. */
  #wobble = LETTER
  /** The end of the lines' words, those of one piece from the left edge on included or not. */
  #length = 0
  #lengthOfMost = 0
  /** The steps without letters around the one that was asked for last. */
  #free = { from: 0, to: 0 }

  /** The steps that any line has words in, or before. */
  get length(): number {
    return this.#length
  }

  /** Counts a line in its pieces. `left` is where the first column begins. */
  add(pieces: readonly Piece[], line: AlignedLine, left: number): void {
    if (line.words.some(({ start }) => start % LETTER !== 0)) this.#wobble = 0
    const isAlone = pieces.length === 1 && pieces[0]!.start <= left + 1
    this.#makeRoom(pieces, isAlone)
    const [over, letters] = isAlone ? [this.#alone, this.#aloneLetters] : [this.#words, this.#letters]
    for (const [index, { words, start, end }] of pieces.entries()) {
      if (index > 0) addStart(this.#starts, this.#mostStarts, start)
      else addStart(this.#begins, this.#mostBegins, start)
      addOne(over, start, end)
      if (this.#isEmpty) addOne(this.#first, start, end)
      for (const word of words) addOne(letters, word.start, word.end)
      for (const word of words)
        addOne(this.#amid, word.start + this.#wobble, word === words.at(-1) ? end : word.end - this.#wobble)
      const next = pieces[index + 1]?.start ?? end
      addOne(this.#gaps, end, next)
      if (next - end <= SNUG && end - start <= REFERENCE_WIDTH) addOne(this.#snug, end, next)
    }
    this.#isEmpty = false
  }

  #makeRoom(pieces: readonly Piece[], isAlone: boolean): void {
    this.#free = { from: 0, to: 0 }
    const end = pieces.reduce((most, piece) => Math.max(most, piece.end), this.#length)
    this.#length = end
    if (!isAlone)
      this.#lengthOfMost = pieces.reduce((most, piece) => Math.max(most, piece.end), this.#lengthOfMost)
    if (end <= this.#words.length) return
    const more = (counts: Counts): Counts => {
      const wider = new Int32Array(2 * end)
      wider.set(counts)
      return wider
    }
    this.#words = more(this.#words)
    this.#letters = more(this.#letters)
    this.#amid = more(this.#amid)
    this.#gaps = more(this.#gaps)
    this.#snug = more(this.#snug)
    this.#starts = more(this.#starts)
    this.#mostStarts = more(this.#mostStarts)
    this.#begins = more(this.#begins)
    this.#mostBegins = more(this.#mostBegins)
    this.#alone = more(this.#alone)
    this.#aloneLetters = more(this.#aloneLetters)
    this.#first = more(this.#first)
  }

  /** How many lines have a gap at a step. */
  gaps(at: number): number {
    return this.#gaps[at]!
  }

  /** How many lines have a small gap at a step, behind a reference. */
  snug(at: number): number {
    return this.#snug[at]!
  }

  /** How many lines have a letter at a step that stands amid its word. */
  amid(at: number): number {
    return this.#amid[at]!
  }

  /** Whether the first line has words at a step. */
  isOfFirst(at: number): boolean {
    return this.#first[at]! > 0
  }

  /**
   * A line of one piece from the left edge on names a section: it tells of no gutter that others show.
   */
  #isNamed(at: number): boolean {
    return this.#gaps[at]! >= OUTVOTES
  }

  /** How many lines that count have words at a step. */
  words(at: number): number {
    return this.#words[at]! + (this.#isNamed(at) ? 0 : this.#alone[at]!)
  }

  /** Whether no line that counts has a letter at a step. */
  isFree(at: number): boolean {
    return this.#letters[at] === 0 && (this.#isNamed(at) || this.#aloneLetters[at] === 0)
  }

  /** How many steps around a free one hold no letter of any line. */
  freeWidth(at: number): number {
    const free = this.#free
    if (at < free.from || at >= free.to) {
      let [from, to] = [at, at + 1]
      while (from > 0 && this.isFree(from - 1)) from -= 1
      while (to < this.#lengthOfMost && this.isFree(to)) to += 1
      this.#free = { from, to }
    }
    return this.#free.to - this.#free.from
  }

  /** The most pieces after another that begin at one step behind a place, within a letter of it. */
  startsBehind(at: number): number {
    return this.#mostStarts[at]!
  }

  /** The most lines that begin at one step behind a place, within a letter of it. */
  beginsBehind(at: number): number {
    return this.#mostBegins[at]!
  }

  /** As `startsBehind`, or as much more to either side as the same place is now here, now there. */
  startsNear(at: number): number {
    const last = Math.min(at + LETTER + this.#wobble, this.#length - 1)
    let most = 0
    for (let next = Math.max(0, at + 1 - this.#wobble); next <= last; next++)
      most = Math.max(most, this.#starts[next]!)
    return most
  }
}

function emptyCounts(): Counts {
  return new Int32Array(ROOM)
}
