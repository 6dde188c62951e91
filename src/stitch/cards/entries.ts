import {
  type Block,
  type Document,
  type Fragment,
  type FragmentCell,
  type Paragraph,
  paragraph,
  paragraphWords,
  wordsOf,
} from '../../model/index.ts'
import { type At, plainText, type Said, slice } from '../said.ts'
import { CODE, isFilled, isLabel, labelOf, nameOf, said } from './labels.ts'

/**
 * What a row or a paragraph may be of a card: a label with its value, words alone (a card's title, a heading), or more of
 * the value above.
 */
export type Entry = At &
  (
    | { kind: 'pair'; name: string; said: Said; value: Said; inTable: boolean }
    | { kind: 'alone'; said: Said; heading: boolean }
    | { kind: 'rest'; value: Said }
    | { kind: 'other' }
  )

/** Marks that say no more than that they stand under a name. */
const TICK = /^(?:[✓✔☑☒✗xX•●■√]|yes)$/u

/** Names printed as columns inside of a card, with ticks or words under some of them: what those names say. */
function ticked(names: readonly FragmentCell[], marks: readonly FragmentCell[]): Said {
  const found = marks.flatMap((mark) => {
    const name = names.find(
      (each) => each.column <= mark.column && mark.column < each.column + each.columnSpan,
    )
    return name && isFilled(mark) ? [{ name, mark }] : []
  })
  return {
    paragraphs: found.flatMap(({ name, mark }): Paragraph[] => {
      const words = wordsOf(mark.paragraphs)
      const { runs } = name.paragraphs[0] ?? { runs: [] }
      return [{ runs: found.length === 1 || TICK.test(words) ? runs : [...runs, { text: ` (${words})` }] }]
    }),
    places: found.flatMap(({ name, mark }) => [...name.places, ...mark.places]),
  }
}

const pairOf = (at: At, label: FragmentCell, value: Said): Entry => ({
  ...at,
  kind: 'pair',
  name: nameOf(labelOf(label)),
  said: said([label]),
  value,
  inTable: true,
})

/** Whether numbers of the cards stand before their labels, in a column of their own. */
function areNumbered(rows: Fragment['rows'], columns: number): boolean {
  const at = (column: number): FragmentCell[] =>
    rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column && isFilled(cell)))
  const [numbers, labels] = [at(0), at(1)]
  return (
    columns > 2 &&
    numbers.length < labels.length &&
    numbers.every((cell) => NUMBER.test(labelOf(cell))) &&
    labels.every((cell) => isLabel(labelOf(cell)))
  )
}

const NUMBER = /^\(?\p{Lu}{0,3}[-.]?\d{1,3}(?:\.\d{1,3})*[.)]?$/u

const numberOf = (at: At, cell: FragmentCell): Entry => {
  const words = paragraph(labelOf(cell).replace(/^\(|[.)]$/gu, ''))
  const { places } = cell
  return {
    ...at,
    kind: 'pair',
    name: 'no.',
    said: { paragraphs: [paragraph('No.')], places },
    value: { paragraphs: [words], places },
    inTable: true,
  }
}

/** The entries of a table; null where its rows are no labels with values. */
function entriesOfTable({ rows, columns }: Fragment, at: At): Entry[] | null {
  const entries: Entry[] = []
  const numbered = areNumbered(rows, columns)
  let odd = 0
  for (let index = 0; index < rows.length; index++) {
    const cells = rows[index]!.cells.filter(isFilled)
    const number = numbered && cells[0]?.column === 0 ? cells[0] : null
    const filled = numbered
      ? cells.slice(number ? 1 : 0).map((cell) => ({ ...cell, column: cell.column - 1 }))
      : cells
    if (number) entries.push(numberOf(at, number))
    const [first, ...rest] = filled
    if (!first) continue
    const below = rows[index + 1]?.cells ?? []
    const marks = below.filter((cell) => cell.column > 0)
    const isTicked =
      rest.length > 1 &&
      below.length > 0 &&
      !below.some((cell) => cell.column === 0 && isFilled(cell)) &&
      rest.length >= marks.filter(isFilled).length
    const label = labelOf(first)
    if (first.column > 0) entries.push({ ...at, kind: 'rest', value: said(filled) })
    else if (rest.length === 0 && (first.columnSpan === columns || !isLabel(label) || CODE.test(label)))
      entries.push({ ...at, kind: 'alone', said: said([first]), heading: false })
    else if (isLabel(label) && isTicked) {
      entries.push(pairOf(at, first, ticked(rest, marks)))
      index++
    } else if (isLabel(label) && rest.length <= 1) entries.push(pairOf(at, first, said(rest)))
    else if (
      filled.length % 2 === 0 &&
      filled.every((cell, place) => place % 2 === 1 || isLabel(labelOf(cell)))
    )
      for (let pair = 0; pair < filled.length; pair += 2)
        entries.push(pairOf(at, filled[pair]!, said([filled[pair + 1]!])))
    else {
      odd++
      entries.push({ ...at, kind: 'rest', value: said(filled) })
    }
  }
  return odd * 5 > entries.length ? null : entries
}

/** `Lead officer:` at the beginning of a paragraph or after another value. */
const INLINE =
  /(?<=^|[.;,|)\]}\s–—-]\s*)(\p{Lu}[\p{L}/&’' -]{1,40}?(?:\s(?:[Nn]o|[Rr]ef|[Nn]os)\.)?)\s*:\s+(?=\S)/gu
const NO_LABEL = /^(?:note|nb|source|see|example|e\.g|http|https|table|figure|re|key|page|tel|email)$/i

/** The labels in a paragraph with what follows each; the words before the first are left to the caller. */
function inlinePairs(text: string): { label: string; from: number; to: number; end: number }[] {
  const found = [...text.matchAll(INLINE)].filter(
    ([, label]) => isLabel(label!) && !NO_LABEL.test(label!) && label!.split(/\s+/u).length <= 5,
  )
  return found.map((match, index) => ({
    label: match[1]!.trim(),
    from: match.index,
    to: match.index + match[0].length,
    end: found[index + 1]?.index ?? text.length,
  }))
}

function entriesOfBlock(block: Exclude<Block, Fragment>, at: At): Entry[] {
  const { paragraph: whole, places } = block
  const text = plainText(whole)
  const pairs = inlinePairs(text)
  const lead = text.slice(0, pairs[0]?.from ?? 0).trim()
  const isProse = lead !== '' && pairs.length > 1 && /[.!?]["”’)]?$/u.test(lead)
  if (pairs.length === 0 || (lead !== '' && !isProse)) {
    const isShort = canBeTitle(whole)
    return [
      {
        ...at,
        ...(isShort
          ? { kind: 'alone', said: { paragraphs: [whole], places }, heading: block.kind === 'heading' }
          : { kind: 'other' }),
      },
    ]
  }
  const said = pairs.map(
    ({ label, from, to, end }): Entry => ({
      ...at,
      kind: 'pair',
      name: nameOf(label),
      inTable: false,
      said: { paragraphs: [slice(whole, from, from + label.length)], places },
      value: { paragraphs: [slice(whole, to, end)], places },
    }),
  )
  return isProse ? [{ ...at, kind: 'other' }, ...said] : said
}

/** The sentences of a paragraph before its first label, which say nothing of the card; null where there are none. */
export function proseBefore(whole: Paragraph): Paragraph | null {
  const from = inlinePairs(plainText(whole))[0]?.from ?? 0
  const before = slice(whole, 0, from)
  return plainText(before) === '' ? null : before
}

const LONGEST_TITLE = 200

const canBeTitle = (paragraph: Paragraph): boolean => {
  const words = paragraphWords(paragraph)
  return words !== '' && words.length <= LONGEST_TITLE
}

/** All entries of a document, in order; page furniture and notes are no part of it. */
export function entriesOf(document: Document): Entry[] {
  return document.pages.flatMap(({ blocks }, page) =>
    blocks.flatMap((block, index): Entry[] => {
      const at = { page, block: index }
      if (block.kind === 'table') return entriesOfTable(block, at) ?? [{ ...at, kind: 'other' }]
      return block.kind === 'heading' || block.kind === 'paragraph' ? entriesOfBlock(block, at) : []
    }),
  )
}
