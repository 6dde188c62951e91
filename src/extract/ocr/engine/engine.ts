import type { Grey, PixelBox } from '../picture/raster.ts'

/** What a picture holds: a page of blocks, or one block of lines; and Tesseract's number for that. */
export const MODES = { page: '3', block: '6' } as const
export type Layout = keyof typeof MODES

/** A word that a program saw on a picture. */
export interface SeenWord {
  text: string
  /** What the program saw, where something else was made of it. */
  raw?: string
  /** From 0 to 1: as the program judges itself, until it is rated (`rated`) by what else is known. */
  sure: number
  /** How many times it was read, where more than once, and how many of the readings say this. */
  readings?: { of: number; agreeing: number }
  /** It is a number that counts on with those around it. */
  counts?: true
  box: PixelBox
  /** Where its line of writing stands, and how high the line's type is, in pixels. */
  baseline: number
  height: number
}

/** A program that recognises words. */
export interface Engine {
  /** Its name, for people. */
  name: string
  /** Seconds of processor time that it has used. */
  readonly seconds: number
  /**
   * The words on each of some pictures, line by line. Throws RecognitionError where that takes more than `seconds` of
   * processor time or fails; the engine can be used again.
   */
  recognise(pictures: readonly Grey[], layout: Layout, seconds: number): Promise<SeenWord[][]>
  close(): Promise<void>
}

/** An engine with the time that one page may take. */
export type Recognise = (pictures: readonly Grey[], layout: Layout) => Promise<SeenWord[][]>

/** How sure a program must be of letters and figures, and of signs alone, which it sees in dirt. */
const LEAST = { letters: 0.15, signs: 0.5 }

/** Whether what a program saw is to be kept: what it is least sure of is dirt, if it does not look like a word. */
export function isWord({ text, sure }: SeenWord): boolean {
  if (/^[(“‘"']?\p{L}[\p{Ll}'’-]{2,}[.,;:)”"]*$/u.test(text)) return true
  return /[\p{L}\p{N}]/u.test(text) ? sure > LEAST.letters : text.trim() !== '' && sure > LEAST.signs
}

/** A picture was not recognised; `message` says why, to be put behind `Page 3: `. */
export class RecognitionError extends Error {}

export const TOO_LONG = 'recognising its words took too long and was given up'
