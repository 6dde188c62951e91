import type { SeenWord } from '../engine/engine.ts'
import type { Mask } from '../picture/raster.ts'
import { linesOf } from './votes.ts'

/** Strokes of bold type are so many times wider than those of most type on a page. */
const WIDER = 1.25
/** Words of one look stand no further apart, in parts of their height. */
const WIDEST_GAP = 1.2

/** How wide the upright strokes of a word are, in parts of its height: the middle one of all stretches of ink in its rows. */
function strokeOf({ box, height }: SeenWord, { width, data }: Mask): number {
  const stretches: number[] = []
  const [left, right] = [Math.max(0, Math.round(box.left)), Math.min(width, Math.round(box.right))]
  for (let y = Math.max(0, Math.round(box.top)); y < Math.round(box.bottom); y++) {
    for (let x = left; x < right; ) {
      const start = x
      while (x < right && data[y * width + x] === 1) x++
      // Longer ones are bars of letters.
      if (x > start && x - start < height / 2) stretches.push(x - start)
      x++
    }
  }
  return median(stretches) / height
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

/** The words that are printed bold, told by the width of their strokes: a whole phrase, or none of it. */
export function boldWords(words: readonly SeenWord[], ink: Mask): Set<SeenWord> {
  const strokes = new Map(words.map((word) => [word, strokeOf(word, ink)]))
  const usual = median(words.flatMap((word) => Array.from(word.text, () => strokes.get(word)!)))
  const bold = new Set<SeenWord>()
  for (const phrase of linesOf(words).flatMap(phrasesOf)) {
    const letters = phrase.reduce((sum, { text }) => sum + text.length, 0)
    const mean = phrase.reduce((sum, word) => sum + strokes.get(word)! * word.text.length, 0) / letters
    if (mean > WIDER * usual) for (const word of phrase) bold.add(word)
  }
  return bold
}

/** The words of a line, parted where a wide gap is. */
function phrasesOf(line: readonly SeenWord[]): SeenWord[][] {
  const phrases: SeenWord[][] = []
  for (const word of line) {
    const last = phrases.at(-1)
    if (last && word.box.left - last.at(-1)!.box.right < WIDEST_GAP * word.height) last.push(word)
    else phrases.push([word])
  }
  return phrases
}
