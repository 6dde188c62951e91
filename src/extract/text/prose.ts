import type { Block, Paragraph } from '../../model/index.ts'
import { type InlineOptions, itemOf, readInline } from './inline.ts'
import { type Line, placeOfLines } from './source-text.ts'

/** A heading has at most this many characters; one that says so itself by standing above a table, more. */
const LONGEST_HEADING = 140
const LONGEST_CAPTION = 200
/** A caption with a full stop is shorter: longer ones are sentences. */
const LONGEST_STOPPED = 100
const UNDERLINE = /^\s*([=~_-])\1{2,}\s*$/
const ATX = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/
const SENTENCE_END = /[.!?;,:]["'’”)\]]*$/

const plain = (text: string): string => text.replace(/^\s*(?:\*\*|__)?|(?:\*\*|__)?(?<!\s)\s*$/g, '')

/** Whether words are set as a heading by themselves: bold throughout, or in capitals. */
function isSetAsHeading(lines: readonly Line[]): boolean {
  const text = lines
    .map((line) => line.text.trim())
    .join(' ')
    .trim()
  if (text.length > LONGEST_HEADING) return false
  if (/^(\*\*|__)\S(?:(?!\1)[\s\S])*\S\1$/.test(text)) return true
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

/** A line that could be a heading: it begins like one, ends like no sentence and is no bulleted item. */
function couldBeHeading(text: string): boolean {
  return (
    text.length > 2 &&
    text.length <= LONGEST_CAPTION &&
    !SENTENCE_END.test(text) &&
    /^[\p{Lu}\p{N}]/u.test(text) &&
    itemOf(text)?.ordered !== false
  )
}

/** A line that says what the table below it is. */
const isCaption = (text: string): boolean =>
  couldBeHeading(text) ||
  (text.length <= LONGEST_STOPPED && /^[^.!?]*\.$/.test(text) && couldBeHeading(text.slice(0, -1)))

/** A line whose longer words all begin with a capital. */
function isTitle(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? []
  const small = words.filter((word) => /^\p{Ll}/u.test(word))
  return (
    text.length <= LONGEST_HEADING &&
    words.length >= 2 &&
    small.length * 4 <= words.length &&
    couldBeHeading(text)
  )
}

/** Whether adjacent lines with white space around them are a heading. */
function isHeading(lines: readonly Line[], beforeTable: boolean): boolean {
  if (isSetAsHeading(lines)) return true
  const text = plain(lines[0]!.text.trim())
  return lines.length === 1 && (isTitle(text) || (beforeTable && isCaption(text)))
}

/**
 * Whether the first of adjacent lines is a title above sentences: it was not wrapped, for the next word would
 * have fitted on it. `width` is how far lines of the text go. Titles in brackets' company stay whole, however they are wrapped.
 */
function isTitled(lines: readonly Line[], width: number): boolean {
  const [first = '', second = ''] = lines.map((line) => line.text.trim())
  const own = lines.reduce((most, line) => Math.max(most, line.text.trim().length), 0)
  const longest = isTitle(plain(first)) ? Math.max(own, width) : own
  const word = /^\S+/.exec(second)?.[0] ?? ''
  return (
    lines.length > 1 &&
    couldBeHeading(plain(first)) &&
    /^\p{Lu}/u.test(second) &&
    second.length > LONGEST_HEADING / 2 &&
    !GOES_ON.test(first) &&
    first.length + 1 + word.length <= longest &&
    /[.!?]$/.test(lines[lines.length - 1]!.text.trim())
  )
}

/** One block for each paragraph that lines of prose make. */
function blocksOf(lines: readonly Line[], level: number | null | undefined, options: InlineOptions): Block[] {
  const text = lines.map((line) => line.text.trim()).join('\n')
  const item = lines.length > 0 && level === undefined ? itemOf(text) : null
  const paragraphs = readInline(item ? text.slice(item.length) : text, 'soft', options)
  const first = paragraphs[0]
  if (item && first && !first.list) first.list = { ordered: item.ordered, level: 0, marker: item.marker }
  return paragraphs.map((paragraph) => block(paragraph, lines, level))
}

function block(paragraph: Paragraph, lines: readonly Line[], level: number | null | undefined): Block {
  const places = [placeOfLines(lines)]
  return level === undefined
    ? { kind: 'paragraph', paragraph, places }
    : { kind: 'heading', level, paragraph, places }
}

/** `Lead officer: Ann Yule`: what a card says, label by label. */
const LABELLED = /^\s*\p{Lu}[\p{L}\d/&’' -]{0,40}:\s+\S/u

/** Cuts adjacent lines where an item of a list, or what a label says, begins; there are at least two. */
function items(lines: readonly Line[]): Line[][] {
  const starts = lines.map((line) => itemOf(line.text) !== null || LABELLED.test(line.text))
  if (starts.filter(Boolean).length < 2) return [[...lines]]
  const cut: Line[][] = []
  for (const [index, line] of lines.entries()) {
    if (starts[index] || cut.length === 0) cut.push([line])
    else cut[cut.length - 1]!.push(line)
  }
  return cut
}

/** Lines of a cover or an address are no longer, and end before a wrapped line would. */
const LONGEST_COVER_LINE = 60
/** The line goes on in the next. */
const GOES_ON = /(?:[,;&(-]|\b(?:of|and|for|the|to|on|in|from|with|by|at|a|an|into|or))$/iu

/**
 * Lines of a cover, each by itself: short ones that end no sentence, none of which can have been wrapped, as each
 * begins anew. A line that ends in `of` goes on in the next.
 */
function linesApart(lines: readonly Line[]): Line[][] {
  const texts = lines.map((line) => line.text.trim())
  const isCover = texts.every((text) => text.length <= LONGEST_COVER_LINE && !/[.!?]$/u.test(text))
  if (lines.length < 2 || !isCover) return [[...lines]]
  const cut: Line[][] = [[lines[0]!]]
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue
    const begins = /^["'“‘(©]?[\p{Lu}\p{N}]/u.test(texts[index]!)
    if (begins && !GOES_ON.test(texts[index - 1]!)) cut.push([line])
    else cut.at(-1)!.push(line)
  }
  return cut
}

/**
 * Reads adjacent lines of prose: headings where the lines are set as such (`#`, underlined, bold or capitals
 * throughout) or where one short line reads as a title or stands above a table; else a paragraph, however its
 * words are wrapped, or the items of a list. `width` is the length of the longest line of the text.
 */
export function proseBlocks(
  lines: readonly Line[],
  beforeTable: boolean,
  width: number,
  options: InlineOptions = {},
): Block[] {
  const blocks: Block[] = []
  let pending: Line[] = []
  const flush = (last: boolean): void => {
    if (pending.length === 0) return
    if (isHeading(pending, last && beforeTable)) blocks.push(...blocksOf(pending, null, options))
    else if (isTitled(pending, width)) {
      blocks.push(...blocksOf(pending.slice(0, 1), null, options))
      blocks.push(...blocksOf(pending.slice(1), undefined, options))
    } else {
      const parts = items(pending).flatMap(linesApart)
      for (const part of parts) blocks.push(...blocksOf(part, undefined, options))
    }
    pending = []
  }
  for (const line of lines) {
    const atx = ATX.exec(line.text)
    if (atx) {
      flush(false)
      const title = { ...line, text: atx[2]! }
      for (const each of blocksOf([title], atx[1]!.length, options))
        blocks.push({ ...each, places: [placeOfLines([line])] })
    } else if (UNDERLINE.test(line.text)) {
      // A rule below one line makes it a heading; any other rule is an ornament.
      const title =
        pending.length > 0 && pending.length <= 2 && couldBeHeading(pending[0]!.text.trim()) ? pending : []
      if (title.length > 0) {
        pending = []
        blocks.push(...blocksOf(title, null, options))
      } else flush(false)
    } else pending.push(line)
  }
  flush(true)
  return blocks
}
