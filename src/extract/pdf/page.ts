import type { Block, Issue, Page } from '../../model/index.ts'
import { type PageSpot, placeOf, toFragment } from './fragments.ts'
import { middleY, union } from './geometry.ts'
import type { PageInk } from './ink.ts'
import { inkTables } from './ink-tables.ts'
import { toLines } from './lines.ts'
import { toParagraphs } from './paragraphs.ts'
import { textTables } from './text-tables.ts'
import { turnUpright } from './upright.ts'
import { toWords, withoutOverprints } from './words.ts'

/** A page's blocks in reading order, out of its ink. */
export function readPage(shown: PageInk, number: number): { page: Page; issues: Issue[] } {
  const upright = turnUpright(shown)
  const ink = upright.ink
  const spot: PageSpot = { number, toPage: upright.toPage }
  const words = toWords(withoutOverprints(ink.glyphs))
  const inked = inkTables(ink, words)
  const aligned = textTables(inked.rest, ink)
  const tables = [...inked.tables, ...aligned.tables]
  const rest = aligned.rest
  const placed: { top: number; block: Block }[] = tables.map((table) => ({
    top: table.box.top,
    block: toFragment(table, spot),
  }))
  for (const line of toLines(rest.filter((word) => word.turn === 0))) {
    const box = union(line.words.map((word) => word.box))
    placed.push({
      top: middleY(box),
      block: {
        kind: 'paragraph',
        paragraph: toParagraphs([line], box.left, box.right)[0]!,
        places: [placeOf(spot, box)],
      },
    })
  }
  const blocks = placed.toSorted((a, b) => a.top - b.top).map((each) => each.block)
  return { page: { number, width: shown.width, height: shown.height, blocks }, issues: [] }
}
