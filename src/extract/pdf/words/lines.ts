import type { Box } from '../../../model/index.ts'
import { overlap, union } from '../ink/geometry.ts'
import { WORD_GAP, type Word } from './words.ts'

/** Words of one line of writing, in reading order. */
export interface Line {
  words: Word[]
  box: Box
  start: number
  end: number
  /** Where most of its words stand. */
  baseline: number
  /** The size of its largest words. */
  size: number
}

/** The part of a word's height that tells its line: from its writing line up to half its size. */
const CORE = 0.5

/** Puts words that have one turn into lines from top to bottom, each read from its start to its end. */
export function toLines(words: readonly Word[]): Line[] {
  const lines: Line[] = []
  for (const word of words.toSorted((a, b) => a.baseline - b.baseline || a.start - b.start)) {
    let joined = false
    // Superscripts come first in order of height: the few last lines are looked at.
    for (let i = lines.length - 1; i >= 0 && i >= lines.length - 3; i--) {
      const line = lines[i]!
      if (sharesLine(line, word)) {
        line.words.push(word)
        if (word.size > line.size) {
          line.size = word.size
          line.baseline = word.baseline
        }
        joined = true
        break
      }
    }
    if (!joined) {
      lines.push({
        words: [word],
        box: word.box,
        start: word.start,
        end: word.end,
        baseline: word.baseline,
        size: word.size,
      })
    }
  }
  for (const line of lines) lowerRaised(line, lines)
  for (const line of lines.filter(({ words }) => words.length > 0)) {
    line.words.sort((a, b) => a.start - b.start)
    line.box = union(line.words.map((word) => word.box))
    line.start = Math.min(...line.words.map((word) => word.start))
    line.end = Math.max(...line.words.map((word) => word.end))
    if (isRightToLeft(line.words)) line.words = rightToLeft(line.words)
  }
  return lines.filter(({ words }) => words.length > 0).toSorted((a, b) => a.baseline - b.baseline)
}

/** What is set above the line behind a figure: `14` `th`. */
const RAISED = /^(?:st|nd|rd|th)[.,;:)]?$/iu
/** How far above the line such letters stand at most, and how far behind their figure, in parts of the type size. */
const RAISED_BY = 0.75
const HUGGING = 0.3

/** Gives letters that are raised behind a figure to the figure's line: where they stand high they make a line of their own. */
function lowerRaised(line: Line, lines: readonly Line[]): void {
  const raised = line.words.filter((word) => RAISED.test(word.text))
  for (const word of raised) {
    const home = lines.find(
      (other) =>
        other !== line &&
        other.baseline > word.baseline &&
        other.baseline - word.baseline <= RAISED_BY * other.size &&
        other.words.some(
          ({ text, end, size }) => /\d$/u.test(text) && Math.abs(word.start - end) <= HUGGING * size,
        ),
    )
    if (!home) continue
    line.words.splice(line.words.indexOf(word), 1)
    home.words.push(word)
  }
}

function sharesLine(line: Line, word: Word): boolean {
  const common = overlap(
    line.baseline - CORE * line.size,
    line.baseline,
    word.baseline - CORE * word.size,
    word.baseline,
  )
  return common >= 0.5 * CORE * Math.min(line.size, word.size)
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const NUMBER_OR_LATIN = /[\p{Nd}\p{Script=Latin}]/u

function isRightToLeft(words: readonly Word[]): boolean {
  if (!words.some((word) => RTL.test(word.text))) return false
  const text = words.map((word) => word.text).join('')
  let [right, left] = [0, 0]
  for (const letter of text) {
    if (RTL.test(letter)) right++
    else if (/\p{L}/u.test(letter)) left++
  }
  return right > left
}

/** Words drawn from left to right that are read from right to left; numbers and Latin words keep their order. */
function rightToLeft(words: readonly Word[]): Word[] {
  const ordered: Word[] = []
  let latin: Word[] = []
  for (const word of words.toReversed()) {
    if (NUMBER_OR_LATIN.test(word.text) && !RTL.test(word.text)) {
      latin.unshift(word)
      continue
    }
    ordered.push(...latin)
    latin = []
    ordered.push({ ...word, text: Array.from(word.text).toReversed().join('') })
  }
  ordered.push(...latin)
  return ordered
}

/** A printed space that kerning left narrower than this, in parts of the type size, is no space. */
const LEAST_SPACE = 0.04

/** Whether white space stands between two words of a line, in reading order. */
export function isSpaced(one: Word, two: Word): boolean {
  // Whoever recognises words on a picture tells them apart better than their boxes do.
  if (two.spaced && two.sure !== undefined) return true
  const gap = Math.max(two.start - one.end, one.start - two.end)
  const size = Math.min(one.size, two.size)
  return gap > (two.spaced ? LEAST_SPACE : WORD_GAP) * size
}
