import type { Box } from '../../model/index.ts'
import type { PageInk, Ruling } from '../pdf/ink.ts'
import { cellsToRead } from './cells.ts'
import type { Engine, SeenWord } from './engine.ts'
import { fillsOf } from './fills.ts'
import { glyphsOf } from './glyphs.ts'
import { type PreparedPage, prepare } from './prepare.ts'
import { readCells } from './read-cells.ts'
import type { Coloured } from './raster.ts'
import { type Quarters, turnedColoured } from './straighten.ts'
import { isDoubtful, quartersOf } from './way-up.ts'

/** What was read on the picture of a page. */
export interface ScannedPage {
  /** The page as if printed: level, upright, its words without ink over a picture. */
  ink: PageInk
  /** The box on the page as shown of a box on the level page. */
  toPage: (box: Box) => Box
  quarters: Quarters
}

/** A page with less than so many pieces of ink has no words. */
const LEAST_PIECES = 8

/**
 * Reads the picture of a page, of `dpi` dots an inch: turns it the right way up, straightens it, and finds its words,
 * lines and coloured cells. Throws RecognitionError where that takes more than `seconds` of processor time.
 */
export async function readPicture(
  picture: Coloured,
  dpi: number,
  engine: Engine,
  seconds: number,
): Promise<ScannedPage> {
  let quarters: Quarters = 0
  let page = prepare(picture, dpi)
  let words = await wordsOn(page, engine, seconds)
  if (page.pieces.length >= LEAST_PIECES && isDoubtful(words)) {
    quarters = await quartersOf(page, engine, seconds)
    if (quarters !== 0) {
      page = prepare(turnedColoured(picture, quarters), dpi)
      words = await wordsOn(page, engine, seconds)
    }
  }
  const perPoint = dpi / 72
  const rulings = rulingsOf(page, perPoint)
  words = await readCells(cellsToRead(rulings, words, page.pieces, perPoint), words, page.words, engine, seconds)
  const [width, height] = [page.words.width / perPoint, page.words.height / perPoint]
  return {
    ink: {
      width,
      height,
      glyphs: glyphsOf(words, perPoint),
      rulings,
      fills: fillsOf(page, perPoint, dpi),
      pictures: [{ left: 0, top: 0, right: width, bottom: height }],
      drawings: [],
      lostFonts: [],
      cut: false,
    },
    toPage: wayBack(width, height, page.skew, quarters),
    quarters,
  }
}

async function wordsOn(page: PreparedPage, engine: Engine, seconds: number): Promise<SeenWord[]> {
  if (page.pieces.length < LEAST_PIECES) return []
  const words = await engine.recognise(page.words, 'page', seconds)
  return words.filter(isWord)
}

/** Signs that programs see in dirt, and how sure they must be of them. */
const isWord = ({ text, sure }: SeenWord): boolean =>
  text.trim() !== '' && (/[\p{L}\p{N}]/u.test(text) ? sure > 0.05 : sure > 0.5)

const BLACK = '#000000'

function rulingsOf({ lines, inverted }: PreparedPage, perPoint: number): Ruling[] {
  const drawn = lines.map(({ level, at, from, to, thickness }) => ({
    level,
    at: at / perPoint,
    from: from / perPoint,
    to: to / perPoint,
    thickness: thickness / perPoint,
    colour: BLACK,
  }))
  const edges = inverted.flatMap((box): Ruling[] => {
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
