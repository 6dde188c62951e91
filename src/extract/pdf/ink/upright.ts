import type { Box } from '../../../model/index.ts'
import { turnedBox } from './glyphs.ts'
import type { Glyph, PageInk, Ruling, Turn } from './ink.ts'

/** A page turned so that most of its text runs from left to right, and the way back to the page as shown. */
export interface UprightPage {
  ink: PageInk
  turn: Turn
  /** The box on the page as shown of a box on the page as turned. */
  toPage: (box: Box) => Box
}

/** A page is turned where so many times more letters run another way than from left to right. */
const TURNED = 3

/** Turns a page so that most of its text runs from left to right. */
export function turnUpright(ink: PageInk): UprightPage {
  const counts = [0, 0, 0, 0]
  for (const glyph of ink.glyphs) if (!glyph.blank) counts[glyph.turn]!++
  const most = counts.indexOf(Math.max(...counts)) as Turn
  // A few headings that run upwards turn no page, however many letters they have.
  const turn = counts[most]! >= TURNED * counts[0]! ? most : 0
  if (turn === 0) return { ink, turn, toPage: (box) => box }

  const [width, height] = turn === 2 ? [ink.width, ink.height] : [ink.height, ink.width]
  // Moves the turned page's top left corner to the origin.
  const [dx, dy] = turn === 1 ? [0, ink.width] : turn === 2 ? [ink.width, ink.height] : [ink.height, 0]
  const toUpright = (box: Box): Box => {
    const { left, top, right, bottom } = unturnedBox(turn, box)
    return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy }
  }
  const toPage = (box: Box): Box =>
    turnedBox(turn, box.left - dx, box.right - dx, box.top - dy, box.bottom - dy)
  const turnGlyph = (glyph: Glyph): Glyph => {
    const box = toUpright(glyph.box)
    const rest = ((glyph.turn - turn + 4) % 4) as Turn
    const shift = offsetOf(rest, dx, dy)
    return {
      ...glyph,
      box,
      turn: rest,
      start: glyph.start + shift.along,
      end: glyph.end + shift.along,
      baseline: glyph.baseline + shift.across,
    }
  }
  const turnRuling = (ruling: Ruling): Ruling => {
    const line = ruling.level
      ? { left: ruling.from, right: ruling.to, top: ruling.at, bottom: ruling.at }
      : { left: ruling.at, right: ruling.at, top: ruling.from, bottom: ruling.to }
    const box = toUpright(line)
    const level = turn === 2 ? ruling.level : !ruling.level
    return {
      ...ruling,
      level,
      at: level ? box.top : box.left,
      from: level ? box.left : box.top,
      to: level ? box.right : box.bottom,
    }
  }
  return {
    turn,
    toPage,
    ink: {
      ...ink,
      width,
      height,
      glyphs: ink.glyphs.map(turnGlyph),
      rulings: ink.rulings.map(turnRuling),
      fills: ink.fills.map((fill) => ({ ...fill, box: toUpright(fill.box) })),
      pictures: ink.pictures.map(toUpright),
      drawings: ink.drawings.map(toUpright),
    },
  }
}

/** The opposite of `turnedBox`: a box on the page as seen when the page is turned upright. */
function unturnedBox(turn: Turn, box: Box): Box {
  return turnedBox(((4 - turn) % 4) as Turn, box.left, box.right, box.top, box.bottom)
}

/** How far a glyph's own measures move when the upright page is moved by dx, dy. */
function offsetOf(turn: Turn, dx: number, dy: number): { along: number; across: number } {
  if (turn === 0) return { along: dx, across: dy }
  if (turn === 1) return { along: dy, across: -dx }
  if (turn === 2) return { along: -dx, across: -dy }
  return { along: -dy, across: dx }
}
