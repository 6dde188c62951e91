import { comparableWords } from './text.ts'

const LONGEST_CAPTION = 250
const BRACKETED = /^[[(].*[\])]$/su
/** `1.`, `a)`, `iv.`, `Goal B.` before a heading: no sentence ends there. */
const NUMBER_BEFORE = /^\s*(?:\p{L}{3,20}\s)?(?:\d+(?:\.\d+)*|\p{L}|[ivx]{1,4})[.)]\s+/iu
const SEVERAL_SENTENCES = /[.!?]["'”’)\]]*\s+\p{Lu}/u
const NOTE = /^(?:please )?(?:note|n\.?b\.?)\b/iu
const SENTENCE = /[.!?]$/u
/** `Objective 2`, `Theme B`, `1.`, `A)`: what is numbered heads something. */
const NUMBERED = /^(?:\p{L}{3,}\s)?(?:\d{1,2}|[A-Z]|[IVX]{1,4})(?:[.):\s–—-]|$)/u
/** A sentence of fewer words may well be a title with a full stop. */
const SENTENCE_WORDS = 8

/** Words in brackets from end to end: a remark. */
export const isBracketed = (text: string): boolean => BRACKETED.test(text)

/** Words that can stand over rows or a table as their title: one sentence at most, and no note or remark. */
export function canBeCaption(text: string): boolean {
  if (text === '' || text.length > LONGEST_CAPTION) return false
  return !isBracketed(text) && !SEVERAL_SENTENCES.test(text.replace(NUMBER_BEFORE, '')) && !NOTE.test(text)
}

/** Words that say something about what follows rather than name it. */
export function isSentence(text: string): boolean {
  return SENTENCE.test(text) && !NUMBERED.test(text) && comparableWords(text).length >= SENTENCE_WORDS
}
