import { hex as unicodeOf } from 'dingbat-to-unicode'

/** Fonts whose letters are pictures. */
const SYMBOL_FONT = /^(?:wingdings(?: ?[23])?|webdings|symbol|zapf ?dingbats)$/i

/**
 * Ticks, crosses and boxes come in many shapes; each is given as one character, so that a reader of status
 * cells need know five only.
 */
const PLAIN_SIGNS: Readonly<Record<string, string>> = {
  '🗸': '✓',
  '✔': '✓',
  '🗴': '✗',
  '🗶': '✗',
  '✘': '✗',
  '✕': '✗',
  '✖': '✗',
  '🗹': '☑',
  '🗷': '☒',
  '🗵': '☒',
  '🗆': '☐',
  '◻': '☐',
  '□': '☐',
  '⮽': '☒',
  '⌧': '☒',
  '🞎': '☐',
  '🞏': '☐',
  '⬜': '☐',
  '🗙': '✗',
  // The square root of the Symbol font was the tick of those who knew no other.
  '√': '✓',
  '●': '•',
  '∙': '•',
  '⚫': '•',
  '⬤': '•',
}

/** The font draws its own signs in place of letters. */
export function isSymbolFont(font: string | undefined): font is string {
  return font !== undefined && SYMBOL_FONT.test(font)
}

/**
 * The Unicode text of a glyph of a symbol font, by its code in hex digits (`F0FC` and `FC` alike); ticks,
 * crosses and boxes as ✓ ✗ ☐ ☑ ☒. Null where the font's sign is not known.
 */
export function symbolOf(font: string, code: string): string | null {
  const bare = code.toUpperCase().replace(/^F0(?=..$)/, '')
  const found = unicodeOf(font, bare) ?? unicodeOf(font, code.toUpperCase())
  return found ? plainSign(found.string) : null
}

/** A tick, cross or box of any shape as the plain one; any other sign as it is. */
function plainSign(sign: string): string {
  return PLAIN_SIGNS[sign] ?? sign
}

/**
 * Text typed in a symbol font: letters become the signs they show. Characters of the private use area
 * (how Word stores such letters) are looked up in any font, as Wingdings where the font is not one.
 */
export function signsIn(text: string, font: string | undefined): string {
  const symbols = isSymbolFont(font)
  if (!symbols && !/[\uf020-\uf0ff]/.test(text)) return text
  let signs = ''
  for (const character of text) {
    const code = character.charCodeAt(0)
    const isPrivate = code >= 0xf020 && code <= 0xf0ff
    const looked = isPrivate || (symbols && code > 0x20 && code <= 0xff)
    const sign = looked ? symbolOf(symbols ? font : 'Wingdings', code.toString(16)) : null
    signs += sign ?? character
  }
  return signs
}
