import type { Box } from '../../model/index.ts'
import type { Glyph, PageInk, Ruling } from '../pdf/ink.ts'
import { isWord, type Recognise, type SeenWord } from './engine/engine.ts'
import { fillsOf } from './picture/fills.ts'
import { gutterOf } from './picture/gutter.ts'
import type { DrawnLine } from './picture/lines.ts'
import { type PreparedPage, prepare } from './picture/prepare.ts'
import type { Coloured } from './picture/raster.ts'
import { nearPieces } from './picture/specks.ts'
import { type Quarters, turnedColoured } from './picture/straighten.ts'
import { cellsToRead, columnsOf, gridsOf } from './words/cells.ts'
import { withFullStop } from './words/full-stops.ts'
import { glyphsOf } from './words/glyphs.ts'
import { partedWord } from './words/joined-words.ts'
import { agrees, onLevelPage } from './words/layer.ts'
import { looseToRead } from './words/loose-words.ts'
import { readCells } from './words/read-cells.ts'
import { mendedSequence } from './words/sequences.ts'
import { respelled } from './words/spelling.ts'
import { strikesThrough } from './words/strikes.ts'
import { isDoubtful, quartersOf } from './words/way-up.ts'

/** What was read on the picture of a page. */
export interface ScannedPage {
  /** Whose words they are: recognised here, or of the text that a program left under the picture before. */
  wordsOf: 'picture' | 'layer'
  /** The page as if printed: level, upright, its words without ink over a picture. */
  ink: PageInk
  /** The box on the page as shown of a box on the level page. */
  toPage: (box: Box) => Box
  /** Where two pages that lie side by side on the sheet part, in points from the left; null for one page. */
  gutter: number | null
}

/** A page with less than so many pieces of ink has no words. */
const LEAST_PIECES = 8

/**
 * Reads the picture of a page, of `dpi` dots an inch: turns it the right way up, straightens it, and finds its words,
 * lines and coloured cells. `layer` is the text that a program left under it, which is taken where it agrees with the
 * picture. Throws as `recognise`.
 */
export async function readPicture(
  picture: Coloured,
  dpi: number,
  layer: readonly Glyph[],
  recognise: Recognise,
): Promise<ScannedPage> {
  const perPoint = dpi / 72
  let quarters: Quarters = 0
  let page = prepare(picture, dpi)
  const levelLayer = layer.length === 0 ? null : onLevelPage(layer, page, perPoint)
  if (levelLayer && agrees(levelLayer, page.pieces, perPoint))
    return scannedPage(page, 0, levelLayer, [], 'layer', dpi)
  let words = await wordsOn(page, recognise)
  if (page.pieces.length >= LEAST_PIECES && isDoubtful(words)) {
    quarters = await quartersOf(page, recognise)
    if (quarters !== 0) {
      page = prepare(turnedColoured(picture, quarters), dpi)
      words = await wordsOn(page, recognise)
    }
  }
  const grids = gridsOf(rulingsOf(page, [], perPoint))
  const piecesNear = nearPieces(page.pieces)
  const again = [
    ...cellsToRead(grids, words, page.pieces, perPoint),
    ...looseToRead(grids, words, page.pieces, perPoint),
  ]
  words = await readCells(again, words, page.words, recognise)
  words = words.filter((word) => !isOfLine(word, page.lines, dpi))
  words = words.flatMap((word) => {
    const own = piecesNear(word)
    return withFullStop(word, own) ?? partedWord(word, own) ?? respelled(word) ?? [word]
  })
  for (const column of columnsOf(grids, words, perPoint)) {
    const mended = mendedSequence(column)
    words = words.map((word) => mended.get(word) ?? word)
  }
  const strikes = strikesThrough(words, page.ink)
  return scannedPage(page, quarters, glyphsOf(words, page.ink, perPoint), strikes, 'picture', dpi)
}

function scannedPage(
  page: PreparedPage,
  quarters: Quarters,
  glyphs: Glyph[],
  strikes: readonly DrawnLine[],
  wordsOf: ScannedPage['wordsOf'],
  dpi: number,
): ScannedPage {
  const perPoint = dpi / 72
  const [width, height] = [page.words.width / perPoint, page.words.height / perPoint]
  return {
    wordsOf,
    ink: {
      width,
      height,
      glyphs,
      rulings: rulingsOf(page, strikes, perPoint),
      fills: fillsOf(page, perPoint, dpi),
      pictures: [{ left: 0, top: 0, right: width, bottom: height }],
      drawings: [],
      lostFonts: [],
      cut: false,
    },
    toPage: wayBack(width, height, page.skew, quarters),
    gutter: gutterOf(page, dpi),
  }
}

async function wordsOn(page: PreparedPage, recognise: Recognise): Promise<SeenWord[]> {
  if (page.pieces.length < LEAST_PIECES) return []
  const [words] = await recognise([page.words], 'page')
  return words!.filter(isWord)
}

/** What a program sees in what is left of a line, and how near to the line that stands, in inches. */
const REMNANT = /^[iIl1|!.,:;'’_\-—\][/\\]{1,2}$/u
const BESIDE = 0.04

function isOfLine({ text, box }: SeenWord, lines: readonly DrawnLine[], dpi: number): boolean {
  if (!REMNANT.test(text)) return false
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const reach = BESIDE * dpi
  return lines.some(({ level, at, from, to }) => {
    const [along, across] = level ? [x, y] : [y, x]
    return Math.abs(across - at) <= reach && along >= from - reach && along <= to + reach
  })
}

const BLACK = '#000000'

function rulingsOf({ lines, dark }: PreparedPage, strikes: readonly DrawnLine[], perPoint: number): Ruling[] {
  const drawn = [...lines, ...strikes].map(({ level, at, from, to, thickness }) => ({
    level,
    at: at / perPoint,
    from: from / perPoint,
    to: to / perPoint,
    thickness: thickness / perPoint,
    colour: BLACK,
  }))
  const edges = dark.flatMap((box): Ruling[] => {
    const [left, right] = [box.left / perPoint, box.right / perPoint]
    const [top, bottom] = [box.top / perPoint, box.bottom / perPoint]
    const common = { thickness: 0, colour: BLACK }
    return [
      { level: true, at: top, from: left, to: right, ...common },
      { level: true, at: bottom, from: left, to: right, ...common },
      { level: false, at: left, from: top, to: bottom, ...common },
      { level: false, at: right, from: top, to: bottom, ...common },
    ]
  })
  return [...drawn, ...edges]
}

/** From the level page, `width` by `height` points, back to the page as shown. */
function wayBack(width: number, height: number, skew: number, quarters: Quarters): (box: Box) => Box {
  const angle = (skew * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const back = (x: number, y: number): [number, number] => {
    const [dx, dy] = [x - width / 2, y - height / 2]
    const [askewX, askewY] = [width / 2 + dx * cos - dy * sin, height / 2 + dx * sin + dy * cos]
    if (quarters === 1) return [askewY, width - askewX]
    if (quarters === 2) return [width - askewX, height - askewY]
    if (quarters === 3) return [height - askewY, askewX]
    return [askewX, askewY]
  }
  return ({ left, top, right, bottom }) => {
    const corners = [back(left, top), back(right, top), back(left, bottom), back(right, bottom)]
    const xs = corners.map(([x]) => x)
    const ys = corners.map(([, y]) => y)
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
  }
}
