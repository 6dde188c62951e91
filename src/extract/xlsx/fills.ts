import type { Color, Fill } from 'exceljs'
import { colourOf, fillOf, relit } from '../colour.ts'
import type { Theme } from '../theme.ts'

/** The slots of a theme as Excel counts them. */
const THEME_SLOTS = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(
  ' ',
)

/** Excel's palette of old, from index 8. */
const PALETTE = (
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 ' +
  '808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 ' +
  '008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ' +
  'ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ')
const PALETTE_START = 8

/** A cell's colour, undefined where it has none or is white. */
export function fillOfCell(fill: Fill | undefined, theme: Theme): string | undefined {
  if (fill?.type !== 'pattern' || fill.pattern === 'none') return undefined
  return fillOf(colour(fill.fgColor, theme))
}

function colour(stated: Partial<Color> | undefined, theme: Theme): string | null {
  if (!stated) return null
  // exceljs types the commonest of the attributes only.
  const { argb, theme: slot, tint, indexed } = stated as Partial<Color> & { tint?: number; indexed?: number }
  if (argb !== undefined) return colourOf(argb.slice(-6))
  if (indexed !== undefined) return colourOf(PALETTE[indexed - PALETTE_START])
  const base = slot === undefined ? undefined : theme.get(THEME_SLOTS[slot] ?? '')
  if (base === undefined) return null
  if (!tint) return base
  return relit(base, (lightness) => (tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint))
}
