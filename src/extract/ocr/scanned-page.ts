import type { Box } from '../../model/index.ts'
import type { Glyph, PageInk } from '../pdf/ink/ink.ts'
import type { Recognise, SeenWord } from './engine/engine.ts'
import type { DrawnLine } from './picture/drawn-line.ts'
import { fillsOf } from './picture/fills.ts'
import { gutterOf } from './picture/gutter.ts'
import { type PreparedPage, prepare } from './picture/prepare.ts'
import { type Point, projectedPoint } from './picture/projection.ts'
import type { Coloured } from './picture/raster.ts'
import { rulingsOf } from './picture/rulings.ts'
import { sheetOf } from './picture/sheet.ts'
import { type Quarters, turnedColoured } from './picture/straighten.ts'
import { wayBack } from './picture/way-back.ts'
import { doubtedByCell, gridsOf } from './words/cells.ts'
import { drawingsAmong, outsideDrawings, withoutDrawn } from './words/drawings.ts'
import { glyphsOf } from './words/glyphs.ts'
import { agrees, onLevelPage } from './words/layer.ts'
import { rated } from './words/rated.ts'
import { firstReading, secondReading } from './words/readings.ts'
import { strikesThrough } from './words/strikes.ts'
import { isDoubtful, quartersOf, whatIsRead } from './words/way-up.ts'

/** What was read on the picture of a page. */
export interface ScannedPage {
  /** Whose words they are: recognised here, or of the text that a program left under the picture before. */
  wordsOf: 'picture' | 'layer'
  /** The boxes, on the level page, of what made no sense as words and was left out. */
  drawings: Box[]
  /** The page as if printed: level, upright, its words without ink over a picture. */
  ink: PageInk
  /** The box on the page as shown of a box on the level page. */
  toPage: (box: Box) => Box
  /** Where two pages that lie side by side on the sheet part, in points from the left; null for one page. */
  gutter: number | null
}

/**
 * Reads the picture of a page, of `dpi` dots an inch: takes a photographed sheet out of what it lies on, turns it the right
 * way up, straightens it, and finds its words, lines and coloured cells. `layer` is the text that a program left under it, which is taken where it agrees with the
 * picture. Throws as `recognise`.
 */
export async function readPicture(
  picture: Coloured,
  dpi: number,
  layer: readonly Glyph[],
  recognise: Recognise,
): Promise<ScannedPage> {
  if (layer.length > 0) {
    const asShown = prepare(picture, dpi)
    const levelLayer = onLevelPage(layer, asShown, dpi / 72)
    if (agrees(levelLayer, asShown.pieces, dpi / 72)) {
      return scannedPage(asShown, {
        quarters: 0,
        glyphs: levelLayer,
        strikes: [],
        drawings: [],
        wordsOf: 'layer',
        dpi,
      })
    }
  }
  const sheet = sheetOf(picture)
  if (!sheet) return readSheet(picture, dpi, recognise)
  const onPoints = ([x, y]: Point): Point => {
    const [toX, toY] = projectedPoint(sheet.onPhotograph, [(x * sheet.dpi) / 72, (y * sheet.dpi) / 72])
    return [(toX * 72) / dpi, (toY * 72) / dpi]
  }
  return readSheet(sheet.picture, sheet.dpi, recognise, onPoints)
}

/** Reads the picture of a sheet; `onShown` tells where a point of it, still askew and turned, stands on the page as shown. */
async function readSheet(
  picture: Coloured,
  dpi: number,
  recognise: Recognise,
  onShown?: (point: Point) => Point,
): Promise<ScannedPage> {
  const { page, quarters, words: first } = await rightWayUp(picture, prepare(picture, dpi), dpi, recognise)
  // What makes no sense makes none by being read again: a photograph, a drawing, noise.
  const words = isDoubtful(first) ? first : await secondReading(first, page, dpi, recognise)
  const strikes = [...page.strikes, ...strikesThrough(words, page.ink)]
  const perPoint = dpi / 72
  const rulings = rulingsOf(page, [], perPoint)
  const grids = gridsOf(rulings)
  const likely = rated(words, grids, perPoint)
  const drawings = drawingsAmong(rulings, likely, perPoint)
  const read = outsideDrawings(likely, drawings, perPoint)
  const glyphs = glyphsOf(doubtedByCell(read, grids, page.pieces, perPoint), page.ink, perPoint)
  return scannedPage(page, { quarters, glyphs, strikes, drawings, wordsOf: 'picture', dpi, onShown })
}

/** A page with the words of its first reading, turned if so they make more sense. */
async function rightWayUp(
  picture: Coloured,
  asShown: PreparedPage,
  dpi: number,
  recognise: Recognise,
): Promise<{ page: PreparedPage; quarters: Quarters; words: SeenWord[] }> {
  const words = await firstReading(asShown, recognise)
  const quarters = isDoubtful(words) ? await quartersOf(asShown, recognise) : 0
  if (quarters === 0) return { page: asShown, quarters, words: whatIsRead(words) }
  const page = prepare(turnedColoured(picture, quarters), dpi)
  return { page, quarters, words: await firstReading(page, recognise) }
}

/** What was found on a prepared page. */
interface Found extends Pick<ScannedPage, 'wordsOf' | 'drawings'> {
  quarters: Quarters
  glyphs: Glyph[]
  strikes: readonly DrawnLine[]
  dpi: number
  onShown?: ((point: Point) => Point) | undefined
}

function scannedPage(
  page: PreparedPage,
  { quarters, glyphs, strikes, drawings, wordsOf, dpi, onShown = (point) => point }: Found,
): ScannedPage {
  const perPoint = dpi / 72
  const [width, height] = [page.words.width / perPoint, page.words.height / perPoint]
  return {
    wordsOf,
    drawings,
    ink: {
      width,
      height,
      glyphs,
      rulings: withoutDrawn(rulingsOf(page, strikes, perPoint), drawings),
      fills: fillsOf(page, perPoint, dpi),
      pictures: [{ left: 0, top: 0, right: width, bottom: height }],
      drawings: [],
      lostFonts: [],
      cut: false,
    },
    toPage: wayBack(width, height, page.skew, quarters, onShown),
    gutter: gutterOf(page, dpi),
  }
}
