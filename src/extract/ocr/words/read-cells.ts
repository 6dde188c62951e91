import { isWord, type Recognise, RecognitionError, type SeenWord } from '../engine/engine.ts'
import { withoutGrain } from '../picture/paper.ts'
import { cutOut, type Grey, type PixelBox, resized } from '../picture/raster.ts'
import { type CellToRead, NO_GRID } from './cells.ts'
import { inForm, patternOf } from './look-alikes.ts'
import { inOrder, settle } from './votes.ts'

/** White around a cell that is read by itself, in pixels. */
const MARGIN = 24
/** What decides something is read at these sizes besides: what noise makes of a letter at one, it does not at another. */
const OTHER_SIZES = [0.7, 1.5]
/** What is seen where nothing was seen before is a word where it has letters and a program is surer of it than this. */
const SURE_ALONE = 0.6
/** White around the ink of a cell, where that alone is read. */
const RIM = 8

/** A part of the page that is read by itself: where it begins, and how many times larger it is shown. */
interface Part {
  cell: CellToRead
  left: number
  top: number
  size: number
  picture: Grey
}

/**
 * Reads cells by themselves, those that decide something several times over, and takes for each what most readings say.
 * Where they differ, what is of the same form as the rest of its column counts more, and the word is unsure.
 */
export async function readCells(
  cells: readonly CellToRead[],
  words: readonly SeenWord[],
  page: Grey,
  recognise: Recognise,
): Promise<SeenWord[]> {
  const readings = new Map(cells.map((cell) => [cell, [inOrder(cell.words)]]))
  const first = await readParts(
    cells.flatMap((cell) => partsOf(cell, page)),
    recognise,
  )
  // What was read first stands.
  if (!first) return [...words]
  for (const { cell, seen } of first) readings.get(cell)!.push(seen)
  // A program may take grey paper for ink beside the white around a cell, and see no word for that.
  const unread = cells.filter(
    (cell) => cell.grid !== NO_GRID && readings.get(cell)!.every((each) => each.length === 0),
  )
  const clear = unread.flatMap((cell) => partsOf(cell, page).map((part) => withClearPaper(part, page)))
  for (const { cell, seen } of (await readParts(clear, recognise)) ?? [])
    readings
      .get(cell)!
      .push(seen.filter(({ text, sure }) => sure >= SURE_ALONE && /[\p{L}\p{N}]/u.test(text)))
  const replaced = new Set(cells.flatMap((cell) => cell.words))
  const columns = Map.groupBy(readings, ([cell]) => `${cell.grid} ${cell.column}`)
  const settled = [...columns.values()].flatMap((column) => {
    const form = commonForm(column.map(([, all]) => all))
    return column.flatMap(([cell, all]) => {
      const words = settle(all, cell.decides ? form : null).map(dashed)
      return cell.decides && form !== null && words.length === 1 ? [fitted(words[0]!, form)] : words
    })
  })
  return [...words.filter((word) => !replaced.has(word)), ...settled]
}

/** The words of each part, in order, as they stand on the page; null where recognising them failed. */
async function readParts(
  parts: readonly Part[],
  recognise: Recognise,
): Promise<{ cell: CellToRead; seen: SeenWord[] }[] | null> {
  if (parts.length === 0) return []
  try {
    const seen = await recognise(
      parts.map(({ picture }) => picture),
      'block',
    )
    return parts.map((part, at) => ({ cell: part.cell, seen: inOrder(onPage(seen[at]!, part)) }))
  } catch (error) {
    if (error instanceof RecognitionError) return null
    throw error
  }
}

/** A dash by itself, as empty cells have, which programs see as other level strokes. */
const dashed = (word: SeenWord, _: number, all: readonly SeenWord[]): SeenWord =>
  all.length === 1 && /^[=~_]$/u.test(word.text) ? { ...word, text: '-', raw: word.text } : word

/** How sure a word is that was taken for one of its column's form. */
const FITTED = 0.5

/** A word that by itself stands in a cell, in the form of its column where it may have that. */
function fitted(word: SeenWord, form: string): SeenWord {
  const text = inForm(word.text, form)
  return text === null
    ? word
    : { ...word, text, raw: word.raw ?? word.text, sure: Math.min(word.sure, FITTED) }
}

function partsOf(cell: CellToRead, page: Grey): Part[] {
  const whole = partOf(cell, cell.box, 1, page)
  if (!cell.decides) return [whole]
  const { left, top, right, bottom } = cell.inked
  const tight = { left: left - RIM, top: top - RIM, right: right + RIM, bottom: bottom + RIM }
  return [whole, ...OTHER_SIZES.map((size) => partOf(cell, tight, size, page))]
}

const partOf = (cell: CellToRead, box: PixelBox, size: number, page: Grey): Part => ({
  cell,
  left: Math.max(0, box.left) - MARGIN,
  top: Math.max(0, box.top) - MARGIN,
  size,
  picture: resized(cutOut(page, box, MARGIN), size),
})

const withClearPaper = (part: Part, page: Grey): Part => ({
  ...part,
  picture: withoutGrain(part.picture, page),
})

/** Words of a part as they stand on the page. */
const onPage = (words: readonly SeenWord[], { left, top, size }: Part): SeenWord[] =>
  words.filter(isWord).map((word) => ({
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

/** The share of a column's readings, weighed by how sure they are, that must have its common form or may have it... */
const COMMON = 0.45
/** ...and that must have it as they were read. */
const AS_READ = 0.25

/** The form that most readings of a column's single words have, look-alikes counted; null where there is none. */
function commonForm(column: readonly SeenWord[][][]): string | null {
  const single = column.flatMap((all) => all.filter((words) => words.length === 1).map(([word]) => word!))
  const weightOf = (words: readonly SeenWord[]): number => words.reduce((sum, { sure }) => sum + sure, 0)
  const groups = [...Map.groupBy(single, ({ text }) => patternOf(text))]
  const all = weightOf(single)
  const forms = groups
    .map(([form, words]) => {
      const likely = single.filter(({ text }) => inForm(text, form) !== null)
      return { form, read: weightOf(words), weight: weightOf(words) + weightOf(likely) }
    })
    .filter(({ read, weight }) => weight >= COMMON * all && read >= AS_READ * all)
  const [most] = forms.toSorted((a, b) => b.weight - a.weight || b.read - a.read)
  return most && column.length > 1 ? most.form : null
}
