/** Words that hardly stand anywhere but in a plan from south of the equator. */
const SURE =
  /\bAuslan\b|\bTorres Strait\b|\bAotearoa\b|\bShire Council\b|\bShire of \p{Lu}|\.gov\.au\b|\.govt\.nz\b/u
/** Words of the same countries that a plan from elsewhere may say once: two different ones are needed. */
const LIKELY =
  /\bAustralian?\b|\bNew South Wales\b|\bNSW\b|\bQueensland\b|\bTasmanian?\b|\bNew Zealand\b|\bAboriginal\b|\bM[aā]ori\b|\bTAFE\b|\bsummer\s20\d\d\s?[-–/]\s?\d\d\b/giu

/**
 * Whether a plan is of Australia or New Zealand, as its own words tell: their seasons are half a year from ours, and
 * the financial years of their public bodies begin in July.
 */
export function isSouthernPlan(texts: readonly string[]): boolean {
  const likely = new Set<string>()
  for (const text of texts) {
    if (SURE.test(text)) return true
    for (const [word] of text.matchAll(LIKELY)) likely.add(word.toLowerCase().replace(/\d.*$/u, ''))
    if (likely.size > 1) return true
  }
  return false
}
