import type { Recognise, SeenWord } from '../engine/engine.ts'
import type { PreparedPage } from '../picture/prepare.ts'
import { cutOut, type Grey, type PixelBox } from '../picture/raster.ts'
import { type Quarters, turnedGrey } from '../picture/straighten.ts'

/** Words that are surer than this are read, not guessed. */
const READ = 0.7
/** The share of a page's letters in such words where it lies the right way up. */
const USUAL = 0.45
/** Another way up must make so many times more sense. */
const BETTER = 1.5

/** How many letters of real words were read. */
function sense(words: readonly SeenWord[]): number {
  return words
    .filter(({ text, sure }) => sure >= READ && /^\p{L}{3,}[.,;:)]?$/u.test(text))
    .reduce((sum, { text, sure }) => sum + sure * text.length, 0)
}

/** Whether so little of a page makes sense that it may lie another way up. */
export function isDoubtful(words: readonly SeenWord[]): boolean {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const read = words.filter(({ sure }) => sure >= READ).reduce((sum, { text }) => sum + text.length, 0)
  return read < USUAL * letters || sense(words) < 8
}

/** Less ink than this, in pieces, tells nothing. */
const LEAST_PIECES = 20

/** What is left of the words of a page that makes no sense: those that a program is sure of. */
export const whatIsRead = (words: readonly SeenWord[]): SeenWord[] =>
  isDoubtful(words) ? words.filter(({ sure }) => sure >= READ) : [...words]

/** How many quarter turns clockwise set a page upright: a part of it is read in all four ways. */
export async function quartersOf(page: PreparedPage, recognise: Recognise): Promise<Quarters> {
  if (page.pieces.length < LEAST_PIECES) return 0
  const sample = cutOut(page.words, fullestPart(page), 0)
  const ways = ([0, 1, 2, 3] as const).map((quarters) => turnedGrey(sample, quarters))
  const senses = (await recognise(ways, 'page')).map(sense)
  const best = senses.indexOf(Math.max(...senses)) as Quarters
  return senses[best]! > BETTER * senses[0]! + 8 ? best : 0
}

/** The ninth of a page, with what is around it, that holds most pieces of ink. */
function fullestPart({ words, pieces }: PreparedPage): PixelBox {
  const [wide, high] = [words.width / 3, words.height / 3]
  const counts = new Uint32Array(9)
  for (const { box } of pieces) {
    counts[Math.min(2, Math.floor(box.top / high)) * 3 + Math.min(2, Math.floor(box.left / wide))]!++
  }
  const at = counts.indexOf(Math.max(...counts))
  const [column, row] = [at % 3, Math.floor(at / 3)]
  return around(words, {
    left: column * wide,
    top: row * high,
    right: (column + 1) * wide,
    bottom: (row + 1) * high,
  })
}

function around({ width, height }: Grey, { left, top, right, bottom }: PixelBox): PixelBox {
  const [x, y] = [(right - left) / 4, (bottom - top) / 4]
  return {
    left: Math.round(Math.max(0, left - x)),
    top: Math.round(Math.max(0, top - y)),
    right: Math.round(Math.min(width, right + x)),
    bottom: Math.round(Math.min(height, bottom + y)),
  }
}
