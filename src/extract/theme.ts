import { colourOf } from './colour.ts'
import { childOf, childrenOf, type XmlElement } from './xml.ts'

/** The colours that an Office document's theme gives to its slots (`dk1`, `accent2`). */
export type Theme = ReadonlyMap<string, string>

/** The colours of a theme part; none where the part is missing. */
export function readTheme(root: XmlElement | undefined): Theme {
  const theme = new Map<string, string>()
  for (const slot of childrenOf(childOf(root, 'a:themeElements', 'a:clrScheme'))) {
    const colour = colourOf(
      childOf(slot, 'a:srgbClr')?.attributes['val'] ?? childOf(slot, 'a:sysClr')?.attributes['lastClr'],
    )
    if (colour) theme.set(slot.name.replace(/^a:/, ''), colour)
  }
  return theme
}
