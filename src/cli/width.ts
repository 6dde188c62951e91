import { createRequire } from 'node:module'

/** Letters of Latin scripts and the signs usual among them: each takes one column. */
const PLAIN = /^[ -~¡-¬®-˿‐-‧›»→─█░]*$/u

/** Loaded when first needed: few texts have a letter that is not plain, and its tables are large. */
const require = createRequire(import.meta.url)
let measure: ((text: string) => number) | undefined

/** How many columns of a terminal a text of one line takes. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length
  measure ??= (require('string-width') as { default: (text: string) => number }).default
  return measure(text)
}
