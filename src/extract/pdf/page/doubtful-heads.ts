import { type Block, type Fragment, type Issue, issue } from '../../../model/index.ts'

/** A recognised word of a table's head that is less sure than this may be any other. */
const UNSURE = 0.8

/** Words of the first rows of a page's tables that were hardly recognised: what a column means, and so its dates, hangs on them. */
export function doubtfulHeads(blocks: readonly Block[], page: number): Issue[] {
  return blocks
    .filter((block): block is Fragment => block.kind === 'table' && block.rows.length > 1)
    .flatMap(({ rows: [head] }) => head?.cells ?? [])
    .flatMap(({ paragraphs, places }): Issue[] => {
      const unsure = paragraphs.flatMap(({ runs }) => runs.filter(({ sure = 1 }) => sure < UNSURE))
      if (unsure.length === 0) return []
      const least = Math.min(...unsure.map(({ sure }) => sure!))
      const words = unsure.map(({ text }) => text.trim()).join(' ')
      const message = `Page ${page}: in the head of a table “${words}” was read on a picture, ${Math.round(least * 100)} % sure; check what its column means.`
      return [issue('word-doubtful', message, { page, text: words, places })]
    })
}
