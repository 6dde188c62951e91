import type { SeenWord } from '../engine/engine.ts'
import type { DrawnLine } from '../picture/drawn-line.ts'

/** What a program sees in what is left of a line, and how near to the line that stands, in inches. */
const REMNANT = /^[iIl1|!.,:;'’_\-—\][/\\]{1,2}$/u
const BESIDE = 0.04

/** Whether a word is nothing but what is left of a line. */
export function isOfLine({ text, box }: SeenWord, lines: readonly DrawnLine[], dpi: number): boolean {
  if (!REMNANT.test(text)) return false
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const reach = BESIDE * dpi
  return lines.some(({ level, at, from, to }) => {
    const [along, across] = level ? [x, y] : [y, x]
    return Math.abs(across - at) <= reach && along >= from - reach && along <= to + reach
  })
}
