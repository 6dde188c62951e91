import { paragraphWords } from '../../src/model/index.ts'
import { families } from '../families/index.ts'
import { print } from '../families/printed.ts'
import { drawPlan } from '../variations/draw.ts'
import type { LabelledTable } from './tables.ts'

/** Seeds that the evaluation of variations does not draw. */
const FIRST_SEED = 10_001
const DRAWN = 40

/** The tables of the project's own plans, whose columns are known as they were made. */
export function planTables(): LabelledTable[] {
  const drawn = Array.from({ length: DRAWN }, (_, at) => drawPlan(FIRST_SEED + at).family)
  return [...families, ...drawn].flatMap((family) =>
    family.editions.flatMap((edition) =>
      print(family, edition).sections.map(
        ({ table, heading }, at): LabelledTable => ({
          id: `${family.id}-${edition.id}-${at}`,
          group: `plans/${family.id.match(/^\d+$/) ? 'drawn' : family.id}`,
          title: heading ?? '',
          headers: table.columns.map(({ header }) => header),
          roles: table.columns.map(({ role }) => role),
          rows: table.rows
            .filter(({ banner }) => !banner)
            .slice(0, 8)
            .map(({ cells }) =>
              cells.map(({ paragraphs }) => paragraphs.map((each) => paragraphWords(each)).join('\n')),
            ),
          ambiguous: false,
        }),
      ),
    ),
  )
}
