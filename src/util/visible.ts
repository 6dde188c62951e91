/**
 * Characters that act instead of showing: they move a cursor, colour a terminal, reverse the words around
 * them, or are not allowed in XML. Line feeds and tabs are left to the caller.
 */
const ACTING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu

function picture(character: string): string {
  const code = character.codePointAt(0)!
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`
}

/**
 * Words from a source as they may be shown anywhere: every character that would act stands as a picture of
 * itself (`␛[31m`, `‹U+202E›`). Lone surrogates become the replacement character.
 */
export function visible(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(ACTING, picture)
}

/** The same on one line: line feeds and tabs become spaces. */
export function visibleLine(text: string): string {
  return visible(text).replace(/[\n\t]+/g, ' ')
}

/** A value as JSON for people and machines: every character that would act on a terminal stands by its number. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    ACTING,
    (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  )
}
