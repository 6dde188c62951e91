import type { Box } from '../model/index.ts'

/** A page that is a picture of words. */
export interface ScannedPage {
  number: number
  /** In points, as are the boxes of its words. */
  width: number
  height: number
  /** The page as a PNG. */
  picture(): Promise<Uint8Array>
}

/** A word that a program saw on the picture of a page; its box is in points from the page's top left corner. */
export interface RecognisedWord {
  text: string
  box: Box
}

/**
 * Reads the words of a scanned page (OCR). None comes with Plandrift: who has one hands it to a reader, and its words
 * go the way of every printed word, with an Issue that says where they come from.
 */
export type Recognise = (page: ScannedPage) => Promise<readonly RecognisedWord[]>
