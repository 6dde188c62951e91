/**
 * `node scripts/train-columns.ts`: fits how columns, headers and tables of actions are understood, from the labelled
 * tables of `scripts/columns/tables` and, where they are at hand, those of `../shared/bench/columns`; writes
 * `src/shape/weights.json` with the figures reached on sources left out of the fit.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ShapeWeights } from '../src/shape/fitted.ts'
import { crossValidate, figuresOf } from './columns/cross.ts'
import { DEFAULTS, fitColumns } from './columns/fit.ts'
import { fitHeader } from './columns/fit-header.ts'
import { fitKind, holdsActions } from './columns/fit-kind.ts'
import { planTables } from './columns/own-plans.ts'
import { outsideTables, ownTables } from './columns/tables.ts'

const TARGET = join(import.meta.dirname, '../src/shape/weights.json')

const outside = outsideTables()
const tables = [...outside, ...ownTables('train'), ...planTables(), ...ownTables('negatives-train')]
const predictions = crossValidate(tables)
const told = (name: string, some: typeof predictions): string => {
  const { columns, tables, found, mistaken, calibration, counts } = figuresOf(some)
  return `${name}, sources left out: columns ${columns.toFixed(3)} (${counts.columns}), whole tables ${tables.toFixed(3)} (${counts.tables}), tables of actions found ${found.toFixed(3)} (${counts.actions}), others taken for them ${mistaken.toFixed(3)} (${counts.others}), calibration error ${calibration.toFixed(3)}`
}
const figures = [
  told(
    'outside tables',
    predictions.filter(({ table }) => table.group.startsWith('bench/')),
  ),
  told(
    'own tables',
    predictions.filter(({ table }) => !table.group.startsWith('bench/')),
  ),
]
const columns = fitColumns(tables.filter(holdsActions), DEFAULTS)
const words = new Set(columns.headerWords.split(' '))
const weights: ShapeWeights = {
  figures,
  columns,
  header: fitHeader(tables, (word) => words.has(word)),
  kind: fitKind(predictions.map(({ sample }) => sample)),
}
await writeFile(TARGET, written(weights))
for (const line of figures) console.log(line)

/** JSON with a line a feature, so that a change can be read. */
function written({ figures, columns, header, kind }: ShapeWeights): string {
  const table = (weights: object): string =>
    `{\n${Object.entries(weights)
      .map(([feature, byClass]) => `    ${JSON.stringify(feature)}: ${JSON.stringify(byClass)}`)
      .join(',\n')}\n  }`
  const { column, context, ...rest } = columns
  return `{
"figures": ${JSON.stringify(figures, null, 2)},
"columns": {
  ${JSON.stringify(rest).slice(1, -1)},
  "column": ${table(column)},
  "context": ${table(context)}
},
"header": {
  "cell": ${table(header.cell)},
  "place": ${table(header.place)}
},
"kind": ${table(kind)}
}
`
}
