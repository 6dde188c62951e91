import type { Box } from '../../../model/index.ts'

/** Quarter turns clockwise from text that runs left to right: 1 runs downwards, 3 upwards. */
export type Turn = 0 | 1 | 2 | 3

/** One printed character. Boxes are in points from the page's top left corner. */
export interface Glyph {
  text: string
  box: Box
  turn: Turn
  /** Height of the type in points. */
  size: number
  /** Where the line of writing stands: y for upright text, else as seen when the page is turned upright. */
  baseline: number
  /** Start and end along the line of writing, as seen when the page is turned upright. */
  start: number
  end: number
  /** Space that the document adds after every letter. */
  tracking: number
  font: FontLook
  /** The first of what one operator shows. */
  opens: boolean
  /** Drawn without ink: the text layer under a scanned picture. */
  invisible: boolean
  /** White space. */
  blank: boolean
  /** The marked content that it belongs to, as the structure tree names it. */
  mark: number | null
  /** Fill colour `#rrggbb`, null where it is a pattern. */
  colour: string | null
  /** 0 to 1: how sure the program was that recognised it on a picture; absent of what the document itself says. */
  sure?: number
  /** What that program saw, where something else was made of it. */
  raw?: string
}

export interface FontLook {
  name: string
  bold: boolean
  italic: boolean
  /** What its glyphs print, by what pdf.js says of them: looked up once a font. */
  letters: Map<string, string>
}

/** A straight upright or level line; `from` is less than `to` and both run along it, `at` across it. */
export interface Ruling {
  level: boolean
  at: number
  from: number
  to: number
  thickness: number
  colour: string | null
}

/** An upright filled rectangle. */
export interface Fill {
  box: Box
  colour: string
  /** How many glyphs had been drawn before it. */
  after: number
  /** What it is painted over cannot be seen. */
  opaque: boolean
}

/** Everything on a page that a table can be read from. */
export interface PageInk {
  width: number
  height: number
  glyphs: Glyph[]
  rulings: Ruling[]
  fills: Fill[]
  /** Where pictures stand. */
  pictures: Box[]
  /** Boxes of slanted and curved shapes larger than a letter: charts, arrows, logos. */
  drawings: Box[]
  /** Fonts that pdf.js could not load, by the names that the page gives them: words set in them are lost. */
  lostFonts: string[]
  /** A limit was reached; the rest of the page was not looked at. */
  cut: boolean
}
