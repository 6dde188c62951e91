import { ATOM, CONTINUATION, type Facts, REFERENCE } from './facts.ts'
import { filled, type LaidLine, type LaidPiece, pieceIn } from './laid.ts'
import { LETTER, type Piece, textOf } from './line.ts'

/** What speaks for or against a cut of lines into rows, each with how much of it there is. */
export type Features = readonly (readonly [name: string, amount: number])[]

/** How a row's cells stand to one another: all begin on its first line, end on its last, or each is in the row's middle. */
export const ALIGNMENTS = ['top', 'middle', 'bottom'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

/** A line that ends so goes on in the next. */
const UNFINISHED = /[^\s\d][,&(/–-]$|(?:^|\s)(?:and|or|of|the|to|for|in|on|with|by|a|an|from|at|as|that)$/i
export const SENTENCE_END = /[.!?:;]["'’”)\]]*$/u
const BULLET = /^[•▪◦‣·*–-]$/u

/** The room that a line would have taken up with the first word of the next. */
export function needed(before: Piece, { words: [word] }: Piece): number {
  return before.end - before.start + word!.end - word!.start + LETTER
}

/** What is seen of a line as the first of a row: how it stands, and how each of its columns goes on from above. */
export function beginning(line: LaidLine, facts: Facts, alignment: Alignment): Features {
  const count = filled(line)
  const features: [string, number][] = [
    [`${line.gap ? 'apart' : 'close'} where ${facts.gaps}`, 1],
    ['columns filled', count / facts.count],
  ]
  if (line.line.ruledAbove) features.push(['ruled above', 1])
  if (facts.hasWiderSteps && line.step) features.push([`${line.step} step`, 1])
  const [first] = line.pieces
  if (count === 1 && first!.first === 0) features.push([line.gap ? 'alone, apart' : 'alone, close', 1])
  if (pieceIn(line, 0) === undefined) features.push(['first column blank', 1])
  if (count === 1 && facts.count > 2 && first!.first > 0) features.push(['one later column', 1])
  if (count > 1 && count * 2 >= facts.count) features.push(['most columns', 1])
  for (const piece of line.pieces) features.push(...goingOn(piece, facts))
  // Where cells do not begin on its first line, this tells little of a row's other columns.
  return alignment === 'top' ? features : features.map(([name, amount]) => [`lower: ${name}`, amount])
}

/** How a column goes on from the line above, if any stands near. */
function goingOn(piece: LaidPiece, { atomic, room }: Facts): [string, number][] {
  const { above } = piece
  const words = textOf(piece)
  const isSmall = CONTINUATION.test(words)
  if (!above) return [[isSmall ? 'below nothing, small' : 'below nothing', 1]]
  const before = textOf(above)
  if (UNFINISHED.test(before)) return [['above unfinished', 1]]
  if (isSmall) return [['small', 1]]
  if (BULLET.test(piece.words[0]!.text)) return [['list item', 1]]
  const column = piece.first
  if (ATOM.test(words) && ATOM.test(before))
    return [[atomic[column] ? 'value below value in its column' : 'value below value', 1]]
  if (atomic[column])
    return [[piece.belowFirst && ATOM.test(words) ? 'value below a name' : 'words in a column of values', 1]]
  // The more room was left on the line above, the surer the break was meant.
  const left = 1 - needed(above, piece) / room[column]!
  return [
    [SENTENCE_END.test(before) ? 'sentence ended' : 'sentence open', 1],
    ['room left above', Math.max(0, Math.min(0.25, left))],
    ['no room left above', Math.max(0, Math.min(0.25, -left))],
  ]
}

const OUT_OF_PLACE = { top: 'begins late', middle: 'off the middle', bottom: 'ends early' } as const

/** Whether words from one line of a row to another stand as its alignment says; a middle may be half a line off. */
function isInPlace(alignment: Alignment, first: number, last: number, lines: number): boolean {
  if (alignment === 'top') return first === 0
  return alignment === 'bottom' ? last === lines - 1 : Math.abs(first + last - (lines - 1)) <= 2
}

/** What the words of a piece look like. */
interface Look {
  letters: number
  isReference: boolean
  isAtom: boolean
  isSentence: boolean
  hasFigures: boolean
  isSmall: boolean
}

/** A piece is looked at for every row that it may be of: its words are read once. */
const looks = new WeakMap<Piece['words'], Look>()

function lookOf(piece: Piece): Look {
  const known = looks.get(piece.words)
  if (known) return known
  const words = textOf(piece)
  const look = {
    letters: words.length,
    isReference: REFERENCE.test(words),
    isAtom: ATOM.test(words),
    isSentence: /[.;]$/u.test(words),
    hasFigures: /\d/u.test(words),
    isSmall: /^\p{Ll}/u.test(words),
  }
  looks.set(piece.words, look)
  return look
}

/** What is seen of a row, as it grows line by line. */
export class GrowingRow {
  private readonly facts: Facts
  private readonly alignment: Alignment
  /** The first and the last line that each column has words on. */
  private readonly reach = new Map<number, [first: number, last: number]>()
  private readonly values: number[] = []
  private readonly references: number[] = []
  private late = 0
  private lines = 0
  private letters = 0
  /** Pieces that no name of a column is like. */
  private sentences = 0
  private figures = 0
  private small = 0
  /** Lines of one piece that runs from the first column over others. */
  private headings = 0

  constructor(facts: Facts, alignment: Alignment) {
    this.facts = facts
    this.alignment = alignment
  }

  add({ pieces }: LaidLine): void {
    const { reference, atomic } = this.facts
    if (pieces.length === 1 && pieces[0]!.first === 0 && pieces[0]!.last > 0) this.headings += 1
    for (const piece of pieces) {
      const { first } = piece
      const look = lookOf(piece)
      if (first === reference && look.isReference) this.references.push(this.lines)
      if (atomic[first] && look.isAtom) this.values[first] = (this.values[first] ?? 0) + 1
      const known = this.reach.get(first)
      this.letters += look.letters
      if (look.isSentence) this.sentences += 1
      if (look.hasFigures) this.figures += 1
      if (!known && look.isSmall) this.small += 1
      if (known) known[1] = this.lines
      else {
        if (this.lines > 0) this.late += 1
        this.reach.set(first, [this.lines, this.lines])
      }
    }
    this.lines += 1
  }

  /** As the row that names the columns. */
  header(): Features {
    const { count } = this.facts
    return [
      ['header', 1],
      ['header line', this.lines],
      ['unnamed columns', (count - this.reach.size) / count],
      ['header letters', this.letters / count / 10],
      ['sentences in the header', this.sentences],
      ['figures in the header', this.figures],
      ['names in small letters', this.small],
      ['header begins late', this.late / count],
    ]
  }

  /** Columns whose words do not stand in the row as its alignment says. */
  private outOfPlace(): number {
    if (this.alignment === 'top') return this.late
    return [...this.reach.values()].filter(
      ([first, last]) => !isInPlace(this.alignment, first, last, this.lines),
    ).length
  }

  /** `opens`: it is the first of its table, which may be the rest of a row that the page before cut. */
  features(opens: boolean): Features {
    const { count, reference } = this.facts
    const { alignment, reach, lines } = this
    const features: [string, number][] = [
      ['row', 1],
      ['blank cells', (count - reach.size) / count],
    ]
    if (reach.size === 1 && count > 2)
      features.push([lines === 1 && reach.has(0) ? 'heading between rows' : 'row of one column', 1])
    if (this.headings > 0)
      features.push([
        lines === this.headings ? 'heading over columns' : 'heading inside a row',
        this.headings,
      ])
    if (!reach.has(0)) features.push(['row without its first column', 1])
    features.push([OUT_OF_PLACE[alignment], this.outOfPlace()])
    features.push(['second value', this.values.reduce((sum, each) => sum + Math.max(0, each - 1), 0)])
    if (reference !== null) {
      const [at] = this.references
      if (at === undefined) features.push([opens ? 'no reference at the top' : 'no reference', 1])
      else {
        features.push(['second reference', this.references.length - 1])
        if (!isInPlace(alignment, at, at, lines)) features.push(['reference out of place', 1])
      }
    }
    return features
  }
}
