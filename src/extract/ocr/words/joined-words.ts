import { knownWord } from '../../../words/likeness.ts'
import type { SeenWord } from '../engine/engine.ts'
import type { Piece } from '../picture/specks.ts'

/** A gap inside a word at least this wide, in parts of the line's height, may be one between two words... */
const WIDE = 0.1
/** ...wider where the word may be a name that two words make (`Larkfen`). */
const WIDE_IN_NAMES = 0.18
/** ...if it is so many times wider than every other. */
const WIDER = 1.25

const isKnown = (word: string): boolean => knownWord(word.toLowerCase()) !== null

/**
 * The two words that a program ran together, told by the widest gap in its picture where both are words and the whole is
 * none (`traincrews`), or where a number follows (`Year11`). Null where it is one word.
 */
export function partedWord(word: SeenWord, pieces: readonly Piece[]): [SeenWord, SeenWord] | null {
  const match = /^(\p{L}?\p{Ll}+)(\d{1,4}|\p{Lu}\p{Ll}*)?[.,;:)]?$/u.exec(word.text)
  if (!match || word.text.length < 4) return null
  const [, letters, rest] = match as unknown as [string, string, string | undefined]
  if (rest === undefined ? isKnown(letters) : letters.length < 3) return null
  const gap = widestGap(word, pieces)
  if (!gap) return null
  const share = (gap.at - word.box.left) / (word.box.right - word.box.left)
  const likely = Math.round(share * word.text.length)
  const at =
    rest === undefined
      ? [likely, likely - 1, likely + 1, likely - 2, likely + 2].find((place) => areWords(letters, place))
      : letters.length
  if (at === undefined || Math.abs(at - likely) > 2) return null
  return [
    { ...word, text: word.text.slice(0, at), box: { ...word.box, right: gap.from } },
    { ...word, text: word.text.slice(at), box: { ...word.box, left: gap.to } },
  ]
}

/** Whether a word cut at a place is two words; of single letters only `a` is one. */
function areWords(letters: string, at: number): boolean {
  if (at < 1 || at >= letters.length) return false
  return [letters.slice(0, at), letters.slice(at)].every(
    (part) => isKnown(part) && (part.length > 1 || /^a$/iu.test(part)),
  )
}

/** The widest white between the pieces of a word, if it stands out. */
function widestGap(
  { box, height, text }: SeenWord,
  pieces: readonly Piece[],
): { at: number; from: number; to: number } | null {
  const own = pieces
    .filter((piece) => {
      const y = (piece.box.top + piece.box.bottom) / 2
      return (
        piece.box.left >= box.left - 3 &&
        piece.box.right <= box.right + 3 &&
        y >= box.top - 3 &&
        y <= box.bottom + 3
      )
    })
    .toSorted((a, b) => a.box.left - b.box.left)
  const gaps: { from: number; to: number; wide: number }[] = []
  let end = own[0]?.box.right ?? 0
  for (const piece of own.slice(1)) {
    if (piece.box.left > end) gaps.push({ from: end, to: piece.box.left, wide: piece.box.left - end })
    end = Math.max(end, piece.box.right)
  }
  const [first, second] = gaps.toSorted((a, b) => b.wide - a.wide)
  const least = /^\p{Lu}/u.test(text) ? WIDE_IN_NAMES : WIDE
  if (!first || first.wide < least * height || first.wide < WIDER * (second?.wide ?? 0)) return null
  return { at: (first.from + first.to) / 2, from: first.from, to: first.to }
}
