/**
 * Fits what tells the rows of tables without lines apart (`src/extract/aligned/row-weights.json`) on layouts drawn by
 * chance from the columns' training tables, and writes it with the figures that it reaches: on tables of sources that were
 * left out of the fit, and on those of the plan families, which are never fitted. Run: `node scripts/train-rows.ts`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawLayout, type SettableTable, type Variety } from './layouts/draw.ts'
import { type Example, exampleOf, fitRows, scoreRows } from './layouts/fit-rows.ts'
import { labelledTables } from './layouts/labelled.ts'
import { rowSamples } from './layouts/row-samples.ts'

const TARGET = join(import.meta.dirname, '../src/extract/aligned/row-weights.json')
const VARIETY: Variety = { parted: 0.15, once: 0.3, listed: 0.15, headed: 0.2 }
/** One source in so many is left out to tell how well the rest teaches. */
const FOLDS = 5

async function examples(
  seeds: [from: number, count: number],
  tables?: readonly SettableTable[],
  variety?: Variety,
): Promise<{ printed: Example[]; typed: Example[] }> {
  const [from, count] = seeds
  const [printed, typed]: [Example[], Example[]] = [[], []]
  for (let seed = from; seed < from + count; seed++) {
    const samples = await rowSamples(drawLayout(seed, tables, variety))
    printed.push(...samples.pdf.flatMap((each) => exampleOf(each) ?? []))
    typed.push(...samples.text.flatMap((each) => exampleOf(each) ?? []))
  }
  return { printed, typed }
}

const tables = labelledTables()
const isLeftOut = ({ source }: SettableTable): boolean =>
  Buffer.from(source).reduce((sum, byte) => sum + byte, 0) % FOLDS === 0
const left = await examples([90_000, 150], tables.filter(isLeftOut), VARIETY)
const taught = await examples(
  [50_000, 1600],
  tables.filter((table) => !isLeftOut(table)),
  VARIETY,
)
const families = await examples([2000, 100])
const weights = fitRows([...taught.printed, ...taught.typed])
const figure = (what: string, set: readonly Example[]): string => {
  const { f1, whole, tables: count } = scoreRows(set, weights)
  return `${what}: beginnings of rows ${f1.toFixed(3)} (F1), tables cut rightly ${whole.toFixed(3)} (${count})`
}
const figures = [
  figure('sources left out, printed', left.printed),
  figure('sources left out, typed', left.typed),
  figure('plan families, printed', families.printed),
  figure('plan families, typed', families.typed),
]
for (const each of figures) console.log(each)
writeFileSync(TARGET, `${JSON.stringify({ figures, weights }, null, 2)}\n`)
