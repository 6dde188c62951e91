/** How far the reading of one file is: a page or a row is about to be read, or a page that is a picture to be recognised. */
export interface ReadingStep {
  unit: 'page' | 'row' | 'scan'
  /** The number of the page or row, from 1, of so many. */
  at: number
  of: number
}

/** Follows the reading of one file. */
export type OnStep = (step: ReadingStep) => void
