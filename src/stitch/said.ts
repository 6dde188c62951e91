import type { Fragment, FragmentRow, Paragraph, Place, Run } from '../model/index.ts'

/** Words and where they stand. */
export interface Said {
  paragraphs: Paragraph[]
  places: Place[]
}

export const NOTHING: Said = { paragraphs: [], places: [] }

/** Where a block stands in its document. */
export interface At {
  page: number
  block: number
}

export const keyOf = ({ page, block }: At): string => `${page}.${block}`

/** A paragraph's characters as its runs have them, a list's sign left out. */
export const plainText = (paragraph: Paragraph): string => paragraph.runs.map((run) => run.text).join('')

/** Part of a paragraph by its plain text, looks kept, without white space and separators at its ends. */
export function slice(paragraph: Paragraph, from: number, to: number): Paragraph {
  const runs: Run[] = []
  let at = 0
  for (const run of paragraph.runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (text !== '') runs.push({ ...run, text })
    at += run.text.length
  }
  if (runs[0]) runs[0] = { ...runs[0], text: runs[0].text.trimStart() }
  const last = runs.at(-1)
  if (last) runs[runs.length - 1] = { ...last, text: last.text.replace(/(?<![\s;,|–—-])[\s;,|–—-]+$/u, '') }
  return { runs }
}

/** A row of a table that is put together, a cell a column. */
export const rowOf = (row: readonly Said[]): FragmentRow => ({
  cells: row.map((said, column) => ({ ...said, column, columnSpan: 1, rowSpan: 1 })),
})

/** A table put together of rows that the source prints in another form. */
export function tableOf(header: readonly Said[], rows: readonly FragmentRow[], witness: string): Fragment {
  return {
    kind: 'table',
    columns: header.length,
    rows: [{ ...rowOf(header), header: true }, ...rows],
    places: header[0]!.places,
    witness,
  }
}
