import type { Box } from '../../model/index.ts'
import type { Glyph, PageInk } from '../pdf/ink.ts'
import type { Recognise, SeenWord } from './engine/engine.ts'
import { fillsOf } from './picture/fills.ts'
import { gutterOf } from './picture/gutter.ts'
import type { DrawnLine } from './picture/lines.ts'
import { type PreparedPage, prepare } from './picture/prepare.ts'
import type { Coloured } from './picture/raster.ts'
import { rulingsOf } from './picture/rulings.ts'
import { type Quarters, turnedColoured } from './picture/straighten.ts'
import { wayBack } from './picture/way-back.ts'
import { glyphsOf } from './words/glyphs.ts'
import { agrees, onLevelPage } from './words/layer.ts'
import { firstReading, secondReading } from './words/readings.ts'
import { strikesThrough } from './words/strikes.ts'
import { isDoubtful, quartersOf, whatIsRead } from './words/way-up.ts'

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
  const asShown = prepare(picture, dpi)
  const levelLayer = layer.length === 0 ? null : onLevelPage(layer, asShown, perPoint)
  if (levelLayer && agrees(levelLayer, asShown.pieces, perPoint))
    return scannedPage(asShown, 0, levelLayer, [], 'layer', dpi)
  const { page, quarters, words: first } = await rightWayUp(picture, asShown, dpi, recognise)
  // What makes no sense makes none by being read again: a photograph, a drawing, noise.
  const words = isDoubtful(first) ? first : await secondReading(first, page, dpi, recognise)
  const strikes = strikesThrough(words, page.ink)
  return scannedPage(page, quarters, glyphsOf(words, page.ink, perPoint), strikes, 'picture', dpi)
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
