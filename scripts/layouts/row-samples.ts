import {
  type AlignedLine,
  AlignedReader,
  type AlignedTable,
  EM,
  LETTER,
} from '../../src/extract/aligned/index.ts'
import { LEADING } from '../../src/extract/pdf/words/aligned-lines.ts'
import { stepOver, typedWords } from '../../src/extract/text/layout.ts'
import type { Layout } from './draw.ts'
import { type SetPage, setLayout, typed } from './set.ts'

/** A table of which is known to which row each of its lines belongs. */
export interface RowSample {
  table: AlignedTable
  /** The row of each of its lines, in their order. */
  rows: number[]
  alignment: Layout['align']
  /** The first of them names the columns. */
  header: boolean
  source: string
}

/** The tables that the aligned reader finds in a drawn layout, as printed and as typed, with the row of each line. */
export async function rowSamples(layout: Layout): Promise<{ pdf: RowSample[]; text: RowSample[] }> {
  const { pages, font } = await setLayout(layout)
  const { size } = layout
  const rowOf = new Map<AlignedLine, number | undefined>()
  const headers = new Set<AlignedLine>()
  const printed = (page: SetPage): AlignedLine[] => {
    const step = (x: number): number => Math.round((x * EM) / size)
    const lines = [...Map.groupBy(page.words, ({ y }) => Math.round(y * 4)).values()].sort(
      (a, b) => a[0]!.y - b[0]!.y,
    )
    return lines.map((words, at) => {
      const y = words[0]!.y
      const line: AlignedLine = {
        words: words
          .toSorted((a, b) => a.x - b.x)
          .flatMap(({ x, text }) =>
            [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
              const start = x + font.widthOfTextAtSize(text.slice(0, index), size)
              return { start: step(start), end: step(start + font.widthOfTextAtSize(word, size)), text: word }
            }),
          ),
        y: y / (LEADING * size),
        space: (font.widthOfTextAtSize(' ', size) * EM) / size,
        ruledAbove: page.rules.some((rule) => rule < y - 0.5 * size && rule > (lines[at - 1]?.[0]?.y ?? 0)),
      }
      rowOf.set(line, words[0]!.row)
      if (words[0]!.header) headers.add(line)
      return line
    })
  }
  const typewritten = (page: SetPage): (AlignedLine | null)[] => {
    let [y, blanks] = [0, 0]
    return typed(page, layout).flatMap(({ text, row, header }) => {
      if (text.trim() === '') {
        blanks += 1
        return []
      }
      y += stepOver(blanks)
      blanks = 0
      const line: AlignedLine = { words: typedWords(text), y, space: LETTER, ruledAbove: false }
      rowOf.set(line, row)
      if (header) headers.add(line)
      return [line]
    })
  }
  const samples = (read: (page: SetPage) => (AlignedLine | null)[]): RowSample[] => {
    const reader = new AlignedReader()
    return pages.flatMap((page) =>
      reader.read(read(page)).map((table) => ({
        table,
        rows: table.rows.flat().map(({ line }) => rowOf.get(line) ?? -1),
        header: headers.has(table.rows[0]![0]!.line),
        alignment: layout.align,
        source: layout.source,
      })),
    )
  }
  return { pdf: samples(printed), text: samples(typewritten) }
}
