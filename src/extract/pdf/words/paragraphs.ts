import type { ListItem, Paragraph, Run } from '../../../model/index.ts'
import { FULL_CUT, OPEN_CUT, OPEN_HYPHEN } from './cut-words.ts'
import { isSpaced, type Line } from './lines.ts'
import type { Word } from './words.ts'

/** Signs that open an item of a list, as letters of common and of symbol fonts. */
const BULLET = /^[•●○◦▪■□❑➢➤►▶»›✓✔✗❖◆‣⁃·–—-]$|^o$/u
const NUMBER = /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,5})\))$/iu

/** Whether a word is the sign of a list item: a bullet, a number, a letter in brackets. */
export const isListMarker = (text: string): boolean => BULLET.test(text) || NUMBER.test(text)

/** Room that a word needs besides its own width, in parts of the type size, to be sure that it would have fitted. */
const SURE = 0.6
/** A step between two lines this many times the least one begins a paragraph. */
const WIDE_PITCH = 1.15
/** The step from line to line, in parts of the type size, where a cell has too few lines to tell its own. */
const USUAL_PITCH = 1.35

/**
 * Joins lines that stand under one another to paragraphs. A line begins a new one where a list item begins,
 * where the gap above is wide, or where its first word would have fitted on the line before, between
 * `left` and `right`: then the break was meant.
 */
export function toParagraphs(lines: readonly Line[], left: number, right: number): Paragraph[] {
  return groupLines(lines, left, right).map((group) => group.paragraph)
}

/** A paragraph and the lines that it was made of. */
export interface SetParagraph {
  paragraph: Paragraph
  lines: Line[]
}

/** As `toParagraphs`, each paragraph with its lines. */
export function groupLines(lines: readonly Line[], left: number, right: number): SetParagraph[] {
  const pitches = lines.slice(1).map((line, index) => (line.baseline - lines[index]!.baseline) / line.size)
  const usual = Math.min(USUAL_PITCH, ...pitches.filter((pitch) => pitch > 0.8))
  const padding = Math.max(0, Math.min(...lines.map((line) => line.start - left)))
  const room = right - left - 2 * padding
  const groups: Line[][] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before && !beginsParagraph(before, line, pitches[index - 1]! / usual, room)) groups.at(-1)!.push(line)
    else groups.push([line])
  })
  const margin = Math.min(...lines.map((line) => line.start))
  return groups.map((group) => ({ paragraph: paragraphOf(group, margin, room), lines: group }))
}

function beginsParagraph(before: Line, line: Line, pitch: number, room: number): boolean {
  if (pitch > WIDE_PITCH || isItemStart(line)) return true
  const used = before.end - before.start
  const needs = firstWordEnd(line) - line.start + SURE * line.size
  // An item's later lines are indented: they have less room than its first.
  const indent = Math.max(0, line.start - before.start)
  return used + needs <= room - indent && !endsOpen(before)
}

/** Where the first word of a line ends; kerning may have cut it into several pieces. */
function firstWordEnd({ words }: Line): number {
  let last = 0
  while (last + 1 < words.length && !isSpaced(words[last]!, words[last + 1]!)) last += 1
  return words[last]!.end
}

const endsOpen = (line: Line): boolean => /[-\u00AD/]$/u.test(line.words.at(-1)!.text)

function isItemStart(line: Line): boolean {
  const [first, second] = line.words
  if (!first || !second) return false
  // A dash or an `o` may be of the words as well.
  const doubtful = /^[–—o-]$/u.test(first.text)
  if (BULLET.test(first.text)) return !doubtful || second.start - first.end > 0.2 * first.size
  return NUMBER.test(first.text) && second.start - first.end > 0.15 * first.size
}

function paragraphOf(lines: readonly Line[], margin: number, room: number): Paragraph {
  const [first] = lines
  const marker = isItemStart(first!) ? first!.words[0]! : null
  const words = lines.map((line) => (line === first && marker ? line.words.slice(1) : line.words))
  const paragraph: Paragraph = { runs: runsOf(words, room) }
  if (marker) {
    const list: ListItem = {
      ordered: NUMBER.test(marker.text),
      level: Math.min(8, Math.max(0, Math.round((marker.start - margin) / (2 * marker.size)))),
      marker: marker.text,
    }
    paragraph.list = list
  }
  return paragraph
}

/** Words of one look joined to runs, with the spaces between them. */
function runsOf(lines: readonly (readonly Word[])[], room: number): Run[] {
  const runs: Run[] = []
  let before: Word | undefined
  for (const [number, words] of lines.entries()) {
    const between = number > 0 ? betweenLines(lines[number - 1]!, words[0], room) : ' '
    words.forEach((word, index) => {
      let text = word.text.replaceAll('\u00AD', '')
      if (before) {
        if (index > 0) text = isSpaced(before, word) ? ` ${text}` : text
        // A printer may draw the parts of a word, and its hyphen, each by itself.
        else if (/\p{L}[-‐]$/u.test(runs.at(-1)!.text))
          text = /^\p{Ll}/u.test(text) ? OPEN_HYPHEN + text : text
        else if (!before.text.endsWith('\u00AD')) text = between + text
      }
      const last = runs.at(-1)
      if (last && before && sameLook(before, word)) last.text += text
      else {
        // The space belongs to the run before, so that a run's words stand by themselves.
        const space = last && text.startsWith(' ')
        if (space) last.text += ' '
        runs.push({
          text: space ? text.slice(1) : text,
          ...(word.font.bold ? { bold: true as const } : {}),
          ...(word.font.italic ? { italic: true as const } : {}),
          ...(word.struck ? { struck: true as const } : {}),
          ...(isUnsure(word) ? { sure: Math.round(word.sure! * 100) / 100 } : {}),
        })
      }
      before = word
    })
  }
  return runs
}

/** The shortest first part of a word that is cut because its column is too narrow for it. */
const LEAST_PART = 5

/**
 * What stands between the last word of a line and the first of the next: a space, or a mark where the line is one long
 * word that may go on, since not one more letter had room. Where shorter words had none, or the two as one word would have
 * had no room on any line, the document tells.
 */
function betweenLines(line: readonly Word[], next: Word | undefined, room: number): string {
  const word = line.at(-1)
  if (!word || !next || !GOES_ON.test(word.text.slice(-1) + next.text.slice(0, 2))) return ' '
  const width = next.end - next.start
  const used = word.end - line[0]!.start
  const isFull = used + width / next.text.length > room
  if (line.length === 1 && isFull && word.text.length >= LEAST_PART && /^\p{Ll}/u.test(next.text))
    return FULL_CUT
  return isFull || (line.length === 1 && used + width > room) ? OPEN_CUT : ' '
}

/** The last letter of a line and the first two of the next, where a word or a date may go on. */
const GOES_ON = /^(?:\p{Ll}\p{Ll}|\p{Lu}\p{Ll}|\p{Lu}\p{Lu}(?!\p{Ll})|\d\d)/u

/** Recognised words that are less sure than this say so: what that means for a cell is told by what it is for. */
const SURE_ENOUGH = 0.98

const isUnsure = ({ sure = 1 }: Word): boolean => sure < SURE_ENOUGH

function sameLook(one: Word, two: Word): boolean {
  if (isUnsure(one) || isUnsure(two)) return false
  return one.font.bold === two.font.bold && one.font.italic === two.font.italic && one.struck === two.struck
}
