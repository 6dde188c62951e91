import type { Paragraph } from '../../model/index.ts'
import { paragraphOf } from '../flow/paragraphs.ts'
import { parseFragment } from './dom.ts'
import { ParagraphMaker } from './html-paragraphs.ts'

/**
 * Words of a cell or a paragraph that may carry remnants of HTML or Markdown: tags, entities, `**bold**`,
 * links. What merely looks like markup (`a < b`, `5 * 3`, `snake_case`) stays as it is printed.
 */

/** Tags that plans carry inside their words. Any other `<` is a character like the rest. */
const TAG =
  /<\/?(?:p|i|b|em|strong|u|ul|ol|li|br|s|strike|del|ins|sup|sub|span|a|div|font|h[1-6]|small|big|center|blockquote|mark|abbr|code|tt|hr|img|nobr|wbr|label|table|thead|tbody|tr|td|th|o:p)(?:\s[^<>]{0,2000})?\s{0,9}\/?>/giy
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy
const LINK = /!?\[([^[\]\n]{0,500})\]\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)/y
const FOOTNOTE_MARK = /\[\^[^\]\s]{1,40}\]/y
const ATTRIBUTES = /\{:[^{}\n]{0,200}\}/y
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/y
const ESCAPE = /\\([!-/:-@[-`{-~])/y
const PLAIN = /[^<&[!{\\*_~]+/y
const MARKS = /\*+|_+|~~/y
/** Nothing else needs a closer look. */
const SUSPICIOUS = /[<&*_~[{\\]/

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Markdown's marks and the HTML that says the same. */
const ELEMENT: Readonly<Record<string, string>> = { '*': 'i', '**': 'b', _: 'i', __: 'b', '~~': 's' }

interface Mark {
  /** Its position among the pieces. */
  piece: number
  kind: string
  canOpen: boolean
  canClose: boolean
}

/**
 * Whether a mark may begin or end emphasis: it hugs the words on its inner side, and a single one must not
 * stand inside a word.
 */
function flanks(text: string, from: number, to: number): Pick<Mark, 'canOpen' | 'canClose'> {
  const before = text[from - 1] ?? ' '
  const after = text[to] ?? ' '
  const word = /[\p{L}\p{N}]/u
  const inWord = word.test(before) && word.test(after)
  return {
    canOpen: /\S/.test(after) && !inWord && !word.test(before),
    canClose: /\S/.test(before) && !inWord && !word.test(after),
  }
}

/** Pairs openers with closers of their kind and writes the pairs as tags; a mark without partner stays. */
function pairMarks(pieces: string[], marks: readonly Mark[]): void {
  const open = new Map<string, Mark[]>()
  for (const mark of marks) {
    const waiting = open.get(mark.kind) ?? []
    open.set(mark.kind, waiting)
    const opener = mark.canClose ? waiting.at(-1) : undefined
    if (opener && opener.piece < mark.piece - 1) {
      // Marks between the two that found no partner by now never will.
      for (const others of open.values())
        while (others.length > 0 && others[others.length - 1]!.piece >= opener.piece) others.pop()
      pieces[opener.piece] = `<${ELEMENT[mark.kind]}>`
      pieces[mark.piece] = `</${ELEMENT[mark.kind]}>`
    } else if (mark.canOpen) waiting.push(mark)
  }
}

export interface InlineOptions {
  /** A backslash before punctuation is Markdown's escape. */
  escapes?: boolean
}

/** A link's words, a note's mark, a tag and the rest, as HTML whose every tag is one that was meant. */
function toHtml(text: string, options: InlineOptions): string {
  const pieces: string[] = []
  const marks: Mark[] = []
  const lastComment = text.lastIndexOf('-->')
  const at = (pattern: RegExp, index: number): RegExpExecArray | null => {
    pattern.lastIndex = index
    return pattern.exec(text)
  }
  for (let index = 0; index < text.length; ) {
    const char = text[index]!
    let length = 1
    if (char === '<') {
      const tag = at(TAG, index)
      const link = tag ? null : at(AUTOLINK, index)
      const comment =
        index < lastComment && text.startsWith('<!--', index) ? text.indexOf('-->', index + 4) : -1
      if (comment > 0) length = comment + 3 - index
      else {
        length = tag?.[0].length ?? link?.[0].length ?? 1
        pieces.push(tag?.[0] ?? (link ? escapeHtml(link[1]!) : '&lt;'))
      }
    } else if (char === '&') {
      const entity = at(ENTITY, index)
      length = entity?.[0].length ?? 1
      pieces.push(entity?.[0] ?? '&amp;')
    } else if (char === '[' || char === '!') {
      const note = at(FOOTNOTE_MARK, index)
      const link = note ? null : at(LINK, index)
      length = (note ?? link)?.[0].length ?? 1
      if (link) pieces.push(toHtml(link[1]!, options))
      else if (!note) pieces.push(char)
    } else if (char === '{' && at(ATTRIBUTES, index)) length = at(ATTRIBUTES, index)![0].length
    else if (char === '\\' && options.escapes && at(ESCAPE, index)) {
      length = 2
      pieces.push(escapeHtml(text[index + 1]!))
    } else if (char === '*' || char === '_' || char === '~') {
      const run = at(MARKS, index)?.[0] ?? char
      length = run.length
      const flanking = flanks(text, index, index + length)
      // `***` is two marks, and a longer row of stars or underscores is a rule or a blank to fill in.
      const kinds = run === '***' ? ['**', '*'] : [run]
      for (const kind of flanking.canClose ? kinds.reverse() : kinds) {
        if (kind in ELEMENT) marks.push({ piece: pieces.length, kind, ...flanking })
        pieces.push(kind)
      }
    } else {
      length = at(PLAIN, index)?.[0].length ?? 1
      pieces.push(text.slice(index, index + length).replaceAll('>', '&gt;'))
    }
    index += length
  }
  pairMarks(pieces, marks)
  return pieces.join('')
}

function readPiece(text: string, options: InlineOptions): Paragraph[] {
  const maker = new ParagraphMaker()
  if (SUSPICIOUS.test(text)) {
    const html = toHtml(text, options)
    if (/[<&]/.test(html)) maker.node(parseFragment(html))
    else maker.words(html)
  } else maker.words(text)
  return maker.finish().map(({ paragraph }) => paragraphOf(paragraph))
}

/** A list item's sign at the beginning of a line. */
const MARKER = /^\s*(?:([-–*+])|(\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]))\s+(?=\S)/

/** The list item that a line begins, where it begins one, and how many characters its sign takes. */
export function itemOf(line: string): { marker: string; ordered: boolean; length: number } | null {
  const match = MARKER.exec(line)
  if (!match) return null
  return { marker: match[2] ?? '•', ordered: match[2] !== undefined, length: match[0].length }
}

/**
 * How to take the line breaks of a text: `soft` ones come from wrapping and mean a space, `hard` ones were
 * typed and mean a new paragraph. Either way a line that begins an item of a list begins a paragraph.
 */
export type Breaks = 'soft' | 'hard'

/** Cuts a text of several lines into the pieces that become paragraphs. */
function cut(
  text: string,
  breaks: Breaks,
): { text: string; marker?: { marker: string; ordered: boolean } }[] {
  const lines = text.split('\n')
  const items = lines.map(itemOf)
  // One sign alone is more likely a dash or a note's star than a list of one.
  const listed = items.filter((item) => item !== null).length >= 2
  const pieces: { text: string; marker?: { marker: string; ordered: boolean } }[] = []
  for (const [index, line] of lines.entries()) {
    const item = listed ? items[index] : null
    // An empty line parts paragraphs.
    const last = lines[index - 1]?.trim() === '' ? undefined : pieces.at(-1)
    if (item) pieces.push({ text: line.slice(item.length), marker: item })
    else if (last && (breaks === 'soft' || continues(last.text, line))) last.text += `\n${line}`
    else pieces.push({ text: line })
  }
  return pieces
}

/** Whether a line goes on with the sentence of the text before it. */
const continues = (before: string, line: string): boolean =>
  /[^.;:!?\s]\s*$/.test(before.slice(-40)) && /^\s*\p{Ll}/u.test(line)

/** Reads words with remnants of markup into paragraphs. */
export function readInline(text: string, breaks: Breaks = 'soft', options: InlineOptions = {}): Paragraph[] {
  if (!text.includes('\n')) return readPiece(text, options)
  return cut(text, breaks).flatMap(({ text: piece, marker }) => {
    const paragraphs = readPiece(piece, options)
    const first = paragraphs[0]
    if (marker && first && !first.list)
      first.list = { ordered: marker.ordered, level: 0, marker: marker.marker }
    return paragraphs
  })
}
