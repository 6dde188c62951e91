import { type OcrChoice, SourceError } from '../../../model/index.ts'
import type { Engine } from './engine.ts'
import { isTesseractInstalled, NativeTesseract } from './native-tesseract.ts'
import { TesseractJs } from './tesseract-js.ts'

/** One engine of a kind a process: that of tesseract.js holds some hundred megabytes and takes a second to start. */
const started = new Map<OcrChoice, Promise<Engine>>()

/** The program that was chosen; null for none. Throws SourceError where it is not installed. */
export async function engineFor(choice: OcrChoice): Promise<Engine | null> {
  if (choice === 'off') return null
  const engine = started.get(choice) ?? start(choice)
  started.set(choice, engine)
  return engine
}

async function start(choice: OcrChoice): Promise<Engine> {
  if (choice === 'js') return new TesseractJs()
  if (await isTesseractInstalled()) return new NativeTesseract()
  if (choice === 'auto') return new TesseractJs()
  throw new SourceError(
    'unsupported',
    'the program tesseract, with its data for English, is not installed; install it or use --ocr js',
  )
}
