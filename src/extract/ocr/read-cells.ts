import type { CellToRead } from './cells.ts'
import { type Engine, isWord, RecognitionError, type SeenWord } from './engine.ts'
import { cutOut, type Grey, type PixelBox, resized } from './raster.ts'
import { inOrder, patternOf, settle } from './votes.ts'

/** White around a cell that is read by itself, in pixels. */
const MARGIN = 24
/** What decides something is read at these sizes besides: what noise makes of a letter at one, it does not at another. */
const OTHER_SIZES = [0.7, 1.5]
/** White around the ink of a cell, where that alone is read. */
const RIM = 8

/**
 * Reads cells by themselves, those that decide something several times over, and takes for each what most readings say.
 * Where they differ, what is of the same form as the rest of its column counts more, and the word is unsure.
 */
export async function readCells(
  cells: readonly CellToRead[],
  words: readonly SeenWord[],
  page: Grey,
  engine: Engine,
  seconds: number,
): Promise<SeenWord[]> {
  const replaced = new Set<SeenWord>()
  const readings: { cell: CellToRead; all: SeenWord[][] }[] = []
  for (const cell of cells) {
    try {
      readings.push({ cell, all: [cell.words, ...(await readAgain(cell, page, engine, seconds))].map(inOrder) })
      for (const word of cell.words) replaced.add(word)
    } catch (error) {
      // What was read first stands.
      if (!(error instanceof RecognitionError)) throw error
    }
  }
  const columns = Map.groupBy(readings, ({ cell }) => `${cell.grid} ${cell.column}`)
  const settled = [...columns.values()].flatMap((column) => {
    const form = commonForm(column.map(({ all }) => all))
    return column.flatMap(({ cell, all }) => settle(all, cell.decides ? form : null))
  })
  return [...words.filter((word) => !replaced.has(word)), ...settled]
}

async function readAgain(
  { box, inked, decides }: CellToRead,
  page: Grey,
  engine: Engine,
  seconds: number,
): Promise<SeenWord[][]> {
  const whole = await readPart(box, 1, page, engine, seconds)
  if (!decides) return [whole]
  const tight = {
    left: inked.left - RIM,
    top: inked.top - RIM,
    right: inked.right + RIM,
    bottom: inked.bottom + RIM,
  }
  const others: SeenWord[][] = []
  for (const size of OTHER_SIZES) others.push(await readPart(tight, size, page, engine, seconds))
  return [whole, ...others]
}

async function readPart(
  box: PixelBox,
  size: number,
  page: Grey,
  engine: Engine,
  seconds: number,
): Promise<SeenWord[]> {
  const [left, top] = [Math.max(0, box.left) - MARGIN, Math.max(0, box.top) - MARGIN]
  const seen = await engine.recognise(resized(cutOut(page, box, MARGIN), size), 'block', seconds)
  return seen
    .filter(isWord)
    .map((word) => ({
      ...word,
      height: word.height / size,
      baseline: word.baseline / size + top,
      box: {
        left: word.box.left / size + left,
        top: word.box.top / size + top,
        right: word.box.right / size + left,
        bottom: word.box.bottom / size + top,
      },
    }))
}

/** The share of a column's readings, weighed by how sure they are, that must have its common form. */
const COMMON = 0.45

/** The form that most readings of a column's single words have; null where there is none. */
function commonForm(column: readonly SeenWord[][][]): string | null {
  const single = column.flatMap((all) => all.filter((words) => words.length === 1).map(([word]) => word!))
  const forms = [...Map.groupBy(single, ({ text }) => patternOf(text))].map(([form, words]) => ({
    form,
    weight: words.reduce((sum, { sure }) => sum + sure, 0),
  }))
  const all = forms.reduce((sum, { weight }) => sum + weight, 0)
  const [most] = forms.toSorted((a, b) => b.weight - a.weight)
  return most && column.length > 1 && most.weight >= COMMON * all ? most.form : null
}
