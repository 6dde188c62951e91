import { printedWords, type TableCell, type TableRow, wordsOf } from '../model/index.ts'

/** Each cell's words are asked for many times: they are put together once. */
function once<T extends object>(read: (of: T) => string): (of: T) => string {
  const known = new WeakMap<T, string>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before
    const text = read(of)
    known.set(of, text)
    return text
  }
}

/** All words of a slot, also of one that a merged cell covers. */
export const shownText = once((cell: TableCell) => wordsOf(cell.paragraphs))

/** The words printed in a slot; a slot that a merged cell covers prints none of its own. */
export const printedText = once((cell: TableCell) => printedWords(cell))

export const rowTexts = ({ cells }: TableRow): string[] => cells.map(printedText)
