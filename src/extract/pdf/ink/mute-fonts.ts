import type { FontLook, Glyph } from './ink.ts'

/** Characters that stand for no letter: controls, private use, the sign for what could not be mapped. */
const NO_LETTER = /^[\p{Cc}\p{Co}\p{Cn}\uFFFD]$/u
/** A font is mute if more than this share of its glyphs stand for no letter; symbol fonts are few glyphs a page. */
const MUTE = 0.08
/** Fewer glyphs than this tell nothing of their font. */
const LEAST_GLYPHS = 5

/** Names of the fonts whose glyphs do not tell their letters: without a usable Unicode map. */
export function muteFonts(glyphs: readonly Glyph[]): string[] {
  const counts = new Map<FontLook, { all: number; mute: number }>()
  for (const { font, text, blank } of glyphs) {
    if (blank) continue
    const count = counts.get(font) ?? { all: 0, mute: 0 }
    if (count.all === 0) counts.set(font, count)
    count.all += 1
    // Letters of the common scripts are told by their number alone.
    if ((text < '!' || text > '\u024F') && NO_LETTER.test(text)) count.mute += 1
  }
  return [...counts]
    .filter(([, { all, mute }]) => all >= LEAST_GLYPHS && mute > MUTE * all)
    .map(([font]) => font.name)
}
