import { colourOf, fillOf, relit } from '../colour.ts'
import type { Theme } from '../theme.ts'
import { childOf, childrenOf, type XmlElement } from '../xml.ts'

/** How the cells of one style look, and how their values are printed. */
export interface CellLook {
  /** A number format such as `dd/mm/yyyy`; undefined is `General`. */
  format?: string
  bold?: true
  struck?: true
  fill?: string
}

/** The looks that a workbook knows. */
export interface Looks {
  /** By the number that a cell gives. */
  cells: readonly CellLook[]
  /** Fills of conditional formats, by their number; undefined where one has none. */
  conditional: readonly (string | undefined)[]
}

/** The formats that a workbook need not spell out (ECMA-376 18.8.30), those of dates as a British reader sees them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
}
/** The numbers of the formats that are dates in the languages of East Asia. */
const isEasternDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

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

/** Reads the styles part of a workbook; without one every cell is plain. */
export function readLooks(root: XmlElement | undefined, theme: Theme): Looks {
  const formats = new Map(
    childrenOf(childOf(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  )
  const fonts = childrenOf(childOf(root, 'fonts'), 'font')
  const fills = childrenOf(childOf(root, 'fills'), 'fill')
  const formatOf = (id: number): string | undefined =>
    formats.get(id) ?? BUILT_IN[id] ?? (isEasternDate(id) ? BUILT_IN[14] : undefined)
  const cells = childrenOf(childOf(root, 'cellXfs'), 'xf').map(({ attributes }): CellLook => {
    const font = fonts[Number(attributes['fontId'])]
    const fill = fillOfPattern(fills[Number(attributes['fillId'])], 'fgColor', theme)
    const format = formatOf(Number(attributes['numFmtId']))
    return {
      ...(format !== undefined && format !== 'General' && { format }),
      ...(isOn(childOf(font, 'b')) && { bold: true }),
      ...(isOn(childOf(font, 'strike')) && { struck: true }),
      ...(fill !== undefined && { fill }),
    }
  })
  // A conditional format paints with the colour that is behind the pattern elsewhere.
  const conditional = childrenOf(childOf(root, 'dxfs'), 'dxf').map(
    (each) =>
      fillOfPattern(childOf(each, 'fill'), 'bgColor', theme) ??
      fillOfPattern(childOf(each, 'fill'), 'fgColor', theme),
  )
  return { cells, conditional }
}

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && element.attributes['val'] !== '0' && element.attributes['val'] !== 'false'

/** A fill's colour, undefined where it has none or is white. */
function fillOfPattern(
  fill: XmlElement | undefined,
  which: 'fgColor' | 'bgColor',
  theme: Theme,
): string | undefined {
  const pattern = childOf(fill, 'patternFill')
  if (!pattern || pattern.attributes['patternType'] === 'none') return undefined
  return fillOf(colour(childOf(pattern, which), theme))
}

function colour(stated: XmlElement | undefined, theme: Theme): string | null {
  const { rgb, indexed, theme: slot, tint } = stated?.attributes ?? {}
  if (rgb !== undefined) return colourOf(rgb.slice(-6))
  if (indexed !== undefined) return colourOf(PALETTE[Number(indexed) - PALETTE_START])
  const base = slot === undefined ? undefined : theme.get(THEME_SLOTS[Number(slot)] ?? '')
  if (base === undefined) return null
  const shift = Number(tint ?? 0)
  if (!shift) return base
  return relit(base, (lightness) => (shift < 0 ? lightness * (1 + shift) : lightness * (1 - shift) + shift))
}
