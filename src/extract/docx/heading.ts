import type { Paragraph } from '../../model/index.ts'
import { childOf, type XmlElement } from '../xml.ts'
import { outlineOf, type RunLook, type Styles } from './styles.ts'

/** Headings are short; a bold sentence this long is an emphatic paragraph. */
const MOST_HEADING_LETTERS = 120
/** How much larger than usual words must be to look like a heading. */
const LARGER = 1.15
/** Word's own size where no style states one, in half points. */
const USUAL_SIZE = 20

/** The level (1 to 6) that a paragraph's outline level or style gives it, undefined for body text. */
export function headingLevel(paragraph: XmlElement, styles: Styles): number | undefined {
  const properties = childOf(paragraph, 'w:pPr')
  const style = styles.paragraph(childOf(properties, 'w:pStyle')?.attributes['w:val'])
  const outline = outlineOf(properties) ?? style.outline
  if (outline !== undefined && outline < 9) return Math.min(6, outline + 1)
  if (style.name === 'title') return 1
  if (style.name === 'subtitle') return 2
  const named = /^heading ([1-9])$/.exec(style.name)?.[1]
  return named === undefined || outline === 9 ? undefined : Math.min(6, Number(named))
}

/** A short line of its own, all bold or larger than the rest, that does not end like a sentence. */
export function looksLikeHeading(
  words: string,
  paragraph: Paragraph,
  looks: readonly RunLook[],
  styles: Styles,
): boolean {
  if (words.length > MOST_HEADING_LETTERS || /[.;,]$/.test(words)) return false
  if (paragraph.list && !paragraph.list.ordered) return false
  const usual = styles.paragraph(undefined).look.size ?? styles.base.size ?? USUAL_SIZE
  const larger = (look: RunLook): boolean => (look.size ?? usual) >= usual * LARGER
  return looks.length > 0 && (looks.every((look) => look.bold) || looks.every(larger))
}
