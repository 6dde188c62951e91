import type { ReadingStep } from '../model/index.ts'

/** `page 12 of 500` */
export const stepWords = ({ unit, at, of }: ReadingStep): string =>
  `${unit === 'scan' ? 'recognising page' : unit} ${at} of ${of}`
