import type { OcrChoice } from '../../model/index.ts'
import type { Engine } from './engine.ts'
import { TesseractJs } from './tesseract-js.ts'

/** One engine a process: it holds some hundred megabytes and takes a second to start. */
let started: Engine | undefined

/** The program that was chosen; null for none. */
export async function engineFor(choice: OcrChoice): Promise<Engine | null> {
  if (choice === 'off') return null
  return (started ??= new TesseractJs())
}
