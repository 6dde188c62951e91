/** Positions across a line are counted in steps of an eighth of the type size: half of it, an average letter, is four. */
export const EM = 8
/** The width of an average letter, and of the columns of characters of a typed text. */
export const LETTER = 4

/** A word on its line. `start` and `end` are whole steps. */
export interface AlignedWord {
  start: number
  end: number
  text: string
}

/** Words of one line, from left to right; a line has one at least. */
export interface AlignedLine<W extends AlignedWord = AlignedWord> {
  words: readonly W[]
  /** Where the line stands down the page, in steps from line to line of running text. */
  y: number
  /** The usual space between two of its words, in steps. */
  space: number
  /** A drawn line runs above it, over most of the page's or the table's width. */
  ruledAbove: boolean
}

/** Words of one line that stand as close as words in a sentence. */
export interface Piece<W extends AlignedWord = AlignedWord> {
  words: readonly W[]
  start: number
  end: number
}

/** A gap at least this wide parts two columns... */
const LEAST_GAP = 0.85 * EM
/** ...if it is also this many times the usual space of the line (prose set to full measure). */
const TIMES_SPACE = 1.9
/** Two spaces after a sentence are a typist's habit; after a word this short they are a gutter. */
const TYPED_GAP = 2.1
const SHORT = 5 * LETTER

/** Signs that open an item of a list: they stand with its words, however wide the gap, up to so many steps. */
const BULLET = /^[•●○◦▪■□➢►▶❖◆‣⁃·]$/u
const HANGING = 3 * EM

export const textOf = (piece: Piece): string => piece.words.map((word) => word.text).join(' ')

export const pieceOf = <W extends AlignedWord>(words: readonly W[]): Piece<W> => ({
  words,
  start: words[0]!.start,
  end: words.reduce((end, word) => Math.max(end, word.end), words[0]!.end),
})

/** The pieces of a line: it is cut where a gap is too wide for a space between words. */
export function piecesOf<W extends AlignedWord>({ words, space }: AlignedLine<W>): Piece<W>[] {
  const least = Math.max(LEAST_GAP, TIMES_SPACE * space)
  const cuts: W[][] = []
  for (const word of words) {
    const open = cuts.at(-1)
    const before = open?.at(-1)
    const gap = before ? word.start - before.end : Number.POSITIVE_INFINITY
    const typed =
      gap <= TYPED_GAP * space && before!.end - open![0]!.start > SHORT && /[.!?:;]$/u.test(before!.text)
    const hangs = gap <= HANGING && open!.length === 1 && BULLET.test(before!.text)
    if (open && (gap < least || typed || hangs)) open.push(word)
    else cuts.push([word])
  }
  return cuts.map(pieceOf)
}

/** A piece in parts, cut before each word that `cuts` says. */
export function cutAt<W extends AlignedWord>(
  piece: Piece<W>,
  cuts: (before: W, after: W) => boolean,
): Piece<W>[] {
  const parts: W[][] = [[]]
  piece.words.forEach((word, index) => {
    const before = piece.words[index - 1]
    if (before && cuts(before, word)) parts.push([])
    parts.at(-1)!.push(word)
  })
  return parts.map(pieceOf)
}
