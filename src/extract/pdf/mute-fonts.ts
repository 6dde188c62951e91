import type { Glyph } from './ink.ts'

/** Characters that stand for no letter: controls, private use, the sign for what could not be mapped. */
const NO_LETTER = /^[\p{Cc}\p{Co}\p{Cn}\uFFFD]$/u
/** A font is mute if more than this share of its glyphs stand for no letter; symbol fonts are few glyphs a page. */
const MUTE = 0.08
/** Fewer glyphs than this tell nothing of their font. */
const LEAST_GLYPHS = 5

/** Names of the fonts whose glyphs do not tell their letters: without a usable Unicode map. */
export function muteFonts(glyphs: readonly Glyph[]): string[] {
  const counts = new Map<string, { all: number; mute: number }>()
  for (const { font, text, blank } of glyphs) {
    if (blank) continue
    const count = counts.get(font.name) ?? { all: 0, mute: 0 }
    count.all += 1
    if (NO_LETTER.test(text)) count.mute += 1
    counts.set(font.name, count)
  }
  return [...counts]
    .filter(([, { all, mute }]) => all >= LEAST_GLYPHS && mute > MUTE * all)
    .map(([name]) => name)
}
