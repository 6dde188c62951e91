import { mixed } from '../colour.ts'
import type { CellDefinition, RowDefinition } from '../flow/writer.ts'
import type { Change } from './properties.ts'

/** Codes of the changes that define a row. */
const DEFINITION = 0xd608
const HEADER = 0x3404
/** Shading of the cells 1 to 22, 23 to 44, and 45 on. */
const SHADING: readonly (readonly [code: number, first: number])[] = [
  [0xd612, 0],
  [0xd616, 22],
  [0xd60c, 44],
]
const OLD_SHADING = 0xd609
const CELL = 20

/** The sixteen colours of Word before 2000, from 1; 0 is none. */
const OLD_COLOURS =
  '000000 0000ff 00ffff 00ff00 ff00ff ff0000 ffff00 ffffff 000080 008080 008000 800080 800000 808000 808080 c0c0c0'
    .split(' ')
    .map((hex) => `#${hex}`)

/** Reads a row's definition from the changes at its end mark. */
export function rowDefinition(changes: readonly Change[]): RowDefinition {
  const row: RowDefinition = { left: 0, header: false, cells: [] }
  for (const { code, operand } of changes) {
    if (code === DEFINITION) Object.assign(row, cellsOf(operand))
    else if (code === HEADER) row.header = operand[0] === 1
  }
  const paint = (index: number, fill: string | null): void => {
    const cell = row.cells[index]
    if (cell) cell.fill = fill
  }
  for (const { code, operand } of changes) {
    const first = SHADING.find(([each]) => each === code)?.[1]
    if (first !== undefined) {
      for (let at = 0; at + 10 <= operand.length; at += 10) paint(first + at / 10, shade(operand, at))
    } else if (code === OLD_SHADING) {
      for (let at = 0; at + 2 <= operand.length; at += 2) paint(at / 2, oldShade(operand.readUInt16LE(at)))
    }
  }
  return row
}

function cellsOf(operand: Buffer): Pick<RowDefinition, 'left' | 'cells'> {
  const count = operand[0] ?? 0
  const edges = 1 + (count + 1) * 2
  if (operand.length < edges) return { left: 0, cells: [] }
  const cells: CellDefinition[] = []
  for (let index = 0; index < count; index++) {
    const at = edges + index * CELL
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0
    cells.push({
      edge: operand.readInt16LE(1 + (index + 1) * 2),
      fill: null,
      continues: ((flags >> 5) & 3) === 1,
      joinsLeft: (flags & 3) === 1,
    })
  }
  return { left: operand.readInt16LE(1), cells }
}

/** The colour of a shading: ink, paper and pattern. */
function shade(operand: Buffer, at: number): string | null {
  const colour = (from: number): string | null =>
    operand[from + 3] === 0 ? `#${operand.toString('hex', from, from + 3)}` : null
  return painted(colour(at), colour(at + 4), operand.readUInt16LE(at + 8))
}

function oldShade(shading: number): string | null {
  const colour = (index: number): string | null => OLD_COLOURS[index - 1] ?? null
  return painted(colour(shading & 31), colour((shading >> 5) & 31), shading >> 10)
}

/** Patterns 2 to 13 are shares of ink; 1 is all ink, 0 all paper. */
const INK = [0, 1, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9]

function painted(ink: string | null, paper: string | null, pattern: number): string | null {
  const share = INK[pattern] ?? 0
  return share === 0 ? paper : mixed(ink ?? '#000000', paper ?? '#ffffff', share)
}
