import { type DateClaim, type LabelledCell, type Paragraph, paragraph, wordsOf } from '../model/index.ts'
import { foldSpace } from '../util/text.ts'

/** Signs and small words that part a date from what stands beside it in one cell. */
const AT_START = /^(?:[\s,;:/|(–—-]|\b(?:by|due|on|from)\b)+/iu
const AT_END =
  /(?<![\s,;:/|(–—-]|\b(?:by|due|on|from|target|date))(?:[\s,;:/|(–—-]|\b(?:by|due|on|from|target|date)\b)+$/iu

/**
 * What a cell under a header that joins two Roles (`Lead / Due date`) says beside its dates: its words, line by line,
 * without those that a date was read from. A cell of one Role stays as it is.
 */
export function apartFromDates(
  { cell, joint }: LabelledCell,
  claims: readonly Pick<DateClaim, 'text'>[],
): Paragraph[] {
  if (!joint) return cell.paragraphs
  const dates = claims.map(({ text }) => text).sort((a, b) => b.length - a.length)
  return wordsOf(cell.paragraphs)
    .split('\n')
    .map((line) => {
      const rest = dates.reduce((left, date) => left.replace(date, ' '), line)
      if (rest === line) return line
      return foldSpace(rest.replace(/\(\s*\)|\[\s*\]/gu, ' '))
        .replace(AT_START, '')
        .replace(AT_END, '')
    })
    .filter((line) => line !== '')
    .map((line) => paragraph(line))
}
