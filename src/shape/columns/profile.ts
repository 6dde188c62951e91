import type { TableCell, TableRow } from '../../model/index.ts'
import { ANSWER_WORDS } from '../../util/answers.ts'
import { foldForComparison } from '../../util/text.ts'
import { shownText } from '../texts.ts'

/** One measure of a column's cells by its name, 0 to 1. */
export type Profile = ReadonlyMap<string, number>

/** So many rows, spread over the table, tell what its columns hold. */
const SAMPLE = 32
/** The start of a cell tells what it is. */
const LONGEST_LOOK = 240
/** A text of so many words is a statement, a shorter one a label. */
const STATEMENT_WORDS = 4

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const MONTHS = `(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}`
/** A measure of a cell: a pattern of what it is, or has in it. */
interface Measure {
  name: string
  pattern: RegExp
  /** It has figures: other cells need not be looked at. */
  figures?: true
  /** It is the whole of a cell, which is no longer. */
  longest?: number
}

/** A cell that is wholly one thing is not longer. */
const LONGEST_WHOLE = 60

const MEASURES: readonly Measure[] = [
  {
    name: 'day',
    pattern: new RegExp(
      String.raw`\b\d{1,2}\s?(?:st|nd|rd|th)?[ ./-]+(?:\d{1,2}|${MONTHS})[ ./,-]+'?\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b${MONTHS}\s\d{1,2},?\s\d{4}\b`,
      'i',
    ),
    figures: true,
  },
  { name: 'month', pattern: new RegExp(String.raw`\b${MONTHS}(?:[ ,-]+'?(?:20)?\d\d)?\b(?![a-z])`, 'i') },
  { name: 'year', pattern: /\b(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\b/, figures: true },
  {
    name: 'period',
    pattern: /\b(?:q[1-4]|quarter|spring|summer|autumn|winter|easter|christmas|terms?|fy\s?\d\d)\b/i,
  },
  {
    name: 'span',
    pattern: /\b(?:within\s+)?\d+(?:\s?[–-]\s?\d+)?\s?(?:days?|weeks?|wks?|months?|mths?|years?|yrs?)\b/i,
    figures: true,
  },
  {
    name: 'open date',
    pattern:
      /^(?:immediate(?:ly)?|ongoing|on-going|continuous|tbc|tbd|tba|now|asap|annual(?:ly)?|monthly|weekly|quarterly|(?:short|medium|long)(?:[ -]term)?)\b/i,
  },
  {
    name: 'whole date',
    pattern: /^(?=[\s\S]*?(?:\d[\s\S]*\d|[a-z]{3}))[\d\s./,'–-]*(?:[a-z]{3,9}[\d\s./,'–-]*)?\d[\s.]*$/i,
    figures: true,
    longest: LONGEST_WHOLE,
  },
  { name: 'number', pattern: /^[\d.,\s]+$/, figures: true, longest: LONGEST_WHOLE },
  { name: 'small number', pattern: /^\d{1,2}$/, figures: true, longest: 2 },
  { name: 'percentage', pattern: /\d\s?%/, figures: true },
  {
    name: 'money',
    pattern: /[£$€]\s?\d|(?<![\w.,])\d[\d.,]*\s?(?:k|m|million|usd|eur|gbp)\b/i,
    figures: true,
  },
  {
    name: 'code',
    pattern: /^[([]?(?=[^\d]*\d)[a-z]{0,6}[ .:/#-]?\d{1,4}(?:[.\-/]\d{1,4})*\s?[a-z]?[)\].:]*$/i,
    figures: true,
    longest: LONGEST_WHOLE,
  },
  {
    name: 'identifier',
    pattern: /^(?=.*\d)(?=.{2,20}$)[a-z0-9]+(?:[-./_ ]{1,2}[a-z0-9]+){0,4}$/i,
    figures: true,
    longest: 20,
  },
  { name: 'date range', pattern: /\b(?:19|20)?\d\d\s?(?:[–-]|to|until)\s?(?:\d|[a-z]{3})/i, figures: true },
  { name: 'letter', pattern: /^[a-z]\.?$/i, longest: 2 },
  { name: 'link', pattern: /https?:|www\.|\.(?:pdf|docx?|xlsx?|md)\b|^[#@]\d+/i },
  { name: 'rating sign', pattern: /^[\u{1F534}\u{1F7E0}-\u{1F7E6}\u{1F7E8}-\u{1F7E9}⚫⚪]/u },
  { name: 'tick', pattern: /^(?:[x✓✔☑☒√●■█▪•]|yes|no|y|n)$/iu, longest: 3 },
  { name: 'initials', pattern: /^\p{Lu}{2,4}(?:\s?[/,;&+]\s?\p{Lu}{2,4})*$/u, longest: LONGEST_WHOLE },
  {
    name: 'person',
    pattern:
      /^(?:(?:mr|mrs|ms|dr|cllr|sgt|insp)\.?\s)?\p{Lu}(?:\.|\p{Ll}+)(?:\s\p{Lu}\.?)?\s\p{Lu}[\p{Ll}'’-]*\p{Lu}?[\p{Ll}]*\.?$/u,
    longest: LONGEST_WHOLE,
  },
  { name: 'sentence', pattern: /[.!?]["'”’)]?$/ },
  { name: 'sentences', pattern: /[.!?]\s+\p{Lu}/u },
  { name: 'question', pattern: /\?/ },
  {
    name: 'dated words',
    pattern: /(?<![a-z])[a-z]{3}.{0,200}\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d)\b/i,
    figures: true,
  },
  { name: 'list', pattern: /(?:^|\n)[^\S\n]*(?:[•·▪‣*–-]|\(?[a-z0-9]{1,2}[).])\s/i },
  { name: 'capital', pattern: /^\P{L}*\p{Lu}/u },
]

/** Words of which a short cell is one (or begins or ends with one). */
const LISTS: Readonly<Record<string, ReadonlySet<string>>> = {
  rating: set('r a g b red amber green blue grey gray yellow black'),
  level: set(
    'high medium low critical severe moderate minor major significant fundamental essential desirable urgent routine must should could wont p0 p1 p2 p3 p4 p5 h m l med hi lo vh vl important advisory limited tolerable intolerable extreme',
  ),
  status: set(
    'open closed complete completed done pending progress started underway ongoing overdue implemented outstanding delayed cancelled superseded planned hold new draft resolved achieved met blocked deferred track target finished todo slipped live',
  ),
  answer: ANSWER_WORDS,
  role: set(
    'manager director head officer lead leader chief executive coordinator co-ordinator administrator governor governors principal headteacher teacher sro clerk nurse matron engineer analyst owner supervisor chair secretary treasurer inspector superintendent commander sergeant councillor mayor specialist adviser advisor consultant architect assistant deputy senior officers managers directors leads cfo ceo coo cto ciso cio dpo ward senco slt',
  ),
  body: set(
    'team department committee board council agency service services office unit ministry directorate partners partnership group trust university college school police authority division bureau commission staff hr it finance estates facilities procurement legal',
  ),
}

/** Words that tell a promise from a finding, an aim from a report. */
const TELLING = set(
  'should must will shall may can to be is are was were been has have had not no lack lacks without ensure by the all there we our management recommend recommended recommends agreed accepted complete completed due',
)

const ENDINGS = ['ed', 'ing', 's', 'ly', 'tion'] as const

/** Words of cells that the fitted model has met often enough; others are no measures. */
export type KnownCellWords = (name: string) => boolean

interface Tally {
  counts: Map<string, number>
  filled: number
}

function note(tally: Tally, name: string, amount = 1): void {
  tally.counts.set(name, (tally.counts.get(name) ?? 0) + amount)
}

function noteShort(tally: Tally, words: readonly string[], isKnown: KnownCellWords): void {
  for (const [name, list] of Object.entries(LISTS))
    if (words.some((word) => list.has(word))) note(tally, name)
  for (const word of new Set(words)) {
    const name = `is ${word}`
    if (isKnown(name)) note(tally, name)
  }
}

function noteStatement(tally: Tally, words: readonly string[], isKnown: KnownCellWords): void {
  const first = words[0]!
  const opens = `opens ${first}`
  if (isKnown(opens)) note(tally, opens)
  for (const ending of ENDINGS)
    if (first.length > ending.length + 2 && first.endsWith(ending)) note(tally, `opens -${ending}`)
  for (const word of new Set(words)) if (TELLING.has(word)) note(tally, `tells ${word}`)
  for (const name of ['role', 'body', 'answer', 'status'] as const) {
    if (LISTS[name]!.has(first) || LISTS[name]!.has(words[1]!)) note(tally, `opens as ${name}`)
  }
}

function noteCell(tally: Tally, text: string, isKnown: KnownCellWords): void {
  const look = text.slice(0, LONGEST_LOOK)
  const words = foldForComparison(look).split(' ')
  tally.filled += 1
  const hasFigures = /\d/.test(look)
  for (const { name, pattern, figures, longest } of MEASURES) {
    if ((figures && !hasFigures) || (longest !== undefined && look.length > longest)) continue
    if (pattern.test(look)) note(tally, name)
  }
  note(tally, lengthOf(words.length))
  if (words.length < STATEMENT_WORDS) noteShort(tally, words, isKnown)
  else noteStatement(tally, words, isKnown)
}

function lengthOf(words: number): string {
  const bound = [1, 2, 3, 6, 12, 20].find((most) => words <= most)
  return bound === undefined ? 'longer' : `up to ${bound} words`
}

/** The rows looked at: all of a short table, some from everywhere of a long one. */
export function sampleRows<T>(rows: readonly T[]): readonly T[] {
  if (rows.length <= SAMPLE) return rows
  return Array.from({ length: SAMPLE }, (_, at) => rows[Math.floor((at * rows.length) / SAMPLE)]!)
}

/** How the filled cells of a column lie: blank, unique, repeated, counting upwards. */
function noteFill(tally: Tally, texts: readonly string[]): void {
  const filled = texts.filter((text) => text !== '')
  const share = texts.length === 0 ? 0 : filled.length / texts.length
  const different = new Set(filled).size
  const runs = filled.filter((text, at) => at > 0 && text === filled[at - 1]).length
  const numbers = filled.map((text) => Number(text.replace(/^\D+|\.$/gu, '') || Number.NaN))
  const rising = numbers.filter((number, at) => at > 0 && number > numbers[at - 1]!).length
  const set = (name: string, value: number): void =>
    void tally.counts.set(name, value * Math.max(1, tally.filled))
  set('filled', share)
  set('mostly blank', share < 0.5 ? 1 : 0)
  set('some blank', share > 0 && share < 0.95 ? 1 : 0)
  set('empty', filled.length === 0 ? 1 : 0)
  if (filled.length > 1) {
    set('different', different / filled.length)
    set('all different', different === filled.length ? 1 : 0)
    set('runs', runs / (filled.length - 1))
    set('rising', rising / (filled.length - 1))
  }
}

const isSameCell = (one: TableCell, two: TableCell): boolean =>
  two.merged !== undefined && shownText(one) !== '' && shownText(one) === shownText(two)

/** Measures one column over some rows of a table's body. */
export function profileColumn(rows: readonly TableRow[], column: number, isKnown: KnownCellWords): Profile {
  const tally: Tally = { counts: new Map(), filled: 0 }
  const texts: string[] = []
  let above: TableCell | undefined
  for (const row of rows) {
    const cell = row.cells[column]
    // A cell over several rows says the same in each of them.
    const isRepeated = cell?.merged === 'covered' && above !== undefined && isSameCell(cell, above)
    if (isRepeated) texts.push(shownText(cell).trim())
    above = cell
    if (!cell || cell.merged === 'covered') continue
    const text = shownText(cell).trim()
    texts.push(text)
    if (text !== '') noteCell(tally, text, isKnown)
    else if (cell.fill) {
      tally.filled += 1
      note(tally, 'colour alone')
    }
  }
  noteFill(tally, texts)
  const filled = Math.max(1, tally.filled)
  return new Map([...tally.counts].flatMap(([name, count]) => (count === 0 ? [] : [[name, count / filled]])))
}
