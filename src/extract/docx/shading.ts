import { colourOf, mixed, relit } from '../colour.ts'
import type { Theme } from '../theme.ts'
import { childOf, childrenOf, type XmlElement } from '../xml.ts'

/** What WordprocessingML calls the slots of a theme, beside their DrawingML names. */
const SLOTS: Readonly<Record<string, string>> = {
  dark1: 'dk1',
  light1: 'lt1',
  dark2: 'dk2',
  light2: 'lt2',
  text1: 'dk1',
  background1: 'lt1',
  text2: 'dk2',
  background2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
}

/** Patterns other than `pct25`: the share of the pattern's ink in the cell. */
const PATTERN_INK: readonly (readonly [RegExp, number])[] = [
  [/^solid$/, 1],
  [/^thin.*Cross$/, 0.4],
  [/^thin/, 0.25],
  [/Cross$/, 0.7],
  [/Stripe$/, 0.5],
]

const WHITE = '#ffffff'

/**
 * The colour that a `w:shd` paints; null where there is none. One that paints nothing (`nil`, `auto`) is white:
 * it hides what a style would paint.
 */
export function shadeOf(shading: XmlElement | undefined, theme: Theme): string | null {
  if (!shading) return null
  const value = shading.attributes['w:val'] ?? 'clear'
  if (value === 'nil') return WHITE
  const paper = themed(shading, 'w:themeFill', theme) ?? colourOf(shading.attributes['w:fill']) ?? WHITE
  const share = inkOf(value)
  if (share === 0) return paper
  const ink = themed(shading, 'w:themeColor', theme) ?? colourOf(shading.attributes['w:color']) ?? '#000000'
  return mixed(ink, paper, share)
}

function inkOf(pattern: string): number {
  const percent = /^pct(\d+)$/.exec(pattern)?.[1]
  if (percent !== undefined) return Math.min(100, Number(percent)) / 100
  return PATTERN_INK.find(([shape]) => shape.test(pattern))?.[1] ?? 0
}

function themed(shading: XmlElement, attribute: string, theme: Theme): string | null {
  const name = shading.attributes[attribute]
  if (name === undefined || name === 'none') return null
  const colour = theme.get(SLOTS[name] ?? name)
  if (colour === undefined) return null
  const tint = byteOf(shading.attributes[`${attribute}Tint`])
  if (tint !== null) return relit(colour, (lightness) => lightness * tint + 1 - tint)
  const shade = byteOf(shading.attributes[`${attribute}Shade`])
  if (shade !== null) return relit(colour, (lightness) => lightness * shade)
  return colour
}

/** Two hex digits as a share of 255. */
function byteOf(hex: string | undefined): number | null {
  return hex !== undefined && /^[0-9a-f]{2}$/i.test(hex) ? Number.parseInt(hex, 16) / 255 : null
}

/** Which of its style's conditional formats a table uses, and where a cell stands in it. */
export interface CellPosition {
  row: number
  rows: number
  column: number
  columnSpan: number
  columns: number
}

/** Paints cells by the table's style. */
export type StylePainter = (position: CellPosition) => string | null

/** A painter for a table of a style (most basic ancestor first) and `w:tblLook`. */
export function stylePainter(
  chain: readonly XmlElement[],
  look: XmlElement | undefined,
  theme: Theme,
): StylePainter | null {
  const shades = new Map<string, string>()
  let rowBand = 1
  let columnBand = 1
  for (const style of chain) {
    const properties = childOf(style, 'w:tblPr')
    rowBand = Number(childOf(properties, 'w:tblStyleRowBandSize')?.attributes['w:val'] ?? rowBand) || 1
    columnBand = Number(childOf(properties, 'w:tblStyleColBandSize')?.attributes['w:val'] ?? columnBand) || 1
    const whole =
      shadeOf(childOf(style, 'w:tcPr', 'w:shd'), theme) ?? shadeOf(childOf(properties, 'w:shd'), theme)
    if (whole) shades.set('wholeTable', whole)
    for (const part of childrenOf(style, 'w:tblStylePr')) {
      const shade =
        shadeOf(childOf(part, 'w:tcPr', 'w:shd'), theme) ?? shadeOf(childOf(part, 'w:tblPr', 'w:shd'), theme)
      if (shade) shades.set(part.attributes['w:type'] ?? '', shade)
    }
  }
  if (shades.size === 0) return null
  const uses = usesOf(look)
  return (at) => {
    const firstRow = uses.firstRow && at.row === 0
    const lastRow = uses.lastRow && at.row === at.rows - 1 && at.row > 0
    const firstColumn = uses.firstColumn && at.column === 0
    const lastColumn = uses.lastColumn && at.column + at.columnSpan === at.columns
    const rowBandNo = Math.floor((at.row - (uses.firstRow ? 1 : 0)) / rowBand) % 2
    const columnBandNo = Math.floor((at.column - (uses.firstColumn ? 1 : 0)) / columnBand) % 2
    // The most particular format that has a colour wins (ECMA-376 17.7.6).
    const formats = [
      firstRow && firstColumn && 'nwCell',
      firstRow && lastColumn && 'neCell',
      lastRow && firstColumn && 'swCell',
      lastRow && lastColumn && 'seCell',
      firstRow && 'firstRow',
      lastRow && 'lastRow',
      firstColumn && 'firstCol',
      lastColumn && 'lastCol',
      uses.rowBands && !firstRow && !lastRow && (rowBandNo === 0 ? 'band1Horz' : 'band2Horz'),
      uses.columnBands && !firstColumn && !lastColumn && (columnBandNo === 0 ? 'band1Vert' : 'band2Vert'),
      'wholeTable',
    ]
    for (const format of formats) {
      const shade = format ? shades.get(format) : undefined
      if (shade !== undefined) return shade
    }
    return null
  }
}

/** `w:tblLook` in its two spellings: named switches, or their bits in four hex digits. */
function usesOf(
  look: XmlElement | undefined,
): Record<'firstRow' | 'lastRow' | 'firstColumn' | 'lastColumn' | 'rowBands' | 'columnBands', boolean> {
  const bits = Number.parseInt(look?.attributes['w:val'] ?? '0', 16)
  const flag = (name: string, bit: number): boolean => {
    const value = look?.attributes[`w:${name}`]
    return value === undefined ? (bits & bit) !== 0 : value === '1' || value === 'true' || value === 'on'
  }
  return {
    firstRow: flag('firstRow', 0x20),
    lastRow: flag('lastRow', 0x40),
    firstColumn: flag('firstColumn', 0x80),
    lastColumn: flag('lastColumn', 0x100),
    rowBands: !flag('noHBand', 0x200),
    columnBands: !flag('noVBand', 0x400),
  }
}
