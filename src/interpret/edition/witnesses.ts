import type { Metadata, Place, Row, StitchedDocument, Table, TableCell } from '../../model/index.ts'
import { printedWords } from '../../model/index.ts'
import { isSentence } from '../../util/caption.ts'
import { isTitle } from '../../util/person-name.ts'
import { sentencesOf } from '../../util/sentences.ts'
import { comparableWords, foldSpace } from '../../util/text.ts'
import { isLabel, isNamingLabel, partsOf, splitLabel } from './witness-labels.ts'

/**
 * Who says it: a line of the body before the first actions, one of its last lines, a running title, a labelled cell
 * before the actions, the file's name, or its properties.
 */
export type WitnessKind = 'line' | 'closing' | 'running' | 'cell' | 'filename' | 'property'

/** In what part of the opening a line stands, where that tells how far to believe it. */
export type Setting = 'plain' | 'letter' | 'letterhead' | 'addressee' | 'aside'

/** Words that may tell which plan this is, whose, or of which date. */
export interface Witness {
  kind: WitnessKind
  text: string
  /** The whole line that the words are of. */
  printed: string
  /** What the words are said to be: `Last updated` before a date; of a property its name. */
  label: string | null
  /** How many lines stand before it. */
  at: number
  heading: boolean
  level: number | null
  /** It tells of something, where a title or a date would name it. */
  sentence: boolean
  /** Other sentences stand with it in one paragraph. */
  inProse: boolean
  setting: Setting
  places: Place[]
}

/** Lines looked at before the first actions: covers, letters and tables of versions stand there. */
const OPENING_LINES = 40
/** So much of a line is looked at: what names an edition stands at its beginning. */
const LONGEST_LINE = 1500
/** Last lines of a document that may say when it was approved, and the longest of them. */
const CLOSING = { lines: 4, length: 160 }
/** Different running titles that are looked at. */
const MOST_RUNNING = 60
/** Cells before the first actions that are looked at, and the longest of them. */
const MOST_CELLS = 200
const LONGEST_CELL = 200

/** Web and mail addresses, and paths of files: letters in lower case with dots among them, whatever they end in. */
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|(?<![^\s@])[^\s@]+@[^\s@]+\.\S+|(?<![\p{L}\d.-])[a-z][a-z\d-]+(?:\.[a-z][a-z\d-]+)+(?:\/\S*)?(?![\p{L}\d])/gu
/** The path or the name of a file, as programs print it in a footer. */
const FILE_PATH = /(?:^|\s)(?:[A-Z]:|\\)?\\\S|\.(?:docx?|xlsx?|pdf|rtf|odt|pptx?|csv|txt|md)\b/u
/** What counts the pages at the end of a running title: `- page 3 of 12`. */
const PAGE = /(?<![\s,|·–—-])[\s,|·–—-]*\b(?:page|pg)\.?\s*\d+(?:\s*(?:of|\/)\s*\d+)?\s*$/iu
/** Words that lead up to an address and name nothing. */
const LEADS_TO_ADDRESS =
  /\b(?:at|on|from|to|see|visit|via|by|contact|e-?mail|web(?:site)?|questions|online|download(?:ed)?)\W*$/iu

/** Words without the web and mail addresses among them. */
export const withoutAddresses = (text: string): string => foldSpace(text.replace(ADDRESS, ' '))

/** Whether the words only send the reader to an address. */
function sendsElsewhere(text: string): boolean {
  const [first] = text.matchAll(ADDRESS)
  return first !== undefined && LEADS_TO_ADDRESS.test(text.slice(0, first.index))
}

/** The line opens a letter. */
const SALUTATION = /^(?:dear\b|to whom it may)/iu
/** The line names a person, with a title. */
const isPerson = (text: string): boolean =>
  /^(?:the )?(?:r(?:igh)?t )?hon(?:\.|\b|ou?rable\b)/iu.test(text) || isTitle(text.trim().split(/\s/u, 1)[0]!)
/** Headings of parts of an opening that name other bodies, other dates and other papers. */
const ASIDE =
  /^(?:\d+\.?\s*)?(?:acknowledge?ments?|(?:special )?thanks(?: to.*)?|(?:our |key )?(?:contributors|partners|consultees|stakeholders|members|membership)|(?:table of )?contents|distribution(?: list)?|circulation(?: list)?|copies(?: to)?|glossary|abbreviations|list of .*|further reading|references|background|related (?:documents|papers))[:.]?$/iu
/** Words of a sentence that no name or title has. */
const TELLS =
  /\b(?:we|us|you|your|i|it|is|are|was|were|has|have|had|will|shall|which|who|these|those|thanks?|thanked|please)\b/iu
/** Fewer words are not the better part of a sentence. */
const FEWEST_WORDS = 6

/** Words of one part of such a list. */
const MOST_LISTED = 8
/** `Halver Council, ordinary meeting 26 November 2019, item 4.`: names and a date, listed. */
const isImprint = (text: string): boolean => {
  const parts = text.split(/,\s/u)
  return (
    parts.length > 1 &&
    !TELLS.test(text) &&
    parts.every((part) => comparableWords(part).length <= MOST_LISTED)
  )
}

/** Words that tell something: a full sentence, or the better part of one. What stands in brackets only adds to it. */
function tells(line: string): boolean {
  const text = line.replace(/(?:(?<!\s)\s+)?\([^()]*\)\.?/gu, '')
  if (isImprint(text)) return false
  if (isSentence(text) || sendsElsewhere(text)) return true
  const words = comparableWords(text)
  return words.length >= FEWEST_WORDS && (TELLS.test(text) || /[.:;]$/u.test(text.trim()))
}

/** `Home > Council > Plans`: where on a website a page stands. */
const isTrail = (text: string): boolean => foldSpace(text).split(/ [>»›→/] /u).length > 2

/** The lines before the first actions, each with the part of the opening it stands in. */
function openingLines({ prose, tables }: StitchedDocument, firstTable: number): Witness[] {
  const inTable = titleRows(tables.find(({ number }) => number === firstTable))
  const lines = [
    ...prose.filter(({ tablesBefore, text }) => tablesBefore < firstTable && !isTrail(text)),
    ...inTable.map((line) => ({ ...line, heading: false, level: null })),
  ].slice(0, OPENING_LINES)
  const letter = lines.findIndex(({ text }) => SALUTATION.test(text))
  let setting: Setting = letter > 0 ? 'letterhead' : 'plain'
  let asideLevel: number | null = null
  return lines.map((line, at): Witness => {
    const { heading, level } = line
    const text = line.text.slice(0, LONGEST_LINE)
    if (SALUTATION.test(text)) setting = 'letter'
    else if (setting === 'letterhead' && isPerson(text)) setting = 'addressee'
    else if (ASIDE.test(text)) {
      setting = 'aside'
      asideLevel = level
    } else if (setting === 'aside' && heading && level !== null && level <= (asideLevel ?? level)) {
      setting = 'plain'
    } else if (setting === 'letter' && heading) setting = 'plain'
    return { ...lineWitness(text, at, line.places), heading, level, setting }
  })
}

/** Rows above the names of a table's columns that print one text each: a title set inside of the table's frame. */
function titleRows(table: Table | undefined): { text: string; places: Place[] }[] {
  const found: { text: string; places: Place[] }[] = []
  for (const { cells } of table?.rows.slice(0, TOP_ROWS) ?? []) {
    const [first, ...others] = filled(cells)
    const text = first ? printedWords(first) : ''
    if (!first || others.some((cell) => printedWords(cell) !== text)) break
    found.push({ text, places: first.places })
  }
  return found
}

/** How many lines stand before each: parts set apart count by themselves, sentences of one paragraph do not. */
function numbered(lines: readonly (readonly Witness[])[]): Witness[] {
  let at = 0
  return lines.flatMap((parts) => {
    const from = at
    at += parts[0]?.inProse ? 1 : parts.length
    return parts.map((part, index) => ({ ...part, at: part.inProse ? from : from + index }))
  })
}

/** The last lines of a document, behind its first actions. */
const closingLines = (prose: StitchedDocument['prose'], firstTable: number): Witness[] =>
  prose
    .filter(({ tablesBefore }) => tablesBefore >= firstTable)
    .slice(-CLOSING.lines)
    .filter(({ text }) => text.length <= CLOSING.length)
    .flatMap(({ text, places }) => inParts({ ...other('closing', text), places }))

const ENDS = /[.!?]\s*$/u

/** The parts of a line, each with its label: `Fire Authority, 28 March 2019, item 9. Contact: B. Lyle.` has two. */
function inParts(line: Witness): Witness[] {
  const isProse = !line.heading && ENDS.test(line.text)
  const sentences = isProse ? sentencesOf(line.text) : [line.text]
  const parts = sentences.flatMap((text) => (tells(text) && !/[\n|]/u.test(text) ? [text] : partsOf(text)))
  return parts.map((text): Witness => {
    // `Safeguarding audit: what has happened since` is a heading, though it has a sentence's words.
    const sentence = tells(text) && !(line.heading && !ENDS.test(text))
    const { label, value } = sentence ? { label: null, value: text } : splitLabel(text)
    return { ...line, label, text: value, sentence, inProse: sentences.length > 1 }
  })
}

function lineWitness(text: string, at: number, places: Place[]): Witness {
  return {
    kind: 'line',
    text,
    printed: text,
    label: null,
    at,
    heading: false,
    level: null,
    sentence: tells(text),
    inProse: false,
    setting: 'plain',
    places,
  }
}

const other = (kind: WitnessKind, text: string, label: string | null = null): Witness => ({
  ...lineWitness(text, 0, []),
  kind,
  label,
  sentence: false,
})

/** Cells of a table that a label names, with what stands left of them and above them. */
function cellWitnesses(table: Table, rows: Table['rows']): Witness[] {
  const [top] = table.rows
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, column): Witness[] => {
      const text = foldSpace(printedWords(cell))
      if (text === '' || text.length > LONGEST_CELL) return []
      const own = splitLabel(text)
      // A label is what none says of another.
      if (own.label === null && isNamingLabel(text)) return []
      const left = wordsBefore(row.cells, column)
      const above = row === top ? '' : foldSpace(printedWords(top!.cells[column]!))
      // Where rows have labels of their own, what stands above is a label's value.
      const labels = [own.label ?? left, above].filter(isNamingLabel)
      if (labels.length === 0) return []
      const label = isLabel(labels[0]!) ? labels[0]! : labels.join(' / ')
      return [
        { ...other('cell', own.value, label), at: table.number, sentence: tells(text), places: cell.places },
      ]
    }),
  )
}

/** The nearest words to the left in a row. */
const wordsBefore = (cells: readonly TableCell[], column: number): string =>
  cells
    .slice(0, column)
    .map((cell) => foldSpace(printedWords(cell)))
    .findLast((words) => words !== '') ?? ''

/** Rows at the top of a table in which labels with their values may stand. */
const TOP_ROWS = 8

/** Rows of a table of actions that label what stands in them, above its columns' names as a rule. */
function labelRows({ rows }: Table): Table['rows'] {
  const top = rows.slice(0, TOP_ROWS)
  const header = top.findIndex(({ cells }) => filled(cells).length > 2)
  return top.filter(
    ({ cells }, index) =>
      cells.some((cell) => isLabel(printedWords(cell))) || (index < header && isLabelWithValue(cells)),
  )
}

const filled = (cells: readonly TableCell[]): TableCell[] =>
  cells.filter((cell) => printedWords(cell).trim() !== '')

/** `Plan name | Harbour Steps`: a label in the first cell of a row and what it names in the next. */
function isLabelWithValue(cells: readonly TableCell[]): boolean {
  const [label, value, ...more] = filled(cells)
  return label !== undefined && value !== undefined && more.length === 0 && isNamingLabel(printedWords(label))
}

/** A table of versions may stand at the end as well. */
const isVersionTable = (table: Table): boolean => {
  const words = (table.rows[0]?.cells ?? []).map(printedWords)
  return (
    words.some((text) => /\b(?:version|revision|issue|edition|amendment)\b/iu.test(text)) &&
    words.some((text) => /\bdate/iu.test(text))
  )
}

function cellsOf(tables: readonly Table[], rows: readonly Row[], firstTable: number): Witness[] {
  const withActions = new Set(rows.map(({ tableNo }) => tableNo))
  return tables
    .flatMap((table) => {
      if (withActions.has(table.number)) return cellWitnesses(table, labelRows(table))
      const tells = table.number < firstTable || isVersionTable(table)
      return tells ? cellWitnesses(table, table.rows) : []
    })
    .slice(0, MOST_CELLS)
}

/** A file's name without its ending; the parts of a date in it stand between hyphens. */
const plainFileName = (name: string): string =>
  name
    .replace(/\.[^.]*$/u, '')
    .replace(/(?<=\d)_(?=\d)/gu, '-')
    .replace(/(?<!\d)((?:19|20)\d\d) (\d\d)(?: (\d\d))?(?!\d)/gu, (_, ...parts: (string | undefined)[]) =>
      parts
        .slice(0, 3)
        .filter((part) => part !== undefined)
        .join('-'),
    )

/** Everything beside the actions that may tell of the edition. */
export function witnessesOf(evidence: {
  sourceFile: string
  metadata: Metadata
  stitched: StitchedDocument
  rows: readonly Row[]
}): Witness[] {
  const { stitched, metadata, sourceFile, rows } = evidence
  const firstTable = rows[0]?.tableNo ?? stitched.tables.length + 1
  const properties = (['title', 'subject', 'company', 'author'] as const).flatMap((name) =>
    (metadata[name]?.split(/\s\|\s/u) ?? []).map((part) => other('property', part, name)),
  )
  const trails = stitched.prose.slice(0, OPENING_LINES).filter(({ text }) => isTrail(text))
  return [
    ...numbered(openingLines(stitched, firstTable).map(inParts)),
    ...closingLines(stitched.prose, firstTable),
    ...stitched.furniture
      .filter(({ text }) => text.length < LONGEST_LINE && !FILE_PATH.test(text))
      .slice(0, MOST_RUNNING)
      .flatMap(({ text, places }) => inParts({ ...other('running', text.replace(PAGE, '')), places })),
    ...trails.map(({ text, places }): Witness => ({ ...other('running', text), setting: 'aside', places })),
    ...cellsOf(stitched.tables, rows, firstTable),
    other('filename', plainFileName(sourceFile)),
    ...properties,
  ]
}
