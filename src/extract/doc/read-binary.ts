import { SourceError } from '../../model/index.ts'
import type { FlowBlock, FlowStory } from '../flow/model.ts'
import { addWords } from '../flow/words.ts'
import { FlowWriter } from '../flow/writer.ts'
import { signsIn } from '../symbols.ts'
import { openCompound } from './compound.ts'
import { type Change, readStretches, type Stretches } from './properties.ts'
import { rowDefinition } from './rows.ts'

/** Codes of the changes that are read; every other is about looks. */
const IN_TABLE = 0x2416
const ROW_END = 0x2417
/** How deep in tables, and the ends of cells and rows of tables in cells. */
const DEPTH = 0x6649
const INNER_CELL_END = 0x244b
const INNER_ROW_END = 0x244c
const OUTLINE = 0x2640
const LIST = 0x460b
const BOLD = 0x0835
const ITALIC = 0x0836
const STRIKE = 0x0837
const DOUBLE_STRIKE = 0x2a53
const HIDDEN = 0x083c
const DELETED = 0x0800
const INSERTED = 0x0801
const SYMBOL = 0x6a09

/** Word keeps so many styles for its headings, from the first. */
const HEADINGS = 9
const MOST_PIECES = 1_000_000

/** A stretch of the text as it lies in the file: Word appends what is typed, and keeps the order apart. */
interface Piece {
  from: number
  length: number
  position: number
  wide: boolean
}

/**
 * The stories of a file, one behind the other in its text, with the place in its header where the length of each
 * stands ([MS-DOC] FibRgLw97). Macros are no words.
 */
const STORIES: readonly { kind: FlowStory['kind'] | 'macro'; path: string; length: number }[] = [
  { kind: 'body', path: '', length: 0x4c },
  { kind: 'footnote', path: '', length: 0x50 },
  { kind: 'header', path: '', length: 0x54 },
  { kind: 'macro', path: '', length: 0x58 },
  { kind: 'comment', path: '', length: 0x5c },
  { kind: 'footnote', path: 'endnotes / ', length: 0x60 },
  { kind: 'body', path: 'text boxes / ', length: 0x64 },
  { kind: 'header', path: 'text boxes / ', length: 0x68 },
]

/**
 * The words of a .doc (MS-DOC): its text by the piece table, its tables by the properties of paragraphs, with
 * spans, merges, fills, struck, hidden and tracked words; headers, footers, notes and comments, and text boxes as stories
 * of their own. Throws SourceError `damaged` where the tables of the file lead nowhere.
 */
export function readBinary(bytes: Uint8Array): FlowStory[] {
  try {
    const streams = openCompound(bytes)
    const text = streams.get('WordDocument')
    const table = text && streams.get((text.readUInt16LE(10) & 0x0200) === 0 ? '0Table' : '1Table')
    if (!text || !table) throw new RangeError('no text')
    const data = streams.get('Data')
    const properties = (kind: 1 | 13, at: number): Stretches =>
      readStretches(kind, text, table, text.readUInt32LE(at), text.readUInt32LE(at + 4), data)
    const source: Source = {
      text,
      pieces: readPieces(table, text.readUInt32LE(0x1a2)),
      characters: properties(1, 0xfa),
      paragraphs: properties(13, 0x102),
      // Pieces that overlap, as no program writes them, do not make more text than there is.
      left: text.length,
    }
    const stories: FlowStory[] = []
    let from = 0
    for (const { kind, path, length } of STORIES) {
      const to = from + text.readUInt32LE(length)
      const part = kind === 'body' ? 'document' : `${kind}s`
      if (kind !== 'macro') stories.push({ kind, part, path, blocks: readStory(source, from, to) })
      from = to
    }
    if (source.left === text.length && from > 1) throw new RangeError('pieces without text')
    return stories
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new SourceError('damaged', 'the file is an old Word document, but a damaged one', { cause })
  }
}

/** The text of a file and what is known of its stretches. */
interface Source {
  text: Buffer
  pieces: readonly Piece[]
  characters: Stretches
  paragraphs: Stretches
  left: number
}

function readPieces(table: Buffer, offset: number): Piece[] {
  let at = offset
  while (table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1)
  const count = Math.floor((table.readUInt32LE(at + 1) - 4) / 12)
  if (count < 0 || count > MOST_PIECES) throw new RangeError('no pieces')
  const positions = at + 5
  const pieces: Piece[] = []
  for (let index = 0; index < count; index++) {
    const from = table.readUInt32LE(positions + index * 4)
    const to = table.readUInt32LE(positions + index * 4 + 4)
    const stated = table.readUInt32LE(positions + (count + 1) * 4 + index * 8 + 2)
    const wide = (stated & 0x40000000) === 0
    const position = wide ? stated : (stated & 0x3fffffff) / 2
    pieces.push({ from, length: Math.max(0, to - from), position, wide })
  }
  return pieces
}

/** Reads the characters of one story, from its first up to where the next begins. */
function readStory(source: Source, first: number, end: number): FlowBlock[] {
  const { text, pieces, characters, paragraphs } = source
  const writer = new FlowWriter()
  let depth = 0
  const western = new TextDecoder('windows-1252')
  /** For each open field, whether its code is being passed over. */
  const fields: boolean[] = []
  for (const piece of pieces) {
    const size = piece.wide ? 2 : 1
    const skipped = Math.max(0, first - piece.from)
    const fits = Math.floor((text.length - piece.position) / size)
    const count = Math.min(piece.length, end - piece.from, fits, skipped + source.left)
    source.left -= Math.max(0, count - skipped)
    for (let index = skipped; index < count; index++) {
      const position = piece.position + index * size
      const code = piece.wide ? text.readUInt16LE(position) : (text[position] ?? 0)
      if (code === 0x07 || code === 0x0d || code === 0x0c) {
        depth = endParagraph(writer, code, paragraphs.at(position))
        fields.fill(false)
      } else if (code === 0x13) fields.push(true)
      else if (code === 0x14) fields.splice(-1, 1, false)
      else if (code === 0x15) fields.pop()
      else if (!fields.includes(true)) {
        const letter = piece.wide
          ? String.fromCharCode(code)
          : western.decode(text.subarray(position, position + 1))
        takeLetter(writer, code, letter, characters.at(position)?.changes ?? [])
      }
    }
  }
  return writer.finish(depth)
}

/** Ends a paragraph, a cell or a row, as the properties of its mark say; gives how deep in tables it stands. */
function endParagraph(
  writer: FlowWriter,
  mark: number,
  properties: { changes: readonly Change[]; style: number } | null,
): number {
  const changes = properties?.changes ?? []
  const isSet = (code: number): boolean => changes.some((each) => each.code === code && each.operand[0] === 1)
  const nesting = changes.findLast((each) => each.code === DEPTH)?.operand.readInt32LE(0) ?? 1
  const depth = isSet(IN_TABLE) ? Math.max(1, nesting) : 0
  if (isSet(ROW_END) || isSet(INNER_ROW_END)) {
    writer.marks = []
    writer.endRow(isSet(ROW_END) ? 1 : depth, rowDefinition(changes))
    return depth
  }
  // Which sign or number the list gives is kept elsewhere; that it is a list is seen here.
  if (changes.some((each) => each.code === LIST && each.operand.readUInt16LE(0) !== 0)) writer.marker = '•'
  const outline = changes.findLast((each) => each.code === OUTLINE)?.operand[0]
  const level = outline !== undefined ? outline + 1 : (properties?.style ?? 0)
  writer.level = level >= 1 && level <= HEADINGS ? Math.min(6, level) : null
  if (mark === 0x07) writer.endCell(1)
  else if (isSet(INNER_CELL_END)) writer.endCell(depth)
  else writer.endParagraph(depth)
  return depth
}

function takeLetter(writer: FlowWriter, code: number, letter: string, changes: readonly Change[]): void {
  // 1 is on, 0x81 the opposite of the style, which is nearly always off.
  const isOn = (wanted: number): boolean =>
    changes.some((each) => each.code === wanted && (each.operand[0] === 1 || each.operand[0] === 0x81))
  const words = printed(code, letter, changes)
  if (words === '') return
  const kind = isOn(DELETED) ? 'deleted' : isOn(INSERTED) ? 'inserted' : null
  const look = {
    bold: isOn(BOLD),
    italic: isOn(ITALIC),
    struck: isOn(STRIKE) || isOn(DOUBLE_STRIKE),
    hidden: isOn(HIDDEN),
  }
  addWords(writer.marks, words, look, kind ? { kind } : undefined)
}

/** Word's own signs as plain characters; marks of notes, pictures and the like are no words. */
function printed(code: number, letter: string, changes: readonly Change[]): string {
  const symbol = changes.find((each) => each.code === SYMBOL)
  if (symbol) return signsIn(String.fromCharCode(0xf000 | (symbol.operand[2] ?? 0)), undefined)
  if (code === 0x09) return '\t'
  if (code === 0x0b) return '\n'
  if (code === 0x1e) return '-'
  if (code === 0xa0) return ' '
  return code < 0x20 || code === 0xad ? '' : signsIn(letter, undefined)
}
