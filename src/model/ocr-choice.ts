/**
 * What recognises the words of scanned pages: the program that is installed, the one that comes with Plandrift,
 * whichever there is, or none.
 */
export const OCR_CHOICES = ['auto', 'js', 'native', 'off'] as const
export type OcrChoice = (typeof OCR_CHOICES)[number]
