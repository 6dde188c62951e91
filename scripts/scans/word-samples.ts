import type { Canvas } from '@napi-rs/canvas'
import type { Recognise, SeenWord } from '../../src/extract/ocr/engine/engine.ts'
import { prepare } from '../../src/extract/ocr/picture/prepare.ts'
import { rulingsOf } from '../../src/extract/ocr/picture/rulings.ts'
import { gridsOf } from '../../src/extract/ocr/words/cells.ts'
import { type Evidence, evidenceOf } from '../../src/extract/ocr/words/evidence.ts'
import { firstReading, secondReading } from '../../src/extract/ocr/words/readings.ts'
import { DrawnPages } from '../../src/extract/pdf/document/drawn-pages.ts'
import { openPdf } from '../../src/extract/pdf/document/load.ts'
import { toWords, type Word, withoutOverprints } from '../../src/extract/pdf/words/words.ts'
import { foldForComparison } from '../../src/util/text.ts'
import type { Random } from '../variations/random.ts'
import type { ScanLook } from './look.ts'
import { scanPdf } from './scan-pdf.ts'
import type { PrintedPlan } from './sources.ts'

/** A word of a scan: what is known of it, and whether it was read as it was printed. */
export interface WordSample {
  /** The document it is of: documents are never parted by anything finer. */
  source: string
  dpi: number
  text: string
  printed: string
  right: boolean
  evidence: Evidence
}

/** As `readPicture` has them. */
const DPI = 300

/** The words of the first page of a plan, scanned. */
export async function wordSamples(
  { name, bytes }: PrintedPlan,
  look: ScanLook,
  random: Random,
  recognise: Recognise,
): Promise<WordSample[]> {
  const printed = await printedWords(bytes)
  const pages = new DrawnPages(await scanPdf(bytes, look, random, 1))
  try {
    const { canvas } = await pages.draw(1, () => DPI / 72)
    const { width, height } = canvas as Canvas
    const { data } = (canvas as Canvas).getContext('2d').getImageData(0, 0, width, height)
    const page = prepare({ width, height, data }, DPI)
    const words = await secondReading(await firstReading(page, recognise), page, DPI, recognise)
    const perPoint = DPI / 72
    const evidence = evidenceOf(words, gridsOf(rulingsOf(page, [], perPoint)), perPoint)
    return words.flatMap((word, at): WordSample[] => {
      const below = wordsBelow(word, printed, perPoint)
      const [text, whole] = [folded(word.text), folded(below.map((each) => each.text).join(''))]
      return [
        {
          source: name,
          dpi: look.dpi,
          text: word.text,
          printed: whole,
          right: text !== '' && (text === whole || below.some((each) => folded(each.text) === text)),
          evidence: evidence[at]!,
        },
      ]
    })
  } finally {
    await pages.close()
  }
}

const folded = (text: string): string => {
  const fold = foldForComparison(text)
  return fold === '' ? text.replaceAll(/[‐-―]/gu, '-') : fold.replaceAll(' ', '|')
}

async function printedWords(bytes: Uint8Array): Promise<Word[]> {
  const pdf = await openPdf(bytes)
  try {
    const ink = await (await pdf.page(1)).ink()
    return toWords(withoutOverprints(ink.glyphs), ink.rulings)
  } finally {
    await pdf.close()
  }
}

/** The printed words that stand where a word was read, from left to right. A straightened page is the sheet as printed. */
function wordsBelow({ box }: SeenWord, printed: readonly Word[], perPoint: number): Word[] {
  const [left, right, top, bottom] = [box.left, box.right, box.top, box.bottom].map((at) => at / perPoint)
  return printed
    .filter((word) => {
      const middle = word.baseline - 0.3 * word.size
      const shared = Math.min(right!, word.end) - Math.max(left!, word.start)
      return (
        middle > top! - 0.35 * word.size &&
        middle < bottom! + 0.35 * word.size &&
        shared > 0.4 * Math.min(word.end - word.start, right! - left!)
      )
    })
    .sort((a, b) => a.start - b.start)
}
