import type { Rag, Status } from '../../model/index.ts'
import { plainText } from '../text.ts'
import { type Token, tokenise } from '../tokens.ts'
import { ragOfFill } from './colour.ts'
import { keyForm, type Legend, type LegendTable, NO_LEGEND } from './types.ts'
import { CIRCLES, RAG_LETTERS, RAG_WORDS, STATUS_WORDS } from './vocabulary.ts'

/** A rating or code, and what the key says it means. */
interface Entry {
  /** In comparison form; empty where the key shows a colour alone. */
  key: string
  rag: Rag | null
  status: Status | null
}

/** A table of more rows is no key; and keys and their lines are short, which keeps the work linear. */
const LONGEST_LEGEND_ROWS = 12
const LONGEST_LINE = 600
/** The rating and the sign at the beginning of a key's line are within so many characters. */
const LONGEST_KEY = 40

/**
 * The key of a document's ratings: `Amber = on track`, a small table of colours and their meanings. It may stand
 * anywhere, so cells are looked into too (a header, a note below the rows), but there only signs that equate count.
 */
export function readLegend(tables: readonly LegendTable[], prose: readonly string[]): Legend {
  const cells = tables.flatMap(({ words }) => words.flat()).filter((cell) => EQUATES.test(cell))
  const entries = [...listedKeys(prose), ...prose, ...cells]
    .flatMap((line) => {
      const found = entriesOfLine(line)
      return found.length > 0 ? found : entriesWithoutSigns(line)
    })
    .concat(tables.flatMap(entriesOfTable))
  entries.push(...usualCircles(tables))
  if (entries.length === 0) return NO_LEGEND
  const rag = new Map<Rag, Status>()
  const words = new Map<string, { rag: Rag | null; status: Status | null }>()
  for (const entry of entries) {
    if (entry.rag && entry.status && !rag.has(entry.rag)) rag.set(entry.rag, entry.status)
    if (entry.key !== '' && !words.has(entry.key))
      words.set(entry.key, { rag: entry.rag, status: entry.status })
  }
  return { rag, words }
}

/**
 * What circles mean where no key says it: they fill as the work goes on. One kind of circle alone is told apart by its
 * colour, and means nothing of the kind.
 */
function usualCircles(tables: readonly LegendTable[]): Entry[] {
  const used = new Set(
    tables.flatMap(({ words }) => words.flat()).flatMap((cell) => CIRCLES.get(cell.trim()) ?? []),
  )
  return used.size < 2 ? [] : [...CIRCLES].map(([key, status]) => ({ key, rag: null, status }))
}

const EQUATES = /=|\bmeans\b/
const OPENS_LEGEND = /\b(?:key|legend|rag|brag|rating|ratings|status|colour|color|progress)\b/i
const SIGNS: ReadonlySet<string> = new Set(['=', '-', ':', '→', '–', 'means', 'denotes', 'indicates'])

/** A key printed as a list, an entry a line (`C = complete`, `T = on track`), as one line. */
function listedKeys(lines: readonly string[]): string[] {
  const keys: string[][] = []
  let run: string[] = []
  for (const line of lines) {
    if (line.length <= LONGEST_LINE && keyAt(tokenise(plainText(line.slice(0, LONGEST_KEY))), 0))
      run.push(line)
    else run = []
    if (run.length === 2) keys.push(run)
  }
  return keys.map((each) => each.join('\n'))
}

/** `Key: B – complete; G – on track`, `Amber = on track`. */
function entriesOfLine(line: string): Entry[] {
  if (line.length > LONGEST_LINE) return []
  const tokens = tokenise(plainText(line))
  const starts: number[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    if (CIRCLES.has(tokens[at]!.lower) || (keyAt(tokens, at) && (at === 0 || opensEntry(tokens, at))))
      starts.push(at)
  }
  const entries = starts.flatMap((start, index): Entry[] => {
    const end = starts[index + 1] ?? tokens.length
    const meaning = tokens.slice(start + (keyAt(tokens, start) ? 2 : 1), end)
    const status = meaningOf(meaning)
    return status ? [entryOf(tokens[start]!.lower, status)] : []
  })
  // The same sign before each is the sign of a list.
  if (entries.length > 1 && new Set(entries.map(({ key }) => key)).size === 1) return []
  const ratings = entries.filter((entry) => entry.rag !== null)
  const opens = OPENS_LEGEND.test(line.slice(0, 60))
  // One `Amber: on target` is a key; one `A - complete` alone may be anything.
  const plain = ratings.length > 0 && starts[0] === 0 && RAG_WORDS.has(tokens[0]!.lower)
  return entries.length >= 2 || plain || (opens && entries.length > 0) ? entries : []
}

/** What may part a key from its meaning where no sign equates them. */
const PARTING: ReadonlySet<string> = new Set(['(', ',', 'is', 'are', 'shows', '-', ':'])
const MARKS = /^[✓✔✗✘★☆▲►▼△▽◆◇■□~]$/u
const KEY_OPENS = /\b(?:key|legend|rag|brag|ratings?|status|progress|shading|colours?)\b[^.:]{0,20}:/iu

/**
 * `Red (not started), Amber (under way)`, `Key: ✓ done, ✗ not done`: each key has its meaning right after it, and at
 * least two have one. Letters and digits count only in what calls itself a key, digits (which may count the actions)
 * only before brackets.
 */
function entriesWithoutSigns(line: string): Entry[] {
  if (line.length > LONGEST_LINE) return []
  const tokens = tokenise(plainText(line))
  const isKey = KEY_OPENS.test(line.slice(0, 60))
  const entries = tokens.flatMap((token, at): Entry[] => {
    const isShort = token.text.length === 1 && token.text === token.text.toUpperCase()
    const next = tokens[at + 1]?.lower ?? ''
    const isColour = RAG_WORDS.has(token.lower) && (isKey || PARTING.has(next))
    const isNamed = isColour || CIRCLES.has(token.lower)
    const isLetter = isShort && (token.kind === 'word' || (token.kind === 'number' && next === '('))
    if (!isNamed && !(isKey && (isLetter || MARKS.test(token.lower)))) return []
    const found = STATUS_WORDS.at(tokens, PARTING.has(next) ? at + 2 : at + 1)
    return found ? [entryOf(token.lower, found.value)] : []
  })
  return new Set(entries.map(({ key }) => key)).size > 1 ? entries : []
}

/** A rating, letter or digit before a sign. */
function keyAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const sign = tokens[at + 1]?.lower ?? ''
  if (!token || !SIGNS.has(sign)) return false
  if (RAG_WORDS.has(token.lower) || CIRCLES.has(token.lower)) return true
  return (
    token.kind !== 'sign' &&
    token.text.length <= 2 &&
    (token.kind === 'number' || token.text === token.text.toUpperCase())
  )
}

/** The key stands at the beginning, after a sign, or after the last entry's words. */
function opensEntry(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!
  return (
    before.kind === 'sign' ||
    tokens[at]!.line ||
    RAG_WORDS.has(tokens[at]!.lower) ||
    tokens[at]!.text === tokens[at]!.text.toUpperCase()
  )
}

function entryOf(key: string, status: Status | null): Entry {
  return {
    key: keyForm(key),
    rag: RAG_WORDS.get(key) ?? RAG_LETTERS.get(key) ?? null,
    status,
  }
}

/** The first status of a meaning; none where it names two that exclude each other (`complete or on track`). */
function meaningOf(tokens: readonly Token[]): Status | null {
  const found: Status[] = []
  let either = false
  for (let at = 0; at < tokens.length; ) {
    const phrase = STATUS_WORDS.at(tokens, at)
    if (phrase) found.push(phrase.value)
    else if (['or', '/'].includes(tokens[at]!.lower)) either = true
    at = phrase?.end ?? at + 1
  }
  const [first, second] = found
  return first && second && first !== second && either ? null : (first ?? null)
}

/** A table whose rows are a rating and its meaning. */
function entriesOfTable(table: LegendTable): Entry[] {
  const rows = table.words.map((cells, row) => ({ cells, fills: table.fills?.[row] ?? [] }))
  if (rows.length > LONGEST_LEGEND_ROWS) return []
  const entries = rows.map(({ cells, fills }) => entryOfRow(cells, fills))
  const keyed = entries.filter((entry) => entry !== null)
  // A header row may stand above; anything else is no key.
  const rest = entries.length - keyed.length
  const tells = keyed.some(({ status }) => status !== null)
  return keyed.length >= 2 && tells && rest <= 1 && (rest === 0 || entries[0] === null) ? keyed : []
}

function entryOfRow(cells: readonly string[], fills: readonly (string | undefined)[]): Entry | null {
  if (cells.length < 2 || cells.length > 3) return null
  const key = cells[0]!.trim().toLowerCase()
  const meaning = tokenise(plainText(cells.slice(1).join(' ').slice(0, LONGEST_LINE)))
  const status = meaningOf(meaning)
  const fill = ragOfFill(fills[0])
  const named = keyForm(key)
  const rag = RAG_WORDS.get(named) ?? RAG_LETTERS.get(named) ?? fill
  if (!rag && !(named.length <= 2 && named !== '' && status)) return null
  if (named !== '' && !RAG_WORDS.has(named) && named.length > 2 && !fill) return null
  // A rating whose meaning is no status (`Amber | Date moved once`) is a row of the key all the same.
  return status || RAG_WORDS.has(named) ? { key: named, rag, status } : null
}
