import { childOf, type XmlElement } from '../xml.ts'
import { outlineOf, type RunLook, type Styles } from './styles.ts'

/** How much larger than usual words must be to look like a heading. */
const LARGER = 1.15
/** Word's own size where no style states one, in half points. */
const USUAL_SIZE = 20

/** The level (1 to 6) that a paragraph's outline level or style gives it; none for body text. */
export function headingLevel(properties: XmlElement | undefined, styles: Styles): { level?: number } {
  const style = styles.paragraph(childOf(properties, 'w:pStyle')?.attributes['w:val'])
  const outline = outlineOf(properties) ?? style.outline
  if (outline !== undefined && outline < 9) return { level: Math.min(6, outline + 1) }
  if (style.name === 'title') return { level: 1 }
  if (style.name === 'subtitle') return { level: 2 }
  const named = /^heading ([1-9])$/.exec(style.name)?.[1]
  return named === undefined || outline === 9 ? {} : { level: Math.min(6, Number(named)) }
}

/** Every visible word is printed larger than the document's usual words. */
export function isLarger(looks: readonly RunLook[], styles: Styles): boolean {
  const usual = styles.paragraph(undefined).look.size ?? styles.base.size ?? USUAL_SIZE
  return looks.length > 0 && looks.every((look) => (look.size ?? usual) >= usual * LARGER)
}
