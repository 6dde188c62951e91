import type { Grey, PixelBox } from './raster.ts'

/** What a picture holds: a page of blocks, one block of lines, or one line. */
export type Layout = 'page' | 'block' | 'line'

/** A word that a program saw on a picture. */
export interface SeenWord {
  text: string
  /** What the program saw, where something else was made of it. */
  raw?: string
  /** From 0 to 1, as the program judges itself. */
  sure: number
  box: PixelBox
  /** Where its line of writing stands, and how high the line's type is, in pixels. */
  baseline: number
  height: number
}

/** A program that recognises words. */
export interface Engine {
  /** Its name, for people. */
  name: string
  /**
   * The words on a picture, line by line. Throws RecognitionError where it takes more than `seconds` of processor time
   * or fails; the engine can be used again.
   */
  recognise(picture: Grey, layout: Layout, seconds: number): Promise<SeenWord[]>
  close(): Promise<void>
}

/** How sure a program must be of letters and figures, and of signs alone, which it sees in dirt. */
const LEAST = { letters: 0.15, signs: 0.5 }

/** Whether what a program saw is to be kept: what it is least sure of is dirt, if it does not look like a word. */
export function isWord({ text, sure }: SeenWord): boolean {
  if (/^[(“‘"']?\p{L}[\p{Ll}'’-]{2,}[.,;:)”’"']*$/u.test(text)) return true
  return /[\p{L}\p{N}]/u.test(text) ? sure > LEAST.letters : text.trim() !== '' && sure > LEAST.signs
}

/** A picture was not recognised; `message` says why, to be put behind `Page 3: `. */
export class RecognitionError extends Error {}
