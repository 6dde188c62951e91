import { type Aside, paragraphWords } from '../../model/index.ts'
import type { Story } from './story.ts'

/** What the finished stories of one kind say, paragraph by paragraph, tables inside them too; `once`: each words once. */
export function asidesOf(stories: readonly Story[], kind: Aside['kind'], once = false): Aside[] {
  const asides = stories
    .filter((story) => story.kind === kind)
    .flatMap((story) =>
      story.blocks.flatMap((block) =>
        (block.kind === 'table'
          ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))
          : [block.paragraph]
        )
          .filter((paragraph) => paragraphWords(paragraph) !== '')
          .map((paragraph) => ({ kind, paragraph, places: block.places })),
      ),
    )
  if (!once) return asides
  const said = new Set<string>()
  return asides.filter(({ paragraph }) => {
    const words = paragraphWords(paragraph)
    return !said.has(words) && said.add(words)
  })
}
