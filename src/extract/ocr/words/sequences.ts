import type { SeenWord } from '../engine/engine.ts'
import { asFigures } from './look-alikes.ts'

/** A number of a sequence: what stands before it (`FR`, `5.`), itself, what follows it. */
const NUMBERED = /^([A-Z]{0,4}[-.]?(?:\d{1,3}\.)*)(\d{1,3})([.:)]?)$/u

interface Numbered {
  before: string
  number: number
  /** How many figures it has where it is filled up with noughts (`07`); else 1. */
  width: number
}

const numberedOf = (text: string): Numbered | null => {
  const match = NUMBERED.exec(text)
  if (!match) return null
  const [, before, figures] = match as unknown as [string, string, string]
  return { before, number: Number(figures), width: figures.startsWith('0') ? figures.length : 1 }
}

const asText = ({ before, width }: Numbered, number: number): string =>
  before + String(number).padStart(width, '0')

/** A word is less sure than this to be looked at. */
const UNSURE = 0.9
/** How sure a word is that its neighbours tell. */
const TOLD = 0.5
/** A capital right before the figures that may be one of them, however surely it was read. */
const SUSPECT = /[OISBZGQD]$/u
/** What opens a sequence and was read no surer than this may be one letter off. */
const BADLY_READ = 0.75
/** What was read so badly is nothing. */
const UNREAD = 0.35

/**
 * References that stand under one another and count on: where one is unsure or none at all, and those around it say which
 * it is, it is that one (`FR4`, `FRS`, `FR6`). `column` holds the first word of each cell, from top to bottom; the
 * answer holds the words that change.
 */
export function mendedSequence(column: readonly SeenWord[]): Map<SeenWord, SeenWord> {
  const mended = new Map<SeenWord, SeenWord>()
  const known = column.map(({ text }) => numberedOf(text))
  const counting = countsOn(known)
  column.forEach((word, at) => {
    const own = known[at]
    if (own && word.sure >= UNSURE && !SUSPECT.test(own.before)) return
    const [above, below] = [nearest(column, known, at, -1), nearest(column, known, at, 1)]
    const told = [
      above && asText(above, above.number + 1),
      below && below.number > 1 ? asText(below, below.number - 1) : null,
    ].filter((each) => each !== null)
    const isConfirmed = own && counting && told.includes(asText(own, own.number))
    if (isConfirmed) {
      mended.set(word, { ...word, counts: true })
      return
    }
    const isBoth = told.length === 2 && told[0] === told[1]
    const sign = /[.:)]$/u.exec(word.text)?.[0] ?? ''
    const text = sign === '' ? word.text : word.text.slice(0, -1)
    const [fitting] = told.filter(
      (each) =>
        each !== text &&
        ((counting && word.sure < UNREAD) ||
          isLike(text, each, isBoth || (!above && word.sure < BADLY_READ), counting)),
    )
    if (fitting === undefined || (own && told.includes(text))) return
    mended.set(word, {
      ...word,
      text: fitting + sign,
      raw: word.raw ?? word.text,
      sure: Math.min(word.sure, TOLD),
    })
    known[at] = numberedOf(fitting)
  })
  return mended
}

/** The share of neighbouring numbers that count on, in a column of references; other figures do so now and then. */
const COUNTING = 0.4

/** Whether the numbers of a column are a sequence: many of them are one more than the one above. */
function countsOn(known: readonly (Numbered | null)[]): boolean {
  const numbers = known.filter((each) => each !== null)
  const next = numbers.filter((each, at) => {
    const above = numbers[at - 1]
    return (
      above?.before === each.before && (each.number === above.number + 1 || each.number === above.number + 2)
    )
  })
  return next.length >= Math.max(1, COUNTING * (numbers.length - 1))
}

/** What opens a note or a section that stands between two numbered rows. */
const ASIDE = /^\p{L}{4,}/u

/** The number above or below, over one note or section. */
function nearest(
  column: readonly SeenWord[],
  known: readonly (Numbered | null)[],
  at: number,
  step: 1 | -1,
): Numbered | null {
  const next = at + step
  const isAside = !known[next] && ASIDE.test(column[next]?.text ?? '')
  return known[isAside ? next + step : next] ?? null
}

/** Whether a word may be a number: the same but for full stops and look-alikes, or, where that is told well enough, one letter. */
function isLike(text: string, number: string, isTold: boolean, counting: boolean): boolean {
  const letters = /^[A-Z]*/u.exec(number)![0].length
  const bare = (each: string): string =>
    each.slice(0, letters) + asFigures(each.slice(letters)).replaceAll('.', '')
  const [one, two] = [bare(text), bare(number)]
  if (one === two) return true
  // Among numbers a letter by itself is one.
  if (letters === 0 && text.length === 1 && number.length === 1) return counting
  if (!isTold && letters === 0) return false
  return (
    one.length === two.length &&
    Array.from(one).filter((letter, at) => letter !== two[at]).length === 1 &&
    one.slice(0, letters) === two.slice(0, letters)
  )
}
