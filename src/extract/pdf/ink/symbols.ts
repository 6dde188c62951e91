/**
 * Glyphs of symbol fonts as the characters that they look like. Word writes these fonts into the private use
 * area at U+F000 plus the font's own code; other programs keep the bare code.
 */
const SYMBOL_FONTS: readonly { font: RegExp; glyphs: Record<number, string> }[] = [
  {
    font: /wingdings(?!\s*-?[23])/i,
    glyphs: {
      108: '●',
      110: '■',
      111: '☐',
      113: '❑',
      118: '❖',
      119: '◆',
      159: '•',
      167: '▪',
      168: '☐',
      216: '➢',
      224: '→',
      240: '⇨',
      251: '✗',
      252: '✓',
      253: '☒',
      254: '☑',
    },
  },
  {
    font: /wingdings\s*-?2/i,
    glyphs: { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 151: '●', 163: '☐' },
  },
  { font: /webdings/i, glyphs: { 97: '✓', 99: '☐', 103: '■', 114: '✗' } },
  { font: /^symbol|symbolmt/i, glyphs: { 183: '•', 168: '♦', 222: '⇒', 174: '→', 214: '√' } },
  {
    font: /dingbats/i,
    glyphs: { 51: '✓', 52: '✔', 53: '✕', 54: '✖', 55: '✗', 56: '✘', 108: '●', 110: '■', 111: '❏' },
  },
]

const PRIVATE_FIRST = 0xf000
const PRIVATE_LAST = 0xf0ff

/** The character that a glyph prints; ligatures are spelled out. */
export function letterOf(given: string, fontName: string): string {
  // Some fonts' maps give a full stop as a space and a full stop.
  const unicode = given.length > 1 && given.trim() !== '' ? given.trim() : given
  const code = unicode.codePointAt(0) ?? 0
  const isPrivate = code >= PRIVATE_FIRST && code <= PRIVATE_LAST
  if (isPrivate || code < 0x100) {
    for (const { font, glyphs } of SYMBOL_FONTS) {
      if (font.test(fontName)) return glyphs[code & 0xff] ?? unicode
    }
    // Other fonts in the private area keep the code of a plain letter where it is one; bullets are commonest.
    if (isPrivate) return PRIVATE_BULLETS[code] ?? unicode
    return unicode
  }
  // U+FB00 to U+FB06 are the Latin ligatures, U+FB50 on the presentation forms of Arabic.
  return code >= 0xfb00 && code <= 0xfefc ? unicode.normalize('NFKC') : unicode
}

const PRIVATE_BULLETS: Record<number, string> = {
  61623: '•',
  61607: '▪',
  61692: '✓',
  61691: '✗',
  61608: '☐',
  61694: '☑',
}
